import { sql, type Kysely } from 'kysely'
import type { Output } from '#shared/contract/index.ts'
import type { Tables } from '../database/tables.ts'
import { listAppliedAnswers } from './applied.ts'
import { namesOf } from '../pengguna/person.ts'
import { periodeNames } from '../periode/find-periode.ts'
import { countAccounts } from './answered-rows.ts'
import { noOutcomes, type Counts } from './outcomes.ts'
import { countRefusedWaiting } from './refused.ts'

type Db = Kysely<Tables>
type Overview = Output<'hasil.list'>

/** Every answer that was applied, newest first, and every sealed batch that stands with how its rows ended. */
export async function listHasil(db: Db): Promise<Overview> {
  const counts = await countByBatch(db)
  return {
    answers: await answers(db, counts),
    batches: await batches(db, counts),
    refusedWaiting: await countRefusedWaiting(db),
  }
}

async function answers(db: Db, counts: ReadonlyMap<string, Counts>): Promise<Overview['answers']> {
  const [names, accounts, covered] = [await namesOf(db), await countAccounts(db), await coveredBatches(db)]
  return (await listAppliedAnswers(db)).map(({ id, name, appliedAt, appliedById, partial }) => ({
    intakeId: id,
    name,
    appliedAt,
    appliedBy: names.get(appliedById) ?? '',
    partial,
    answer: accounts.get(id) ?? { total: 0, cocok: 0, ganda: 0, bukanKiriman: 0, ditolak: 0 },
    sent: (covered.get(id) ?? []).reduce((sum, batchId) => added(sum, counts.get(batchId) ?? noOutcomes), noOutcomes),
  }))
}

async function batches(db: Db, counts: ReadonlyMap<string, Counts>): Promise<Overview['batches']> {
  const periode = await periodeNames(db)
  const rows = await db
    .selectFrom('batch')
    .select(['id', 'file_name', 'periode_id', 'sealed_at', 'uploaded_on'])
    .orderBy('sealed_at', 'desc')
    .orderBy('file_name')
    .execute()
  return rows.flatMap(({ id, file_name, periode_id, sealed_at, uploaded_on }) => {
    const counted = counts.get(id)
    // Every row of it stands in a later edition.
    if (counted === undefined) return []
    return [
      {
        batchId: id,
        fileName: file_name,
        periodeName: periode.get(periode_id) ?? '',
        sealedAt: sealed_at,
        uploadedOn: uploaded_on,
        counts: counted,
      },
    ]
  })
}

/** Batches that each answer names a row of, by answer. */
async function coveredBatches(db: Db): Promise<ReadonlyMap<string, string[]>> {
  const rows = await db
    .selectFrom('hasil_baris')
    .select(['intake_id as intakeId', 'batch_id as batchId'])
    .distinct()
    .where('account', '=', 'cocok')
    .execute()
  const covered = new Map<string, string[]>()
  for (const { intakeId, batchId } of rows) {
    if (batchId !== null) covered.set(intakeId, [...(covered.get(intakeId) ?? []), batchId])
  }
  return covered
}

async function countByBatch(db: Db): Promise<ReadonlyMap<string, Counts>> {
  const { rows } = await sql<{ id: string; outcome: keyof Counts; n: number }>`
    SELECT r.batch_id AS id, coalesce(j.outcome, 'belumDijawab') AS outcome, count(*) AS n FROM batch_baris AS r
    LEFT JOIN jawaban AS j ON j.batch_id = r.batch_id AND j.row_number = r.row_number
    WHERE r.superseded = 0 GROUP BY 1, 2
  `.execute(db)
  const counts = new Map<string, Counts>()
  for (const { id, outcome, n } of rows)
    counts.set(id, added(counts.get(id) ?? noOutcomes, { ...noOutcomes, [outcome]: n, total: n }))
  return counts
}

function added(a: Counts, b: Counts): Counts {
  return {
    total: a.total + b.total,
    diterima: a.diterima + b.diterima,
    ditolak: a.ditolak + b.ditolak,
    tidakPadan: a.tidakPadan + b.tidakPadan,
    menunggu: a.menunggu + b.menunggu,
    tidakDitemukan: a.tidakDitemukan + b.tidakDitemukan,
    belumDijawab: a.belumDijawab + b.belumDijawab,
  }
}
