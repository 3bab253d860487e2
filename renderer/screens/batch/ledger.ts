import { grouped } from '#shared/domain/grouped.ts'
import { daysBetween } from '#shared/domain/plain-date.ts'
import { jenisNames } from '#shared/messages/screens/berkas.ts'
import { batchText } from '#shared/messages/screens/batch.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import type { Output } from '#shared/contract/index.ts'
import { matches } from '#renderer/components/list-table/matches.ts'
import { shortDate } from '#renderer/components/show/dates.ts'

export type LedgerLine = Output<'batch.ledger'>['lines'][number]
export type Batch = Output<'batch.ledger'>['batches'][number]
/** Which batch of a period: a wilayah, a kind, a programme. */
export type BatchKey = Pick<LedgerLine, 'wilayahCode' | 'jenis' | 'programme'>

/** The figures that add up. */
export const figures = ['proposed', 'complete', 'agreed', 'ready', 'sealedRows', 'uploadedRows'] as const
type Figures = Record<(typeof figures)[number] | 'late' | 'again' | 'accepted' | 'refused' | 'unanswered', number>

/** A row of the ledger: a batch, the sums of its kecamatan, or of all. */
export type LedgerRow =
  | { readonly kind: 'line'; readonly line: LedgerLine; readonly sums: Figures }
  | {
      readonly kind: 'kecamatan'
      readonly name: string
      readonly lines: number
      readonly folded: boolean
      readonly sums: Figures
    }
  | { readonly kind: 'total'; readonly lines: number; readonly sums: Figures }

/** The lines that match what was typed, by wilayah, kind, programme and state. */
export function filterLines(lines: readonly LedgerLine[], filter: string): readonly LedgerLine[] {
  return lines.filter((one) =>
    matches(
      filter,
      one.wilayahName,
      one.kecamatanName,
      jenisNames[one.jenis],
      one.programme,
      stateWords(one),
      one.blocked,
    ),
  )
}

/** The ledger as it is read: all together first, then each kecamatan with its sums over its lines, unless it is folded. */
export function ledgerRows(lines: readonly LedgerLine[], folded: ReadonlySet<string>): readonly LedgerRow[] {
  const groups = [...grouped(lines, ({ kecamatanName }) => kecamatanName)]
  const total: LedgerRow = { kind: 'total', lines: lines.length, sums: sumOf(lines) }
  return [
    ...(lines.length > 1 ? [total] : []),
    ...groups.flatMap(([name, group]): LedgerRow[] => {
      const isFolded = folded.has(name)
      const head: LedgerRow = { kind: 'kecamatan', name, lines: group.length, folded: isFolded, sums: sumOf(group) }
      const rows = group.map((line): LedgerRow => ({ kind: 'line', line, sums: sumOf([line]) }))
      // A kecamatan that is one batch needs no sum of itself.
      if (name === '' || (group.length === 1 && groups.length === 1)) return rows
      return [head, ...(isFolded ? [] : rows)]
    }),
  ]
}

/** Where the cursor begins: on the batch of that address, else on the first line that can be opened. */
export function startOf(rows: readonly LedgerRow[], opened: string): number {
  const before = rows.findIndex((row) => row.kind === 'line' && pathOf(row.line) === opened)
  return before >= 0
    ? before
    : Math.max(
        0,
        rows.findIndex(({ kind }) => kind === 'line'),
      )
}

/** One text for each row, the same while the ledger is redrawn. */
export function rowKey(row: LedgerRow): string {
  return row.kind === 'line' ? pathOf(row.line) : row.kind === 'total' ? 'total' : `kecamatan ${row.name}`
}

function sumOf(lines: readonly LedgerLine[]): Figures {
  const sum = (pick: (line: LedgerLine) => number) => lines.reduce((total, line) => total + pick(line), 0)
  return {
    proposed: sum((one) => one.proposed),
    complete: sum((one) => one.complete),
    agreed: sum((one) => one.agreed),
    ready: sum((one) => one.ready),
    late: sum((one) => one.late),
    again: sum((one) => one.again),
    sealedRows: sum((one) => one.sealedRows),
    uploadedRows: sum((one) => one.uploadedRows),
    accepted: sum(({ outcomes }) => outcomes.diterima),
    refused: sum(({ outcomes }) => outcomes.ditolak + outcomes.tidakPadan + outcomes.tidakDitemukan),
    unanswered: sum(({ outcomes }) => outcomes.belumDijawab + outcomes.menunggu),
  }
}

/** Answered, uploaded or sealed already, ready to be (again), or held up. */
export function stateOf(line: LedgerLine): 'answered' | 'uploaded' | 'sealed' | 'ready' | 'blocked' {
  if (line.blocked === '' && line.ready > 0) return 'ready'
  if (line.batchId === null) return 'blocked'
  if (line.outcomes.belumDijawab < line.outcomes.total) return 'answered'
  return line.uploadedRows === line.sealedRows ? 'uploaded' : 'sealed'
}

/** The state in a few words. */
export function stateWords(line: LedgerLine): string {
  switch (stateOf(line)) {
    case 'answered':
      return batchText.statusAnswered
    case 'uploaded':
      return batchText.statusUploaded
    case 'sealed':
      return batchText.statusSealed
    case 'ready':
      return line.susunan > 0 ? batchText.statusNext(line.susunan + 1) : batchText.statusReady
    case 'blocked':
      return line.blocked || batchText.statusBlocked
  }
}

/** 'tutup 25 Nov (3 hari lagi)'; before it opens, when that is. */
export function windowWords({ opensOn, closesOn }: Pick<LedgerLine, 'opensOn' | 'closesOn'>, today: string): string {
  if (today < opensOn) return batchText.opens(shortDate(opensOn), frameText.daysLeft(daysBetween(today, opensOn)))
  return batchText.closes(shortDate(closesOn), frameText.daysLeft(daysBetween(today, closesOn)))
}

const jenisOrder = ['usulan', 'perubahan', 'penghapusan'] as const

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
