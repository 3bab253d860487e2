import type { FromCore, ToCore } from '#core/process/protocol.ts'

/** A running core process, however it was started. */
export type CoreChild = {
  readonly pid: number | undefined
  /** Never throws: to a process that has gone, the message is lost. */
  readonly send: (message: ToCore) => void
  readonly onMessage: (listener: (message: FromCore) => void) => void
  /** Called once, when the process has ended for whatever reason. */
  readonly onExit: (listener: () => void) => void
  readonly kill: () => void
}

/** Starts a core process; the supervisor calls it again for each restart. */
export type SpawnCore = () => CoreChild
