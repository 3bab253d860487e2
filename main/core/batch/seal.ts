import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context } from '../dispatch/context.ts'
import type { PlacedFile } from '../platform/types.ts'
import { pathOfPart } from './file-name.ts'
import { keyOf } from './key.ts'
import type { Prepared } from './prepare.ts'
import { recordSealed, type SealedPart } from './seal-record.ts'
import { prepareSealable } from './sealable.ts'
import { getBatches, type Summary } from './store.ts'
import { provePart, writePart, type WrittenPart } from './write-part.ts'

/**
 * Writes the files of a batch, reads them back, compares them with the database, seals them and gives them their names, in this order:
 * the files take their names inside the transaction that seals them, so a sealed batch has its files, and one that could not be placed
 * leaves nothing sealed: all parts or none. Fails: see batch.seal in the contract.
 */
export async function sealBatch(context: Context, input: Input<'batch.seal'>): Promise<Summary[]> {
  const { office, targets } = context
  const first = targets.pathOf(input.targetId)
  const prepared = await prepareSealable(context, keyOf(input), input.lateReason)
  const paths = pathsOf(first, prepared)
  const written: WrittenPart[] = []
  try {
    for (const [index, path] of paths.entries()) written.push(await writePart(context, path, sheetOf(prepared, index)))
    const { ids, placed } = await sealAndPlace(context, input, prepared, await prove(context, input, written))
    // The older files of those names are only let go when the batch is sealed for good.
    for (const one of placed) await one.settle().catch(() => undefined)
    return await getBatches(office.db, ids)
  } catch (error) {
    for (const { staged } of written) await staged.discard().catch(() => undefined)
    throw error
  }
}

/** Where the parts go: the first where the person said, the others beside it. Fails: conflict, when another file lies there. */
function pathsOf(first: string, { parts }: Prepared): string[] {
  return parts.map(({ part, parts: of }) => {
    const path = pathOfPart(first, part, of)
    if (part === 1 || !existsSync(path)) return path
    throw new AppError(
      'conflict',
      `Di folder itu sudah ada berkas ${basename(path)}. Pindahkan berkas itu, atau pilih folder lain.`,
    )
  })
}

function sheetOf({ layout, parts }: Prepared, index: number) {
  return { layout, rows: parts[index]?.texts ?? [] }
}

/**
 * Compares the files on disk with rows that are gathered from the database once more, so that no mistake of the first gathering is
 * compared with itself. What has come to stand against sealing meanwhile is refused as it would have been at first.
 */
async function prove(
  context: Context,
  input: Input<'batch.seal'>,
  written: readonly WrittenPart[],
): Promise<SealedPart[]> {
  const again = await prepareSealable(context, keyOf(input), input.lateReason)
  if (again.parts.length !== written.length) throw new AppError('conflict')
  const proven: SealedPart[] = []
  for (const [index, part] of written.entries()) {
    proven.push({ ...part, proof: await provePart(context, part, sheetOf(again, index)) })
  }
  return proven
}

async function sealAndPlace(
  context: Context,
  input: Input<'batch.seal'>,
  prepared: Prepared,
  parts: readonly SealedPart[],
) {
  const placed: PlacedFile[] = []
  try {
    const ids = await context.office.write(context.session, async (write) => {
      const sealed = await recordSealed(context, write, input, prepared, parts)
      for (const { staged } of parts) placed.push(await staged.place())
      return sealed
    })
    return { ids, placed }
  } catch (error) {
    for (const one of placed.toReversed()) await one.undo()
    throw error
  }
}
