import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { KeluargaQuery } from './query.ts'

type Db = Kysely<Tables>

/** A family that was found, and what of it matched, in words. */
export type Hit = { readonly id: string; readonly matched: string }
export type Found = { readonly hits: readonly Hit[]; readonly total: number; readonly people: number }

type Wanted = Exclude<KeluargaQuery, { readonly kind: 'everything' }>

/**
 * Finds families through the indexes: NIK and No. KK by their first digits, names and addresses by the beginning of each word.
 * Best first: a whole number or name before its beginnings, a head before a member, a name before an address.
 */
export async function searchKeluarga(
  db: Db,
  query: Wanted,
  scope: { readonly desaCode: string | undefined; readonly offset: number; readonly limit: number },
): Promise<Found> {
  const hits = query.kind === 'number' ? numberHits(query) : wordHits(query)
  const inDesa = scope.desaCode === undefined ? sql`` : sql`WHERE k.desa_code = ${scope.desaCode}`
  const best = sql`
    SELECT k.id, k.no, k.members, k.status, k.head_name, hit.matched, min(hit.rank) AS rank
    FROM (${hits}) AS hit JOIN keluarga AS k ON k.no = hit.no ${inDesa}
    GROUP BY k.no`
  const page = await sql<Hit>`
    WITH best AS (${best})
    SELECT id, matched FROM best ORDER BY rank, status, head_name, id LIMIT ${scope.limit} OFFSET ${scope.offset}
  `.execute(db)
  const counted = await sql<{ total: number; people: number }>`
    WITH best AS (${best}) SELECT count(*) AS total, coalesce(sum(members), 0) AS people FROM best
  `.execute(db)
  const { total, people } = counted.rows[0] ?? { total: 0, people: 0 }
  return { hits: page.rows, total, people }
}

/** Which family number, what matched, and how well (0 is best), for leading digits. */
function numberHits(query: Extract<Wanted, { kind: 'number' }>): RawBuilder<unknown> {
  const { digits, from, before } = query
  return sql`
    SELECT no, 'No. KK ' || no_kk AS matched, CASE WHEN no_kk = ${digits} THEN 0 ELSE 2 END AS rank
    FROM keluarga WHERE no_kk >= ${from} AND no_kk < ${before}
    UNION ALL
    SELECT f.no, 'NIK ' || a.nik || ' ' || a.name, CASE WHEN a.nik = ${digits} THEN 0 WHEN a.nik = f.head_nik THEN 1 ELSE 3 END
    FROM anggota AS a JOIN keluarga AS f ON f.id = a.keluarga_id
    WHERE a.nik >= ${from} AND a.nik < ${before}`
}

function wordHits(query: Extract<Wanted, { kind: 'words' }>): RawBuilder<unknown> {
  const whole = query.words.join(' ')
  return sql`
    SELECT f.no, a.name AS matched,
      CASE WHEN a.name = ${whole} COLLATE NOCASE THEN 0 ELSE 2 END + CASE WHEN a.name = f.head_name THEN 0 ELSE 1 END AS rank
    FROM anggota_cari JOIN anggota AS a ON a.no = anggota_cari.rowid JOIN keluarga AS f ON f.id = a.keluarga_id
    WHERE anggota_cari MATCH ${query.match}
    UNION ALL
    SELECT f.no, f.address, 5
    FROM keluarga_cari JOIN keluarga AS f ON f.no = keluarga_cari.rowid
    WHERE keluarga_cari MATCH ${query.match}`
}
