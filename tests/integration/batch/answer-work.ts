import type { Tables } from '#core/database/tables.ts'
import type { TestOffice } from '#tests/builders/office.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'

type Outcome = Tables['jawaban']['outcome']

/** Puts an answer of SIKS-NG beside a row that was sent. */
export async function answer(office: TestOffice, batchId: string, row: number, outcome: Outcome): Promise<void> {
  const { db } = openedOffice(office)
  const at = office.platform.clock.now()
  const { id: by } = await db.selectFrom('pengguna').select('id').executeTakeFirstOrThrow()
  const intakeId = office.platform.ids.next()
  await db
    .insertInto('intake')
    .values({
      id: intakeId,
      kind: 'hasil',
      name: 'hasil.csv',
      size: 1,
      sha256: null,
      status: 'diterapkan',
      mapping: null,
      counts: null,
      added_at: at,
      added_by: by,
      applied_at: at,
      applied_by: by,
      result: null,
    })
    .execute()
  await db
    .insertInto('jawaban')
    .values({
      batch_id: batchId,
      row_number: row,
      outcome,
      alasan: '',
      words: 'NIK tidak padan',
      registered_name: '',
      match: 'nik',
      score: 1,
      intake_id: intakeId,
      intake_row: row,
      at,
    })
    .execute()
}

/** Opens a refused form for correction. */
export async function openForCorrection(office: TestOffice, batchId: string, formulirId: string): Promise<void> {
  const { db } = openedOffice(office)
  const { id: by } = await db.selectFrom('pengguna').select('id').executeTakeFirstOrThrow()
  const at = office.platform.clock.now()
  await db.insertInto('koreksi').values({ formulir_id: formulirId, batch_id: batchId, at, by_id: by }).execute()
  await db.updateTable('formulir').set({ status: 'draf', completed_at: null }).where('id', '=', formulirId).execute()
}

/** Puts another answer about a member into a form that is open, and completes it again. */
export async function correct(
  office: TestOffice,
  formulirId: string,
  change: Readonly<Record<string, string>>,
  nik?: string,
): Promise<void> {
  const { db } = openedOffice(office)
  const rows = await db.selectFrom('formulir_baris').selectAll().where('formulir_id', '=', formulirId).execute()
  const row = rows.find((one) => nik === undefined || one.nik === nik)
  if (row === undefined) throw new Error('no such member')
  const answers = { ...(JSON.parse(row.answers) as object), ...change }
  await db
    .updateTable('formulir_baris')
    .set({ answers: JSON.stringify(answers) })
    .where('id', '=', row.id)
    .execute()
  const completed = { status: 'lengkap' as const, completed_at: office.platform.clock.now() }
  await db.updateTable('formulir').set(completed).where('id', '=', formulirId).execute()
}
