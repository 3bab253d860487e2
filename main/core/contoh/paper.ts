import { z } from 'zod'
import { ChecklistItem } from '#shared/contract/berkas.ts'
import { JenisFormulir, PlainDateText } from '#shared/contract/values.ts'

/**
 * A keyed paper form as a file: what stands on the paper, as a clerk would read and type it. The keys are Indonesian because the
 * files are for people of the office to read and change. Described in resources/contoh/BACA-SAYA.md.
 */

/** Question → what is written there: '6' for a code, '17/08/1990' for a date, the letters of a name. */
const Written = z.record(z.string(), z.string().max(2000))

/** One line of a list on the paper. `no`: its number there; on a perubahan the first ones are the registered members, in order. */
const Line = z.strictObject({ no: z.int().positive().max(99), jawaban: Written })

/** Answers an issue that asks why: `aturan` names the rule, `pertanyaan` and `no` where it was found. */
const GivenReason = z.strictObject({
  aturan: z.string(),
  pertanyaan: z.string(),
  no: z.int().positive().optional(),
  isi: z.string().trim().min(1).max(300),
})

/** What keying this paper must bring to light. */
const Expected = z.strictObject({
  /** Numbers of the rules that must be found, each once in the list however often it is found. */
  aturan: z.array(z.string()),
  /** 'lengkap': completed after the reasons that stand on the paper · 'ditunda': put aside. */
  hasil: z.enum(['lengkap', 'ditunda']),
})

export const Paper = z.strictObject({
  nomor: z.int().positive().max(9999),
  jenis: JenisFormulir,
  keterangan: z.string().max(500).default(''),
  /** For perubahan and penghapusan: the registered family, as its paper names it. */
  terdaftar: z.strictObject({ noKk: z.string(), nik: z.string() }).optional(),
  jawaban: Written,
  anggota: z.array(Line),
  usaha: z.array(Line).default([]),
  alasan: z.array(GivenReason).default([]),
  expect: Expected,
})
export type Paper = z.output<typeof Paper>

/** What the village handed over along with the papers. */
export const BerkasPaper = z.strictObject({
  desa: z.strictObject({ kode: z.string().regex(/^\d{10}$/), nama: z.string() }),
  periode: z.strictObject({
    tahun: z.int().min(2019).max(2100),
    bulan: z.int().min(1).max(12),
    regime: z.enum(['DTKS', 'DTSEN']),
    buka: PlainDateText,
    batasDesa: PlainDateText,
    batasDinas: PlainDateText,
    tutup: PlainDateText,
  }),
  diterima: PlainDateText,
  dasar: z.enum(['musyawarah', 'sptjm']),
  penyerah: z.strictObject({ nama: z.string().min(2), jabatan: z.string() }),
  jumlah: z.strictObject({
    usulan: z.int().nonnegative(),
    perubahan: z.int().nonnegative(),
    penghapusan: z.int().nonnegative(),
  }),
  kelengkapan: z.array(ChecklistItem.shape.key),
  catatan: z.string().default(''),
})
export type BerkasPaper = z.output<typeof BerkasPaper>

/** What was said and decided at the village meeting. */
export const MusyawarahPaper = z.strictObject({
  jenis: z.enum(['musdes', 'musdesus', 'muskel', 'muskal']),
  nomor: z.string(),
  tanggal: PlainDateText,
  mulai: z.string(),
  selesai: z.string(),
  zona: z.enum(['WIB', 'WITA', 'WIT']),
  tempat: z.string(),
  pimpinan: z.string(),
  notulis: z.string(),
  diundang: z.int().nonnegative(),
  hadir: z.array(
    z.strictObject({ nama: z.string(), kelamin: z.enum(['L', 'P']), unsur: z.string(), alamat: z.string() }),
  ),
  penandatangan: z.array(z.strictObject({ jabatan: z.string(), nama: z.string(), nip: z.string() })),
  mufakat: z.boolean(),
  catatan: z.string(),
  rangkap: z.int().min(1).max(9),
  /** Papers on which the meeting did not simply agree, by number. All others: setuju. */
  putusan: z.array(
    z.strictObject({ nomor: z.int().positive(), putusan: z.enum(['setuju', 'tolak', 'tunda']), catatan: z.string() }),
  ),
})
export type MusyawarahPaper = z.output<typeof MusyawarahPaper>
