import type { ErrorReply } from './app-error.ts'

/** Thrown by a client whose call was answered with an error reply. */
export class ReplyError extends Error {
  readonly reply: ErrorReply

  constructor(reply: ErrorReply) {
    super(reply.message)
    this.name = 'ReplyError'
    this.reply = reply
  }
}
