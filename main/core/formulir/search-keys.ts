import type { Answers, FormContent } from '#shared/instrumen/types.ts'

/** What a form is found by. '' where nothing was keyed yet. */
export type SearchKeys = { readonly headName: string; readonly headNik: string; readonly noKk: string }

/**
 * The head of what was keyed: the row that says "kepala", or the first row as long as none does. Where a head died or left and another
 * took the place, the one who lives there.
 * A removal keeps the keys of its registered family, since its rows say nothing about who heads it.
 */
export function searchKeysOf(content: FormContent): SearchKeys {
  const people = content.rows.filter((row) => row.roster === 'anggota').toSorted((a, b) => a.order - b.order)
  const head =
    people.find((row) => row.answers['hub_krt'] === '1' && !gone.has(row.answers['sta_keberadaan_art'])) ??
    people.find((row) => row.answers['hub_krt'] === '1') ??
    people.find((row) => row.answers['hubkel'] === '1') ??
    people[0]
  return {
    headName: textOf(head?.answers, 'nama'),
    headNik: textOf(head?.answers, 'nik'),
    noKk: textOf(head?.answers, 'nokk'),
  }
}

/** Died, left, written down by mistake, not found (form-and-siksng.md §1.4). */
const gone: ReadonlySet<unknown> = new Set(['2', '3', '5', '6'])

function textOf(answers: Answers | undefined, question: string): string {
  const value = answers?.[question]
  return typeof value === 'string' ? value : ''
}
