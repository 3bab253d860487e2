import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/contract/bridge.ts'
import type { CoreEvent } from '#shared/contract/index.ts'
import { callChannel, eventChannel } from '../ipc-channels.ts'

/** All that the screen gets from the desktop: two functions, nothing of Electron. */
const bridge: Bridge = {
  call: (channel, input, token) => ipcRenderer.invoke(callChannel, channel, input, token),
  on: (listener) => {
    const hear = (_: unknown, event: CoreEvent) => listener(event)
    ipcRenderer.on(eventChannel, hear)
    return () => void ipcRenderer.removeListener(eventChannel, hear)
  },
}

contextBridge.exposeInMainWorld('padan', bridge)
