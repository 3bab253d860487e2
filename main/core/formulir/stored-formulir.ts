import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { Cursor } from '#shared/contract/formulir.ts'
import { Answers, FormRow } from '#shared/contract/values.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { FormContent, FormRow as Row, JenisFormulir } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'
import { deleteEarlier, insertEarlier, loadEarlier, type Earlier } from './earlier.ts'
import type { SearchKeys } from './search-keys.ts'

type Db = Kysely<Tables>

/** A form as it is stored: all that was keyed, and where it stands. Names of places and people belong to other rooms. */
export type StoredFormulir = {
  readonly id: string
  readonly berkasId: string
  readonly number: number
  readonly jenis: JenisFormulir
  readonly instrumen: string
  readonly status: 'draf' | 'ditunda' | 'lengkap'
  readonly keluargaId: string | null
  readonly content: FormContent
  /** What the register said when the form was opened; null for an usulan. */
  readonly base: FormContent | null
  /** What the register said in another edition where that decides nothing here; absent when the register is in this one. */
  readonly earlier?: Earlier
  readonly keys: SearchKeys
  readonly open: { readonly block: number; readonly reason: number }
  /** Warnings that only tell, by the last check. */
  readonly informs: number
  readonly cursor: z.infer<typeof Cursor> | null
  readonly keyedById: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly completedAt: string | null
  readonly revision: number
}

/** What the checks compare a form with: the register, for a change. A removal is keyed on another sheet, so there is nothing to compare. */
export function comparable(form: Pick<StoredFormulir, 'jenis' | 'base'>): FormContent | undefined {
  return form.jenis === 'perubahan' && form.base !== null ? form.base : undefined
}

const Base = z.object({ answers: Answers, rows: z.array(FormRow) })
const Roster = FormRow.shape.roster
const chunk = 500

/** The form with this id. Fails: notFound. */
export async function getStoredFormulir(db: Db, id: string): Promise<StoredFormulir> {
  const [form] = await loadFormulir(db, [id])
  if (form === undefined) throw new AppError('notFound')
  return form
}

/** The forms with these ids and all that was keyed on them, in the order of the ids; ids without a form are passed over. */
export async function loadFormulir(db: Db, ids: readonly string[]): Promise<StoredFormulir[]> {
  const forms: StoredFormulir[] = []
  for (let at = 0; at < ids.length; at += chunk) forms.push(...(await loadChunk(db, ids.slice(at, at + chunk))))
  return forms
}

async function loadChunk(db: Db, ids: readonly string[]): Promise<StoredFormulir[]> {
  const forms = await db.selectFrom('formulir').selectAll().where('id', 'in', ids).execute()
  const rows = await db
    .selectFrom('formulir_baris')
    .select(['id', 'formulir_id', 'roster', 'urutan', 'anggota_id', 'answers'])
    .where('formulir_id', 'in', ids)
    .orderBy('formulir_id')
    .orderBy('roster')
    .orderBy('urutan')
    .execute()
  const earlier = await loadEarlier(db, ids)
  const rowsOf = Map.groupBy(rows, (row) => row.formulir_id)
  const byId = new Map(forms.map((form) => [form.id, form]))
  return ids.flatMap((id) => {
    const form = byId.get(id)
    if (form === undefined) return []
    const said = earlier.get(id)
    return [{ ...toStored(form, rowsOf.get(id) ?? []), ...(said === undefined ? {} : { earlier: said }) }]
  })
}

/** Stores a new form with its rows. */
export async function insertFormulir(db: Db, form: StoredFormulir): Promise<void> {
  await db.insertInto('formulir').values(toRow(form)).execute()
  await saveRows(db, form.id, [], form.content.rows)
  if (form.earlier !== undefined) await insertEarlier(db, form.id, form.earlier)
}

/** Stores what changed between two states of one form: the form itself always, of its rows only those that differ. */
export async function saveFormulir(db: Db, before: StoredFormulir, after: StoredFormulir): Promise<void> {
  const { id: _, berkas_id: __, base: ___, ...changing } = toRow(after)
  await db.updateTable('formulir').set(changing).where('id', '=', after.id).execute()
  await saveRows(db, after.id, before.content.rows, after.content.rows)
}

/** Takes a form and its rows away; what else points at it must be gone before. */
export async function deleteFormulir(db: Db, id: string): Promise<void> {
  await deleteEarlier(db, id)
  await db.deleteFrom('formulir_baris').where('formulir_id', '=', id).execute()
  await db.deleteFrom('formulir').where('id', '=', id).execute()
}

