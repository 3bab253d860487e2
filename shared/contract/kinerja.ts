import { z } from 'zod'
import { call, nothing, readers } from './call.ts'
import { PlainDateText } from './values.ts'

export const KinerjaMode = z.enum(['entri', 'verifikasi'])

const Effort = z.object({
  /** Time with the hands on the keys: pauses of more than a minute are left out. */
  activeMs: z.int().nonnegative(),
  keys: z.int().nonnegative(),
  /** Answers that were changed after they had been stored. */
  corrections: z.int().nonnegative(),
  fields: z.int().nonnegative(),
  forms: z.int().nonnegative(),
})

/** What is added at once: far more than hands can do in a day, and so little that no sum ever grows beyond what a number holds. */
const Added = z.strictObject({
  mode: KinerjaMode,
  activeMs: Effort.shape.activeMs.max(86_400_000),
  keys: Effort.shape.keys.max(1_000_000),
  corrections: Effort.shape.corrections.max(1_000_000),
  fields: Effort.shape.fields.max(1_000_000),
  forms: Effort.shape.forms.max(10_000),
})

const Errors = z.object({
  /** Fields of theirs that a second person keyed, and in how many the first keying was wrong. */
  compared: z.int(),
  wrong: z.int(),
})

export const kinerja = {
  /** Adds to what this person did today. Sent now and then while keying, and on leaving a form. */
  'kinerja.add': call({
    access: ['petugasEntri', 'verifikator'],
    input: Added,
    output: nothing,
  }),
  /** One's own pace and errors, by day, newest first; nobody else can ask for them. */
  'kinerja.mine': call({
    access: 'signedIn',
    input: z.strictObject({ days: z.int().min(1).max(370).default(30) }),
    output: z.object({
      days: z.array(Effort.extend({ date: PlainDateText, mode: KinerjaMode })),
      errors: Errors,
      /** Which kinds of questions were wrong most often, and how: swapped digits, a digit too few… */
      patterns: z.array(z.object({ question: z.string(), label: z.string(), how: z.string(), times: z.int() })),
    }),
  }),
  /**
   * The office's totals by day: of everybody together, never of one person. Where fewer than two others than who asks worked, `activeMs`,
   * `keys` and `corrections` are 0, since who asks knows their own part; `errors` is null while the fields that were compared come from
   * fewer than two others.
   */
  'kinerja.totals': call({
    access: ['kepalaBidang'],
    input: z.strictObject({ days: z.int().min(1).max(370).default(30) }),
    output: z.object({
      days: z.array(Effort.extend({ date: PlainDateText, mode: KinerjaMode, people: z.int() })),
      errors: Errors.nullable(),
    }),
  }),
  /** Forms completed today by this person and by the office, with keys per hour, for the head of the entry screen. */
  'kinerja.today': call({
    access: readers,
    input: nothing,
    output: z.object({ formsMine: z.int(), formsAll: z.int(), keysPerHour: z.int().nullable() }),
  }),
}
