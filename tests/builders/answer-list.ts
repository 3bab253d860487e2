import type { TestOffice } from './office.ts'
import { openedOffice } from './paperwork.ts'

/** A row of an answer of SIKS-NG by the names of its fields; 'tidak terbaca' for one that the reading refused. */
export type SaidRow = Readonly<Record<string, string>> | 'tidak terbaca'

/** An answer of SIKS-NG that was read and waits to be applied, as reading its file leaves it. Rows are numbered from 2, below the header. */
export async function readAnswerList(
  office: TestOffice,
  rows: readonly SaidRow[],
  name = 'hasil.csv',
): Promise<string> {
  const { db } = openedOffice(office)
  const id = office.platform.ids.next()
  const { id: by } = await db
    .selectFrom('pengguna')
    .select('id')
    .where('username', '=', 'pertama')
    .executeTakeFirstOrThrow()
  const fields = [...new Set(rows.flatMap((row) => (row === 'tidak terbaca' ? [] : Object.keys(row))))]
  const refused = rows.filter((row) => row === 'tidak terbaca').length
  const counts = {
    rows: rows.length + 1,
    good: rows.length - refused,
    repaired: 0,
    refused,
    blank: 0,
    above: 1,
    notes: [],
  }
  await db
    .insertInto('intake')
    .values({
      id,
      kind: 'hasil',
      name,
      size: 1,
      sha256: id,
      status: 'diperiksa',
      mapping: null,
      counts: JSON.stringify(counts),
      added_at: office.platform.clock.now(),
      added_by: by,
      applied_at: null,
      applied_by: null,
      result: null,
      reading: 1,
      fields: JSON.stringify(fields),
    })
    .execute()
  for (const [index, row] of rows.entries()) {
    await db
      .insertInto('intake_baris')
      .values({
        intake_id: id,
        reading: 1,
        row_number: index + 2,
        status: row === 'tidak terbaca' ? 'ditolak' : 'baik',
        fields: JSON.stringify(row === 'tidak terbaca' ? [] : fields.map((field) => row[field] ?? '')),
        notes: '[]',
      })
      .execute()
  }
  return id
}
