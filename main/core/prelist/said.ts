import { meets, familyMeaning } from '#shared/instrumen/meaning.ts'
import type { ReadRow } from '#shared/intake/types.ts'
import { plainName } from '../keluarga/match-people.ts'
import { agreed } from './agreed.ts'
import { answersOf } from './values.ts'
import type { ListShape } from './list-shape.ts'

type Fields = Readonly<Record<string, string>>

/** Somebody whom one or more rows of a list are about. */
export type SaidPerson = { readonly rows: readonly number[]; readonly fields: Fields }

/** What the rows about one family say together. */
export type SaidFamily = {
  readonly rows: readonly number[]
  readonly fields: Fields
  readonly people: readonly SaidPerson[]
  /** A row says who the head is: what it says of the family goes before what others say. */
  readonly head: SaidPerson | undefined
}

const familyFields = ['noKk', 'idBdt', 'kodeDesa', 'alamat', 'dusun', 'rt', 'rw', 'namaKepala', 'nikKepala']

/** Puts the rows of one family together: rows about the same person are one, and the family is what they agree on. */
export function saidByRows(list: ListShape, rows: readonly ReadRow[]): SaidFamily {
  const people = list.shape === 'keluarga' ? [] : peopleOf(list, rows)
  // The first by their own words, not by their row: a wrong list may have several.
  const [head] = people.filter(({ fields }) => saysHead(list, fields)).toSorted(byWords)
  const own = head?.fields
  const wanted = [...familyFields, ...list.familyAnswers.map(({ field }) => field)]
  const programmes = list.shape === 'keluarga' ? list.programmes : []
  const fields: Record<string, string> = {}
  for (const field of [...wanted, ...programmes]) {
    const ofHead = own?.[field] ?? ''
    const value = ofHead === '' ? agreed(rows.map((row) => row.fields[field] ?? '')) : ofHead
    if (value !== '') fields[field] = value
  }
  return { rows: rows.map(({ rowNumber }) => rowNumber), fields, people, head }
}

function saysHead(list: ListShape, fields: Fields): boolean {
  return meets(familyMeaning(list.instrumen).head, answersOf(list.personAnswers, fields))
}

function peopleOf(list: ListShape, rows: readonly ReadRow[]): SaidPerson[] {
  if (rows.length === 1) return rows.map(alone)
  const clusters: ReadRow[][] = []
  for (const row of rows.toSorted(byIdentity)) {
    const same = clusters.find(([first]) => first !== undefined && samePerson(first.fields, row.fields))
    if (same === undefined) clusters.push([row])
    else same.push(row)
  }
  return clusters.map((cluster) => together(list, cluster)).toSorted((a, b) => firstOf(a) - firstOf(b))
}

function alone(row: ReadRow): SaidPerson {
  return { rows: [row.rowNumber], fields: row.fields }
}

function together(list: ListShape, cluster: readonly ReadRow[]): SaidPerson {
  const [first] = cluster
  if (first === undefined || cluster.length === 1) return { rows: cluster.map(numberOf), fields: first?.fields ?? {} }
  const fields = Object.fromEntries(
    Object.keys(first.fields).map((field) => {
      const values = cluster.map((row) => row.fields[field] ?? '')
      // Somebody who stands there once for each programme takes part in all of them.
      const all = field === 'program' ? [...new Set(values.filter((value) => value !== ''))].toSorted().join('; ') : ''
      return [field, list.programmes.includes(field) && all !== '' ? all : agreed(values)]
    }),
  )
  return { rows: cluster.map(numberOf), fields }
}

const numberOf = (row: ReadRow): number => row.rowNumber
const firstOf = ({ rows }: SaidPerson): number => Math.min(...rows)

function samePerson(one: Fields, other: Fields): boolean {
  const apart = (field: string) => {
    const [a = '', b = ''] = [one[field], other[field]]
    return a !== '' && b !== '' && a !== b
  }
  const both = (field: string) => (one[field] ?? '') !== '' && one[field] === other[field]
  if (apart('idArtBdt')) return false
  if (both('idArtBdt')) return true
  if (plainName(one['nama'] ?? '') !== plainName(other['nama'] ?? '')) return false
  return both('nik') || (!apart('nik') && !apart('tanggalLahir'))
}

function byWords(a: SaidPerson, b: SaidPerson): number {
  const words = ({ fields }: SaidPerson) => [fields['nik'], fields['nama'], fields['tanggalLahir']].join('|')
  return words(a) < words(b) ? -1 : 1
}

/** Those who are known best come first, so that a row that says little joins one of them. */
function byIdentity(a: ReadRow, b: ReadRow): number {
  for (const field of ['idArtBdt', 'nik', 'tanggalLahir', 'nama']) {
    const [one = '', other = ''] = [a.fields[field], b.fields[field]]
    if (one === other) continue
    if (one === '' || other === '') return one === '' ? 1 : -1
    return one < other ? -1 : 1
  }
  return a.rowNumber - b.rowNumber
}
