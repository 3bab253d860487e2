import { z } from 'zod'
import { call, readers } from './call.ts'
import { Id, Instant, JenisFormulir } from './values.ts'

/** What opens when somebody wants to see the paper behind a stop. */
export const ThreadDocument = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('berkas'), id: Id }),
  z.object({ kind: z.literal('formulir'), id: Id }),
  z.object({ kind: z.literal('pindaian'), id: Id }),
  z.object({ kind: z.literal('musyawarah'), id: Id }),
  z.object({ kind: z.literal('beritaAcara'), id: Id, musyawarahId: Id, amendment: z.int() }),
  z.object({
    kind: z.literal('batch'),
    id: Id,
    periodeId: Id,
    wilayahCode: z.string(),
    jenis: JenisFormulir,
    programme: z.string(),
  }),
  z.object({ kind: z.literal('intake'), id: Id }),
  z.object({ kind: z.literal('keluarga'), id: Id }),
])

const Step = z.enum([
  'prelist',
  'berkas',
  'formulir',
  'verifikasi',
  'dukcapil',
  'musyawarah',
  'batch',
  'hasil',
  'penetapan',
])
export type ThreadStep = z.infer<typeof Step>

/** One thing that happened to a family, with who and when; who is '' where nobody of the office did it. */
export const ThreadStop = z.object({
  step: Step,
  /** null for what has not happened yet: the next step. */
  at: Instant.nullable(),
  by: z.string(),
  title: z.string(),
  facts: z.array(z.string()),
  tone: z.enum(['plain', 'proven', 'ask', 'refused', 'open']),
  formulirId: Id.nullable(),
  documents: z.array(ThreadDocument.and(z.object({ label: z.string() }))),
})

export const ThreadHit = z.object({
  /** A family of the register, or a form about one that is not registered. */
  keluargaId: Id.nullable(),
  formulirId: Id.nullable(),
  headName: z.string(),
  noKk: z.string(),
  matched: z.string(),
  desaName: z.string(),
  about: z.string(),
  jenis: JenisFormulir.nullable(),
})

export const thread = {
  /**
   * By NIK, No. KK, name, or number of a form ('42/17'): families of the register and forms of any period, best first. 'belumTerdaftar':
   * only forms about families that are not in the register, for who has asked the register already.
   */
  'thread.search': call({
    access: readers,
    input: z.strictObject({
      query: z.string().max(100),
      about: z.enum(['semua', 'belumTerdaftar']).default('semua'),
      limit: z.int().min(1).max(50).default(20),
    }),
    output: z.object({ hits: z.array(ThreadHit), more: z.boolean() }),
  }),
  /** Everything that happened to a family, oldest first. One of the two ids is given. Fails: notFound, validation. */
  'thread.get': call({
    access: readers,
    input: z.strictObject({ keluargaId: Id.optional(), formulirId: Id.optional() }),
    output: z.object({
      headName: z.string(),
      noKk: z.string(),
      desaName: z.string(),
      keluargaId: Id.nullable(),
      desil: z.int().nullable(),
      status: z.enum(['aktif', 'dihapus']).nullable(),
      stops: z.array(ThreadStop),
    }),
  }),
}
