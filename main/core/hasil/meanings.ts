import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Meaning as MeaningShape } from '#shared/contract/hasil.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import type { Context } from '../dispatch/context.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { reasonsOf } from './reasons.ts'
import { meaningKey, type SaidOutcome } from './words.ts'

type Db = Kysely<Tables>
export type Meaning = { readonly outcome: SaidOutcome; readonly alasan: string }
type Said = z.output<typeof MeaningShape>

/** What the ministry's words mean here, by their key. */
export async function loadMeanings(db: Db): Promise<ReadonlyMap<string, Meaning>> {
  const rows = await db.selectFrom('arti_jawaban').select(['words', 'outcome', 'alasan']).execute()
  return new Map(rows.map(({ words, outcome, alasan }) => [words, { outcome, alasan }]))
}

export async function listMeanings(db: Db): Promise<Said[]> {
  return db.selectFrom('arti_jawaban').select(['said', 'outcome', 'alasan']).orderBy('said').execute()
}

/** Keeps what words mean, and lets the rows that they settled follow. Fails: validation (a reason that is not on the list). */
export async function saveMeanings({ office, session }: Context, meanings: readonly Said[]): Promise<void> {
  await office.write(session, async ({ db, at, record }) => {
    const known = new Set(['', ...reasonsOf(await getOfficeSettings(db)).map(({ code }) => code)])
    if (meanings.some(({ alasan }) => !known.has(alasan))) {
      throw new AppError('validation', 'Alasan ini tidak ada di daftar alasan kantor.')
    }
    for (const { said, outcome, alasan } of meanings) {
      const words = meaningKey(said)
      const meaning = { outcome, alasan }
      await db
        .insertInto('arti_jawaban')
        .values({ words, said, ...meaning, by_id: session.penggunaId, at })
        .onConflict((conflict) => conflict.column('words').doUpdateSet({ ...meaning, by_id: session.penggunaId, at }))
        .execute()
      await db.updateTable('jawaban').set(meaning).where('arti', '=', words).execute()
    }
    await record({ action: 'saveMeanings', entity: 'hasil', entityId: null, after: { meanings: meanings.map(told) } })
  })
}

/** What the journal keeps: remarks may name people, so the words are told by their fingerprint, the first half of the SHA-256 of their key. */
function told({ said, outcome, alasan }: Said) {
  const words = createHash('sha256').update(meaningKey(said)).digest('hex').slice(0, 32)
  return { words, outcome, alasan }
}
