import type { Kysely } from 'kysely'
import type { Output } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import { readPages, readRowsAt, type StoredIntake } from '../intake/rows.ts'
import { loadRecords } from '../keluarga/load-records.ts'
import type { RegisterChange } from '../keluarga/register-change.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { bring, type Brought } from './bring.ts'
import { dusunNames } from './dusun-names.ts'
import { groupRows, keyFields, keysOfRows, type RowKeys } from './groups.ts'
import { listShape } from './list-shape.ts'
import { saidByRows } from './said.ts'
import { createTally, type Tally } from './tally.ts'
import { findTargets, type FamilyRows } from './targets.ts'

export type Working = {
  readonly db: Kysely<Tables>
  readonly nextId: () => string
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number, text: string) => void
  /** Stores a family, or only says what would change. */
  readonly put: (brought: Brought) => RegisterChange | undefined
}

/** Rows at a time: few enough that other calls are answered in between, and that they are forgotten before they cost memory for long. */
const chunkRows = 120

/**
 * Goes through a read list and brings each of its families to `put`; answers what that does to the register, every row counted once.
 * Rows are kept in memory only as far as they say which family they are about. Fails: validation (refused rows) · cancelled.
 */
export async function workThrough(working: Working, intake: StoredIntake): Promise<Output<'prelist.plan'>> {
  const { db, signal, progress } = working
  const { mapping } = intake
  if (mapping === null) throw new AppError('validation', 'Daftar ini belum diperiksa.')
  const between = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    if (signal.aborted) throw new AppError('cancelled')
  }
  const list = listShape(mapping.shape, await officeInstrumen(db, mapping.instrumen), intake.fields)
  const tally = createTally()
  tally.unused(list.unused)
  const families = await familiesOf(working, intake, tally, between)
  const total = families.reduce((sum, { rows }) => sum + rows.length, 0)
  const dusunOf = dusunNames(db)
  let done = 0
  for (const some of inChunks(families)) {
    const rows = await readRowsAt(
      db,
      intake,
      some.flatMap((family) => family.rows),
    )
    const byNumber = new Map(rows.map((row) => [row.rowNumber, row]))
    const records = await loadRecords(
      db,
      some.flatMap(({ id }) => id ?? []),
    )
    await dusunOf.know([
      ...rows.map(({ fields }) => fields['kodeDesa'] ?? ''),
      ...[...records.values()].map(({ desaCode }) => desaCode),
    ])
    for (const family of some) {
      const own = family.rows.flatMap((rowNumber) => byNumber.get(rowNumber) ?? [])
      const before = family.id === null ? undefined : records.get(family.id)
      const brought = bring({ list, nextId: working.nextId, dusunOf: dusunOf.of }, saidByRows(list, own), before)
      tally.brought(brought, working.put(brought), own.length)
      done += own.length
    }
    progress(done, total, `Mencocokkan dengan register: baris ${done} dari ${total}`)
    await between()
  }
  return tally.plan()
}

/** Only what is kept of each row is gone through here, and only the numbers of the rows are kept after it. */
async function familiesOf(
  { db }: Working,
  intake: StoredIntake,
  tally: Tally,
  between: () => Promise<void>,
): Promise<FamilyRows[]> {
  const keys: RowKeys[] = []
  const keysOf = keysOfRows()
  for await (const page of readPages(db, intake.id, { only: keyFields })) {
    for (const row of page) keys.push(keysOf(row))
    await between()
  }
  tally.refused(keys.filter(({ refused }) => refused).length)
  return findTargets(db, groupRows(keys), tally, between)
}

function* inChunks(families: readonly FamilyRows[]): Generator<FamilyRows[]> {
  let some: FamilyRows[] = []
  let rows = 0
  for (const family of families) {
    some.push(family)
    rows += family.rows.length
    if (rows < chunkRows) continue
    yield some
    some = []
    rows = 0
  }
  if (some.length > 0) yield some
}
