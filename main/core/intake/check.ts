import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { sql } from 'kysely'
import type { Input, Output } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { findInstrumen } from '#shared/instrumen/registry.ts'
import type { IntakeMapping } from '#shared/intake/types.ts'
import type { Context } from '../dispatch/context.ts'
import { cancellable } from '../jobs/cancelling.ts'
import { runJob } from '../jobs/run-job.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { kindOfList } from './file-kind.ts'
import { problemsIn } from './mapping/problems.ts'
import type { CheckedList, ListFile } from './reading/intake-jobs.ts'
import { fileBytes } from './receive.ts'
import { deleteOldRows, highestReading } from './store.ts'
import { getIntake, intakeView, type StoredIntake } from './stored.ts'

type Desk = Pick<Context, 'office' | 'session' | 'platform' | 'emit'>

/** The file of a list for a thread. Fails: notFound, databaseDamaged, validation (no list). */
export async function listFile({ office }: Pick<Context, 'office'>, id: string): Promise<ListFile> {
  const bytes = await fileBytes(office.db, id)
  return { bytes, kind: kindOfList(bytes.subarray(0, 8192)) }
}

/** What of a job about a file moves into its thread. */
export function moving({ bytes }: ListFile): { readonly transfer: readonly ArrayBuffer[] } {
  return { transfer: [bytes.buffer] }
}

/** Refuses a mapping that names no edition that is known. Fails: validation. */
export function refuseUnknownEdition({ instrumen }: IntakeMapping): void {
  if (findInstrumen(instrumen) === undefined) throw new AppError('validation', 'Edisi formulir ini tidak dikenal.')
}

/**
 * Reads every row of a list and keeps it. The rows come in short transactions under a number of their own, so that keying goes on meanwhile
 * and what was read before stands until the new reading is whole. Fails: notFound, validation, locked (applied already), cancelled.
 */
export async function checkIntake(desk: Desk, { id, mapping }: Input<'intake.check'>): Promise<Output<'intake.check'>> {
  refuseUnknownEdition(mapping)
  const intake = await getUnapplied(desk, id)
  const [problem] = problemsIn(mapping, intake.kind)
  if (problem !== undefined) throw new AppError('validation', problem)
  const reading = nextReading(await highestReading(desk.office.db, id))
  try {
    const checked = await cancellable(id, (signal) => readInto(desk, intake, mapping, reading, signal))
    await settle(desk, id, mapping, reading, checked)
  } finally {
    // Of an attempt that failed, and of the reading that this one replaces.
    await clearOldRows(desk, id, reading)
  }
  return { intake: await intakeView(desk.office.db, await getIntake(desk.office.db, id)) }
}

let lastReading = 0

/** Two people may read the same list at once; the later one stands, and their rows never mix. */
function nextReading(highest: number): number {
  lastReading = Math.max(lastReading, highest) + 1
  return lastReading
}

async function readInto(
  desk: Desk,
  intake: StoredIntake,
  mapping: IntakeMapping,
  reading: number,
  signal: AbortSignal,
): Promise<CheckedList> {
  const file = await listFile(desk, intake.id)
  const { kabupatenCode } = await getOfficeSettings(desk.office.db)
  const { port1: here, port2: port } = new MessageChannel()
  const failed = new AbortController()
  const keeping = keepRows(desk, intake.id, reading, here).catch((error: unknown) => {
    failed.abort(error)
    throw error
  })
  keeping.catch(() => undefined)
  try {
    const input = { file, mapping, kabupatenCode, today: desk.platform.clock.today(), port, totalRows: rowsOf(intake) }
    const { value } = await runJob('checkList', input, {
      signal: AbortSignal.any([signal, failed.signal]),
      transfer: [port, ...moving(file).transfer],
      onProgress: (progress) => desk.emit({ type: 'progress', job: 'intake', ...progress }),
    })
    await keeping
    return value
  } catch (error) {
    if (failed.signal.aborted) throw failed.signal.reason
    throw error
  } finally {
    here.close()
    // What is still being kept is kept before anybody clears up.
    await keeping.catch(() => undefined)
  }
}

/** What the screen counts to before the rows are counted: a list has a few hundred bytes a row. */
function rowsOf({ counts, size }: StoredIntake): number {
  return counts?.rows ?? Math.max(1, Math.round(size / 300))
}

/** Keeps rows as they come, and asks for more only when they are kept. Ends when the thread closes its port. */
function keepRows(desk: Desk, id: string, reading: number, port: MessagePort): Promise<void> {
  return new Promise((resolve, reject) => {
    let last = Promise.resolve()
    port.on('message', (rows: string) => {
      last = last.then(() => keepSome(desk, id, reading, rows)).then(() => port.postMessage('next'))
      last.catch(reject)
    })
    port.on('close', () => void last.then(resolve, reject))
  })
}

async function keepSome({ office, session }: Desk, id: string, reading: number, rows: string): Promise<void> {
  await office.write(session, ({ db }) =>
    sql`INSERT INTO intake_baris (intake_id, reading, row_number, status, fields, notes)
      SELECT ${id}, ${reading}, value ->> 0, value ->> 1, value -> 2, value -> 3 FROM json_each(${rows})`.execute(db),
  )
}

async function settle(
  { office, session }: Desk,
  id: string,
  mapping: IntakeMapping,
  reading: number,
  { counts, fields }: CheckedList,
): Promise<void> {
  await office.write(session, async ({ db, record }) => {
    const done = await db
      .updateTable('intake')
      .set({
        status: 'diperiksa',
        mapping: JSON.stringify(mapping),
        counts: JSON.stringify(counts),
        fields: JSON.stringify(fields),
        reading,
      })
      .where('id', '=', id)
      .where('status', '!=', 'diterapkan')
      .where('reading', '<', reading)
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) throw new AppError('locked', 'Daftar ini sudah diterapkan atau dibaca ulang.')
    const { notes: _notes, ...sums } = counts
    await record({ action: 'check', entity: 'intake', entityId: id, after: { shape: mapping.shape, ...sums } })
  })
}

async function clearOldRows({ office, session }: Desk, id: string, upTo: number): Promise<void> {
  for (;;) {
    const some = await office.write(session, ({ db }) => deleteOldRows(db, id, upTo))
    if (!some) return
  }
}

async function getUnapplied({ office }: Desk, id: string): Promise<StoredIntake> {
  const intake = await getIntake(office.db, id)
  if (intake.status === 'diterapkan') throw new AppError('locked', 'Daftar ini sudah diterapkan.')
  return intake
}
