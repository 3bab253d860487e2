import { sql, type Kysely } from 'kysely'
import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import type { Context } from '../dispatch/context.ts'
import { getReadIntake, type StoredIntake } from '../intake/rows.ts'
import { firstAppliedAt } from '../intake/stored.ts'
import { cancellable } from '../jobs/cancelling.ts'
import { runJob } from '../jobs/run-job.ts'
import { namedNiks, readAnswer, type ReadAnswer } from './answer-rows.ts'
import type { Match, SentPerson } from './matching/types.ts'
import { loadMeanings } from './meanings.ts'
import { batchesNamed, loadSentPeople } from './sent-people.ts'
import { settle, type Outcome, type Settlement, type StandingRow, type ToSettle } from './settle.ts'
import { sumsAgree } from './sums.ts'

type Db = Kysely<Tables>

export type Matched = {
  readonly input: ToSettle
  readonly found: Settlement
  readonly agree: boolean
  /** What it rests on: changes when a batch is sealed or another answer is applied. */
  readonly basis: string
  /** Which reading of the list it is about. */
  readonly reading: number
}

/**
 * Matches a read answer with what was sent and says what it would settle. Fails: notFound, validation (of another kind, not read yet), locked (applied
 * already), cancelled.
 */
export async function matchIntake(context: Context, wanted: Input<'hasil.match'>): Promise<Matched> {
  const { db } = context.office
  const intake = await getReadIntake(db, wanted.intakeId, 'hasil')
  const { counts, reading } = intake
  return cancellable(wanted.intakeId, async (signal) => {
    const basis = await basisOf(db)
    // The same file again says nothing about what was sealed since it came first: who was refused in it may have been sent again.
    const until = await firstAppliedAt(db, intake)
    const batchIds = await batchesNamed(db, await namedNiks(db, wanted.intakeId), until)
    const people = await loadSentPeople(db, batchIds)
    const answer = await readAnswer(db, wanted.intakeId, new Set(people.map(({ desaCode }) => desaCode)))
    const key = [wanted.intakeId, reading, basis, ...batchIds].join('/')
    const matches = await matchOnce(context, key, { people, answer, signal })
    const input: ToSettle = {
      answer,
      matches,
      people,
      standing: await standingRows(db, batchIds),
      meanings: await loadMeanings(db),
      partial: wanted.partial,
      reject: new Set(wanted.reject),
    }
    if (signal.aborted) throw new AppError('cancelled')
    const found = settle(input)
    return { input, found, agree: sumsAgree(input, found, rowsRead(counts)), basis, reading }
  })
}

/** The last matching of each office: who explains words or refuses a match looks at the same one again and again. */
const lastMatching = new WeakMap<object, { readonly key: string; readonly matches: readonly Match[] }>()

type ToMatch = {
  readonly people: readonly SentPerson[]
  readonly answer: ReadAnswer
  readonly signal: AbortSignal
}

async function matchOnce(
  context: Context,
  key: string,
  { people, answer, signal }: ToMatch,
): Promise<readonly Match[]> {
  const before = lastMatching.get(context.office)
  if (before?.key === key) return before.matches
  const answers = answer.rows.map(({ row, nik, noKk, name, birthDate, desaCode, programme }) => ({
    row,
    nik,
    noKk,
    name,
    birthDate,
    desaCode,
    programme,
  }))
  const job = { sent: people, answers }
  const { value: matches } = await runJob('matchAnswer', job, { signal, onProgress: teller(context) })
  lastMatching.set(context.office, { key, matches })
  return matches
}

/** Rows with content, each kept as good, repaired or refused; the list's other rows are blank, or titles and header. */
function rowsRead(counts: StoredIntake['counts']): number {
  return counts === null ? -1 : counts.good + counts.repaired + counts.refused
}

function teller({ emit }: Context) {
  return (progress: { readonly done: number; readonly total: number; readonly text: string }) =>
    emit({ type: 'progress', job: 'hasil', ...progress })
}

async function standingRows(db: Db, batchIds: readonly string[]): Promise<StandingRow[]> {
  const { rows } = await sql<{ batchId: string; row: number; outcome: Outcome | null }>`
    SELECT r.batch_id AS batchId, r.row_number AS row, j.outcome FROM batch_baris AS r
    LEFT JOIN jawaban AS j ON j.batch_id = r.batch_id AND j.row_number = r.row_number
    WHERE r.batch_id IN (SELECT value FROM json_each(${JSON.stringify(batchIds)})) AND r.superseded = 0
    ORDER BY r.batch_id, r.row_number
  `.execute(db)
  return [...rows]
}

/** Changes whenever rows are sealed, superseded or answered. */
export async function basisOf(db: Db): Promise<string> {
  const { rows } = await sql<{ basis: string }>`
    SELECT (SELECT count(*) FROM batch) || '/' || (SELECT count(*) FROM batch WHERE superseded_by IS NOT NULL) || '/' ||
      (SELECT count(*) FROM jawaban) || '/' || (SELECT count(*) FROM hasil_baris) AS basis
  `.execute(db)
  return rows[0]?.basis ?? ''
}
