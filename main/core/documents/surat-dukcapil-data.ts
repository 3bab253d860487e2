import { z } from 'zod'
import { Instant, PlainDateText } from '#shared/contract/values.ts'

/** One person of the list; texts as they are printed. */
const SuratLine = z.strictObject({
  name: z.string(),
  nik: z.string(),
  noKk: z.string(),
  birthPlace: z.string(),
  /** 'dd-mm-yyyy', '' when unknown. */
  birthDate: z.string(),
  /** With RT/RW and village. */
  address: z.string(),
  /** 'NIK tidak ditemukan', with the note. */
  problem: z.string(),
})

/** Everything that a letter to the civil registry prints. It is stored as it is, so that the letter prints the same later. */
export const SuratDukcapilData = z.strictObject({
  version: z.literal(1),
  /** The instant of freezing: goes into the PDF's properties. */
  asOf: Instant,
  /** 'SPD/0001/XI/2026' */
  number: z.string(),
  date: PlainDateText,
  letterhead: z.strictObject({ line1: z.string(), line2: z.string(), address: z.string(), contact: z.string() }),
  /** 'Dinas Sosial Kabupaten Jember' */
  officeName: z.string(),
  /** With its kind: 'Kabupaten Jember'. */
  kabupaten: z.string(),
  /** Before the date: 'Jember'. */
  signedAt: z.string(),
  /** Who made the list, for questions. */
  madeBy: z.string(),
  people: z.array(SuratLine).min(1),
})

export type SuratDukcapilData = z.infer<typeof SuratDukcapilData>
export type SuratLine = z.infer<typeof SuratLine>
