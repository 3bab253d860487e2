import type { CoreEvent } from '#shared/contract/index.ts'
import type { Reply } from '#shared/errors/app-error.ts'

/** What the host (desktop shell or web host) says to the core process. */
export type ToCore =
  /** First message. `kept`: what an earlier core process gave to keep, so that people need not sign in again after a restart. */
  | { readonly type: 'start'; readonly dataDir: string; readonly version: string; readonly kept: string | null }
  | {
      readonly type: 'call'
      readonly id: number
      readonly channel: string
      readonly input: unknown
      readonly token: string | null
    }
  /** A place that the person chose; calls name it by its id. */
  | { readonly type: 'target'; readonly id: string; readonly path: string }
  | { readonly type: 'stop' }

/** What the core process says to the host. */
export type FromCore =
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly type: 'event'; readonly event: CoreEvent }
  /** Secrets (data keys, sessions) for the host to hold in memory only and hand to the next core process. */
  | { readonly type: 'keep'; readonly kept: string | null }
  /** The core cannot start; `message` is for the person. */
  | { readonly type: 'failed'; readonly code: string; readonly message: string }
