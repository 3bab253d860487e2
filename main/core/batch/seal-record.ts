import { basename } from 'node:path'
import { sql } from 'kysely'
import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { carryCorrection } from '../hasil/correction.ts'
import { findMeetings, type MeetingFacts } from '../musyawarah/find-meeting.ts'
import type { BatchKey } from './key.ts'
import type { Prepared, PreparedPart } from './prepare.ts'
import { findStanding } from './standing.ts'
import { insertBatch, supersede, type NewBatch, type NewBatchRow } from './store.ts'
import type { Proof, WrittenPart } from './write-part.ts'

/** A file that is proven and waits for its name. */
export type SealedPart = WrittenPart & { readonly proof: Proof }

/** Puts the parts of a batch into the database and the journal, within one transaction. Answers their ids. Fails: conflict, alreadyExported. */
export async function recordSealed(
  context: Context,
  write: Write,
  input: Input<'batch.seal'>,
  prepared: Prepared,
  parts: readonly SealedPart[],
): Promise<string[]> {
  await refuseReopened(write, prepared)
  await refuseChanged(write, prepared)
  const { standing } = prepared.gathered
  const ids = prepared.parts.map(() => context.platform.ids.next())
  if (standing !== undefined) await supersede(write.db, standing.batchIds, ids[0] ?? '')
  for (const [index, part] of prepared.parts.entries()) {
    const file = parts[index]
    const id = ids[index]
    if (file === undefined || id === undefined) throw new Error('a part has no file')
    const batch = newBatch(context, write, input, { id, prepared, part, file })
    await insertBatch(write.db, batch, newRows(batch, part))
    await write.record({
      action: 'seal',
      entity: 'batch',
      entityId: id,
      after: told(batch, input.lateReason),
      reason: input.purpose,
    })
    await keepOpen(context, write, prepared, id, part)
  }
  return ids
}

/** What the journal keeps of a seal: no name and no NIK. */
function told(batch: NewBatch, lateReason: string) {
  return {
    periodeId: batch.periode_id,
    wilayahCode: batch.wilayah_code,
    jenis: batch.jenis,
    programme: batch.programme,
    susunan: batch.susunan,
    part: batch.part,
    parts: batch.parts,
    layout: batch.layout_id,
    fileName: batch.file_name,
    sha256: batch.sha256,
    rows: batch.row_count,
    families: batch.families,
    people: batch.people,
    cellsCompared: batch.cells_compared,
    ...(lateReason === '' ? {} : { lateReason }),
  }
}

/** While the file was written somebody may have opened a meeting again. Fails: conflict. */
async function refuseReopened({ db }: Write, { meetings, forms }: Prepared): Promise<void> {
  const now = new Map<string, MeetingFacts>()
  for (const periodeId of new Set(forms.map(({ form }) => form.periodeId))) {
    for (const meeting of (await findMeetings(db, periodeId)).values()) now.set(meeting.id, meeting)
  }
  const same = meetings.every(
    ({ id, revision }) => now.get(id)?.status === 'final' && now.get(id)?.revision === revision,
  )
  if (same) return
  throw new AppError('conflict', 'Berita acara dibuka lagi saat berkas Excel ditulis, jadi batch tidak disegel.')
}

/** Nor may its forms have gone out elsewhere, or been opened again, or another edition have taken the place of the one before. Fails: conflict. */
async function refuseChanged({ db }: Write, { gathered, forms }: Prepared): Promise<void> {
  const standing = await findStanding(db, gathered.key)
  const known = forms.map(({ form: { id, status, lastBatchId } }) => ({ id, status, lastBatchId }))
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM json_each(${JSON.stringify(known)}) AS e
    JOIN formulir AS f ON f.id = e.value ->> 'id'
    WHERE f.status IS NOT e.value ->> 'status'
      OR (SELECT max(r.batch_id) FROM batch_baris AS r WHERE r.formulir_id = f.id) IS NOT e.value ->> 'lastBatchId'
  `.execute(db)
  if (standing?.susunan === gathered.standing?.susunan && rows[0]?.n === 0) return
  throw new AppError(
    'alreadyExported',
    'Isi batch ini berubah saat berkas Excel ditulis, jadi tidak disegel. Buka lagi batchnya.',
  )
}

/** A form that is being corrected stays open, although the next edition holds its rows as they were. */
async function keepOpen(
  { session }: Context,
  { db }: Write,
  { forms }: Prepared,
  batchId: string,
  { rows }: PreparedPart,
) {
  const here = new Set(rows.map(({ formulirId }) => formulirId))
  for (const { form } of forms) {
    if (form.corrected === 0 || form.status === 'lengkap' || !here.has(form.id) || form.lastBatchId === null) continue
    await carryCorrection(db, { formulirId: form.id, from: form.lastBatchId, to: batchId, byId: session.penggunaId })
  }
}

type Work = { readonly id: string; readonly prepared: Prepared; readonly part: PreparedPart; readonly file: SealedPart }

function newBatch(
  context: Context,
  write: Write,
  input: Input<'batch.seal'>,
  { id, prepared, part, file }: Work,
): NewBatch {
  return {
    id,
    periode_id: input.periodeId,
    wilayah_code: input.wilayahCode,
    jenis: input.jenis,
    programme: input.programme,
    susunan: prepared.susunan,
    part: part.part,
    parts: part.parts,
    layout: JSON.stringify(prepared.layout),
    layout_id: prepared.layout.id,
    file_name: basename(file.path),
    file: file.proof.bytes,
    sha256: file.proof.sha256,
    row_count: part.rows.length,
    families: new Set(part.rows.map(({ noKk }) => noKk)).size,
    people: countPeople(input.jenis, part),
    cells_compared: file.proof.cellsCompared,
    purpose: input.purpose,
    sealed_at: write.at,
    sealed_by: context.session.penggunaId,
  }
}

/** A perubahan has many rows for one person; the other kinds say with each row how many go with it. */
function countPeople(jenis: BatchKey['jenis'], { rows }: PreparedPart): number {
  if (jenis === 'perubahan') return new Set(rows.map(({ nik }) => nik)).size
  return rows.reduce((sum, { people }) => sum + people, 0)
}

function newRows(batch: NewBatch, { rows, texts }: PreparedPart): NewBatchRow[] {
  return rows.map((row, index) => ({
    batch_id: batch.id,
    row_number: index + 1,
    formulir_id: row.formulirId,
    baris_id: row.barisId,
    desa_code: row.desaCode,
    periode_id: batch.periode_id,
    programme: row.programme,
    jenis: batch.jenis,
    nik: row.nik,
    cells: JSON.stringify(texts[index]),
    late_from: row.lateFrom,
    previous_batch_id: row.previous?.batchId ?? null,
    previous_row: row.previous?.row ?? null,
  }))
}
