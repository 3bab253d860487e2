import type { Kysely, Transaction } from 'kysely'
import type { Role } from '#shared/contract/call.ts'
import type { Statements } from '../database/statements.ts'
import type { Tables } from '../database/tables.ts'
import type { OfficeKeys } from '../sistem/keys/office-keys.ts'

/** Who is calling, once signed in. */
export type Session = {
  readonly token: string
  readonly penggunaId: string
  readonly username: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** One entry for the journal; who and when are known already. */
export type JurnalDraft = {
  readonly action: string
  readonly entity: string
  readonly entityId: string | null
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | null
}

/** A transaction in which something changes: the change and its journal entry stand or fall together. */
export type Write = {
  readonly db: Transaction<Tables>
  /** Statements prepared once on the connection of this transaction, for bulk work: of a hundred thousand rows Kysely takes seven seconds. */
  readonly bulk: Statements
  /** The instant of this write, the same for every row in it. */
  readonly at: string
  readonly record: (entry: JurnalDraft) => Promise<void>
}

/** The opened office: its database and how to change it. */
export type Office = {
  readonly kind: 'kantor' | 'contoh'
  /** For reading. Changes go through `write`. */
  readonly db: Kysely<Tables>
  /** Runs `work` in one transaction, then tells the screens what changed. `by` is null only for the program itself (set-up, sample data). */
  readonly write: <T>(by: Session | null, work: (write: Write) => Promise<T>) => Promise<T>
  /** Who can open this office with which password. */
  readonly keys: OfficeKeys
}