/** Remembers where the person is; no new revision, since nothing that was keyed changes. */
export async function saveCursor(db: Db, id: string, cursor: z.infer<typeof Cursor>): Promise<void> {
  await db
    .updateTable('formulir')
    .set({ cursor: JSON.stringify(cursor) })
    .where('id', '=', id)
    .execute()
}

/** True when some form has a row with this id. */
export async function rowExists(db: Db, rowId: string): Promise<boolean> {
  const found = await db.selectFrom('formulir_baris').select('id').where('id', '=', rowId).executeTakeFirst()
  return found !== undefined
}

async function saveRows(db: Db, formulirId: string, before: readonly Row[], after: readonly Row[]): Promise<void> {
  const known = new Map(before.map((row) => [row.id, row]))
  const kept = new Set(after.map((row) => row.id))
  for (const row of before) {
    if (!kept.has(row.id)) await db.deleteFrom('formulir_baris').where('id', '=', row.id).execute()
  }
  const added = after.filter((row) => !known.has(row.id))
  if (added.length > 0) {
    await db
      .insertInto('formulir_baris')
      .values(added.map((row) => toRosterRow(formulirId, row)))
      .execute()
  }
  for (const row of after) {
    const old = known.get(row.id)
    if (old === undefined || old === row) continue
    await db
      .updateTable('formulir_baris')
      .set({ answers: JSON.stringify(row.answers), urutan: row.order })
      .where('id', '=', row.id)
      .execute()
  }
}

function toRosterRow(formulirId: string, row: Row) {
  return {
    id: row.id,
    formulir_id: formulirId,
    roster: row.roster,
    urutan: row.order,
    anggota_id: row.anggotaId ?? null,
    answers: JSON.stringify(row.answers),
  }
}

type RosterRow = Pick<Selectable<Tables['formulir_baris']>, 'id' | 'roster' | 'urutan' | 'anggota_id' | 'answers'>

function toStored(row: Selectable<Tables['formulir']>, rows: readonly RosterRow[]): StoredFormulir {
  return {
    id: row.id,
    berkasId: row.berkas_id,
    number: row.number,
    jenis: row.jenis,
    instrumen: row.instrumen,
    status: row.status,
    keluargaId: row.keluarga_id,
    content: { answers: readAnswers(row.answers), rows: rows.map(toFormRow) },
    base: row.base === null ? null : readContent(row.base),
    keys: { headName: row.head_name, headNik: row.head_nik, noKk: row.no_kk },
    open: { block: row.open_block, reason: row.open_reason },
    informs: row.informs,
    cursor: row.cursor === null ? null : Cursor.parse(JSON.parse(row.cursor)),
    keyedById: row.keyed_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    completedAt: row.completed_at,
    revision: row.revision,
  }
}

function toFormRow(row: RosterRow): Row {
  return {
    id: row.id,
    roster: Roster.parse(row.roster),
    order: row.urutan,
    ...(row.anggota_id === null ? {} : { anggotaId: row.anggota_id }),
    answers: readAnswers(row.answers),
  }
}

/**
 * Reads stored answers. By hand, since a musyawarah reads those of thousands of people for each decision, and the schema of the
 * contract took most of that time. Throws for what the schema would refuse.
 */
function readAnswers(text: string): FormContent['answers'] {
  const read: unknown = JSON.parse(text)
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Error('stored answers are no object')
  for (const value of Object.values(read)) {
    if (!['string', 'number', 'boolean'].includes(typeof value)) throw new Error('a stored answer has no known type')
  }
  return read as FormContent['answers']
}

function readContent(text: string): FormContent {
  const { answers, rows } = Base.parse(JSON.parse(text))
  return { answers, rows: rows.map(withoutAbsent) }
}

/** An optional member that zod read as `undefined` is left out, as the instrumen's types want it. */
export function withoutAbsent(row: z.infer<typeof FormRow>): Row {
  const { anggotaId, ...rest } = row
  return anggotaId === undefined ? rest : { ...rest, anggotaId }
}

function toRow(form: StoredFormulir): Selectable<Tables['formulir']> {
  return {
    id: form.id,
    berkas_id: form.berkasId,
    number: form.number,
    jenis: form.jenis,
    instrumen: form.instrumen,
    status: form.status,
    keluarga_id: form.keluargaId,
    answers: JSON.stringify(form.content.answers),
    base: form.base === null ? null : JSON.stringify(form.base),
    head_name: form.keys.headName,
    head_nik: form.keys.headNik,
    no_kk: form.keys.noKk,
    open_block: form.open.block,
    open_reason: form.open.reason,
    informs: form.informs,
    cursor: form.cursor === null ? null : JSON.stringify(form.cursor),
    keyed_by: form.keyedById,
    created_at: form.createdAt,
    updated_at: form.updatedAt,
    completed_at: form.completedAt,
    revision: form.revision,
  }
}
