import type { Kysely } from 'kysely'
import { getStoredBerkas, listStoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { listFormulirOf } from '../formulir/lists.ts'
import { getStoredFormulir, loadFormulir, type StoredFormulir } from '../formulir/stored-formulir.ts'
import { decisionsOn, type Decision } from './putusan.ts'

/** A form that a meeting decides on. */
export type TabledForm = {
  readonly form: StoredFormulir
  readonly berkasNumber: number
  readonly decision: Decision | undefined
}

/**
 * All forms of a desa in a period that rest on a meeting, in order of their berkas and numbers. Berkas that rest on a statement of
 * responsibility (SPTJM) need no meeting.
 */
export async function formsOnTable(db: Kysely<Tables>, periodeId: string, desaCode: string): Promise<TabledForm[]> {
  const berkas = (await listStoredBerkas(db, periodeId, desaCode)).filter((one) => one.dasar === 'musyawarah')
  const numbers = new Map(berkas.map((one) => [one.id, one.number]))
  const lines = await listFormulirOf(db, [...numbers.keys()])
  const ids = lines.map((line) => line.id)
  const decisions = await decisionsOn(db, ids)
  const forms = await loadFormulir(db, ids)
  return forms
    .map((form) => ({
      form,
      berkasNumber: numbers.get(form.berkasId) ?? 0,
      decision: decisions.get(form.id),
    }))
    .toSorted((a, b) => a.berkasNumber - b.berkasNumber || a.form.number - b.form.number)
}

/** One form, when it lies on the table of a desa in a period. Fails: notFound. */
export async function getTabled(
  db: Kysely<Tables>,
  table: { readonly periodeId: string; readonly desaCode: string },
  formulirId: string,
): Promise<TabledForm> {
  const form = await getStoredFormulir(db, formulirId)
  const berkas = await getStoredBerkas(db, form.berkasId)
  const isHere = berkas.periodeId === table.periodeId && berkas.desaCode === table.desaCode
  if (!isHere || berkas.dasar !== 'musyawarah') throw new AppError('notFound')
  return { form, berkasNumber: berkas.number, decision: (await decisionsOn(db, [formulirId])).get(formulirId) }
}
