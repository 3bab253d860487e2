import type { Context } from '../dispatch/context.ts'
import { runJob } from '../jobs/run-job.ts'
import type { StagedFile } from '../platform/types.ts'
import type { SheetContent } from '../spreadsheets/sheet.ts'

/** A file on disk beside its target, whole and not yet proven. */
export type WrittenPart = {
  /** Where it will lie. */
  readonly path: string
  readonly staged: StagedFile
  readonly bytes: Uint8Array
}

/** What the independent reader found in the file on disk. */
export type Proof = { readonly cellsCompared: number; readonly sha256: string }

/** Writes the file of one part beside its target. Fails: validation, targetReadOnly, targetMissing, diskFull, fileInUse, cancelled. */
export async function writePart(context: Context, path: string, sheet: SheetContent): Promise<WrittenPart> {
  const { platform, session } = context
  const input = { sheet, creator: `Padan: ${session.name}`, createdAt: platform.clock.now() }
  const bytes = (await runJob('buildWorkbook', input, { onProgress: teller(context) })).value
  return { path, bytes, staged: await platform.files.stage(path, bytes) }
}

/** Opens a written file with the independent reader and compares every cell with `expected`. Fails: roundTripFailed. */
export async function provePart(context: Context, { staged }: WrittenPart, expected: SheetContent): Promise<Proof> {
  return (await runJob('checkWorkbook', { path: staged.path, expected }, { onProgress: teller(context) })).value
}

function teller({ emit }: Context) {
  return (progress: { readonly done: number; readonly total: number; readonly text: string }) =>
    emit({ type: 'progress', job: 'batch.seal', ...progress })
}
