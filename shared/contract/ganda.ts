import { z } from 'zod'
import { call, readers } from './call.ts'
import { AnswerValue, Id, Instant } from './values.ts'

/** A person of the register, or a row of a form. */
export const PersonRef = z.object({ kind: z.enum(['anggota', 'baris']), id: Id })

/** How one field of two people compares: sama · mirip (spelling, one day off…) · beda · kosong (one of them has none). */
export const Agreement = z.object({
  field: z.enum(['name', 'birthDate', 'sex', 'mother', 'place', 'nik', 'noKk']),
  level: z.enum(['sama', 'mirip', 'beda', 'kosong']),
  mine: z.string(),
  theirs: z.string(),
  /** What this field adds to the score, in bits: above 0 speaks for the same person, below 0 against. What was believed before is the rest. */
  weight: z.number(),
})

export const Verdict = z.object({
  verdict: z.enum(['sama', 'berbeda']),
  note: z.string(),
  by: z.string(),
  at: Instant,
})

export const Person = z.object({
  ref: PersonRef,
  name: z.string(),
  nik: z.string(),
  noKk: z.string(),
  birthDate: z.string(),
  sex: z.string(),
  mother: z.string(),
  desaName: z.string(),
  /** In plain words: 'daftar keluarga Desa Jatisari', 'penghapusan di Desa Jatisari, periode Oktober 2026'. */
  where: z.string(),
  formulirId: Id.nullable(),
  keluargaId: Id.nullable(),
})

export const Candidate = z.object({
  person: Person,
  /** 0–100: how probable it is that both are the same person. */
  score: z.number(),
  /** Somebody with the same NIK, or a family with the same No. KK, is told whatever the score, and is 'mungkin' even at 0. */
  band: z.enum(['hampirPasti', 'mungkin']),
  agreements: z.array(Agreement),
  verdict: Verdict.nullable(),
})

const said = ['petugasEntri', 'verifikator'] as const

export const ganda = {
  /**
   * People that look like the one who is being keyed, best first; the rows of the same form and the registered member that the row is about
   * are left out. Answers while a name is typed: `person.name` may be a beginning.
   */
  'ganda.similar': call({
    access: readers,
    input: z.strictObject({
      formulirId: Id,
      rowId: Id.optional(),
      person: z.strictObject({
        name: z.string().max(250),
        birthDate: z.string().max(20).default(''),
        sex: z.string().max(2).default(''),
        mother: z.string().max(250).default(''),
        nik: z.string().max(40).default(''),
        noKk: z.string().max(40).default(''),
      }),
      limit: z.int().min(1).max(20).default(5),
    }),
    output: z.object({ candidates: z.array(Candidate) }),
  }),
  /** Two people side by side with their families. Fails: notFound. */
  'ganda.compare': call({
    access: readers,
    input: z.strictObject({ a: PersonRef, b: PersonRef }),
    output: z.object({
      a: Person,
      b: Person,
      score: z.number(),
      band: z.enum(['hampirPasti', 'mungkin', 'tidakMungkin']),
      agreements: z.array(Agreement),
      /** Questions that both have, with their words, for the side by side; only what both editions ask. */
      answers: z.array(
        z.object({
          question: z.string(),
          label: z.string(),
          a: AnswerValue.nullable(),
          b: AnswerValue.nullable(),
          aText: z.string(),
          bText: z.string(),
        }),
      ),
      families: z.object({ a: z.array(z.string()), b: z.array(z.string()) }),
      verdict: Verdict.nullable(),
    }),
  }),
  /** Says once whether two people are the same; it is remembered with who said it and not asked again. Fails: notFound, validation (one and the same). */
  'ganda.judge': call({
    access: said,
    input: z.strictObject({
      a: PersonRef,
      b: PersonRef,
      verdict: z.enum(['sama', 'berbeda']),
      note: z.string().trim().max(300).default(''),
    }),
    output: z.object({ verdict: Verdict }),
  }),
  /** Takes a verdict back: the pair is asked again. */
  'ganda.unjudge': call({
    access: said,
    input: z.strictObject({ a: PersonRef, b: PersonRef }),
    output: z.strictObject({}),
  }),
  /** Pairs of the period's forms that look like the same person, highest score first, not yet judged unless `judged`. */
  'ganda.worklist': call({
    access: readers,
    input: z.strictObject({
      periodeId: Id,
      judged: z.boolean().default(false),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(100),
    }),
    output: z.object({
      pairs: z.array(
        z.object({
          a: Person,
          b: Person,
          score: z.number(),
          band: z.enum(['hampirPasti', 'mungkin']),
          verdict: Verdict.nullable(),
        }),
      ),
      total: z.int(),
      /** Completed forms that were not looked through yet: asked again, the list goes on with them. */
      unchecked: z.int(),
    }),
  }),
}
