import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../database/tables.ts'

const Named = z.object({ nomor: z.string() })

/** What another room may know about a meeting. */
export type MeetingFacts = {
  readonly id: string
  readonly desaCode: string
  readonly status: 'draf' | 'final'
  /** Of the berita acara; '' while the village has given none. */
  readonly nomor: string
  /** 'YYYY-MM-DD' */
  readonly heldOn: string
  /** Changes with every change of the meeting. */
  readonly revision: number
}

/** The meetings of a period, by desa. */
export async function findMeetings(db: Kysely<Tables>, periodeId: string): Promise<ReadonlyMap<string, MeetingFacts>> {
  const rows = await db
    .selectFrom('musyawarah')
    .select(['id', 'desa_code', 'held', 'held_on', 'status', 'revision'])
    .where('periode_id', '=', periodeId)
    .execute()
  return new Map(
    rows.map((row) => [
      row.desa_code,
      {
        id: row.id,
        desaCode: row.desa_code,
        status: row.status,
        nomor: Named.parse(JSON.parse(row.held)).nomor,
        heldOn: row.held_on,
        revision: row.revision,
      },
    ]),
  )
}

/** Of which desa and period a meeting is; undefined for none of that id. */
export async function findMeetingPlace(
  db: Kysely<Tables>,
  id: string,
): Promise<{ readonly periodeId: string; readonly desaCode: string } | undefined> {
  return db
    .selectFrom('musyawarah')
    .select(['periode_id as periodeId', 'desa_code as desaCode'])
    .where('id', '=', id)
    .executeTakeFirst()
}
