import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** What decides whether a form goes out, and in which batch. */
export type FormFacts = {
  readonly periodeId: string
  readonly desaCode: string
  readonly jenis: JenisFormulir
  /** '' for other kinds, and while it is not keyed. */
  readonly programme: string
  readonly dasar: 'musyawarah' | 'sptjm'
  /** 1 when the SPTJM was handed over. */
  readonly sptjm: number
  readonly status: 'draf' | 'ditunda' | 'lengkap'
  readonly putusan: 'setuju' | 'tolak' | 'tunda' | null
  /** Of the meeting that decided on it. */
  readonly meeting: 'draf' | 'final' | null
  /** The batch that rows of it went out in last. */
  readonly lastBatchId: string | null
  /** 1 when it was opened for correction since. */
  readonly corrected: number
}

/** One form with its facts. */
export type CandidateForm = FormFacts & {
  readonly id: string
  readonly number: number
  readonly headName: string
  readonly keyedById: string
  readonly berkasId: string
}

/** How many forms have the same facts. */
export type FormClass = FormFacts & {
  readonly forms: number
  readonly verified: number
  /** Keyed by the one who asks. */
  readonly mine: number
}

/** Which forms are asked about. */
export type Scope = Place &
  (
    | {
        /** own: all of these periods · unsent: complete and never sent · corrected: complete again after SIKS-NG refused them. */
        readonly which: 'own' | 'unsent' | 'corrected'
        /** In which their papers came. */
        readonly periodeIds: readonly string[]
      }
    /** With rows in these batches, whenever their papers came. */
    | { readonly which: 'sealed'; readonly batchIds: readonly string[] }
  )

type Place = { readonly wilayahCode?: string; readonly jenis?: JenisFormulir }

/**
 * Ids sort by time (UUIDv7), so the greatest batch of a form is the one that it went out in last; asking so reads the index alone.
 */
const lastBatch = sql`(SELECT max(r.batch_id) FROM batch_baris AS r WHERE r.formulir_id = f.id)`

/** Opened for correction, and not sent since. The sign keeps the database from looking up the last batch of forms that never were. */
const isCorrected = sql`EXISTS (SELECT 1 FROM koreksi AS c WHERE c.formulir_id = f.id AND +c.batch_id = ${lastBatch})`

function facts(scope: Scope): RawBuilder<unknown> {
  const { wilayahCode, jenis } = scope
  return sql`
    SELECT f.id, f.number, f.head_name, f.keyed_by, f.berkas_id, b.number AS berkas_number,
      b.periode_id AS periodeId, b.desa_code AS desaCode, f.jenis,
      CASE WHEN f.jenis = 'usulan' AND json_type(f.answers, '$.program') = 'text'
        THEN json_extract(f.answers, '$.program') ELSE '' END AS programme,
      b.dasar, instr(b.present, '"sptjm"') > 0 AS sptjm, f.status, k.putusan, m.status AS meeting,
      ${lastBatch} AS lastBatchId, ${isCorrected} AS corrected
    FROM ${sourceOf(scope)}
    LEFT JOIN keputusan AS k ON k.formulir_id = f.id
    LEFT JOIN musyawarah AS m ON m.id = k.musyawarah_id
    WHERE ${narrowed(scope)}
      ${wilayahCode === undefined ? sql`` : sql`AND b.desa_code LIKE ${`${wilayahCode}%`}`}
      ${jenis === undefined ? sql`` : sql`AND f.jenis = ${jenis}`}`
}

/** Where to begin: at the papers of the periods, or at the few forms that can be meant. */
function sourceOf(scope: Scope): RawBuilder<unknown> {
  const from = (ids: RawBuilder<unknown>) =>
    sql`(${ids}) AS o CROSS JOIN formulir AS f ON f.id = o.formulir_id CROSS JOIN berkas AS b ON b.id = f.berkas_id`
  switch (scope.which) {
    case 'own':
    case 'unsent':
      return sql`berkas AS b CROSS JOIN formulir AS f ON f.berkas_id = b.id`
    case 'corrected':
      return from(sql`SELECT DISTINCT formulir_id FROM koreksi`)
    case 'sealed':
      return from(sql`SELECT DISTINCT formulir_id FROM batch_baris WHERE batch_id IN (${listed(scope.batchIds)})`)
  }
}

function narrowed(scope: Scope): RawBuilder<unknown> {
  if (scope.which === 'sealed') return sql`1`
  const inPeriode = sql`b.periode_id IN (${listed(scope.periodeIds)})`
  switch (scope.which) {
    case 'own':
      return inPeriode
    case 'unsent':
      return sql`${inPeriode} AND f.status = 'lengkap' AND NOT EXISTS (SELECT 1 FROM batch_baris AS r WHERE r.formulir_id = f.id)`
    case 'corrected':
      return sql`${inPeriode} AND f.status = 'lengkap' AND ${isCorrected}`
  }
}

/** Many ids in one parameter: a list of them has a limit. */
function listed(ids: readonly string[]): RawBuilder<unknown> {
  return sql`SELECT value FROM json_each(${JSON.stringify(ids)})`
}

/** How many forms have which facts, counted by the database: a period has more forms than a ledger needs to read. */
export async function countFacts(db: Db, scope: Scope, penggunaId: string): Promise<FormClass[]> {
  const { rows } = await sql<FormClass>`
    SELECT periodeId, desaCode, jenis, programme, dasar, sptjm, status, putusan, meeting, lastBatchId, corrected,
      count(*) AS forms,
      sum(EXISTS (SELECT 1 FROM verifikasi AS v WHERE v.formulir_id = s.id AND v.status != 'batal' AND v.status = 'selesai')) AS verified,
      sum(keyed_by = ${penggunaId}) AS mine
    FROM (${facts(scope)}) AS s
    GROUP BY periodeId, desaCode, jenis, programme, dasar, sptjm, status, putusan, meeting, lastBatchId, corrected
  `.execute(db)
  return rows
}

/** The forms themselves, by desa, berkas and number. */
export async function listFacts(db: Db, scope: Scope): Promise<CandidateForm[]> {
  const { rows } = await sql<CandidateForm>`
    SELECT id, number, head_name AS headName, keyed_by AS keyedById, berkas_id AS berkasId,
      periodeId, desaCode, jenis, programme, dasar, sptjm, status, putusan, meeting, lastBatchId, corrected
    FROM (${facts(scope)}) AS s
    ORDER BY desaCode, periodeId, berkas_number, number
  `.execute(db)
  return rows
}
