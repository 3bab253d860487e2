import { sql } from 'kysely'
import type { Input, Output } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { getReadIntake, markApplied } from '../intake/rows.ts'
import { basisOf, matchIntake, type Matched } from './match.ts'
import type { Settlement } from './settle.ts'

/**
 * Settles what an answer says, whole or not at all. The sums are checked before, and once more in the database before the transaction ends. Fails: see
 * hasil.apply in the contract.
 */
export async function applyAnswer(context: Context, input: Input<'hasil.apply'>): Promise<Output<'hasil.apply'>> {
  const { office, session } = context
  const matched = await matchIntake(context, input)
  refuseUnsettled(matched)
  const { found, basis, reading } = matched
  await office.write(session, async (write) => {
    const intake = await getReadIntake(write.db, input.intakeId, 'hasil')
    if (intake.reading !== reading || (await basisOf(write.db)) !== basis) throw meanwhile()
    await putAccounts(write, input.intakeId, found)
    await putOutcomes(write, input.intakeId, found)
    await refuseOtherSums(write, input.intakeId, matched)
    await markApplied(write, session.penggunaId, input.intakeId, {
      partial: input.partial,
      answer: found.answer,
      sent: found.sent,
      rejected: input.reject,
    })
    await write.record({
      action: 'answer',
      entity: 'hasil',
      entityId: input.intakeId,
      after: { ...found.sent, batches: found.batches },
    })
  })
  return { answer: found.answer, sent: found.sent }
}

function refuseUnsettled({ found, agree }: Matched): void {
  if (found.answer.cocok === 0) {
    throw new AppError('validation', 'Tidak satu baris pun dalam berkas ini mengenai kiriman yang disegel di sini.')
  }
  if (found.unknown.length > 0) {
    throw new AppError(
      'validation',
      `Ada ${found.unknown.length} keterangan SIKS-NG yang artinya belum ditetapkan. Tetapkan dahulu, lalu terapkan lagi.`,
    )
  }
  if (!agree) throw unequal()
}

function unequal(): AppError {
  return new AppError(
    'validation',
    'Jumlah baris jawaban dan jumlah baris kiriman tidak cocok, jadi tidak ada yang diterapkan.',
  )
}

function meanwhile(): AppError {
  return new AppError(
    'conflict',
    'Ada batch yang disegel, jawaban lain yang diterapkan, atau daftar ini dibaca ulang sementara itu. Cocokkan lagi.',
  )
}

/** Rows go in as one JSON text: a hundred thousand of them would else hold up everybody's saves. */
async function putAccounts({ db }: Write, intakeId: string, { accounted }: Settlement): Promise<void> {
  const rows = accounted.map((one) => [
    one.row,
    one.account,
    one.batchId,
    one.batchRow,
    one.outcome,
    one.how,
    one.score,
  ])
  await sql`
    INSERT INTO hasil_baris (intake_id, row_number, account, batch_id, batch_row, outcome, match, score)
    SELECT ${intakeId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
    FROM json_each(${JSON.stringify(rows)})
  `.execute(db)
}

async function putOutcomes({ db, at }: Write, intakeId: string, { settled }: Settlement): Promise<void> {
  const rows = settled.map((one) => [
    one.batchId,
    one.row,
    one.outcome,
    one.alasan,
    one.words,
    one.arti,
    one.registeredName,
    one.how,
    one.score,
    one.answerRow,
  ])
  await sql`
    INSERT INTO jawaban (batch_id, row_number, outcome, alasan, words, arti, registered_name, match, score, intake_id, intake_row, at)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8,
      ${intakeId}, value ->> 9, ${at}
    FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT (batch_id, row_number) DO UPDATE SET outcome = excluded.outcome, alasan = excluded.alasan, words = excluded.words,
      arti = excluded.arti, registered_name = excluded.registered_name, match = excluded.match, score = excluded.score,
      intake_id = excluded.intake_id, intake_row = excluded.intake_row, at = excluded.at
  `.execute(db)
}

/** What stands in the database now, counted there, is what was shown. Fails: validation; then nothing of it stays. */
async function refuseOtherSums({ db }: Write, intakeId: string, { found }: Matched): Promise<void> {
  const batches = JSON.stringify(found.batches.map(({ batchId }) => batchId))
  const { rows } = await sql<{ accounted: number; named: number; standing: number; open: number }>`
    SELECT (SELECT count(*) FROM hasil_baris WHERE intake_id = ${intakeId}) AS accounted,
      (SELECT count(*) FROM jawaban WHERE intake_id = ${intakeId} AND match != 'tidakAda') AS named,
      count(*) AS standing, coalesce(sum(j.outcome IS NULL), 0) AS open
    FROM batch_baris AS r LEFT JOIN jawaban AS j ON j.batch_id = r.batch_id AND j.row_number = r.row_number
    WHERE r.batch_id IN (SELECT value FROM json_each(${batches})) AND r.superseded = 0
  `.execute(db)
  const [now] = rows
  const same =
    now?.accounted === found.answer.total &&
    now.named === found.named &&
    now.standing === found.sent.total &&
    now.open === found.sent.belumDijawab
  if (!same) throw unequal()
}
