import type { Reply } from '#shared/errors/app-error.ts'

/** What the campaign says to the program around the core. */
export type ToHost =
  | {
      readonly type: 'call'
      readonly id: number
      readonly channel: string
      readonly input: unknown
      readonly token: string | null
    }
  | { readonly type: 'stop' }

export type FromHost =
  /** A core was started; it may be the second or tenth. */
  | { readonly type: 'core'; readonly pid: number }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }

/** What the campaign says to a page. */
export type ToPage =
  | { readonly type: 'open'; readonly formulirId: string; readonly berkasIds: readonly string[]; readonly seed: number }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }

/** What a page says: its calls, what stands in the field that is being typed in, and that it cannot go on. */
export type FromPage =
  | { readonly type: 'call'; readonly id: number; readonly channel: string; readonly input: unknown }
  | { readonly type: 'screen'; readonly at: number; readonly place: string; readonly text: string | null }
  | { readonly type: 'stuck'; readonly why: string }
