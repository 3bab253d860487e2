import type { Kysely } from 'kysely'
import type { Output } from '#shared/contract/index.ts'
import { countPapers, jenisOfPaper, type Jenis } from '#shared/domain/papers.ts'
import { findSlip, type Slip } from '#shared/domain/slip.ts'
import { monthName } from '#shared/domain/date-text.ts'
import type { Tables } from '../database/tables.ts'
import { listFormulirOf } from '../formulir/lists.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { getPeriode, type Periode } from '../periode/find-periode.ts'
import { placeName } from '../wilayah/places.ts'
import { paddedNumber } from './receipt-number.ts'
import { listStoredBerkas, type StoredBerkas } from './stored-berkas.ts'

type Db = Kysely<Tables>
type Found = Output<'berkas.findPaper'>['found']

/** Which paper is wanted: its numbers, and its kind where a slip says it. */
type Wanted = { readonly berkas: number; readonly number: number; readonly jenis?: Jenis }

const refused = (message: string): Found => ({ kind: 'refused', message })

/** Finds the paper that a slip or a pair of numbers names, in the period that is worked in. */
export async function findPaper(db: Db, text: string, periodeId: string): Promise<Found> {
  const periode = await getPeriode(db, periodeId)
  const slip = findSlip(text)
  if (slip === 'wrong') return refused('Kode pada slip tidak terbaca utuh. Pindai sekali lagi.')
  if (slip !== null) {
    const foreign = await whyForeign(db, slip, periode)
    return foreign === null ? paperIn(db, periode, slip) : refused(foreign)
  }
  const numbers = /^(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(text.trim())
  if (numbers === null) return refused('Ketik nomor berkas dan nomor formulir, misalnya 42/17.')
  return paperIn(db, periode, { berkas: Number(numbers[1]), number: Number(numbers[2]) })
}

async function whyForeign(db: Db, slip: Slip, periode: Periode): Promise<string | null> {
  const { kabupatenCode } = await getOfficeSettings(db)
  if (slip.kabupatenCode !== kabupatenCode) return `Slip ini dari kantor lain (kode wilayah ${slip.kabupatenCode}).`
  if (slip.year === periode.year && slip.month === periode.month) return null
  const name = `${monthName(slip.month)} ${slip.year}`
  return `Slip ini dari periode ${name}, yang sedang dibuka ${periode.name}. Pilih dahulu periode ${name}.`
}

async function paperIn(db: Db, periode: Periode, { berkas: wanted, number, jenis }: Wanted): Promise<Found> {
  const berkas = (await listStoredBerkas(db, periode.id)).find((one) => one.number === wanted)
  if (berkas === undefined) return refused(`Berkas ${paddedNumber(wanted)} tidak ada di periode ${periode.name}.`)
  const form = (await listFormulirOf(db, [berkas.id])).find((one) => one.number === number)
  if (form === undefined) return unkeyed(berkas, number, jenis)
  if (jenis !== undefined && form.jenis !== jenis) {
    const name = `Nomor ${number} pada berkas ${paddedNumber(berkas.number)}`
    return refused(`${name} sudah dipakai formulir ${form.jenis}, sedangkan slip ini untuk ${jenis}.`)
  }
  return { kind: 'form', ...namedPaper(berkas, number, form.jenis), id: form.id, status: form.status }
}

/** A slip says of which kind its paper is; without one the order of the papers tells. */
function unkeyed(berkas: StoredBerkas, number: number, jenis = jenisOfPaper(berkas.papers, number)): Found {
  if (jenis !== undefined) return { kind: 'paper', ...namedPaper(berkas, number, jenis) }
  const papers = countPapers(berkas.papers)
  return refused(`Berkas ${paddedNumber(berkas.number)} membawa ${papers} formulir; nomor ${number} tidak ada.`)
}

function namedPaper(berkas: StoredBerkas, number: number, jenis: Jenis) {
  const { id: berkasId, number: berkasNumber, desaCode } = berkas
  return { berkasId, berkasNumber, desaCode, desaName: placeName(desaCode), number, jenis }
}
