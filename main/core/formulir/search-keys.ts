import { headOf, noKkOf } from '#shared/instrumen/meaning.ts'
import type { FormContent, Instrumen } from '#shared/instrumen/types.ts'

/** What a form is found by. '' where nothing was keyed yet. */
export type SearchKeys = { readonly headName: string; readonly headNik: string; readonly noKk: string }

/**
 * The head of what was keyed. A removal keeps the keys of its registered family, since its rows say nothing about who heads it.
 */
export function searchKeysOf(instrumen: Instrumen, content: FormContent): SearchKeys {
  const head = headOf(instrumen, content)
  return { headName: textOf(head?.answers['nama']), headNik: textOf(head?.answers['nik']), noKk: noKkOf(content, head) }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
