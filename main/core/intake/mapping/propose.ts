import type { ShownField } from '#shared/intake/fields.ts'
import type { IntakeMapping, MappedColumn } from '#shared/intake/types.ts'
import type { ColumnFacts } from './column-facts.ts'
import { likeness, plainHeader } from './compare-headers.ts'

/** A column with what is known of it. */
export type Seen = { readonly column: number; readonly header: string; readonly facts: ColumnFacts }

export type Because = 'header' | 'content' | 'none'

export type Proposal = {
  readonly columns: readonly MappedColumn[]
  readonly because: ReadonlyMap<number, Because>
  /** How sure it is as a whole, for choosing among shapes and editions. */
  readonly score: number
}

type Match = { readonly seen: Seen; readonly field: ShownField; readonly score: number; readonly because: Because }

/** Less alike is left to the person: a wrong column is worse than none. */
const likeEnough = 0.86
const shortest = 6

/** Which column seems to be what, each field at most once. What its content speaks against is not proposed. */
export function propose(columns: readonly Seen[], fields: readonly ShownField[]): Proposal {
  const matches = columns
    .flatMap((seen) => fields.map((field) => byHeader(seen, field)))
    .filter((match) => match !== undefined)
    .sort((a, b) => b.score - a.score || a.seen.column - b.seen.column)
  const chosen = new Map<number, Match>()
  const taken = new Set<string>()
  const take = (match: Match) => {
    if (chosen.has(match.seen.column) || taken.has(match.field.id)) return
    chosen.set(match.seen.column, match)
    taken.add(match.field.id)
  }
  matches.forEach(take)
  for (const seen of columns) if (!chosen.has(seen.column)) byContent(seen, fields, taken).forEach(take)
  const because = new Map(columns.map(({ column }) => [column, chosen.get(column)?.because ?? ('none' as const)]))
  return {
    columns: [...chosen.values()]
      .sort((a, b) => a.seen.column - b.seen.column)
      .map(({ seen, field }) => ({ column: seen.column, header: seen.header, field: field.id })),
    because,
    score: [...chosen.values()].reduce((sum, match) => sum + match.score, 0),
  }
}

/** A kept mapping laid over this file: its columns are found by their headers, wherever they stand now. */
export function fitKept(mapping: IntakeMapping, columns: readonly Pick<Seen, 'column' | 'header'>[]): MappedColumn[] {
  const free = new Map<string, Pick<Seen, 'column' | 'header'>[]>()
  for (const seen of columns) free.set(plainHeader(seen.header), [...(free.get(plainHeader(seen.header)) ?? []), seen])
  return mapping.columns.flatMap(({ header, field }) => {
    const seen = free.get(plainHeader(header))?.shift()
    return seen === undefined ? [] : [{ column: seen.column, header: seen.header, field }]
  })
}

const plainHeadersOf = new WeakMap<ShownField, readonly string[]>()

function headersOf(field: ShownField): readonly string[] {
  const known = plainHeadersOf.get(field)
  if (known !== undefined) return known
  const headers = [field.id, ...field.headers, field.label].map(plainHeader)
  plainHeadersOf.set(field, headers)
  return headers
}

function byHeader(seen: Seen, field: ShownField): Match | undefined {
  const header = plainHeader(seen.header)
  if (header === '') return undefined
  const score = Math.max(...headersOf(field).map((known, index) => headerScore(header, known) - index / 10_000))
  if (score < likeEnough || speaksAgainst(seen.facts, field)) return undefined
  return { seen, field, score, because: 'header' }
}

function headerScore(header: string, known: string): number {
  if (header === known) return 1
  if (header.length < shortest || known.length < shortest) return 0
  // Digits tell columns apart: AdaKKS2016 is not AdaKKS2017.
  if (header.replaceAll(/\D/g, '') !== known.replaceAll(/\D/g, '')) return 0
  const like = likeness(header, known)
  return like >= likeEnough ? like - 0.01 : 0
}

/** Content that cannot be what the header promises. */
function speaksAgainst(facts: ColumnFacts, { format }: ShownField): boolean {
  if (facts.filled < 3) return false
  switch (format) {
    case 'nik':
    case 'noKk':
      return facts.letters > 0.7 && facts.longNumbers < 0.1
    case 'name':
      return facts.longNumbers > 0.7
    case 'sex':
      return facts.sexes < 0.3
    case 'date':
      return facts.letters > 0.7 && facts.dates < 0.1
    case 'text':
    case 'rtRw':
    case 'desil':
    case 'wilayahCode':
    case 'id':
    case 'flag':
    case 'answer':
      return false
  }
}

/** Columns about somebody else than the row: who runs the card, what Dukcapil has, parents. */
const aboutOthers = /pengurus|duk|ayah|ibu|pasangan|suami|istri|petugas|lama|wali/

/** Under a word that nobody knows, only what can hardly be anything else: a NIK with women's days in it, days of birth, sexes. */
function byContent(seen: Seen, fields: readonly ShownField[], taken: ReadonlySet<string>): Match[] {
  const { facts } = seen
  if (facts.filled < 5 || aboutOthers.test(plainHeader(seen.header))) return []
  const is = (id: string): Match[] => {
    const field = fields.find((each) => each.id === id)
    return field === undefined || taken.has(id) ? [] : [{ seen, field, score: 0.5, because: 'content' }]
  }
  if (facts.longNumbers > 0.9) return is(facts.womensDays > 0.15 ? 'nik' : facts.distinct < 0.8 ? 'noKk' : '')
  if (facts.dates > 0.9 && facts.distinct > 0.5) return is('tanggalLahir')
  return facts.sexes > 0.95 && facts.distinct < 0.5 && facts.numbers < 0.1 ? is('jenisKelamin') : []
}

/** Every way in which a column of these fields may be headed, for finding the header. */
export function knownHeaders(fields: readonly ShownField[]): ReadonlySet<string> {
  return new Set(fields.flatMap((field) => [...headersOf(field)]))
}
