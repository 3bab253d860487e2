import type { ErrorCode } from './codes.ts'

/** What crosses the boundary instead of a thrown error. Never holds a name, a NIK or an answer unless it is `message` for the person who keyed it. */
export type ErrorReply = {
  readonly code: ErrorCode
  /** Plain Indonesian, says what to do. */
  readonly message: string
  /** For `unexpected`: what to quote to whoever helps; the log carries the same. */
  readonly incident?: string
  /** For `validation`: which parts of the input are wrong. */
  readonly fields?: readonly { readonly path: string; readonly message: string }[]
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorReply }

/** A failure that is part of the domain. Thrown inside the core, turned into a reply by dispatch. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: ErrorReply['fields']

  /** `message`: the Indonesian sentence for the person; without one, the standard text of the code is used. */
  constructor(code: ErrorCode, message?: string, fields?: ErrorReply['fields']) {
    super(message ?? '')
    this.name = 'AppError'
    this.code = code
    this.fields = fields
  }
}
