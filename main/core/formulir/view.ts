import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Formulir } from '#shared/contract/formulir.ts'
import { countPapers } from '#shared/domain/papers.ts'
import { checkForm } from '#shared/instrumen/check.ts'
import { getStoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import { refusalOf } from '../hasil/refusal.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { namesOf } from '../pengguna/person.ts'
import { listReturned } from '../verifikasi/returned.ts'
import { placeAt, placeName } from '../wilayah/places.ts'
import { findDraft } from './draft.ts'
import { gatherFacts } from './facts.ts'
import { isFrozen } from './frozen.ts'
import { countFormulirOf, noForms } from './lists.ts'
import { listNotes, listReasons, type Remark } from './remarks.ts'
import { carriedOf } from './carried.ts'
import { comparable, type StoredFormulir } from './stored-formulir.ts'

type FormulirView = z.input<typeof Formulir>

/** A form as the screen shows it: with its places, its problems, and what people wrote about it. */
export async function viewFormulir(db: Kysely<Tables>, form: StoredFormulir, today: string): Promise<FormulirView> {
  const berkas = await getStoredBerkas(db, form.berkasId)
  const counts = (await countFormulirOf(db, [form.berkasId])).get(form.berkasId) ?? noForms
  const facts = await gatherFacts(db, form, form.content, today)
  const instrumen = await officeInstrumen(db, form.instrumen)
  const names = await namesOf(db)
  const signed = <R extends Remark>({ byId, ...remark }: R) => ({ ...remark, by: names.get(byId) ?? '' })
  return {
    id: form.id,
    berkasId: form.berkasId,
    berkasNumber: berkas.number,
    periodeId: berkas.periodeId,
    desaCode: berkas.desaCode,
    desaName: placeName(berkas.desaCode),
    kecamatanName: placeAt(berkas.desaCode, 'kecamatan').name,
    number: form.number,
    countInBerkas: counts.draf + counts.ditunda + counts.lengkap,
    papersInBerkas: countPapers(berkas.papers),
    stack: {
      papers: berkas.papers,
      forms: { draf: counts.draf, ditunda: counts.ditunda, lengkap: counts.lengkap },
      carried: carriedOf(instrumen, berkas.tetap),
    },
    jenis: form.jenis,
    instrumen: form.instrumen,
    status: form.status,
    keluargaId: form.keluargaId,
    answers: form.content.answers,
    rows: [...form.content.rows],
    base: form.base === null ? null : { answers: form.base.answers, rows: [...form.base.rows] },
    ...(form.earlier === undefined ? {} : { earlier: { ...form.earlier, said: [...form.earlier.said] } }),
    issues: checkForm(instrumen, form.jenis, form.content, facts, comparable(form)),
    reasons: (await listReasons(db, form.id)).map(signed),
    notes: (await listNotes(db, form.id)).map(signed),
    cursor: form.cursor,
    draft: await findDraft(db, form.id),
    keyedBy: names.get(form.keyedById) ?? '',
    returned: await returnedOf(db, form.id, names),
    ...(await refusedOf(db, form.id)),
    frozen: await isFrozen(db, form.id),
    updatedAt: form.updatedAt,
    revision: form.revision,
  }
}

async function returnedOf(
  db: Kysely<Tables>,
  formulirId: string,
  names: ReadonlyMap<string, string>,
): Promise<FormulirView['returned']> {
  const found = (await listReturned(db, [formulirId])).get(formulirId)
  return found === undefined ? null : { reason: found.reason, by: names.get(found.byId) ?? '', at: found.at }
}

async function refusedOf(db: Kysely<Tables>, formulirId: string): Promise<Pick<FormulirView, 'refused'>> {
  const refused = await refusalOf(db, formulirId)
  return refused === undefined ? {} : { refused }
}
