import { join } from 'node:path'
import type { Output } from '#shared/contract/index.ts'
import type { Caller } from './caller.ts'

type Line = Output<'batch.ledger'>['lines'][number]
type Sealed = Output<'batch.seal'>['batch']

/** A line of the ledger after sealing: the file, or why there is none. */
export type BatchResult = {
  readonly jenis: Line['jenis']
  readonly programme: string
  readonly sealed: Sealed | null
  readonly why: string
  readonly excluded: readonly { readonly nomor: number; readonly kepala: string; readonly sebab: string }[]
}

/** Seals every batch that has rows, each into a file of `folder`. The one who seals keyed none of them. */
export async function sealBatches(
  head: Caller,
  where: { readonly periodeId: string; readonly desaCode: string; readonly folder: string },
): Promise<readonly BatchResult[]> {
  const { lines } = await head.call('batch.ledger', { periodeId: where.periodeId })
  const results: BatchResult[] = []
  for (const line of lines.filter(({ wilayahCode }) => wilayahCode === where.desaCode)) {
    const { jenis, programme } = line
    const which = { periodeId: where.periodeId, wilayahCode: where.desaCode, jenis, programme }
    const preview = await head.call('batch.preview', { ...which, limit: 1 })
    const excluded = preview.excluded.map(({ number, headName, why }) => ({
      nomor: number,
      kepala: headName,
      sebab: why,
    }))
    if (preview.refused !== '') {
      results.push({ jenis, programme, sealed: null, why: preview.refused, excluded })
      continue
    }
    // The papers are of a month that is long past by the clock of the machine.
    const lateReason = preview.asksReason === '' ? '' : 'Contoh kerja atas berkas lama'
    const targetId = head.target(join(where.folder, preview.suggestedName))
    const { batch } = await head.call('batch.seal', {
      ...which,
      targetId,
      purpose: 'Unggah ke SIKS-NG (demo)',
      lateReason,
    })
    results.push({ jenis, programme, sealed: batch, why: '', excluded })
  }
  return results
}
