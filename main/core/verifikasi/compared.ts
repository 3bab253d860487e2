import { sql, type Kysely } from 'kysely'
import type { AnswerValue } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'

/** A field whose first keying was wrong. `right`: what the paper says; undefined where only the form knows it. */
export type WrongFirst = {
  readonly instrumen: string
  readonly question: string
  readonly first: AnswerValue | null
  readonly right: AnswerValue | null | undefined
}

export type Compared = {
  /** Fields that a second person keyed. */
  readonly compared: number
  readonly wrong: readonly WrongFirst[]
  /** How many people had keyed these fields first. */
  readonly keyers: number
}

/**
 * What finished verifications found about the first keying since `from` ('YYYY-MM-DD', by the calendar of the office's machine);
 * of one person when `keyedById` is given. A verification that was put away counts for nothing.
 */
export async function comparedFields(db: Kysely<Tables>, from: string, keyedById?: string): Promise<Compared> {
  let query = db
    .selectFrom('verifikasi_isian as isian')
    .innerJoin('verifikasi', 'verifikasi.id', 'isian.verifikasi_id')
    .innerJoin('formulir', 'formulir.id', 'verifikasi.formulir_id')
    .where('verifikasi.status', '=', 'selesai')
    .where('isian.outcome', 'is not', null)
    .where(sql<string>`date(verifikasi.finished_at, 'localtime')`, '>=', from)
  if (keyedById !== undefined) query = query.where('verifikasi.keyed_by', '=', keyedById)
  const counted = await query
    .select((c) => c.fn.countAll<number>().as('compared'))
    .select((c) => c.fn.count<number>('verifikasi.keyed_by').distinct().as('keyers'))
    .executeTakeFirstOrThrow()
  const wrong = await query
    .where('isian.wrong', '=', 'petugasEntri')
    .select(['formulir.instrumen', 'isian.question', 'isian.first', 'isian.second', 'isian.chosen'])
    .execute()
  return { ...counted, wrong: wrong.map(toWrong) }
}

type WrongRow = {
  readonly instrumen: string
  readonly question: string
  readonly first: string | null
  readonly second: string | null
  readonly chosen: string | null
}

function toWrong({ instrumen, question, first, second, chosen }: WrongRow): WrongFirst {
  return { instrumen, question, first: read(first), right: chosen === 'kedua' ? read(second) : undefined }
}

function read(stored: string | null): AnswerValue | null {
  return stored === null ? null : (JSON.parse(stored) as AnswerValue | null)
}
