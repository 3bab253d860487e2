import type { StoredBerkas } from '../berkas/stored-berkas.ts'
import { paddedNumber } from '../berkas/receipt-number.ts'
import type { StoredFormulir } from '../formulir/stored-formulir.ts'
import type { RowValues } from '../layout/sources/all-sources.ts'
import type { commonSources } from '../layout/sources/every-kind.ts'
import type { PlaceTexts } from './place.ts'

/** On which paper a row stands, and by which meeting it goes out. */
export type Origin = {
  readonly place: PlaceTexts
  readonly desaCode: string
  readonly berkas: Pick<StoredBerkas, 'number' | 'receiptNumber' | 'receivedOn'>
  /** Of the form in its berkas. */
  readonly number: StoredFormulir['number']
  /** Of the berita acara; '' for none. */
  readonly nomorBa: string
  /** 'YYYY-MM-DD'; '' for none. */
  readonly tanggalBa: string
}

type Common = Pick<RowValues<'usulan'>, Extract<keyof typeof commonSources, keyof RowValues<'usulan'>>>

/** What every kind of row has. */
export function commonValues({ place, desaCode, berkas, number, nomorBa, tanggalBa }: Origin): Common {
  return {
    ...place,
    kodeDesa: desaCode,
    kodeDesaTitik: desaCode.replace(/^(\d{2})(\d{2})(\d{2})(\d{4})$/, '$1.$2.$3.$4'),
    kodeKecamatan: desaCode.slice(0, 6),
    nomorBerkas: paddedNumber(berkas.number),
    tandaTerima: berkas.receiptNumber,
    tanggalTerima: berkas.receivedOn,
    nomorFormulir: String(number),
    noBa: nomorBa,
    tglBa: tanggalBa,
  }
}

/** Line feeds and runs of blanks as single blanks. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
