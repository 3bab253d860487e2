import { sql, type Kysely } from 'kysely'
import type { Answers, AnswerValue, QuestionId } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** An active family as far as counting needs it. */
export type ScannedFamily = {
  readonly no: number
  readonly id: string
  readonly noKk: string
  readonly desaCode: string
  readonly dusun: string
  readonly instrumen: string
}

/** An active person, with the answers that were asked for. */
export type ScannedPerson = {
  readonly no: number
  readonly id: string
  readonly keluargaId: string
  readonly nik: string
  readonly birthDate: string | null
  readonly answers: Answers
}

const familiesAtOnce = 4_000
const peopleAtOnce = 2_000

/** Every active family, some thousands at a time; between two batches other calls have their turn. */
export async function eachFamily(db: Db, visit: (families: readonly ScannedFamily[]) => void): Promise<void> {
  await inBatches(
    (after) =>
      db
        .selectFrom('keluarga')
        .select(['no', 'id', 'no_kk as noKk', 'desa_code as desaCode', 'dusun', 'instrumen'])
        .where('no', '>', after)
        .where('status', '=', 'aktif')
        .orderBy('no')
        .limit(familiesAtOnce)
        .execute(),
    visit,
  )
}

/**
 * Every person who is active by the person's own status, the same way; whether the family is, the caller knows. Of the answers only those to
 * these questions come along: reading all of them takes twice as long.
 */
export async function eachPerson(
  db: Db,
  questions: readonly QuestionId[],
  visit: (people: readonly ScannedPerson[]) => void,
): Promise<void> {
  // Two paths at least: of one alone the value would come bare, not in a list.
  const paths = [...questions, 'nik', 'nama'].map((question) => `$.${question}`)
  const said = sql<string>`json_extract(answers, ${sql.join(paths)})`
  await inBatches(
    (after) =>
      db
        .selectFrom('anggota')
        .select(['no', 'id', 'keluarga_id as keluargaId', 'nik', 'birth_date as birthDate', said.as('said')])
        .where('no', '>', after)
        .where('status', '=', 'aktif')
        .orderBy('no')
        .limit(peopleAtOnce)
        .execute(),
    (rows) => visit(rows.map(({ said: list, ...person }) => ({ ...person, answers: answersIn(questions, list) }))),
  )
}

function answersIn(questions: readonly QuestionId[], said: string): Answers {
  const values = JSON.parse(said) as readonly (AnswerValue | null)[]
  const answers: Record<QuestionId, AnswerValue> = {}
  questions.forEach((question, at) => {
    const value = values[at]
    if (value !== null && value !== undefined) answers[question] = value
  })
  return answers
}

async function inBatches<T extends { readonly no: number }>(
  next: (after: number) => Promise<readonly T[]>,
  visit: (batch: readonly T[]) => void,
): Promise<void> {
  let after = 0
  for (;;) {
    const batch = await next(after)
    const last = batch.at(-1)
    if (last === undefined) return
    visit(batch)
    after = last.no
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** The highest running number of a person: how long a walk over all of them is, about. */
export async function lastPersonNo(db: Db): Promise<number> {
  const found = await db
    .selectFrom('anggota')
    .select((c) => c.fn.max('no').as('n'))
    .executeTakeFirst()
  return found?.n ?? 0
}
