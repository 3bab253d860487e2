import type { Kysely, Selectable } from 'kysely'
import type { Output } from '#shared/contract/index.ts'
import { PenetapanCounts } from '#shared/contract/penetapan.ts'
import type { Tables } from '../database/tables.ts'
import type { Write } from '../dispatch/office.ts'
import { namesOf } from '../pengguna/person.ts'
import { periodeNames } from '../periode/find-periode.ts'

type Db = Kysely<Tables>
type View = Output<'penetapan.list'>['penetapan'][number]

/** Determinations, the newest first. */
export async function listPenetapan(db: Db): Promise<View[]> {
  const rows = await db
    .selectFrom('penetapan')
    .selectAll()
    .orderBy('decided_on', 'desc')
    .orderBy('applied_at', 'desc')
    .execute()
  const [names, periods] = [await namesOf(db), await periodeNames(db)]
  return rows.map((row) => toView(row, names, periods))
}

function toView(
  row: Selectable<Tables['penetapan']>,
  names: ReadonlyMap<string, string>,
  periods: ReadonlyMap<string, string>,
): View {
  return {
    id: row.id,
    periodeId: row.periode_id,
    periodeName: periods.get(row.periode_id) ?? '',
    intakeId: row.intake_id,
    number: row.number,
    decidedOn: row.decided_on,
    counts: PenetapanCounts.parse(JSON.parse(row.counts)),
    appliedAt: row.applied_at,
    appliedBy: names.get(row.applied_by) ?? '',
  }
}

/** True when a determination has this number already, however it is capitalised. */
export async function numberTaken(db: Db, number: string): Promise<boolean> {
  const rows = await db.selectFrom('penetapan').select('number').execute()
  return rows.some((row) => row.number.toUpperCase() === number.toUpperCase())
}

/** A determination whose counts are still to come. */
export async function insertPenetapan(
  w: Write,
  row: {
    readonly id: string
    readonly periodeId: string
    readonly intakeId: string
    readonly number: string
    readonly decidedOn: string
    readonly byId: string
  },
): Promise<void> {
  await w.db
    .insertInto('penetapan')
    .values({
      id: row.id,
      periode_id: row.periodeId,
      intake_id: row.intakeId,
      number: row.number,
      decided_on: row.decidedOn,
      counts: '{}',
      applied_at: w.at,
      applied_by: row.byId,
    })
    .execute()
}

export async function saveCounts(w: Write, id: string, counts: View['counts']): Promise<void> {
  await w.db
    .updateTable('penetapan')
    .set({ counts: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute()
}

export type ChangeKind = 'masuk' | 'keluar' | 'desil'
export type ChangeLine = Pick<
  Selectable<Tables['penetapan_baris']>,
  'keluarga_id' | 'change' | 'desil' | 'desil_before' | 'desa_code'
>

type Wanted = { readonly id: string; readonly kind: ChangeKind | 'semua'; readonly desaCode: string | undefined }

/** What a determination changed, page by page, in order of desa. */
export async function listChanges(
  db: Db,
  wanted: Wanted & { readonly offset: number; readonly limit: number },
): Promise<{ readonly lines: ChangeLine[]; readonly total: number }> {
  const lines = await changes(db, wanted)
    .select(['keluarga_id', 'change', 'desil', 'desil_before', 'desa_code'])
    .orderBy('desa_code')
    .orderBy('change')
    .orderBy('row_number')
    .orderBy('keluarga_id')
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute()
  const { n } = await changes(db, wanted)
    .select((c) => c.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return { lines, total: n }
}

/** How many families of each desa a determination changed, in order of the codes. */
export async function countChanges(db: Db, id: string): Promise<{ readonly desaCode: string; readonly n: number }[]> {
  return changes(db, { id, kind: 'semua', desaCode: undefined })
    .select(['desa_code as desaCode', (c) => c.fn.countAll<number>().as('n')])
    .groupBy('desa_code')
    .orderBy('desa_code')
    .execute()
}

function changes(db: Db, { id, kind, desaCode }: Wanted) {
  const kinds: readonly ChangeKind[] = kind === 'semua' ? ['masuk', 'keluar', 'desil'] : [kind]
  const query = db.selectFrom('penetapan_baris').where('penetapan_id', '=', id).where('change', 'in', kinds)
  return desaCode === undefined ? query : query.where('desa_code', '=', desaCode)
}
