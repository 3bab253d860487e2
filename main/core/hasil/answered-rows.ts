import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import type { AnsweredRow as AnsweredRowShape } from '#shared/contract/hasil.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import type { Tables } from '../database/tables.ts'
import { findRow } from '../intake/rows.ts'
import { placeKey, sentRowsAt, type SentRow } from './sent-rows.ts'
import { wordsOf } from './words.ts'

type Db = Kysely<Tables>
type AnsweredRow = z.output<typeof AnsweredRowShape>
type Stored = Pick<Tables['hasil_baris'], 'row_number' | 'account' | 'batch_id' | 'batch_row' | 'match'>

/** The rows of an applied answer by how they were accounted for, in the order of the file. */
export async function listAnsweredRows(db: Db, wanted: Input<'hasil.answerRows'>): Promise<Output<'hasil.answerRows'>> {
  let query = db.selectFrom('hasil_baris').where('intake_id', '=', wanted.intakeId)
  if (wanted.account !== undefined) query = query.where('account', '=', wanted.account)
  const { n } = await query.select((c) => c.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await query
    .select(['row_number', 'account', 'batch_id', 'batch_row', 'match'])
    .orderBy('row_number')
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute()
  const places = rows.flatMap(({ batch_id, batch_row }) =>
    batch_id === null || batch_row === null ? [] : [{ batchId: batch_id, row: batch_row }],
  )
  const sent = places.length === 0 ? new Map<string, SentRow>() : await sentRowsAt(db, places)
  const shown: AnsweredRow[] = []
  for (const row of rows) shown.push(await show(db, wanted.intakeId, row, sent))
  return { rows: shown, total: n }
}

async function show(
  db: Db,
  intakeId: string,
  stored: Stored,
  sent: ReadonlyMap<string, SentRow>,
): Promise<AnsweredRow> {
  const row = await findRow(db, intakeId, stored.row_number)
  const about = sent.get(placeKey({ batchId: stored.batch_id ?? '', row: stored.batch_row ?? 0 }))
  return {
    rowNumber: stored.row_number,
    account: stored.account,
    nik: row?.fields.nik ?? '',
    name: row?.fields.nama || (row?.fields.namaTerdaftar ?? ''),
    said: row === undefined ? '' : wordsOf(row.fields).words,
    why: whyOf(stored, about, row?.notes.find(({ level }) => level === 'ditolak')?.message),
    formulirId: about?.formulirId ?? null,
    batchId: stored.batch_id,
    batchRow: stored.batch_row,
  }
}

function whyOf({ account, match }: Stored, about: SentRow | undefined, refused: string | undefined): string {
  const where = about === undefined ? '' : `${about.fileName}, baris ${about.rowNumber}`
  switch (account) {
    case 'cocok':
      return `${byWords[match] ?? ''}${where}`
    case 'ganda':
      return `Baris kedua tentang ${where}.`
    case 'bukanKiriman':
      return 'Tidak ada orang ini dalam kiriman yang disegel di sini.'
    case 'ditolak':
      return refused ?? 'Baris ini tidak dapat dibaca.'
  }
}

const byWords: Readonly<Record<string, string>> = {
  nik: 'NIK sama: ',
  orang: 'Orang yang sama menurut nama dan data lain: ',
  tangan: 'Dihubungkan dengan tangan: ',
}

/** How many rows of each applied answer have which account, by answer. */
export async function countAccounts(db: Db): Promise<ReadonlyMap<string, Output<'hasil.apply'>['answer']>> {
  const { rows } = await sql<Output<'hasil.apply'>['answer'] & { id: string }>`
    SELECT intake_id AS id, count(*) AS total, sum(account = 'cocok') AS cocok, sum(account = 'ganda') AS ganda,
      sum(account = 'bukanKiriman') AS bukanKiriman, sum(account = 'ditolak') AS ditolak
    FROM hasil_baris GROUP BY intake_id
  `.execute(db)
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}
