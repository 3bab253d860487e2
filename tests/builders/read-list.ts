import type { IntakeKind, IntakeShape, ReadRow } from '#shared/intake/types.ts'
import type { TestOffice } from './office.ts'
import { openedOffice } from './paperwork.ts'

/** One row of a list: its fields, and whether reading refused it. */
export type ListRow = Readonly<Record<string, string>> & { readonly ditolak?: string }

/**
 * A list as reading a file leaves it, without the file: rows with their numbers from 2 on, all fields that any row has. Answers its id.
 */
export async function readList(
  office: TestOffice,
  list: {
    readonly kind?: IntakeKind
    readonly shape: IntakeShape
    readonly instrumen?: string
    readonly rows: readonly ListRow[]
  },
): Promise<string> {
  const { db } = openedOffice(office)
  const id = office.platform.ids.next()
  const fields = [...new Set(list.rows.flatMap((row) => Object.keys(row)))].filter((field) => field !== 'ditolak')
  const refused = list.rows.filter((row) => row.ditolak !== undefined).length
  const counts = {
    rows: list.rows.length,
    good: list.rows.length - refused,
    repaired: 0,
    refused,
    blank: 0,
    above: 1,
    notes: [],
  }
  const mapping = {
    shape: list.shape,
    sheet: '',
    headerRow: 1,
    headerRows: 1,
    instrumen: list.instrumen ?? 'pbdt2015',
    columns: [],
    constants: {},
  }
  const { penggunaId } = await firstPerson(office)
  await db
    .insertInto('intake')
    .values({
      id,
      kind: list.kind ?? 'prelist',
      name: 'daftar.csv',
      size: 1,
      sha256: 'a'.repeat(64),
      status: 'diperiksa',
      mapping: JSON.stringify(mapping),
      counts: JSON.stringify(counts),
      added_at: office.platform.clock.now(),
      added_by: penggunaId,
      applied_at: null,
      applied_by: null,
      result: null,
      reading: 1,
      fields: JSON.stringify(fields),
    })
    .execute()
  const status = (row: ListRow): ReadRow['status'] => (row.ditolak === undefined ? 'baik' : 'ditolak')
  const rows = list.rows.map((row, index) => ({
    intake_id: id,
    reading: 1,
    row_number: index + 2,
    status: status(row),
    fields: JSON.stringify(fields.map((field) => row[field] ?? '')),
    notes: '[]',
  }))
  for (let at = 0; at < rows.length; at += 500) {
    await db
      .insertInto('intake_baris')
      .values(rows.slice(at, at + 500))
      .execute()
  }
  return id
}

async function firstPerson(office: TestOffice): Promise<{ readonly penggunaId: string }> {
  const row = await openedOffice(office).db.selectFrom('pengguna').select('id').executeTakeFirstOrThrow()
  return { penggunaId: row.id }
}
