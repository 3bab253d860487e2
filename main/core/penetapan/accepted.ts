import type { Transaction } from 'kysely'
import { findStoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import type { Write } from '../dispatch/office.ts'
import { loadFormulir, type StoredFormulir } from '../formulir/stored-formulir.ts'
import { acceptedForms } from '../hasil/accepted.ts'
import { lastCorrections } from '../hasil/correction.ts'
import { familiesBy } from '../keluarga/find-families.ts'
import { loadRecords } from '../keluarga/load-records.ts'
import type { FamilyRecord } from '../keluarga/record.ts'
import { registerWriter } from '../keluarga/register-writer.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { listPeriode } from '../periode/find-periode.ts'
import { fromPenghapusan, fromPerubahan, fromUsulan } from './from-form.ts'

type Counts = { usulan: number; perubahan: number; penghapusan: number }
type Applying = {
  readonly w: Write
  readonly byId: string
  readonly periodeId: string
  readonly nextId: () => string
  readonly between: (done: number, total: number) => Promise<void>
}

/**
 * Brings every form of the period or an earlier one that SIKS-NG accepted into the register, in the order they were completed: each once,
 * and once more where it was refused, corrected and accepted after that. Answers how many of each kind.
 */
export async function applyAccepted(applying: Applying): Promise<Counts> {
  const { w, byId, nextId, between } = applying
  const forms = await dueForms(applying)
  const write = registerWriter(w)
  const counts: Counts = { usulan: 0, perubahan: 0, penghapusan: 0 }
  for (const [index, due] of forms.entries()) {
    const { form } = due
    const { before, after } = await result(w.db, due, nextId)
    if (after !== undefined) {
      write(before, after, { source: 'formulir', sourceId: form.id, byId })
      counts[form.jenis] += 1
      const line = { formulir_id: form.id, keluarga_id: after.id, at: w.at }
      await w.db
        .insertInto('formulir_diterapkan')
        .values(line)
        .onConflict((c) => c.column('formulir_id').doUpdateSet(line))
        .execute()
    }
    if (index % 20 === 0) await between(index, forms.length)
  }
  return counts
}

/** `became`: the family that the form came to be when it was brought in before. */
type Due = { readonly form: StoredFormulir; readonly desaCode: string; readonly became: string | undefined }

async function dueForms({ w: { db }, periodeId }: Applying): Promise<Due[]> {
  const done = await db.selectFrom('formulir_diterapkan').selectAll().execute()
  const applied = new Map(done.map((row) => [row.formulir_id, row]))
  const corrected = await lastCorrections(db)
  const ids = (await acceptedForms(db)).filter((id) => {
    const before = applied.get(id)
    return before === undefined || (corrected.get(id) ?? '') > before.at
  })
  const forms = await loadFormulir(db, ids)
  const berkas = await findStoredBerkas(db, [...new Set(forms.map(({ berkasId }) => berkasId))])
  const periods = await listPeriode(db)
  const monthOf = new Map(periods.map(({ id, year, month }) => [id, year * 12 + month]))
  const until = monthOf.get(periodeId) ?? 0
  return forms
    .flatMap((form): Due[] => {
      const own = berkas.get(form.berkasId)
      const month = monthOf.get(own?.periodeId ?? '')
      return own === undefined || month === undefined || month > until
        ? []
        : [{ form, desaCode: own.desaCode, became: applied.get(form.id)?.keluarga_id }]
    })
    .toSorted((a, b) => ((a.form.completedAt ?? '') < (b.form.completedAt ?? '') ? -1 : 1))
}

type Result = { readonly before: FamilyRecord | undefined; readonly after: FamilyRecord | undefined }

async function result(db: Transaction<Tables>, { form, desaCode, became }: Due, nextId: () => string): Promise<Result> {
  const instrumen = await officeInstrumen(db, form.instrumen)
  const { content, base } = form
  if (form.jenis === 'usulan') {
    const before = became === undefined ? await sameKk(db, form.keys.noKk, desaCode) : await recordOf(db, became)
    return { before, after: fromUsulan(instrumen, content, before, { desaCode, nextId }) }
  }
  const before = await recordOf(db, form.keluargaId ?? '')
  if (before === undefined) return { before, after: undefined }
  if (form.jenis === 'penghapusan') return { before, after: fromPenghapusan(instrumen, content, before) }
  return { before, after: base === null ? undefined : fromPerubahan(instrumen, content, base, before, nextId) }
}

/** The registered family with this No. KK: of the same desa first, one that was not removed first. */
async function sameKk(db: Transaction<Tables>, noKk: string, desaCode: string): Promise<FamilyRecord | undefined> {
  const found = (await familiesBy(db, 'no_kk', [noKk])).get(noKk) ?? []
  const rank = (family: (typeof found)[number]) =>
    (family.status === 'aktif' ? 0 : 2) + (family.desaCode === desaCode ? 0 : 1)
  const [best] = found.toSorted((a, b) => rank(a) - rank(b) || a.no - b.no)
  return best === undefined ? undefined : recordOf(db, best.id)
}

async function recordOf(db: Transaction<Tables>, id: string): Promise<FamilyRecord | undefined> {
  return (await loadRecords(db, [id])).get(id)
}
