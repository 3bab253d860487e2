import { openText } from './text-source.ts'
import type { ListSource } from './list-cell.ts'
import { openXlsx } from './xlsx-source.ts'

/** Opens a list that came in, by what it is. Fails: validation, in words that say what to do. */
export async function openList(bytes: Uint8Array, kind: 'xlsx' | 'text'): Promise<ListSource> {
  return kind === 'xlsx' ? openXlsx(bytes) : openText(bytes)
}
