import type { HandlersOf } from '../dispatch/handlers.ts'
import { bundle } from './bundle/bundle.ts'
import { exportAgain } from './export-again.ts'
import { ledger } from './ledger.ts'
import { previewBatch } from './preview.ts'
import { sealBatch } from './seal.ts'
import { sheetOfBatch } from './sheet.ts'
import type { Summary } from './store.ts'
import { markUploaded, undoUploaded } from './upload.ts'

/** Calls about what goes to SIKS-NG. */
export const batchHandlers = {
  'batch.ledger': ({ periodeId }, context) => ledger(context, periodeId),
  'batch.preview': (input, context) => previewBatch(context, input),
  'batch.sheet': (input, context) => sheetOfBatch(context, input),
  'batch.seal': async (input, context) => sealedReply(await sealBatch(context, input)),
  'batch.exportAgain': (input, context) => exportAgain(context, input),
  'batch.bundle': (input, context) => bundle(context, input),
  'batch.markUploaded': async (input, context) => ({ batches: await markUploaded(context, input) }),
  'batch.undoUploaded': async (input, context) => ({ batches: await undoUploaded(context, input) }),
} satisfies HandlersOf<'batch'>

function sealedReply(batches: readonly Summary[]) {
  const [batch] = batches
  if (batch === undefined) throw new Error('a batch was sealed without a part')
  return { batch, batches: [...batches] }
}
