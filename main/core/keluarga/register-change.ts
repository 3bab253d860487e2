import type { AnswerValue } from '#shared/instrumen/types.ts'
import type { FamilyRecord, MemberRecord } from './record.ts'

type Value = AnswerValue | null

/** One thing that changed. `field`: a column of the register, 'jawaban:' with the question, or 'program:' with its name. */
export type FieldChange = { readonly field: string; readonly before: Value; readonly after: Value }

/** Somebody of a family who came, or of whom something changed. */
export type MemberChange = {
  readonly id: string
  readonly kind: 'baru' | 'berubah'
  readonly fields: readonly FieldChange[]
}

/** What changed a registered family, as `keluarga_riwayat` keeps it. Of what is new there is no before: it stands in the register. */
export type RegisterChange = {
  readonly kind: 'baru' | 'berubah'
  readonly fields: readonly FieldChange[]
  readonly anggota: readonly MemberChange[]
}

/** In what a family will differ from what it was; undefined when in nothing. */
export function changeOf(before: FamilyRecord | undefined, after: FamilyRecord): RegisterChange | undefined {
  if (before === undefined) return { kind: 'baru', fields: [], anggota: after.anggota.map(newMember) }
  const fields = familyFields(before, after)
  const known = new Map(before.anggota.map((member) => [member.id, member]))
  const anggota = after.anggota.flatMap((member) => {
    const was = known.get(member.id)
    if (was === undefined) return [newMember(member)]
    const changed = memberFields(was, member)
    return changed.length === 0 ? [] : [{ id: member.id, kind: 'berubah' as const, fields: changed }]
  })
  return fields.length === 0 && anggota.length === 0 ? undefined : { kind: 'berubah', fields, anggota }
}

function newMember({ id }: MemberRecord): MemberChange {
  return { id, kind: 'baru', fields: [] }
}

const familyColumns = [
  'noKk',
  'idBdt',
  'headName',
  'headNik',
  'desaCode',
  'dusun',
  'rt',
  'rw',
  'address',
  'members',
  'instrumen',
  'status',
  'desil',
  'penetapanId',
] as const satisfies readonly (keyof FamilyRecord)[]

const memberColumns = [
  'order',
  'nik',
  'name',
  'birthDate',
  'idArtBdt',
  'status',
] as const satisfies readonly (keyof MemberRecord)[]

function familyFields(before: FamilyRecord, after: FamilyRecord): FieldChange[] {
  const columns = familyColumns.flatMap((field) => changed(field, before[field], after[field]))
  return [...columns, ...withinOf(before, after)]
}

function memberFields(before: MemberRecord, after: MemberRecord): FieldChange[] {
  const columns = memberColumns.flatMap((field) => changed(field, before[field], after[field]))
  return [...columns, ...withinOf(before, after)]
}

type Holder = Pick<FamilyRecord, 'answers' | 'program'>

function withinOf(before: Holder, after: Holder): FieldChange[] {
  return [...within('jawaban:', before.answers, after.answers), ...within('program:', before.program, after.program)]
}

function within(
  prefix: string,
  before: Readonly<Record<string, AnswerValue>>,
  after: Readonly<Record<string, AnswerValue>>,
): FieldChange[] {
  // Most records are the same object: nothing in them was touched.
  if (before === after) return []
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) => changed(`${prefix}${key}`, before[key] ?? null, after[key] ?? null))
}

function changed(field: string, before: Value, after: Value): FieldChange[] {
  return before === after ? [] : [{ field, before, after }]
}
