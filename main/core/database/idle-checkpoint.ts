import type { RawDatabase } from './open.ts'

const quietMs = 2_000

/**
 * Moves the write-ahead log into the database when nobody has written for two seconds. The checkpoint is what makes one save in a
 * hundred slow, so it must not happen while somebody is typing.
 */
export function idleCheckpoint(raw: RawDatabase): { readonly wrote: () => void; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined
  const checkpoint = () => {
    if (raw.open && !raw.inTransaction) raw.pragma('wal_checkpoint(PASSIVE)')
  }
  return {
    wrote: () => {
      clearTimeout(timer)
      timer = setTimeout(checkpoint, quietMs).unref()
    },
    stop: () => clearTimeout(timer),
  }
}
