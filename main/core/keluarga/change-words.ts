import { findQuestion } from '#shared/instrumen/questions.ts'
import { shownText } from '#shared/instrumen/kinds.ts'
import { editionName, findInstrumen } from '#shared/instrumen/registry.ts'
import type { AnswerValue, Instrumen } from '#shared/instrumen/types.ts'
import { withDashes } from '#shared/domain/date-text.ts'
import type { FamilyRecord } from './record.ts'
import type { FieldChange, RegisterChange } from './register-change.ts'
import { placeName } from '../wilayah/places.ts'

export type ChangeInWords = { readonly label: string; readonly before: string; readonly after: string }

const labels: Readonly<Record<string, string>> = {
  noKk: 'No. KK',
  idBdt: 'IDBDT',
  headName: 'Kepala',
  headNik: 'NIK kepala',
  desaCode: 'Desa',
  dusun: 'Dusun',
  rt: 'RT',
  rw: 'RW',
  address: 'Alamat',
  members: 'Jumlah anggota',
  instrumen: 'Edisi kuesioner',
  status: 'Keadaan',
  desil: 'Desil',
  nik: 'NIK',
  name: 'Nama',
  birthDate: 'Tanggal lahir',
  idArtBdt: 'IDARTBDT',
}

/** Positions in the list and which determination it was say nothing by themselves. */
const untold: ReadonlySet<string> = new Set(['order', 'penetapanId'])

/** What changed in a family, in words for a person: its own columns and answers first, then each of its people by name. */
export function changeInWords(change: RegisterChange, after: FamilyRecord): ChangeInWords[] {
  const instrumen = findInstrumen(after.instrumen)
  const people = new Map(after.anggota.map((member) => [member.id, member]))
  const ofFamily = change.fields.flatMap((field) => inWords(instrumen, field, ''))
  const ofPeople = change.anggota.flatMap(({ id, kind, fields }) => {
    const name = people.get(id)?.name ?? ''
    if (kind === 'baru') return [{ label: name, before: '', after: 'anggota baru' }]
    return fields.flatMap((field) => inWords(instrumen, field, `${name}: `))
  })
  return withoutTwice([...ofFamily, ...ofPeople])
}

function inWords(instrumen: Instrumen | undefined, { field, before, after }: FieldChange, prefix: string) {
  if (untold.has(field)) return []
  const say = (value: AnswerValue | null) => valueInWords(instrumen, field, value)
  return [{ label: `${prefix}${labelOf(instrumen, field)}`, before: say(before), after: say(after) }]
}

function labelOf(instrumen: Instrumen | undefined, field: string): string {
  const question = questionOf(instrumen, field)
  if (question !== undefined) return question.short ?? question.label
  return labels[field] ?? field.replace(/^(jawaban|program):/, '')
}

function valueInWords(instrumen: Instrumen | undefined, field: string, value: AnswerValue | null): string {
  if (value === null || value === '') return ''
  const question = questionOf(instrumen, field)
  if (question !== undefined) return shownText(question, value)
  const text = String(value)
  if (field === 'desaCode') return placeName(text)
  if (field === 'instrumen') return editionName(text)
  if (field === 'status') return text === 'aktif' ? 'Aktif' : 'Dikeluarkan'
  return field === 'birthDate' ? withDashes(text) : text
}

function questionOf(instrumen: Instrumen | undefined, field: string) {
  return instrumen === undefined || !field.startsWith('jawaban:')
    ? undefined
    : findQuestion(instrumen, field.slice('jawaban:'.length))
}

/** A name or address stands in a column and as the answer that was keyed; one of the two is enough to read. */
function withoutTwice(changes: readonly ChangeInWords[]): ChangeInWords[] {
  const seen = new Set<string>()
  return changes.filter(({ label, before, after }) => {
    const key = `${label.toUpperCase()}|${before}|${after}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
