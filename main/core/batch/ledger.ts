import type { z } from 'zod'
import type { LedgerLine } from '#shared/contract/batch.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Context } from '../dispatch/context.ts'
import { listStoredBerkas } from '../berkas/stored-berkas.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { getPeriode, type Periode } from '../periode/find-periode.ts'
import { placeAt, placeName } from '../wilayah/places.ts'
import { prepareForms, type Prepared } from './prepare.ts'
import { isOwnRemoval, sealRefusal } from './refusals.ts'
import { listBatches, type BatchKey, type Summary } from './store.ts'
import { programmeOf, villageForms, type VillageForm } from './village.ts'

type Line = z.infer<typeof LedgerLine>

const kinds = ['usulan', 'perubahan', 'penghapusan'] as const

/** Village × kind × programme of a period: how far the forms are, what is sealed, what can be. Fails: notFound. */
export async function ledger(context: Context, periodeId: string): Promise<Output<'batch.ledger'>> {
  const { db } = context.office
  const periode = await getPeriode(db, periodeId)
  const { programmes } = await getOfficeSettings(db)
  const batches = await listBatches(db, periodeId)
  const known = new Set(programmes.map(({ code }) => code))
  const villages = [...new Set((await listStoredBerkas(db, periodeId)).map(({ desaCode }) => desaCode))]
  const lines: Line[] = []
  for (const desaCode of villages) {
    for (const jenis of kinds) {
      const forms = await villageForms(db, periodeId, desaCode, jenis)
      for (const [programme, group] of grouped(forms, jenis)) {
        const key = { periodeId, desaCode, jenis, programme }
        lines.push(
          jenis === 'usulan' && !known.has(programme)
            ? unsendable(key, group)
            : await lineOf(context, key, group, periode, batches),
        )
      }
    }
  }
  return { lines, batches, programmes }
}

function grouped(forms: readonly VillageForm[], jenis: BatchKey['jenis']): [string, VillageForm[]][] {
  return [...Map.groupBy(forms, (form) => (jenis === 'usulan' ? programmeOf(form) : ''))].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
}

async function lineOf(
  context: Context,
  key: BatchKey,
  forms: readonly VillageForm[],
  periode: Periode,
  batches: readonly Summary[],
): Promise<Line> {
  const sealed = batches.find(
    (one) => one.desaCode === key.desaCode && one.jenis === key.jenis && one.programme === key.programme,
  )
  if (sealed) {
    return {
      ...counts(key, forms),
      readyRows: 0,
      sealedRows: sealed.rows,
      batchId: sealed.id,
      blocked: 'Sudah disegel.',
    }
  }
  const prepared = await prepareForms(context.office.db, key, forms, context.platform.clock.today())
  return {
    ...counts(key, forms),
    readyRows: prepared.rows.length,
    sealedRows: 0,
    batchId: null,
    blocked: blockedWords(context, key, periode, prepared),
  }
}

function blockedWords({ session }: Context, key: BatchKey, periode: Periode, prepared: Prepared): string {
  if (periode.status === 'closed') return `Periode ${periode.name} sudah ditutup.`
  const refusal = sealRefusal(key, undefined, prepared)
  if (refusal) return refusal.message
  if (isOwnRemoval(key, prepared, session.penggunaId)) {
    return 'Anda ikut mengentri penghapusan ini, jadi Kepala Bidang lain yang menyegelnya.'
  }
  return ''
}

/** Forms whose programme is not keyed yet, or is no longer on the office's list. */
function unsendable(key: BatchKey, forms: readonly VillageForm[]): Line {
  return {
    ...counts(key, forms),
    readyRows: 0,
    sealedRows: 0,
    batchId: null,
    blocked:
      key.programme === ''
        ? 'Program belum diisi pada formulir.'
        : 'Program ini tidak ada lagi di daftar program kantor.',
  }
}

function counts(key: BatchKey, forms: readonly VillageForm[]) {
  const decided = (...putusan: string[]) =>
    forms.filter(({ decision }) => decision !== undefined && putusan.includes(decision.putusan)).length
  return {
    desaCode: key.desaCode,
    desaName: placeName(key.desaCode),
    kecamatanName: placeAt(key.desaCode, 'kecamatan').name,
    jenis: key.jenis,
    programme: key.programme,
    proposed: forms.length,
    complete: forms.filter(({ form }) => form.status === 'lengkap').length,
    agreed: decided('setuju'),
    refused: decided('tolak', 'tunda'),
  }
}
