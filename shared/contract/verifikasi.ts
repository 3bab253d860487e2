import { z } from 'zod'
import { call, readers } from './call.ts'
import { AnswerValue, Base64, FormRow, Id, Instant, JenisFormulir } from './values.ts'

const verifier = ['verifikator'] as const

/**
 * One place of a form that is keyed a second time. Besides the questions of the edition there is `rowCountQuestion('anggota')`
 * ('jumlah:anggota', see shared/instrumen/keyed-twice.ts): how many members the paper has, answered with a number before any row is shown.
 */
const Place = z.object({ question: z.string().max(60), rowId: Id.optional() })

/** wajib: always keyed twice · sampel: drawn at random, the proof rests on it · tambahan: drawn because this operator or field errs more often. */
export const Stratum = z.enum(['wajib', 'sampel', 'tambahan'])
export const Wrong = z.enum(['petugasEntri', 'verifikator', 'kertas'])

/** A place of the plan and what became of it. What was keyed first is told only once the two differ: until then the second keying is blind. */
export const VerifikasiIsian = Place.extend({
  stratum: Stratum,
  state: z.enum(['belum', 'sama', 'beda', 'diputuskan']),
  first: AnswerValue.nullable().optional(),
  second: AnswerValue.nullable().optional(),
  chosen: z.enum(['pertama', 'kedua', 'lain']).optional(),
  wrong: Wrong.optional(),
})

export const Verifikasi = z.object({
  id: Id,
  formulirId: Id,
  berkasId: Id,
  berkasNumber: z.int(),
  desaName: z.string(),
  kecamatanName: z.string(),
  number: z.int(),
  jenis: JenisFormulir,
  instrumen: z.string(),
  status: z.enum(['berjalan', 'selesai', 'batal']),
  /**
   * Rows that the places below stand in, by roster and order, without any answer: the frame in which the second person keys.
   * `name`: of a removal alone, as the register has it, once the family is proven to be the right one.
   */
  rows: z.array(FormRow.pick({ id: true, roster: true, order: true }).extend({ name: z.string().optional() })),
  /**
   * In the order of the paper. Places that would tell something about the first keying stay away until that is keyed: rows until their
   * number is, a question that is only asked after a certain answer until that answer is.
   */
  isian: z.array(VerifikasiIsian),
  /** Names of the dusun of the desa, for that kind of field. */
  dusun: z.array(z.string()),
})

/** What became of one place. `more`: other places came or went, so that the screen asks `verifikasi.open` again. */
const Kept = z.object({ isian: VerifikasiIsian, more: z.boolean() })

/** What a berkas has proven so far. Rates are per 10,000 fields. */
export const Proof = z.object({
  forms: z.object({ complete: z.int(), verified: z.int() }),
  /** Fields that are always keyed twice: how many were, and how often the first keying was wrong. */
  always: z.object({ fields: z.int(), errors: z.int() }),
  /** The random sample of the others. `population`: fields it was drawn from. */
  sample: z.object({ population: z.int(), fields: z.int(), errors: z.int() }),
  /**
   * "galat paling banyak x per 10.000 isian (95%)": how often the first keying was wrong at most, among the answered fields outside
   * `always` of the verified forms, before anything was corrected; null before anything was sampled.
   */
  boundPer10000: z.number().nullable(),
  /** Keys that the second keying of the verified forms needs over those of the first; `sample` with the extra places. null before any. */
  extraKeys: z.object({ always: z.number(), sample: z.number() }).nullable(),
})

export const verifikasi = {
  /** The berkas of a period with what waits for a second person. */
  'verifikasi.queue': call({
    access: readers,
    input: z.strictObject({ periodeId: Id }),
    output: z.object({
      berkas: z.array(
        z.object({
          berkasId: Id,
          berkasNumber: z.int(),
          desaName: z.string(),
          kecamatanName: z.string(),
          complete: z.int(),
          verified: z.int(),
          /** Complete, not verified, not decided for good, and not keyed by me. */
          forMe: z.int(),
          keyedByMe: z.int(),
          returned: z.int(),
          boundPer10000: z.number().nullable(),
        }),
      ),
    }),
  }),
  /** The forms of one berkas with where their verification stands. */
  'verifikasi.list': call({
    access: readers,
    input: z.strictObject({ berkasId: Id }),
    output: z.object({
      formulir: z.array(
        z.object({
          formulirId: Id,
          number: z.int(),
          jenis: JenisFormulir,
          /** Only a complete form can be verified. */
          status: z.enum(['draf', 'ditunda', 'lengkap']),
          state: z.enum(['belum', 'berjalan', 'selesai', 'dikembalikan']),
          keyedBy: z.string(),
          verifiedBy: z.string().nullable(),
          /** Fields in which the two keyings differed; told to the two who keyed, null for anybody else. */
          mismatches: z.int().nullable(),
          mayVerify: z.boolean(),
          finishedAt: Instant.nullable(),
        }),
      ),
      proof: Proof,
    }),
  }),
  /** Begins the second keying of a form, or goes on with it. Fails: forbidden (keyed by the same person), validation (not complete), locked, notFound. */
  'verifikasi.open': call({
    access: verifier,
    input: z.strictObject({ formulirId: Id }),
    output: z.object({ verifikasi: Verifikasi }),
  }),
  /** The next form of the berkas that waits for this person; null when none does. */
  'verifikasi.next': call({
    access: verifier,
    input: z.strictObject({ berkasId: Id }),
    output: z.object({ formulirId: Id.nullable() }),
  }),
  /**
   * Stores the second keying of one place durably and says whether it agrees. `keys`: pressed for it. A place that was keyed already
   * stays as it is: the second keying is given once. Fails: notFound, locked, validation (the place is not open).
   */
  'verifikasi.putAnswer': call({
    access: verifier,
    input: z.strictObject({
      id: Id,
      ...Place.shape,
      value: AnswerValue.nullable(),
      keys: z.int().min(0).max(5000).default(0),
    }),
    output: Kept,
  }),
  /**
   * Decides a place that differs: which value stands and who was wrong. The form gets the value that stands.
   * 'lain': neither was right, `value` is. Where the form can't take the right value here (the number of members, whom a removal is
   * about), the decision is kept and the form has to be given back. Fails: validation, locked, notFound.
   */
  'verifikasi.resolve': call({
    access: verifier,
    input: z.strictObject({
      id: Id,
      ...Place.shape,
      chosen: z.enum(['pertama', 'kedua', 'lain']),
      value: AnswerValue.nullable().optional(),
      wrong: Wrong,
    }),
    output: Kept,
  }),
  /** All places are keyed and decided: the form is verified. Fails: validation (something is open here, or blocks the form since it was put right). */
  'verifikasi.finish': call({ access: verifier, input: z.strictObject({ id: Id }), output: z.strictObject({}) }),
  /** Gives the form back to whoever keyed it, with a reason; what was keyed a second time is put away. Fails: locked, notFound. */
  'verifikasi.return': call({
    access: verifier,
    input: z.strictObject({ formulirId: Id, reason: z.string().trim().min(3, 'Tulis alasannya.').max(300) }),
    output: z.strictObject({}),
  }),
  /** The cover of a berkas as PDF: what it holds and what was proven. */
  'verifikasi.cover': call({
    access: readers,
    input: z.strictObject({ berkasId: Id }),
    output: z.object({ pdf: Base64, suggestedName: z.string() }),
  }),
}
