import type { Reply } from '../errors/app-error.ts'
import type { CoreEvent } from './index.ts'

/**
 * All that a screen can reach: in the desktop app it stands at `window.padan`, put there by the preload script; in the
 * browser the same two things are `POST /call` (body: `BrowserCall`, answer: `Reply`) and the event stream `GET /events`
 * (each message one `CoreEvent` as JSON), with the cookie of that start.
 */
export type Bridge = {
  readonly call: (channel: string, input: unknown, token: string | null) => Promise<Reply<unknown>>
  /** Hears every event until the function that it answers is called. */
  readonly on: (listener: (event: CoreEvent) => void) => () => void
}

export type BrowserCall = { readonly channel: string; readonly input: unknown; readonly token: string | null }
