import { basename } from 'node:path'
import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { runJob } from '../jobs/run-job.ts'
import { findMeetings } from '../musyawarah/find-meeting.ts'
import { getOpenPeriode } from '../periode/find-periode.ts'
import type { PlacedFile, StagedFile } from '../platform/types.ts'
import { prepareBatch, type Prepared } from './prepare.ts'
import { refuseOwn, sealRefusal } from './refusals.ts'
import {
  findBatch,
  getBatch,
  insertBatch,
  type BatchKey,
  type NewBatch,
  type NewBatchRow,
  type Summary,
} from './store.ts'

/**
 * Writes the file of a batch, reads it back, compares it with the database, seals it and gives it its name, in this order:
 * the file takes its name inside the transaction that seals it, so a sealed batch has its file, and a file that could not be placed
 * leaves nothing sealed. Fails: see batch.seal in the contract.
 */
export async function sealBatch(context: Context, input: Input<'batch.seal'>): Promise<Summary> {
  const { office, targets, platform } = context
  const key = keyOf(input)
  const path = targets.pathOf(input.targetId)
  const prepared = await prepareSealable(context, key)
  const bytes = await build(context, prepared)
  const staged = await platform.files.stage(path, bytes)
  try {
    const checked = await check(context, key, staged)
    const { id, placed } = await sealAndPlace(context, input, { prepared, bytes, staged, path, checked })
    // The older file of that name is only let go when the batch is sealed for good.
    await placed.settle().catch(() => undefined)
    return await getBatch(office.db, id)
  } catch (error) {
    await staged.discard().catch(() => undefined)
    throw error
  }
}

/** Which rows a call is about. */
export function keyOf({ periodeId, desaCode, jenis, programme }: BatchKey): BatchKey {
  return { periodeId, desaCode, jenis, programme }
}

async function prepareSealable(context: Context, key: BatchKey): Promise<Prepared> {
  const { office, platform } = context
  await getOpenPeriode(office.db, key.periodeId)
  const prepared = await prepareBatch(office.db, key, platform.clock.today())
  const refusal = sealRefusal(key, await findBatch(office.db, key), prepared)
  if (refusal) throw refusal
  await refuseOwn(context, key, prepared)
  return prepared
}

async function build(context: Context, { layout, texts }: Prepared): Promise<Uint8Array> {
  const { platform, session } = context
  const input = { sheet: { layout, rows: texts }, creator: `Padan: ${session.name}`, createdAt: platform.clock.now() }
  return (await runJob('buildWorkbook', input, { onProgress: teller(context) })).value
}

type Checked = { readonly cellsCompared: number; readonly sha256: string }

/**
 * Compares the file on disk with rows that are gathered from the database once more, so that no mistake of the first gathering is
 * compared with itself. What has come to stand against sealing meanwhile is refused as it would have been at first.
 */
async function check(context: Context, key: BatchKey, staged: StagedFile): Promise<Checked> {
  const again = await prepareSealable(context, key)
  const input = { path: staged.path, expected: { layout: again.layout, rows: again.texts } }
  return (await runJob('checkWorkbook', input, { onProgress: teller(context) })).value
}

function teller({ emit }: Context) {
  return (progress: { readonly done: number; readonly total: number; readonly text: string }) =>
    emit({ type: 'progress', job: 'batch.seal', ...progress })
}

type Work = {
  readonly prepared: Prepared
  readonly bytes: Uint8Array
  readonly staged: StagedFile
  readonly path: string
  readonly checked: Checked
}

async function sealAndPlace(context: Context, input: Input<'batch.seal'>, work: Work) {
  let placed: PlacedFile | undefined
  try {
    const id = await context.office.write(context.session, async (write) => {
      const sealed = await seal(context, write, input, work)
      placed = await work.staged.place()
      return sealed
    })
    if (placed === undefined) throw new Error('a batch was sealed without its file')
    return { id, placed }
  } catch (error) {
    await placed?.undo()
    throw error
  }
}

async function seal(context: Context, write: Write, input: Input<'batch.seal'>, work: Work): Promise<string> {
  const { prepared } = work
  await refuseReopened(write, keyOf(input), prepared)
  const batch = newBatch(context, write, input, work)
  await insertBatch(write.db, batch, newRows(batch, prepared))
  await write.record({
    action: 'seal',
    entity: 'batch',
    entityId: batch.id,
    after: {
      ...keyOf(input),
      layout: batch.layout_id,
      fileName: batch.file_name,
      sha256: batch.sha256,
      rows: batch.row_count,
      families: batch.families,
      people: batch.people,
      cellsCompared: batch.cells_compared,
    },
    reason: input.purpose,
  })
  return batch.id
}

/** While the file was written somebody may have opened the meeting again. Fails: conflict. */
async function refuseReopened(write: Write, key: BatchKey, { meeting, needsMeeting }: Prepared): Promise<void> {
  if (!needsMeeting) return
  const now = (await findMeetings(write.db, key.periodeId)).get(key.desaCode)
  if (now?.status !== 'final' || now.revision !== meeting?.revision) {
    throw new AppError('conflict', 'Berita acara dibuka lagi saat berkas Excel ditulis, jadi batch tidak disegel.')
  }
}

function newBatch(context: Context, write: Write, input: Input<'batch.seal'>, work: Work): NewBatch {
  const { prepared, checked } = work
  return {
    id: context.platform.ids.next(),
    periode_id: input.periodeId,
    wilayah_code: input.desaCode,
    jenis: input.jenis,
    programme: input.programme,
    layout: JSON.stringify(prepared.layout),
    layout_id: prepared.layout.id,
    file_name: basename(work.path),
    file: work.bytes,
    sha256: checked.sha256,
    row_count: prepared.rows.length,
    families: new Set(prepared.rows.map(({ noKk }) => noKk)).size,
    people: countPeople(input.jenis, prepared),
    cells_compared: checked.cellsCompared,
    purpose: input.purpose,
    sealed_at: write.at,
    sealed_by: context.session.penggunaId,
  }
}

/** A perubahan has many rows for one person; the other kinds say with each row how many go with it. */
function countPeople(jenis: BatchKey['jenis'], { rows }: Prepared): number {
  if (jenis === 'perubahan') return new Set(rows.map(({ nik }) => nik)).size
  return rows.reduce((sum, { people }) => sum + people, 0)
}

function newRows(batch: NewBatch, { rows, texts }: Prepared): NewBatchRow[] {
  return rows.map((row, index) => ({
    batch_id: batch.id,
    row_number: index + 1,
    formulir_id: row.formulirId,
    baris_id: row.barisId,
    desa_code: batch.wilayah_code,
    periode_id: batch.periode_id,
    programme: batch.programme,
    jenis: batch.jenis,
    nik: row.nik,
    cells: JSON.stringify(texts[index]),
  }))
}
