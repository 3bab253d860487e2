import { basename } from 'node:path'
import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { findMeetings } from '../musyawarah/find-meeting.ts'
import type { Prepared, PreparedPart } from './prepare.ts'
import { insertBatch, type BatchKey, type NewBatch, type NewBatchRow } from './store.ts'
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
  await refuseReopened(write, input, prepared)
  const ids: string[] = []
  for (const [index, part] of prepared.parts.entries()) {
    const file = parts[index]
    if (file === undefined) throw new Error('a part has no file')
    const batch = newBatch(context, write, input, { prepared, part, file })
    await insertBatch(write.db, batch, newRows(batch, part))
    await write.record({
      action: 'seal',
      entity: 'batch',
      entityId: batch.id,
      after: told(batch),
      reason: input.purpose,
    })
    ids.push(batch.id)
  }
  return ids
}

/** What the journal keeps of a seal: no name and no NIK. */
function told(batch: NewBatch) {
  return {
    periodeId: batch.periode_id,
    desaCode: batch.wilayah_code,
    jenis: batch.jenis,
    programme: batch.programme,
    layout: batch.layout_id,
    fileName: batch.file_name,
    sha256: batch.sha256,
    rows: batch.row_count,
    families: batch.families,
    people: batch.people,
    cellsCompared: batch.cells_compared,
  }
}

/** While the file was written somebody may have opened the meeting again. Fails: conflict. */
async function refuseReopened(write: Write, key: BatchKey, { meeting, needsMeeting }: Prepared): Promise<void> {
  if (!needsMeeting) return
  const now = (await findMeetings(write.db, key.periodeId)).get(key.desaCode)
  if (now?.status !== 'final' || now.revision !== meeting?.revision) {
    throw new AppError('conflict', 'Berita acara dibuka lagi saat berkas Excel ditulis, jadi batch tidak disegel.')
  }
}

type Work = { readonly prepared: Prepared; readonly part: PreparedPart; readonly file: SealedPart }

function newBatch(
  context: Context,
  write: Write,
  input: Input<'batch.seal'>,
  { prepared, part, file }: Work,
): NewBatch & { id: string } {
  return {
    id: context.platform.ids.next(),
    periode_id: input.periodeId,
    wilayah_code: input.desaCode,
    jenis: input.jenis,
    programme: input.programme,
    susunan: 1,
    part: part.part,
    parts: part.parts,
    layout: JSON.stringify(prepared.layout),
    layout_id: prepared.layout.id,
    file_name: basename(file.path),
    file: file.bytes,
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
    desa_code: batch.wilayah_code,
    periode_id: batch.periode_id,
    programme: batch.programme,
    jenis: batch.jenis,
    nik: row.nik,
    cells: JSON.stringify(texts[index]),
  }))
}
