import { z } from 'zod'
import { BaCounts } from '#shared/contract/musyawarah.ts'
import { Instant, PlainDateText } from '#shared/contract/values.ts'

/**
 * Everything that a berita acara prints, frozen: it prints the same a year later although the register, the office's settings and the accounts have moved on.
 * Structure after berita-acara-and-office.md §1.3 and §1.4. Texts are as they are to be read (dates of the lampiran as dd-mm-yyyy, labels instead of codes);
 * only number words, weekday and date words are made by the renderer, from facts in here.
 */
const Amount = z.strictObject({ keluarga: z.int().nonnegative(), jiwa: z.int().nonnegative() })

const Letterhead = z.strictObject({
  /** 'PEMERINTAH KABUPATEN JEMBER' */
  line1: z.string(),
  /** 'KECAMATAN JENGGAWAH' */
  line2: z.string(),
  /** 'DESA JATISARI': printed largest. */
  line3: z.string(),
  address: z.string(),
  /** Telephone, e-mail, postal code: one line. */
  contact: z.string(),
  /** 'data:image/png;base64,…' or null: then the text stands alone. */
  logo: z.string().nullable(),
})

/** One person of an agreed usulan (§1.4 I). A family's rows follow each other, the head first. */
export const UsulanLine = z.strictObject({
  name: z.string(),
  nik: z.string(),
  noKk: z.string(),
  /** 'Kepala keluarga' */
  shdk: z.string(),
  sex: z.enum(['L', 'P', '']),
  birthPlace: z.string(),
  /** 'dd-mm-yyyy', '' when unknown. */
  birthDate: z.string(),
  motherName: z.string(),
  /** Address with dusun, without RT/RW. */
  address: z.string(),
  rt: z.string(),
  rw: z.string(),
  job: z.string(),
  programme: z.string(),
  reason: z.string(),
  note: z.string(),
})

/** One person or whole family to be removed (§1.4 II). */
export const PenghapusanLine = z.strictObject({
  idDtks: z.string(),
  name: z.string(),
  nik: z.string(),
  noKk: z.string(),
  /** With RT/RW. */
  address: z.string(),
  /** '01 Meninggal' */
  reason: z.string(),
  /** 'dd-mm-yyyy' */
  eventDate: z.string(),
  evidence: z.string(),
  /** 'Seluruh keluarga' or 'Satu anggota' and the like. */
  note: z.string(),
})

/** One changed answer (§1.4 III). */
export const PerubahanLine = z.strictObject({
  name: z.string(),
  nik: z.string(),
  noKk: z.string(),
  /** What is changed, in words: the label of the question. */
  element: z.string(),
  before: z.string(),
  after: z.string(),
  evidence: z.string(),
})

/** A proposal that was refused or put off (§1.4 IV). */
export const DitolakLine = z.strictObject({
  name: z.string(),
  nik: z.string(),
  address: z.string(),
  reason: z.string(),
  /** 'Ditolak' or 'Ditunda ke musyawarah berikutnya' and the like. */
  followUp: z.string(),
})

export const AttendanceLine = z.strictObject({
  name: z.string(),
  sex: z.enum(['L', 'P']),
  unsur: z.string(),
  address: z.string(),
})

export const BeritaAcaraSnapshot = z.strictObject({
  version: z.literal(1),
  /** Id of the meeting: part of the file's identity, so that two renderings are the same bytes. */
  documentId: z.string(),
  /** The instant the document dates from: of the freezing, or for a draft the meeting's last change. Goes into the PDF's properties. */
  asOf: Instant,
  /** False prints the watermark KONSEP on every page. */
  final: z.boolean(),
  /** 0: the first; n: "Perubahan ke-n". */
  amendment: z.int().nonnegative(),
  /** Why it was amended; '' for the first. */
  amendmentReason: z.string(),
  letterhead: Letterhead,
  /** 'MUSYAWARAH DESA', 'MUSYAWARAH DESA KHUSUS', 'MUSYAWARAH KELURAHAN', 'MUSYAWARAH KALURAHAN' */
  meetingTitle: z.string(),
  /** What it is about: 'PENGUSULAN, PERUBAHAN, DAN PENGHAPUSAN', only the kinds that were on the table. */
  theme: z.string(),
  regime: z.enum(['DTKS', 'DTSEN']),
  periode: z.strictObject({ year: z.int(), month: z.int().min(1).max(12) }),
  /** '' prints dots to fill in by hand. */
  nomor: z.string(),
  heldOn: PlainDateText,
  /** '09.00'; '' prints dots. */
  startsAt: z.string(),
  endsAt: z.string(),
  zone: z.enum(['WIB', 'WITA', 'WIT']),
  place: z.string(),
  wilayah: z.strictObject({
    /** 'Desa', 'Kelurahan', … */
    term: z.string(),
    desa: z.string(),
    kecamatan: z.string(),
    /** With its kind: 'Kabupaten Jember', 'Kota Surabaya'. */
    kabupaten: z.string(),
    provinsi: z.string(),
  }),
  invited: z.int().nonnegative(),
  /** Kinds of participants who were there: 'Ketua RT', 'Tokoh masyarakat'. */
  unsur: z.array(z.string()),
  /** The legal bases in force on the day of the meeting, in printing order. */
  dasar: z.array(z.string()),
  byConsensus: z.boolean(),
  /** What is counted: rumah tangga of the old form, keluarga by No. KK since DTSEN. */
  unit: z.enum(['keluarga', 'rumah tangga']),
  /** Proposals without a decision are not part of the document. */
  counts: BaCounts.omit({ belum: true }),
  /** Agreed usulan by programme; empty prints no breakdown. */
  programmes: z.array(z.strictObject({ name: z.string(), ...Amount.shape })),
  /** Remarks and objections; '' prints none. */
  note: z.string(),
  copies: z.int().min(1),
  /** Where it is signed, before the date: 'Jatisari'. */
  signedAt: z.string(),
  /** In printing order, up to 8, two side by side. A name '' prints a line to fill in. */
  signatories: z.array(z.strictObject({ title: z.string(), name: z.string(), nip: z.string() })).max(8),
  lampiran: z.strictObject({
    usulan: z.array(UsulanLine),
    penghapusan: z.array(PenghapusanLine),
    perubahan: z.array(PerubahanLine),
    ditolak: z.array(DitolakLine),
  }),
  peserta: z.array(AttendanceLine).max(500),
})

export type BeritaAcaraSnapshot = z.infer<typeof BeritaAcaraSnapshot>
export type UsulanLine = z.infer<typeof UsulanLine>
export type PenghapusanLine = z.infer<typeof PenghapusanLine>
export type PerubahanLine = z.infer<typeof PerubahanLine>
export type DitolakLine = z.infer<typeof DitolakLine>
export type AttendanceLine = z.infer<typeof AttendanceLine>

/** Paper sizes that offices print on; F4 is 215 × 330 mm. */
export type Paper = 'F4' | 'A4'

/** What a renderer gives back. */
export type RenderedPdf = { readonly pdf: Uint8Array; readonly pages: number }
