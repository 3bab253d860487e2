import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { CoreEvent } from '#shared/contract/index.ts'
import type { Reply } from '#shared/errors/app-error.ts'
import { errorMessages } from '#shared/messages/errors.ts'
import { callChannel, eventChannel } from './ipc-channels.ts'
import { isOwnPage } from './origin.ts'

type Relay = (channel: string, input: unknown, token: string | null) => Promise<Reply<unknown>>

/** Takes calls from the window's own page, and from nobody else. */
export function acceptCalls(window: () => BrowserWindow | null, relay: Relay): void {
  ipcMain.handle(callChannel, async (event, channel: unknown, input: unknown, token: unknown) => {
    const wellFormed = typeof channel === 'string' && (typeof token === 'string' || token === null)
    if (!wellFormed || !isTrusted(event, window())) {
      return { ok: false, error: { code: 'forbidden', message: errorMessages.forbidden } } satisfies Reply<never>
    }
    return relay(channel, input, token)
  })
}

/** Passes an event on to the window, if there is one. */
export function sendEvent(window: BrowserWindow | null, event: CoreEvent): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(eventChannel, event)
}

function isTrusted(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame
  return (
    window !== null && event.sender === window.webContents && frame === event.sender.mainFrame && isOwnPage(frame.url)
  )
}
