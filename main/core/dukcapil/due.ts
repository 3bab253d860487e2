import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** How many wait whose day to look again has come. `today`: 'YYYY-MM-DD'. */
export async function countDue(db: Kysely<Tables>, today: string): Promise<number> {
  const found = await db
    .selectFrom('menunggu_dukcapil')
    .select((c) => c.fn.countAll<number>().as('n'))
    .where('closed_at', 'is', null)
    .where('look_again_on', '<=', today)
    .executeTakeFirst()
  return found?.n ?? 0
}
