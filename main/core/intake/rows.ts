import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import type { IntakeKind, ReadRow } from '#shared/intake/types.ts'
import { inList } from '../database/in-list.ts'
import type { Tables } from '../database/tables.ts'
import type { Write } from '../dispatch/context.ts'
import { getIntake, type StoredIntake } from './stored.ts'

export type { StoredIntake } from './stored.ts'

type Db = Kysely<Tables>

export type RowsWanted = {
  /** Absent: every row. */
  readonly status?: readonly ReadRow['status'][]
  /** Only rows below this one. */
  readonly after?: number
  /** Only these fields of each row. Absent: all that the list has. */
  readonly only?: readonly string[]
}

/** How many rows are held at a time. */
const pageRows = 1000

/** The list, read and not applied yet. Fails: notFound, validation (of another kind, not read yet), locked (applied already). */
export async function getReadIntake(db: Db, id: string, kind: IntakeKind): Promise<StoredIntake> {
  const intake = await getIntake(db, id)
  if (intake.kind !== kind) throw new AppError('validation', 'Daftar ini bukan untuk bagian ini.')
  if (intake.status === 'diterapkan') throw new AppError('locked', 'Daftar ini sudah diterapkan.')
  if (intake.status === 'masuk') throw new AppError('validation', 'Daftar ini belum diperiksa.')
  return intake
}

/** The kept rows of a list from top to bottom, a page at a time, so that the memory does not grow with the list. */
export async function* readPages(db: Db, intakeId: string, wanted: RowsWanted = {}): AsyncGenerator<ReadRow[]> {
  let after = wanted.after ?? 0
  for (;;) {
    const page = await readPage(db, intakeId, { ...wanted, after, limit: pageRows })
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (last === undefined || page.length < pageRows) return
    after = last.rowNumber
  }
}

/** One page of kept rows below row `after`. Fails: notFound. */
export async function readPage(
  db: Db,
  intakeId: string,
  { status, after = 0, only, limit }: RowsWanted & { readonly limit: number },
): Promise<ReadRow[]> {
  const { reading, fields } = await getIntake(db, intakeId)
  let query = db
    .selectFrom('intake_baris')
    .select(['row_number', 'status', 'fields', 'notes'])
    .where('intake_id', '=', intakeId)
    .where('reading', '=', reading)
    .where('row_number', '>', after)
  if (status !== undefined) query = query.where('status', 'in', status)
  const rows = await query.orderBy('row_number').limit(limit).execute()
  return rows.map((row) => toReadRow(row, fields, only))
}

/** One kept row by its number in the file; undefined when none was kept for it. Fails: notFound (no such list). */
export async function findRow(db: Db, intakeId: string, rowNumber: number): Promise<ReadRow | undefined> {
  const [row] = await readPage(db, intakeId, { after: rowNumber - 1, limit: 1 })
  return row?.rowNumber === rowNumber ? row : undefined
}

/** The kept rows with these numbers, in the order of the list, for work that goes family by family. */
export async function readRowsAt(
  db: Db,
  { id, reading, fields }: StoredIntake,
  rowNumbers: readonly number[],
): Promise<ReadRow[]> {
  const rows: KeptRow[] = []
  for (let at = 0; at < rowNumbers.length; at += pageRows) {
    rows.push(
      ...(await db
        .selectFrom('intake_baris')
        .select(['row_number', 'status', 'fields', 'notes'])
        .where('intake_id', '=', id)
        .where('reading', '=', reading)
        .where('row_number', 'in', inList(rowNumbers.slice(at, at + pageRows)))
        .execute()),
    )
  }
  return rows.toSorted((a, b) => a.row_number - b.row_number).map((row) => toReadRow(row, fields))
}

/** Says that a list has done its work; `result` is kept with it. Fails: locked (it had already). */
export async function markApplied(write: Write, by: string, intakeId: string, result: unknown): Promise<void> {
  const done = await write.db
    .updateTable('intake')
    .set({ status: 'diterapkan', applied_at: write.at, applied_by: by, result: JSON.stringify(result) })
    .where('id', '=', intakeId)
    .where('status', '=', 'diperiksa')
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new AppError('locked', 'Daftar ini sudah diterapkan.')
  await write.record({ action: 'apply', entity: 'intake', entityId: intakeId, after: result })
}

/** What applying a list kept as its result; null while it was not applied. Fails: notFound. */
export async function readResult(db: Db, intakeId: string): Promise<unknown> {
  const row = await db.selectFrom('intake').select('result').where('id', '=', intakeId).executeTakeFirst()
  if (row === undefined) throw new AppError('notFound')
  return row.result === null ? null : JSON.parse(row.result)
}

type KeptRow = Pick<Tables['intake_baris'], 'row_number' | 'status' | 'fields' | 'notes'>

/** Values are kept without their names: they are the same in every row, and a list has a hundred thousand. */
export function toReadRow(row: KeptRow, fields: readonly string[], only?: readonly string[]): ReadRow {
  const values = JSON.parse(row.fields) as string[]
  return {
    rowNumber: row.row_number,
    status: row.status,
    fields: Object.fromEntries(
      only === undefined
        ? fields.map((field, index) => [field, values[index] ?? ''])
        : only.map((field) => [field, values[fields.indexOf(field)] ?? '']),
    ),
    notes: row.notes === '[]' ? [] : (JSON.parse(row.notes) as ReadRow['notes']),
  }
}
