import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { findRow } from '../intake/rows.ts'
import { listAppliedAnswers } from './applied.ts'
import { loadMeanings } from './meanings.ts'
import { wordsOf } from './words.ts'

/** Settles a row that was sent by a row of an applied answer that was about nothing. Fails: see hasil.link in the contract. */
export async function linkRow({ office, session }: Context, input: Input<'hasil.link'>): Promise<void> {
  await office.write(session, async (write) => {
    await requireFree(write, input)
    const row = await findRow(write.db, input.intakeId, input.answerRow)
    if (row === undefined) throw new AppError('notFound')
    const { key, words } = wordsOf(row.fields)
    const meaning = (await loadMeanings(write.db)).get(key)
    if (meaning === undefined) {
      throw new AppError(
        'validation',
        'Arti keterangan pada baris jawaban ini belum ditetapkan. Tetapkan dahulu artinya.',
      )
    }
    await write.db
      .updateTable('hasil_baris')
      .set({ account: 'cocok', match: 'tangan', score: 100, outcome: meaning.outcome })
      .set({ batch_id: input.batchId, batch_row: input.rowNumber })
      .where('intake_id', '=', input.intakeId)
      .where('row_number', '=', input.answerRow)
      .execute()
    const settled = {
      ...meaning,
      words,
      arti: key,
      registered_name: row.fields.namaTerdaftar ?? '',
      match: 'tangan' as const,
      score: 100,
      intake_id: input.intakeId,
      intake_row: input.answerRow,
      at: write.at,
    }
    await write.db
      .insertInto('jawaban')
      .values({ batch_id: input.batchId, row_number: input.rowNumber, ...settled })
      .onConflict((conflict) => conflict.columns(['batch_id', 'row_number']).doUpdateSet(settled))
      .execute()
    await write.record({
      action: 'link',
      entity: 'hasil',
      entityId: input.intakeId,
      after: { answerRow: input.answerRow, batchId: input.batchId, row: input.rowNumber, outcome: meaning.outcome },
    })
  })
}

/** The answer's row is about nothing yet, and what was sent is without an answer, or was not found. */
async function requireFree(
  { db }: Write,
  { intakeId, answerRow, batchId, rowNumber }: Input<'hasil.link'>,
): Promise<void> {
  const applied = (await listAppliedAnswers(db)).some(({ id }) => id === intakeId)
  const accounted = await db
    .selectFrom('hasil_baris')
    .select('account')
    .where('intake_id', '=', intakeId)
    .where('row_number', '=', answerRow)
    .executeTakeFirst()
  const sent = await db
    .selectFrom('batch_baris')
    .select('superseded')
    .where('batch_id', '=', batchId)
    .where('row_number', '=', rowNumber)
    .executeTakeFirst()
  if (!applied || accounted === undefined || sent === undefined) throw new AppError('notFound')
  const settled = await db
    .selectFrom('jawaban')
    .select('outcome')
    .where('batch_id', '=', batchId)
    .where('row_number', '=', rowNumber)
    .executeTakeFirst()
  if (accounted.account !== 'bukanKiriman') {
    throw new AppError('conflict', 'Baris jawaban ini sudah dihubungkan atau tidak dapat dibaca.')
  }
  if (sent.superseded === 1 || (settled !== undefined && settled.outcome !== 'tidakDitemukan')) {
    throw new AppError('conflict', 'Baris kiriman ini sudah dijawab oleh baris lain.')
  }
}
