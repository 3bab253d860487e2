import type { FromCore, ToCore } from './protocol.ts'

/** The line to the program around the core. */
export type HostPort = {
  readonly send: (message: FromCore) => void
  readonly onMessage: (listener: (message: ToCore) => void) => void
  /** The program around the core has gone without saying so. */
  readonly onLost: (listener: () => void) => void
}

/** The port that Electron gives a utility process, as far as it is used here. */
type ParentPort = {
  readonly postMessage: (message: FromCore) => void
  readonly on: (event: 'message', listener: (event: { readonly data: ToCore }) => void) => void
}

/** The line of this process: Electron's port in a utility process, Node's channel in a forked one. */
export function hostPort(): HostPort {
  const parentPort = (process as { parentPort?: ParentPort }).parentPort
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
      // Electron ends a utility process together with itself.
      onLost: () => undefined,
    }
  }
  return {
    send: (message) => {
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
    },
    onMessage: (listener) => void process.on('message', (message) => listener(message as ToCore)),
    onLost: (listener) => void process.on('disconnect', listener),
  }
}
