import type { z } from 'zod'
import type { InputOf, Output } from '#shared/contract/index.ts'
import type { IntakeMapping } from '#shared/contract/intake.ts'

export type Mapping = z.output<typeof IntakeMapping>
export type Look = Output<'intake.look'>
export type LookedColumn = Look['columns'][number]
export type Field = Look['fields'][number]
export type Kept = Look['kept'][number]
/** What to look with in place of what the program would choose itself. */
export type Ask = Omit<InputOf<'intake.look'>, 'id'>

type Choice = {
  /** The header that the column had then: another one means another column. */
  readonly header: string
  /** '' for a column that is not used. */
  readonly field: string
  /** Chosen by the person at the screen, or by a mapping that was kept. */
  readonly by: 'chosen' | 'kept'
}

/** What was decided about the columns of a file so far. */
export type Draft = {
  readonly ask: Ask
  readonly chosen: Readonly<Record<number, Choice>>
  /** Columns without a choice: as the program proposes, or not used since a loaded mapping says everything. */
  readonly rest: 'proposed' | 'unused'
  readonly constants: Readonly<Record<string, string>>
  /** The kept mapping that was loaded. */
  readonly keptId: string | null
  /** Something changed since the rows were read last. */
  readonly touched: boolean
}

/** Why a column is taken for what it is. */
export type Why = LookedColumn['because'] | Choice['by']
export type MappedView = LookedColumn & { readonly field: string; readonly why: Why }

/** Nobody decided anything yet. */
export const freshDraft: Draft = {
  ask: {},
  chosen: {},
  rest: 'proposed',
  constants: {},
  keptId: null,
  touched: false,
}

/** The decisions behind a mapping by which the rows were read before. */
export function draftOf(mapping: Mapping): Draft {
  const { sheet, shape, headerRow, headerRows, instrumen, constants } = mapping
  const chosen = mapping.columns.map(({ column, header, field }) => [column, { header, field, by: 'kept' }] as const)
  return {
    ...freshDraft,
    ask: { sheet, shape, headerRow, headerRows, instrumen },
    chosen: Object.fromEntries(chosen),
    rest: 'unused',
    constants,
  }
}

/** Every column of the file with what it is taken for, and why. A field that lists of this shape do not have is taken for none. */
export function viewsOf(look: Look, draft: Draft): readonly MappedView[] {
  const known = new Set(look.fields.map(({ id }) => id))
  const proposed = new Map(look.proposal.columns.map(({ column, field }) => [column, field]))
  return look.columns.map((one) => {
    const choice = draft.chosen[one.column]
    if (choice?.header === one.header && (choice.field === '' || known.has(choice.field)))
      return { ...one, field: choice.field, why: choice.by }
    const field = draft.rest === 'proposed' ? (proposed.get(one.column) ?? '') : ''
    return { ...one, field, why: field === '' ? 'none' : one.because }
  })
}

/** The mapping that these decisions make of the file; what was asked for holds, also while the file is still being looked at that way. */
export function mappingOf(look: Look, draft: Draft): Mapping {
  const { ask } = draft
  const seen = look.proposal
  const all = draft.rest === 'proposed' ? { ...seen.constants, ...draft.constants } : draft.constants
  return {
    shape: ask.shape ?? seen.shape,
    sheet: ask.sheet ?? seen.sheet,
    headerRow: ask.headerRow ?? seen.headerRow,
    headerRows: ask.headerRows ?? seen.headerRows,
    instrumen: ask.instrumen ?? seen.instrumen,
    columns: viewsOf(look, draft)
      .filter(({ field }) => field !== '')
      .map(({ column, header, field }) => ({ column, header, field })),
    constants: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
  }
}

/** Takes a column for a field ('' for none). The column that stood for it before is free; `released` is its letter. */
export function choose(
  look: Look,
  draft: Draft,
  column: number,
  field: string,
): { readonly draft: Draft; readonly released: string | null } {
  const views = viewsOf(look, draft)
  const header = views.find((one) => one.column === column)?.header ?? ''
  const before = field === '' ? undefined : views.find((one) => one.field === field && one.column !== column)
  const chosen = {
    ...draft.chosen,
    ...(before ? { [before.column]: { header: before.header, field: '', by: 'chosen' as const } } : {}),
    [column]: { header, field, by: 'chosen' as const },
  }
  // What a column says is not the same for all rows.
  const constants = field === '' ? draft.constants : { ...draft.constants, [field]: '' }
  return { draft: { ...draft, chosen, constants, touched: true }, released: before?.letter ?? null }
}

/** Says what all rows have in common ('' takes it back); no column says it then. */
export function setConstant(look: Look, draft: Draft, field: string, value: string): Draft {
  const column = viewsOf(look, draft).find((one) => one.field === field)?.column
  const free = value === '' || column === undefined ? draft : choose(look, draft, column, '').draft
  return { ...free, constants: { ...free.constants, [field]: value }, touched: true }
}

/** Looks at the file in another way: what was chosen stays for every column that keeps its header. */
export function askFor(draft: Draft, ask: Ask): Draft {
  return { ...draft, ask: { ...draft.ask, ...ask }, touched: true }
}

/**
 * Loads a kept mapping: its columns by their headers, wherever they stand in this file. What all rows of the other file had in common
 * (its desa) is not taken over: this file may be about another; what this file itself says stays.
 */
export function loadKept(look: Look, draft: Draft, kept: Kept): Draft {
  const byHeader = new Map(kept.mapping.columns.map(({ header, field }) => [plainHeader(header), field]))
  const chosen = look.columns.map(({ column, header }): [number, Choice] => [
    column,
    { header, field: byHeader.get(plainHeader(header)) ?? '', by: 'kept' },
  ])
  const { shape, instrumen } = kept.mapping
  return {
    ...draft,
    ask: { ...draft.ask, shape, instrumen },
    chosen: Object.fromEntries(chosen.filter(([, { field }]) => field !== '')),
    rest: 'unused',
    constants: { ...look.proposal.constants, ...draft.constants },
    keptId: kept.id,
    touched: true,
  }
}

/** The kept mapping that a file is read by before anybody says otherwise: one of which the file has every column. */
export function fittingKept(look: Look): Kept | undefined {
  return look.kept.find(({ fits, mapping }) => fits > 0 && fits === mapping.columns.length)
}

/** Whether a kept mapping takes the same headers for the same fields in the same way, wherever the columns stand. */
export function saysTheSame(kept: Mapping, mapping: Mapping): boolean {
  return kept.shape === mapping.shape && kept.instrumen === mapping.instrumen && pairsOf(kept) === pairsOf(mapping)
}

function pairsOf({ columns }: Mapping): string {
  return JSON.stringify(columns.map(({ header, field }) => [plainHeader(header), field].join('\n')).toSorted())
}

function plainHeader(header: string): string {
  return header.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** 0 → 'A', 26 → 'AA', as Excel names columns. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return `${rest >= 0 ? letterOf(rest) : ''}${String.fromCodePoint(65 + (column % 26))}`
}
