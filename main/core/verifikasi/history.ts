import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Fields that were keyed twice, and in how many the first keying was wrong. */
export type Shown = { readonly fields: number; readonly errors: number }

/** What all that was keyed twice so far says: of each operator by the random sample alone, of each question by every place outside it too. */
export type History = {
  readonly operators: ReadonlyMap<string, Shown>
  readonly questions: ReadonlyMap<string, Shown>
}

/** What was found so far, by verifications that ended one way or the other. */
export async function gatherHistory(db: Db): Promise<History> {
  const rows = await db
    .selectFrom('verifikasi_isian as isian')
    .innerJoin('verifikasi', 'verifikasi.id', 'isian.verifikasi_id')
    .select(['verifikasi.keyed_by as operator', 'isian.question as question', 'isian.stratum as stratum'])
    .select(sql<number>`count(*)`.as('fields'))
    .select(sql<number>`count(*) filter (where isian.wrong = 'petugasEntri')`.as('errors'))
    .where('verifikasi.status', '!=', 'berjalan')
    .where('isian.outcome', 'is not', null)
    .where('isian.stratum', '!=', 'wajib')
    .groupBy(['verifikasi.keyed_by', 'isian.question', 'isian.stratum'])
    .execute()
  const [operators, questions] = [new Map<string, Shown>(), new Map<string, Shown>()]
  for (const row of rows) {
    if (row.stratum === 'sampel') addShown(operators, row.operator, row)
    addShown(questions, row.question, row)
  }
  return { operators, questions }
}

/** Adds to what one of them has shown. */
export function addShown(to: Map<string, Shown>, key: string, { fields, errors }: Shown): void {
  const before = to.get(key) ?? nothingShown
  to.set(key, { fields: before.fields + fields, errors: before.errors + errors })
}

export const nothingShown: Shown = { fields: 0, errors: 0 }

/** Together. */
export function sumOfShown(shown: Iterable<Shown>): Shown {
  let [fields, errors] = [0, 0]
  for (const one of shown) [fields, errors] = [fields + one.fields, errors + one.errors]
  return { fields, errors }
}
