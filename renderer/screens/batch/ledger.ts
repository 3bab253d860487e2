import type { Output } from '#shared/contract/index.ts'

export type LedgerLine = Output<'batch.ledger'>['lines'][number]
export type Batch = Output<'batch.ledger'>['batches'][number]
/** Which batch of a period: a village, a kind, a programme. */
export type BatchKey = Pick<LedgerLine, 'wilayahCode' | 'jenis' | 'programme'>

const jenisOrder = ['usulan', 'perubahan', 'penghapusan'] as const

/** Village, then kind in the order of the work, then programme. */
export function lineOrder(a: LedgerLine, b: LedgerLine): number {
  return (
    a.wilayahName.localeCompare(b.wilayahName, 'id') ||
    jenisOrder.indexOf(a.jenis) - jenisOrder.indexOf(b.jenis) ||
    a.programme.localeCompare(b.programme)
  )
}

/** Sealed already, ready to be, or held up. */
export function stateOf(line: LedgerLine): 'sealed' | 'ready' | 'blocked' {
  if (line.batchId !== null) return 'sealed'
  return line.blocked === '' && line.ready > 0 ? 'ready' : 'blocked'
}

/** The address of a batch's page. */
export function pathOf(key: BatchKey): string {
  return `/batch/${key.wilayahCode}/${key.jenis}/${encodeURIComponent(key.programme || '-')}`
}

/** The batch that an address names, or null for a made-up one. */
export function keyOf(parts: {
  readonly desa: string
  readonly jenis: string
  readonly programme: string
}): BatchKey | null {
  const jenis = jenisOrder.find((one) => one === parts.jenis)
  if (!jenis) return null
  const programme = decodeURIComponent(parts.programme)
  return { wilayahCode: parts.desa, jenis, programme: programme === '-' ? '' : programme }
}
