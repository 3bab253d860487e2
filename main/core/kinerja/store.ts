import { sql, type Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>
export type Mode = 'entri' | 'verifikasi'

export type Effort = {
  readonly activeMs: number
  readonly keys: number
  readonly corrections: number
  readonly fields: number
  readonly forms: number
}

/** Adds to the day of one person. */
export async function addEffort(
  db: Db,
  day: { readonly byId: string; readonly date: string; readonly mode: Mode },
  effort: Effort,
): Promise<void> {
  await db
    .insertInto('kinerja')
    .values({
      by_id: day.byId,
      date: day.date,
      mode: day.mode,
      active_ms: effort.activeMs,
      keys: effort.keys,
      corrections: effort.corrections,
      fields: effort.fields,
      forms: effort.forms,
    })
    .onConflict((conflict) =>
      conflict.columns(['by_id', 'date', 'mode']).doUpdateSet({
        active_ms: sql`kinerja.active_ms + excluded.active_ms`,
        keys: sql`kinerja.keys + excluded.keys`,
        corrections: sql`kinerja.corrections + excluded.corrections`,
        fields: sql`kinerja.fields + excluded.fields`,
        forms: sql`kinerja.forms + excluded.forms`,
      }),
    )
    .execute()
}

/** The days of one person since `from` ('YYYY-MM-DD'), newest first. */
export async function listDaysOf(db: Db, byId: string, from: string) {
  return db
    .selectFrom('kinerja')
    .select(['date', 'mode', 'active_ms as activeMs', 'keys', 'corrections', 'fields', 'forms'])
    .where('by_id', '=', byId)
    .where('date', '>=', from)
    .orderBy('date', 'desc')
    .orderBy('mode')
    .execute()
}

/** Everybody's days together since `from`, newest first; `people`: how many of them worked. */
export async function sumDays(db: Db, from: string) {
  return db
    .selectFrom('kinerja')
    .select(['date', 'mode'])
    .select((c) => [
      c.fn.countAll<number>().as('people'),
      c.fn.sum<number>('active_ms').as('activeMs'),
      c.fn.sum<number>('keys').as('keys'),
      c.fn.sum<number>('corrections').as('corrections'),
      c.fn.sum<number>('fields').as('fields'),
      c.fn.sum<number>('forms').as('forms'),
    ])
    .where('date', '>=', from)
    .groupBy(['date', 'mode'])
    .orderBy('date', 'desc')
    .orderBy('mode')
    .execute()
}
