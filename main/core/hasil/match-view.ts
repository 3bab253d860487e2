import type { Kysely } from 'kysely'
import type { Output } from '#shared/contract/index.ts'
import type { Tables } from '../database/tables.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { looksEarlier } from './earlier-edition.ts'
import type { Matched } from './match.ts'
import { proposeReason, reasonsOf } from './reasons.ts'
import { placeKey, sentRowsAt } from './sent-rows.ts'
import { proposeOutcome } from './words.ts'

type Db = Kysely<Tables>
type View = Output<'hasil.match'>

const shownAtMost = 500

/** What an answer would settle, as the screen shows it. */
export async function viewMatch(db: Db, matched: Matched): Promise<View> {
  const { found, agree } = matched
  const { answer, sent, named, batches, unknown } = found
  const reasons = reasonsOf(await getOfficeSettings(db))
  return {
    answer,
    sent,
    settled: named,
    agree,
    looksPartial: named * 2 < sent.total || (await looksEarlier(db, found)),
    batches: await withNames(db, batches),
    unknown: unknown.slice(0, shownAtMost).map(({ said, rows }) => {
      const outcome = proposeOutcome(said)
      return { said, rows, outcome, alasan: outcome === 'diterima' ? '' : proposeReason(said, reasons) }
    }),
    unknownTotal: unknown.length,
    unsure: await unsureOf(db, matched),
  }
}

async function withNames(db: Db, batches: Matched['found']['batches']): Promise<View['batches']> {
  if (batches.length === 0) return []
  const rows = await db
    .selectFrom('batch')
    .select(['id', 'file_name'])
    .where(
      'id',
      'in',
      batches.map(({ batchId }) => batchId),
    )
    .execute()
  const names = new Map(rows.map(({ id, file_name }) => [id, file_name]))
  return batches
    .map((batch) => ({ ...batch, fileName: names.get(batch.batchId) ?? '' }))
    .toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1))
}

async function unsureOf(db: Db, { found, input }: Matched): Promise<View['unsure']> {
  const answers = new Map(input.answer.rows.map((row) => [row.row, row]))
  const shown = found.accounted
    .filter(({ how }) => how === 'orang')
    .toSorted((a, b) => a.score - b.score)
    .slice(0, shownAtMost)
  const sent = await sentRowsAt(
    db,
    shown.map(({ batchId, batchRow }) => ({ batchId: batchId ?? '', row: batchRow ?? 0 })),
  )
  return shown.flatMap(({ row, batchId, batchRow, score }) => {
    const [about, answer] = [sent.get(placeKey({ batchId: batchId ?? '', row: batchRow ?? 0 })), answers.get(row)]
    if (about === undefined || answer === undefined) return []
    return [
      {
        ...about,
        match: 'orang' as const,
        score,
        answerRow: row,
        answeredNik: answer.nik,
        answeredName: answer.name,
        registeredName: answer.registeredName,
        words: answer.words,
      },
    ]
  })
}
