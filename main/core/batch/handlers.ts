import type { HandlersOf } from '../dispatch/handlers.ts'
import { exportAgain } from './export-again.ts'
import { ledger } from './ledger.ts'
import { previewBatch } from './preview.ts'
import { sealBatch } from './seal.ts'

/** Calls about what goes to SIKS-NG. */
export const batchHandlers = {
  'batch.ledger': ({ periodeId }, context) => ledger(context, periodeId),
  'batch.preview': (input, context) => previewBatch(context, input),
  'batch.seal': async (input, context) => ({ batch: await sealBatch(context, input) }),
  'batch.exportAgain': (input, context) => exportAgain(context, input),
} satisfies HandlersOf<'batch'>
