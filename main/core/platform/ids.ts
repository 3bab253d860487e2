import { v7 } from 'uuid'
import type { Ids } from './types.ts'

/** UUIDv7: sorts by the time it was made, so that new rows stand together in the indexes. */
export const uuidIds: Ids = { next: () => v7() }

/** When an id was made, ISO-8601: a UUIDv7 begins with its instant. Null for an id of another kind. */
export function instantOfId(id: string): string | null {
  if (id[14] !== '7') return null
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString()
}
