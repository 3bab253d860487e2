import type { LayoutDraft } from '#shared/contract/layout.ts'
import { layoutText } from '#shared/messages/screens/layout.ts'

export type DraftColumn = LayoutDraft['columns'][number]

/** A layout that is being changed, and every state that it went through, so that each step can be taken back. */
export type DraftState = {
  /** The newest version that this draft knows of; 0 for a layout that is not saved yet. */
  readonly latest: number
  /** As it was when the writing began. */
  readonly start: LayoutDraft
  readonly present: LayoutDraft
  readonly past: readonly LayoutDraft[]
  /** What was changed last; typing on in the same place is one step. */
  readonly touched: string
}

/** A draft on top of what is stored. */
export function startDraft(start: LayoutDraft, latest: number): DraftState {
  return { latest, start, present: start, past: [], touched: '' }
}

/** The next state. `touched`: the place of the change; '' for a step of its own. */
export function changeDraft(state: DraftState, present: LayoutDraft, touched: string): DraftState {
  const goesOn = touched !== '' && touched === state.touched
  return { ...state, present, past: goesOn ? state.past : [...state.past.slice(-200), state.present], touched }
}

/** One step back; the same when there is none. */
export function undoDraft(state: DraftState): DraftState {
  const before = state.past.at(-1)
  return before === undefined ? state : { ...state, present: before, past: state.past.slice(0, -1), touched: '' }
}

/** Whether there is something to save. */
export function isDirty({ start, present, latest }: DraftState): boolean {
  return latest === 0 || JSON.stringify(start) !== JSON.stringify(present)
}

/** One column changed in some of its parts. */
export function setColumn(draft: LayoutDraft, index: number, part: Partial<DraftColumn>): LayoutDraft {
  return { ...draft, columns: draft.columns.map((column, at) => (at === index ? { ...column, ...part } : column)) }
}

/** A new column after that place, still without a source. */
export function addColumn(draft: LayoutDraft, after: number): LayoutDraft {
  const header = layoutText.columns.newHeader(draft.columns.length + 1)
  const column: DraftColumn = { header, key: '', format: 'text', required: false, maxLength: 100, width: 18 }
  return inserted(draft, after + 1, column)
}

/** The same column once more behind itself, under a header of its own. */
export function duplicateColumn(draft: LayoutDraft, index: number): LayoutDraft {
  const column = draft.columns[index]
  if (column === undefined) return draft
  return inserted(draft, index + 1, { ...column, header: layoutText.columns.copyHeader(column.header) })
}

export function removeColumn(draft: LayoutDraft, index: number): LayoutDraft {
  return { ...draft, columns: draft.columns.filter((_, at) => at !== index) }
}

/** A column by so many places to the left (negative) or right; the same draft at the ends. */
export function moveColumn(draft: LayoutDraft, index: number, by: number): LayoutDraft {
  const [column, to] = [draft.columns[index], index + by]
  if (column === undefined || to < 0 || to >= draft.columns.length) return draft
  return inserted(removeColumn(draft, index), to, column)
}

function inserted(draft: LayoutDraft, at: number, column: DraftColumn): LayoutDraft {
  return { ...draft, columns: [...draft.columns.slice(0, at), column, ...draft.columns.slice(at)] }
}

/** A header on one line, its line feeds as a sign. */
export function visibleHeader(header: string): string {
  return header.replaceAll('\n', '⏎')
}
