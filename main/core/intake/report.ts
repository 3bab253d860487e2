import { basename } from 'node:path'
import type { Input, Output } from '#shared/contract/index.ts'
import type { Context } from '../dispatch/context.ts'
import { runJob } from '../jobs/run-job.ts'
import { longestCell } from '#shared/domain/excel-text.ts'
import { findInstrumen } from '#shared/instrumen/registry.ts'
import { fieldsFor } from '#shared/intake/fields.ts'
import type { ReadRow } from '#shared/intake/types.ts'
import { readPages } from './rows.ts'
import { getIntake, type StoredIntake } from './stored.ts'

const titles = [
  'BARIS',
  'KOLOM',
  'JUDUL KOLOM',
  'DIBACA SEBAGAI',
  'TERTULIS',
  'MENJADI',
  'TINDAKAN',
  'KETERANGAN',
] as const

const actions = { ditolak: 'Baris ditolak', diperbaiki: 'Diperbaiki', peringatan: 'Perlu dilihat' } as const

/** Excel has 1,048,576 rows; a list with more notes than that needs another mapping first. */
const mostRows = 1_000_000

/** Writes an Excel file with every note about every row of a read list. Fails: notFound, targetReadOnly, diskFull, fileInUse. */
export async function saveIntakeReport(
  { office, platform, session, targets }: Pick<Context, 'office' | 'platform' | 'session' | 'targets'>,
  { id, targetId }: Input<'intake.saveReport'>,
): Promise<Output<'intake.saveReport'>> {
  const path = targets.pathOf(targetId)
  const { name, mapping } = await getIntake(office.db, id)
  const labels = labelsOf(mapping)
  const rows: (readonly (string | number)[])[] = [titles]
  for await (const page of readPages(office.db, id)) {
    for (const row of page) if (rows.length < mostRows) rows.push(...linesOf(row, labels))
  }
  const { value } = await runJob('writeIntakeReport', { rows })
  await platform.files.writeWhole(path, value)
  const fileName = basename(path)
  await office.write(session, (write) =>
    write.record({
      action: 'saveReport',
      entity: 'intake',
      entityId: id,
      after: { name, fileName, rows: rows.length - 1 },
    }),
  )
  return { fileName, rows: rows.length - 1 }
}

/** What the fields of a list are called. */
function labelsOf(mapping: StoredIntake['mapping']): ReadonlyMap<string, string> {
  const instrumen = findInstrumen(mapping?.instrumen ?? '')
  if (mapping === null || instrumen === undefined) return new Map()
  return new Map(fieldsFor(mapping.shape, instrumen).map((field) => [field.id, field.label]))
}

function linesOf({ rowNumber, notes }: ReadRow, labels: ReadonlyMap<string, string>): (readonly (string | number)[])[] {
  return notes.map(({ level, column, header, field, was, now, message }) =>
    [rowNumber, column, header, labels.get(field) ?? field, was, now, actions[level], message].map((cell) =>
      typeof cell === 'string' ? cell.slice(0, longestCell) : cell,
    ),
  )
}
