import { z } from 'zod'
import { call, readers } from './call.ts'
import { Carried } from './formulir.ts'
import { Base64, DesaCode, Id, Instant, JenisFormulir, PlainDateText, Revision } from './values.ts'

/** What a village must hand over; ticked at the desk. */
export const ChecklistItem = z.object({
  key: z.enum([
    'beritaAcara',
    'lampiran',
    'daftarHadir',
    'salinanKk',
    'salinanKtp',
    'formulir',
    'foto',
    'suratPengantar',
    'sptjm',
  ]),
  label: z.string(),
  /** Needed for this dasar, so a missing one is printed as "kurang" on the receipt. */
  required: z.boolean(),
  present: z.boolean(),
})

export const Berkas = z.object({
  id: Id,
  periodeId: Id,
  /** Running number within the period, printed as '0042'. */
  number: z.int().positive(),
  /** 'TT/0042/XI/2026' */
  receiptNumber: z.string(),
  desaCode: DesaCode,
  desaName: z.string(),
  kecamatanName: z.string(),
  /** On what the proposals rest: a village meeting, or a statement of responsibility in its place. */
  dasar: z.enum(['musyawarah', 'sptjm']),
  receivedOn: PlainDateText,
  receivedAt: Instant,
  receivedBy: z.string(),
  broughtBy: z.string(),
  broughtByRole: z.string(),
  /** How many papers of each kind the village says it brings. */
  papers: z.object({
    usulan: z.int().nonnegative(),
    perubahan: z.int().nonnegative(),
    penghapusan: z.int().nonnegative(),
  }),
  checklist: z.array(ChecklistItem),
  note: z.string(),
  /** Edition of the questionnaire that its papers are printed in; a removal has a sheet of its own. */
  instrumen: z.string(),
  /** Forms of this berkas by what became of them. */
  forms: z.object({ draf: z.int(), ditunda: z.int(), lengkap: z.int() }),
  revision: Revision,
})

const FormStatus = z.enum(['draf', 'ditunda', 'lengkap'])

/** A paper of a berkas: with a form already, or still to be keyed. */
const FoundPaper = {
  berkasId: Id,
  berkasNumber: z.int(),
  desaCode: DesaCode,
  desaName: z.string(),
  number: z.int().positive(),
  jenis: JenisFormulir,
}

const Received = {
  dasar: z.enum(['musyawarah', 'sptjm']),
  receivedOn: PlainDateText,
  broughtBy: z.string().trim().min(2, 'Isi nama yang menyerahkan.').max(120),
  broughtByRole: z.string().trim().max(80),
  papers: z.strictObject({
    usulan: z.int().min(0).max(9999),
    perubahan: z.int().min(0).max(9999),
    penghapusan: z.int().min(0).max(9999),
  }),
  present: z.array(ChecklistItem.shape.key),
  note: z.string().trim().max(500),
  /** Without it a new berkas has the office's usual edition, and a corrected one keeps its own. */
  instrumen: z.string().max(40).optional(),
}

export const berkas = {
  'berkas.list': call({
    access: readers,
    input: z.strictObject({ periodeId: Id }),
    output: z.object({ berkas: z.array(Berkas) }),
  }),
  'berkas.get': call({ access: readers, input: z.strictObject({ id: Id }), output: z.object({ berkas: Berkas }) }),
  /** Opens a berkas and gives it its number. Fails: locked (the period is closed). */
  'berkas.receive': call({
    access: ['petugasEntri'],
    input: z.strictObject({ periodeId: Id, desaCode: DesaCode, ...Received }),
    output: z.object({ berkas: Berkas }),
  }),
  /** Fails: conflict · locked (decided on another ground, or keyed in another edition already). */
  'berkas.update': call({
    access: ['petugasEntri'],
    input: z.strictObject({ id: Id, revision: Revision, ...Received }),
    output: z.object({ berkas: Berkas }),
  }),
  /** The tanda terima as PDF. */
  'berkas.receipt': call({
    access: readers,
    input: z.strictObject({ id: Id }),
    output: z.object({ pdf: Base64, suggestedName: z.string() }),
  }),
  /**
   * The slips of its papers as PDF, each with a barcode that names the paper: all of them, or the numbers `from` to `to`.
   * Fails: validation (the village brought no papers, or none with these numbers).
   */
  'berkas.slips': call({
    access: readers,
    input: z.strictObject({
      id: Id,
      from: z.int().min(1).max(9999).optional(),
      to: z.int().min(1).max(9999).optional(),
      paper: z.enum(['F4', 'A4']).default('F4'),
    }),
    output: z.object({ pdf: Base64, suggestedName: z.string(), slips: z.int() }),
  }),
  /** What goes from one form of its stack to the next. Fails: notFound, locked (the period is closed). */
  'berkas.putCarried': call({
    access: ['petugasEntri'],
    input: z.strictObject({ id: Id, carried: Carried }),
    output: z.object({ carried: Carried }),
  }),
  /**
   * The paper that somebody means: by the barcode of its slip ('QZ1…'), or by its numbers ('42/17', berkas and form) in a period.
   * What cannot be meant comes back as `refused` with the reason in plain words.
   */
  'berkas.findPaper': call({
    access: readers,
    input: z.strictObject({ text: z.string().max(100), periodeId: Id }),
    output: z.object({
      found: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('form'), id: Id, ...FoundPaper, status: FormStatus }),
        z.object({ kind: z.literal('paper'), ...FoundPaper }),
        z.object({ kind: z.literal('refused'), message: z.string() }),
      ]),
    }),
  }),
  /** Its forms, in order of their numbers. */
  'berkas.listFormulir': call({
    access: readers,
    input: z.strictObject({ id: Id }),
    output: z.object({
      formulir: z.array(
        z.object({
          id: Id,
          /** Running number within the berkas. */
          number: z.int().positive(),
          jenis: JenisFormulir,
          status: FormStatus,
          headName: z.string(),
          noKk: z.string(),
          members: z.int().nonnegative(),
          openIssues: z.object({ block: z.int(), reason: z.int() }),
          keyedBy: z.string(),
          updatedAt: Instant,
        }),
      ),
    }),
  }),
}
