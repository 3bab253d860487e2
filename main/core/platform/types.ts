/** What the core needs from the machine, so that tests can hold the clock still and fill the disk. */
export type Clock = {
  /** The present instant, ISO-8601 UTC. */
  readonly now: () => string
  /** Today's date where the office stands, 'YYYY-MM-DD'. */
  readonly today: () => string
}

/** New ids: UUIDv7, so that they sort by time. */
export type Ids = { readonly next: () => string }

/** The log holds ids, codes and counts; never a name, a NIK or an answer. */
export type Log = {
  readonly info: (event: string, facts?: Readonly<Record<string, string | number | boolean | null>>) => void
  readonly error: (event: string, facts?: Readonly<Record<string, string | number | boolean | null>>) => void
}

/** Turns a password into 32 key bytes, slowly. */
export type PasswordHashing = {
  readonly derive: (password: string, salt: Uint8Array, cost: number) => Promise<Uint8Array>
  /** log2 of scrypt's N for new wraps. */
  readonly cost: number
}

/** Writing files that people will open. */
export type Files = {
  /** Writes beside the target, flushes to disk, then renames: a half-written file never takes the place of a good one. Fails with AppError: diskFull, targetReadOnly, targetMissing, fileInUse. */
  readonly writeWhole: (path: string, bytes: Uint8Array) => Promise<void>
  /**
   * For a file that must be looked at before it gets its name: `write` puts it, whole and flushed, where it is told, beside the target.
   * Fails as writeWhole, or as `write` does.
   */
  readonly stage: (path: string, write: (path: string) => Promise<void>) => Promise<StagedFile>
}

/** A whole file on disk beside its target, not yet under its name. */
export type StagedFile = {
  /** Where it lies now. */
  readonly path: string
  /** Gives it its name, replacing what was there. Fails as writeWhole, and then nothing is left beside the target. */
  readonly place: () => Promise<PlacedFile>
  /** Takes it away again. */
  readonly discard: () => Promise<void>
}

/** A file that has its name, while what it replaced can still be put back. */
export type PlacedFile = {
  /** Puts back what was there before (nothing, or the older file). */
  readonly undo: () => Promise<void>
  /** Lets go of what was there before. */
  readonly settle: () => Promise<void>
}

export type Platform = {
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly passwords: PasswordHashing
  readonly files: Files
}
