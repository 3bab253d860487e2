import { z } from 'zod'
import { call, readers } from './call.ts'
import { Base64, DesaCode, Id, Instant, JenisFormulir, PlainDateText, Revision, TargetId } from './values.ts'

const Clock = z.string().regex(/^([01]\d|2[0-3])\.[0-5]\d$/, 'Tulis jam seperti 09.00.')

export const Peserta = z.strictObject({
  name: z.string().trim().min(1).max(120),
  sex: z.enum(['L', 'P']),
  /** 'Ketua RT', 'Tokoh masyarakat': the office's own list, free to type. */
  unsur: z.string().trim().max(80),
  address: z.string().trim().max(120),
})

/** One signature under the berita acara, in printing order. */
export const Signatory = z.strictObject({
  title: z.string().trim().min(1).max(80),
  name: z.string().trim().max(120),
  nip: z.string().trim().max(40),
})

const Held = {
  jenis: z.enum(['musdes', 'musdesus', 'muskel', 'muskal']),
  nomor: z.string().trim().max(80),
  heldOn: PlainDateText,
  startsAt: Clock,
  endsAt: Clock,
  zone: z.enum(['WIB', 'WITA', 'WIT']),
  place: z.string().trim().min(2, 'Isi tempat musyawarah.').max(160),
  chairName: z.string().trim().max(120),
  notulisName: z.string().trim().max(120),
  invited: z.int().min(0).max(2000),
  peserta: z.array(Peserta).max(500),
  signatories: z.array(Signatory).max(8),
  /** How it was decided. */
  byConsensus: z.boolean(),
  note: z.string().trim().max(1000),
  copies: z.int().min(1).max(9),
}

export const Putusan = z.enum(['setuju', 'tolak', 'tunda'])

export const Proposal = z.object({
  formulirId: Id,
  number: z.int(),
  berkasNumber: z.int(),
  jenis: JenisFormulir,
  headName: z.string(),
  nik: z.string(),
  noKk: z.string(),
  dusun: z.string(),
  members: z.int(),
  /** What is proposed and why, in a few words. */
  why: z.string(),
  complete: z.boolean(),
  putusan: Putusan.nullable(),
  putusanNote: z.string(),
})

/** Counted from the rows, never typed; exactly the totals of the berita acara. */
export const BaCounts = z.object({
  prelist: z.object({
    tidakDitemukan: z.object({ keluarga: z.int(), jiwa: z.int() }),
    mampu: z.object({ keluarga: z.int(), jiwa: z.int() }),
    pindah: z.object({ keluarga: z.int(), jiwa: z.int() }),
    meninggal: z.object({ keluarga: z.int(), jiwa: z.int() }),
    lain: z.object({ keluarga: z.int(), jiwa: z.int() }),
    diperbaiki: z.object({ keluarga: z.int(), jiwa: z.int() }),
    tetap: z.object({ keluarga: z.int(), jiwa: z.int() }),
    jumlah: z.object({ keluarga: z.int(), jiwa: z.int() }),
  }),
  usulan: z.object({ keluarga: z.int(), jiwa: z.int() }),
  penghapusan: z.object({ keluarga: z.int(), jiwa: z.int() }),
  perubahan: z.object({ keluarga: z.int(), jiwa: z.int() }),
  tidakDisepakati: z.object({ keluarga: z.int(), jiwa: z.int() }),
  belum: z.int(),
})

export const BeritaAcaraSummary = z.object({
  id: Id,
  /** 0: the first; n: "Perubahan ke-n". */
  amendment: z.int().nonnegative(),
  frozenAt: Instant,
  frozenBy: z.string(),
  sha256: z.string(),
  printCount: z.int(),
})

export const Musyawarah = z.object({
  id: Id,
  periodeId: Id,
  desaCode: DesaCode,
  desaName: z.string(),
  kecamatanName: z.string(),
  ...Held,
  status: z.enum(['draf', 'final']),
  proposals: z.array(Proposal),
  counts: BaCounts,
  beritaAcara: z.array(BeritaAcaraSummary),
  revision: Revision,
})

