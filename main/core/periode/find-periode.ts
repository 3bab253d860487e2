import type { Kysely, Selectable } from 'kysely'
import type { Output } from '#shared/contract/index.ts'
import { monthName } from '#shared/domain/date-text.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>
export type Periode = Output<'periode.list'>['periode'][number]

/** 'November 2026' */
export function periodeName(periode: Pick<Periode, 'year' | 'month'>): string {
  return `${monthName(periode.month)} ${periode.year}`
}

/** All periods, the newest first. */
export async function listPeriode(db: Db): Promise<Periode[]> {
  const rows = await db.selectFrom('periode').selectAll().orderBy('year', 'desc').orderBy('month', 'desc').execute()
  return rows.map(toPeriode)
}

/** Fails with AppError notFound. */
export async function getPeriode(db: Db, id: string): Promise<Periode> {
  const row = await db.selectFrom('periode').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new AppError('notFound', 'Periode ini tidak ada.')
  return toPeriode(row)
}

/** A period in which work may still come in. Fails with AppError notFound, locked (closed). */
export async function getOpenPeriode(db: Db, id: string): Promise<Periode> {
  const periode = await getPeriode(db, id)
  if (periode.status === 'closed') {
    throw new AppError('locked', `Periode ${periode.name} sudah ditutup. Pilih periode yang masih terbuka.`)
  }
  return periode
}

/** Names of all periods by id. */
export async function periodeNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('periode').select(['id', 'year', 'month']).execute()
  return new Map(rows.map((row) => [row.id, periodeName(row)]))
}

function toPeriode(row: Selectable<Tables['periode']>): Periode {
  return {
    id: row.id,
    year: row.year,
    month: row.month,
    name: periodeName(row),
    regime: row.regime,
    opensOn: row.opens_on,
    villageCutOffOn: row.village_cut_off_on,
    officeCutOffOn: row.office_cut_off_on,
    closesOn: row.closes_on,
    status: row.status,
    note: row.note,
    revision: row.revision,
  }
}
