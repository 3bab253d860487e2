import type { Kysely } from 'kysely'
import { countPapers, jenisOfPaper } from '#shared/domain/papers.ts'
import { slipText, slipTextInGroups } from '#shared/domain/slip.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { jenisNames } from '#shared/messages/screens/berkas.ts'
import type { Tables } from '../database/tables.ts'
import type { SlipsData } from '../documents/slips-data.ts'
import { listFormulirOf } from '../formulir/lists.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { getPeriode } from '../periode/find-periode.ts'
import { placeAt, placeWithTerm } from '../wilayah/places.ts'
import { paddedNumber } from './receipt-number.ts'
import type { StoredBerkas } from './stored-berkas.ts'

/** More would be days of cutting; a berkas with more papers is printed in parts. */
const mostAtOnce = 1000

/** Everything that the slips of a berkas print. Fails: validation (no papers with these numbers, or too many at once). */
export async function slipsData(
  db: Kysely<Tables>,
  berkas: StoredBerkas,
  wanted: { readonly from?: number | undefined; readonly to?: number | undefined },
): Promise<SlipsData> {
  const periode = await getPeriode(db, berkas.periodeId)
  const { kabupatenCode } = await getOfficeSettings(db)
  const papers = countPapers(berkas.papers)
  // A paper whose form is there already is of that form's kind, however the numbers were given then.
  const keyed = new Map((await listFormulirOf(db, [berkas.id])).map((form) => [form.number, form.jenis]))
  const slips = numbersBetween(wanted.from ?? 1, Math.min(wanted.to ?? papers, papers)).flatMap((number) => {
    const jenis = keyed.get(number) ?? jenisOfPaper(berkas.papers, number)
    if (jenis === undefined) return []
    const slip = { kabupatenCode, year: periode.year, month: periode.month, berkas: berkas.number, number, jenis }
    return [{ number, jenis: jenisNames[jenis], code: slipText(slip), codeInGroups: slipTextInGroups(slip) }]
  })
  refuseUnprintable(slips.length, papers)
  return {
    asOf: berkas.receivedAt,
    receiptNumber: berkas.receiptNumber,
    berkasNumber: paddedNumber(berkas.number),
    periodeName: periode.name,
    from: `${placeWithTerm(berkas.desaCode)}, Kec. ${placeAt(berkas.desaCode, 'kecamatan').name}`,
    papers,
    slips,
  }
}

function refuseUnprintable(count: number, papers: number): void {
  if (count > 0 && count <= mostAtOnce) return
  throw new AppError(
    'validation',
    count > mostAtOnce
      ? `Paling banyak ${mostAtOnce} slip sekali cetak. Sebutkan nomor awal dan akhirnya.`
      : papers === 0
        ? 'Isi dahulu berapa lembar formulir yang dibawa desa (F2).'
        : `Berkas ini membawa ${papers} formulir; tidak ada nomor yang diminta di antaranya.`,
  )
}

function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
