import type { HandlersOf } from '../dispatch/handlers.ts'
import { exportAgain } from './export-again.ts'
import { ledger } from './ledger.ts'
import { previewBatch } from './preview.ts'
import { sealBatch } from './seal.ts'
import type { Summary } from './store.ts'

/** Calls about what goes to SIKS-NG. */
export const batchHandlers = {
  'batch.ledger': ({ periodeId }, context) => ledger(context, periodeId),
  'batch.preview': (input, context) => previewBatch(context, input),
  'batch.seal': async (input, context) => sealedReply(await sealBatch(context, input)),
  'batch.exportAgain': (input, context) => exportAgain(context, input),
} satisfies HandlersOf<'batch'>

function sealedReply(batches: readonly Summary[]) {
  const [batch] = batches
  if (batch === undefined) throw new Error('a batch was sealed without a part')
  return { batch, batches: [...batches] }
}
