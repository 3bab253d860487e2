import { v7 } from 'uuid'
import type { Ids } from './types.ts'

/** UUIDv7: sorts by the time it was made, so that new rows stand together in the indexes. */
export const uuidIds: Ids = { next: () => v7() }
