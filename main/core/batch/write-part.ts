import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Context } from '../dispatch/context.ts'
import { runJob } from '../jobs/run-job.ts'
import type { StagedFile } from '../platform/types.ts'
import { roundTripFailed } from '../spreadsheets/compare.ts'
import { packSheet, type SheetContent } from '../spreadsheets/sheet.ts'

/** A file on disk beside its target, whole and not yet proven. */
export type WrittenPart = {
  /** Where it will lie. */
  readonly path: string
  readonly staged: StagedFile
}

/** What the independent readers found in the file on disk, and the bytes that they looked at. */
export type Proof = { readonly cellsCompared: number; readonly sha256: string; readonly bytes: Uint8Array }

/** Writes the file of one part beside its target. Fails: validation, targetReadOnly, targetMissing, diskFull, fileInUse, cancelled. */
export async function writePart(context: Context, path: string, sheet: SheetContent): Promise<WrittenPart> {
  const { platform, session } = context
  const input = { sheet: packSheet(sheet), creator: `Padan: ${session.name}`, createdAt: platform.clock.now() }
  const staged = await platform.files.stage(path, async (beside) => {
    await runJob('writeSheetFile', { ...input, path: beside }, { onProgress: teller(context) })
  })
  return { path, staged }
}

/** Opens a written file with readers that share nothing with the writer and compares every cell with `expected`. Fails: roundTripFailed. */
export async function provePart(context: Context, { staged }: WrittenPart, expected: SheetContent): Promise<Proof> {
  const input = { path: staged.path, expected: packSheet(expected) }
  const proof = (await runJob('proveSheetFile', input, { onProgress: teller(context) })).value
  const bytes = await readFile(staged.path)
  // What is sealed is what was compared, even if another program touched the file in between.
  if (createHash('sha256').update(bytes).digest('hex') !== proof.sha256) throw roundTripFailed()
  return { ...proof, bytes }
}

function teller({ emit }: Context) {
  return (progress: { readonly done: number; readonly total: number; readonly text: string }) =>
    emit({ type: 'progress', job: 'batch.seal', ...progress })
}
