import type { EntryState, Formulir, Strip } from './entry-state.ts'
import type { KeyOrder } from './key-order.ts'
import { placeKey, placeOf } from './places.ts'
import { noteWords } from './later-mark.ts'

/**
 * What a form opens with when something was half typed before: the cursor in that field and the text in it, as if just typed. Null
 * when nothing was, or its field is not asked any more.
 */
export function typedBefore(
  formulir: Formulir,
  order: KeyOrder,
): Partial<Pick<EntryState, 'cursor' | 'draft' | 'strip'>> | null {
  const { draft } = formulir
  if (draft === null) return null
  const cursor = placeOf(draft.question, draft.rowId)
  if (!order.index.has(placeKey(cursor))) return null
  if (draft.line === undefined) return { cursor, draft: draft.text }
  const strip = stripOf(formulir)
  return strip === null ? null : { cursor, strip }
}

/** The line at the bottom as it was; null where its question has gone. */
function stripOf({ draft, issues, notes }: Formulir): Strip | null {
  if (draft === null) return null
  const place = placeOf(draft.question, draft.rowId)
  const here = (one: { readonly question: string; readonly rowId?: string }): boolean =>
    one.question === draft.question && one.rowId === draft.rowId
  if (draft.line === 'note') {
    return { kind: 'note', place, text: noteWords(notes.find(here)), typed: draft.text }
  }
  const issue = issues.find((one) => here(one) && one.rule === draft.rule && one.level === 'reason')
  return issue === undefined ? null : { kind: 'reason', issue, back: place, toEnd: false, typed: draft.text }
}
