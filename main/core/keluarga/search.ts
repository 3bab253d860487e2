import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { KeluargaQuery } from './query.ts'

type Db = Kysely<Tables>

/** A family that was found, and what of it matched, in words. */
export type Hit = { readonly id: string; readonly matched: string }
export type Found = {
  readonly hits: readonly Hit[]
  readonly total: number
  readonly people: number
  /** There are more than `total`: the search is too wide to look at them all. */
  readonly more: boolean
}

type Wanted = Exclude<KeluargaQuery, { readonly kind: 'everything' }>
type Scope = { readonly desaCode: string | undefined; readonly offset: number; readonly limit: number }

/**
 * So many people and families are looked at for each way to match. SITI alone is eighty thousand people of a large register: nobody reads
 * them, and reading each to count them takes a second.
 */
const most = 500

/**
 * Finds families through the indexes: NIK and No. KK by their first digits, names and addresses by the beginning of each word.
 * Best first: a whole number or name before its beginnings, a head before a member, a name before an address.
 */
export async function searchKeluarga(db: Db, query: Wanted, scope: Scope): Promise<Found> {
  const found = await bestOf(db, query.kind === 'number' ? numberHits(query) : wordHits(query), scope.desaCode)
  // Too many anywhere says nothing about one desa: there everybody can be looked at.
  if (found.more && scope.desaCode !== undefined) {
    const { rows } = await bestOf(db, hitsInDesa(query, scope.desaCode))
    return page({ rows, more: false }, scope)
  }
  return page(found, scope)
}

type BestRow = Hit & { readonly members: number; readonly way: number; readonly seen: number }
type Best = { readonly rows: readonly BestRow[]; readonly more: boolean }

/**
 * The families behind these hits, each once with its best, in order. CROSS JOIN in all of this: from the few that were found to their
 * families, never the other way, whatever the planner thinks of how many they are.
 */
async function bestOf(db: Db, hits: RawBuilder<unknown>, desaCode?: string): Promise<Best> {
  const inDesa = desaCode === undefined ? sql`` : sql`WHERE k.desa_code = ${desaCode}`
  const { rows } = await sql<BestRow>`
    WITH hit AS MATERIALIZED (${hits}),
      crowded AS (SELECT max(n) AS seen FROM (SELECT count(*) AS n FROM hit GROUP BY way))
    SELECT k.id, k.members, hit.matched, min(hit.rank) AS rank, (SELECT seen FROM crowded) AS seen
    FROM hit CROSS JOIN keluarga AS k ON k.no = hit.no ${inDesa}
    GROUP BY k.no ORDER BY rank, k.status, k.head_name, k.id
  `.execute(db)
  if (rows.length > 0 || desaCode === undefined) return { rows, more: (rows[0]?.seen ?? 0) >= most }
  const seen = await sql<{ seen: number }>`SELECT count(*) AS seen FROM (${hits})`.execute(db)
  return { rows, more: (seen.rows[0]?.seen ?? 0) >= most }
}

function page({ rows, more }: Best, { offset, limit }: Scope): Found {
  return {
    hits: rows.slice(offset, offset + limit),
    total: rows.length,
    people: rows.reduce((sum, { members }) => sum + members, 0),
    more,
  }
}

/** Which family number, what matched, how well (0 is best), and by which way, for leading digits. */
function numberHits({ digits, from, before }: Extract<Wanted, { kind: 'number' }>): RawBuilder<unknown> {
  return sql`
    SELECT no, 'No. KK ' || no_kk AS matched, CASE WHEN no_kk = ${digits} THEN 0 ELSE 2 END AS rank, 1 AS way
    FROM (SELECT no, no_kk FROM keluarga WHERE no_kk >= ${from} AND no_kk < ${before} LIMIT ${most})
    UNION ALL
    SELECT f.no, 'NIK ' || a.nik || ' ' || a.name, CASE WHEN a.nik = ${digits} THEN 0 WHEN a.nik = f.head_nik THEN 1 ELSE 3 END, 2
    FROM (SELECT nik, name, keluarga_id FROM anggota WHERE nik >= ${from} AND nik < ${before} LIMIT ${most}) AS a
      CROSS JOIN keluarga AS f ON f.id = a.keluarga_id`
}

