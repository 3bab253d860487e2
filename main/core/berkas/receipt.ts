import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { ReceiptData } from '../documents/receipt-data.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { namesOf } from '../pengguna/person.ts'
import { getPeriode } from '../periode/find-periode.ts'
import { placeAt, placeName, placeWithTerm } from '../wilayah/places.ts'
import { checklistOf } from './checklist.ts'
import { paddedNumber } from './receipt-number.ts'
import type { StoredBerkas } from './stored-berkas.ts'

/** Everything that the tanda terima of a berkas prints. */
export async function receiptData(db: Kysely<Tables>, berkas: StoredBerkas): Promise<ReceiptData> {
  const office = await getOfficeSettings(db)
  const names = await namesOf(db)
  return {
    asOf: berkas.receivedAt,
    letterhead: office.letterhead,
    receiptNumber: berkas.receiptNumber,
    berkasNumber: paddedNumber(berkas.number),
    periodeName: (await getPeriode(db, berkas.periodeId)).name,
    from: `${placeWithTerm(berkas.desaCode)}, Kec. ${placeAt(berkas.desaCode, 'kecamatan').name}`,
    dasar: berkas.dasar,
    receivedOn: berkas.receivedOn,
    receivedTime: clockTime(berkas.receivedAt),
    broughtBy: berkas.broughtBy,
    broughtByRole: berkas.broughtByRole,
    receivedBy: names.get(berkas.receivedById) ?? '',
    papers: berkas.papers,
    checklist: checklistOf(berkas.dasar, berkas.present),
    note: berkas.note,
    signedAt: placeName(office.kabupatenCode).replace(/^(Kabupaten|Kota)( Administrasi)? /, ''),
  }
}

/** '09.15' on the clock of the office: the time zone of its machine. */
function clockTime(instant: string): string {
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(at.getHours())}.${two(at.getMinutes())}`
}