export const musyawarah = {
  /** The meetings of a period, and the desa that have forms but no meeting yet. */
  'musyawarah.list': call({
    access: readers,
    input: z.strictObject({ periodeId: Id }),
    output: z.object({
      desa: z.array(
        z.object({
          desaCode: DesaCode,
          desaName: z.string(),
          kecamatanName: z.string(),
          forms: z.int(),
          complete: z.int(),
          musyawarahId: Id.nullable(),
          heldOn: PlainDateText.nullable(),
          decided: z.int(),
          status: z.enum(['belum', 'draf', 'final']),
        }),
      ),
    }),
  }),
  /** Opens the meeting of a desa in a period, filled in from the desa's profile; the one that is there if there is one. */
  'musyawarah.open': call({
    access: ['petugasEntri'],
    input: z.strictObject({ periodeId: Id, desaCode: DesaCode }),
    output: z.object({ musyawarah: Musyawarah }),
  }),
  'musyawarah.get': call({
    access: readers,
    input: z.strictObject({ id: Id }),
    output: z.object({ musyawarah: Musyawarah }),
  }),
  /** Fails: conflict, locked (final). */
  'musyawarah.save': call({
    access: ['petugasEntri'],
    input: z.strictObject({ id: Id, revision: Revision, ...Held }),
    output: z.object({ musyawarah: Musyawarah }),
  }),
  /** Records what was decided about a family. 'tolak' and 'tunda' need a note. null takes the decision back. */
  'musyawarah.decide': call({
    access: ['petugasEntri'],
    input: z.strictObject({
      id: Id,
      formulirId: Id,
      putusan: Putusan.nullable(),
      note: z.string().trim().max(300).default(''),
    }),
    output: z.object({ proposal: Proposal, counts: BaCounts, revision: Revision }),
  }),
  /** Says "setuju" for every complete form that has no decision yet. */
  'musyawarah.agreeRest': call({
    access: ['petugasEntri'],
    input: z.strictObject({ id: Id }),
    output: z.object({ musyawarah: Musyawarah, agreed: z.int() }),
  }),
  /** The berita acara as it would be now (watermark KONSEP until final), or the frozen one; with `amendment` as it was frozen then. */
  'musyawarah.preview': call({
    access: readers,
    input: z.strictObject({
      id: Id,
      paper: z.enum(['F4', 'A4']).default('F4'),
      amendment: z.int().nonnegative().optional(),
    }),
    output: z.object({ pdf: Base64, pages: z.int(), suggestedName: z.string(), final: z.boolean() }),
  }),
  /** Freezes the berita acara: a snapshot that prints the same a year later. Fails: validation (undecided forms, missing facts). */
  'musyawarah.finalize': call({
    access: ['petugasEntri'],
    input: z.strictObject({ id: Id, revision: Revision }),
    output: z.object({ musyawarah: Musyawarah }),
  }),
  /** Opens a final meeting for a numbered correction; refused once rows of it are in a sealed batch. */
  'musyawarah.amend': call({
    access: ['petugasEntri'],
    input: z.strictObject({ id: Id, reason: z.string().trim().min(3).max(300) }),
    output: z.object({ musyawarah: Musyawarah }),
  }),
  /** Writes the PDF to a chosen place, beside it first and renamed when whole. Fails: targetReadOnly, diskFull, fileInUse. */
  'musyawarah.savePdf': call({
    access: readers,
    input: z.strictObject({ id: Id, paper: z.enum(['F4', 'A4']).default('F4'), targetId: TargetId }),
    output: z.object({ fileName: z.string(), bytes: z.int() }),
  }),
  /** Counts a print of the frozen document. */
  'musyawarah.countPrint': call({ access: readers, input: z.strictObject({ id: Id }), output: z.strictObject({}) }),
}