/** Names that begin with the words as they stand come first, so that they are among those that are looked at. */
function wordHits(query: Extract<Wanted, { kind: 'words' }>): RawBuilder<unknown> {
  const whole = query.words.join(' ')
  const asWritten = `^"${whole}"`
  return sql`
    SELECT f.no, a.name AS matched,
      CASE WHEN a.name = ${whole} COLLATE NOCASE THEN 0 ELSE 2 END + CASE WHEN a.name = f.head_name THEN 0 ELSE 1 END AS rank, c.way
    FROM (
        SELECT * FROM (SELECT rowid AS person, 1 AS way FROM anggota_cari WHERE anggota_cari MATCH ${asWritten} LIMIT ${most})
        UNION ALL
        SELECT * FROM (SELECT rowid, 2 FROM anggota_cari WHERE anggota_cari MATCH ${query.match} LIMIT ${most})) AS c
      CROSS JOIN anggota AS a ON a.no = c.person CROSS JOIN keluarga AS f ON f.id = a.keluarga_id
    UNION ALL
    SELECT f.no, f.address, 5, 3
    FROM (SELECT rowid AS place FROM keluarga_cari WHERE keluarga_cari MATCH ${query.match} LIMIT ${most}) AS c
      CROSS JOIN keluarga AS f ON f.no = c.place`
}

/** The same within one desa, whose few thousand people are looked through one by one. */
function hitsInDesa(query: Wanted, desaCode: string): RawBuilder<unknown> {
  if (query.kind === 'number') {
    const { digits, from, before } = query
    return sql`
      SELECT no, 'No. KK ' || no_kk AS matched, CASE WHEN no_kk = ${digits} THEN 0 ELSE 2 END AS rank, 1 AS way
      FROM keluarga WHERE desa_code = ${desaCode} AND no_kk >= ${from} AND no_kk < ${before}
      UNION ALL
      SELECT f.no, 'NIK ' || a.nik || ' ' || a.name, CASE WHEN a.nik = ${digits} THEN 0 WHEN a.nik = f.head_nik THEN 1 ELSE 3 END, 2
      FROM keluarga AS f CROSS JOIN anggota AS a ON a.keluarga_id = f.id
      WHERE f.desa_code = ${desaCode} AND a.nik >= ${from} AND a.nik < ${before}`
  }
  const whole = query.words.join(' ')
  return sql`
    SELECT f.no, a.name AS matched,
      CASE WHEN a.name = ${whole} COLLATE NOCASE THEN 0 ELSE 2 END + CASE WHEN a.name = f.head_name THEN 0 ELSE 1 END AS rank, 1 AS way
    FROM keluarga AS f CROSS JOIN anggota AS a ON a.keluarga_id = f.id
    WHERE f.desa_code = ${desaCode} AND ${everyWordIn(sql`a.name`, query.words)}
    UNION ALL
    SELECT f.no, f.address, 5, 2 FROM keluarga AS f
    WHERE f.desa_code = ${desaCode} AND ${everyWordIn(sql`f.address || ' ' || f.dusun`, query.words)}`
}

/** Whether every word begins a word of the text. The words hold letters and digits alone, so none is a sign of LIKE. */
function everyWordIn(text: RawBuilder<unknown>, words: readonly string[]): RawBuilder<unknown> {
  const parted = ["'", '.', '-', '/'].reduce((inner, sign) => sql`replace(${inner}, ${sign}, ' ')`, sql`' ' || ${text}`)
  const conditions = words.map((word) => sql`${parted} LIKE ${`% ${word}%`}`)
  return sql`(${sql.join(conditions, sql` AND `)})`
}
