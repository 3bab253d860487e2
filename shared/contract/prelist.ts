import { z } from 'zod'
import { call, readers } from './call.ts'
import { Id } from './values.ts'

const clerk = ['petugasEntri', 'kepalaBidang'] as const

const Change = z.object({ new: z.int(), changed: z.int(), unchanged: z.int() })

/** What a list does to the register; every row that was read is in exactly one of these. */
export const PrelistCounts = z.object({
  families: Change,
  people: Change,
  rows: z.object({ used: z.int(), refused: z.int(), leftOut: z.int() }),
})

export const prelist = {
  /** What applying a read list would change, without changing anything. Fails: notFound, validation (not read yet), cancelled. */
  'prelist.plan': call({
    access: clerk,
    input: z.strictObject({ intakeId: Id, skipRefused: z.boolean() }),
    output: z.object({
      counts: PrelistCounts,
      /** Good rows that can't go in (the first thousand), since another row of their family was refused, or nothing says which family they belong to. */
      leftOut: z.array(z.object({ rowNumber: z.int(), why: z.string() })),
      /** Rows that go in and should be looked at (a NIK that stands in another family as well), the first thousand, and how many there are. */
      told: z.array(z.object({ rowNumber: z.int(), what: z.string() })),
      toldTotal: z.int(),
      /** Fields of the list that the register has no place for, in words. */
      unused: z.array(z.string()),
      /** Some of the families that change, with what. */
      examples: z.array(
        z.object({
          kind: z.enum(['baru', 'berubah']),
          headName: z.string(),
          noKk: z.string(),
          desaName: z.string(),
          changes: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
        }),
      ),
    }),
  }),
  /**
   * Brings a read list into the register, whole or not at all. With refused rows only when `skipRefused` says so. The same list again changes
   * nothing. Tells `progress` for job 'prelist'. Fails: validation (rows are refused), locked (applied already), cancelled.
   */
  'prelist.apply': call({
    access: clerk,
    input: z.strictObject({ intakeId: Id, skipRefused: z.boolean() }),
    output: z.object({ counts: PrelistCounts }),
  }),
  /** What applying a list did, as it was kept then; null for a list that was not applied. Fails: notFound. */
  'prelist.done': call({
    access: readers,
    input: z.strictObject({ intakeId: Id }),
    output: z.object({ counts: PrelistCounts.nullable() }),
  }),
}
