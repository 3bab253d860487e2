import type { MessagePort } from 'node:worker_threads'
import type { z } from 'zod'
import type { IntakeCounts, intake } from '#shared/contract/intake.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { IntakeKind, IntakeMapping, ReadRow } from '#shared/intake/types.ts'
import { openList } from '../../spreadsheets/lists/open-list.ts'
import { listBytes } from '../../spreadsheets/write-list.ts'
import type { ListKind } from '../file-kind.ts'
import { lookAt, type Look } from './look.ts'
import { dayPlaces, lastAbove, rowsBelow } from './read-list.ts'
import { rowReader, type ReadValues } from './row-reader.ts'
import { sameNikNotes } from './same-nik.ts'
import { Tally } from './tally.ts'

type Progress = { readonly done: number; readonly total: number; readonly text: string }
type Report = (progress: Progress) => void

/** A file that came in, on its way into a thread. */
export type ListFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly kind: ListKind }

export type LookAtList = {
  readonly file: ListFile
  readonly intakeKind: IntakeKind
  readonly today: string
  readonly ask: Omit<z.output<(typeof intake)['intake.look']['input']>, 'id'>
}

/** What is in a list and what its columns seem to be. Fails: validation (cannot be read, without rows). */
export async function lookAtList({ file, ask, intakeKind, today }: LookAtList): Promise<Look> {
  const source = await openList(file.bytes, file.kind)
  const look = await lookAt(source, ask, { kind: intakeKind, today })
  if (look.columns.length === 0) throw noRows()
  return look
}

export type ReadByMapping = {
  readonly file: ListFile
  readonly mapping: IntakeMapping
  readonly today: string
  readonly kabupatenCode: string
}

/** The first rows with content as a mapping would read them. Fails: validation. */
export async function previewList(input: ReadByMapping & { readonly limit: number }): Promise<ReadRow[]> {
  const { source, reader } = await prepare(input)
  const found: ReadRow[] = []
  for await (const rows of rowsBelow(source, input.mapping)) {
    for (const row of rows) {
      const read = reader.read(row)
      if (read === undefined) continue
      const fields = Object.fromEntries(reader.fields.map((field, index) => [field, read.values[index] ?? '']))
      found.push({ rowNumber: row.number, status: read.status, fields, notes: read.notes })
      if (found.length >= input.limit) return found
    }
  }
  return found
}

export type CheckList = ReadByMapping & {
  /** Rows go out here, some at a time as JSON; 'next' comes back for each. */
  readonly port: MessagePort
  readonly totalRows: number
}

export type CheckedList = { readonly counts: z.output<typeof IntakeCounts>; readonly fields: readonly string[] }

const rowsAtATime = 1_000
const waitingAtMost = 2
const tellEvery = 1_000

/** Reads every row of a list by a mapping and hands it out. Fails: validation. */
export async function checkList(input: CheckList, report: Report): Promise<CheckedList> {
  const { source, reader } = await prepare(input)
  const tally = new Tally(lastAbove(input.mapping))
  const out = handOut(input.port)
  const sameNik = sameNikNotes(input.mapping, reader.fields)
  for await (const rows of rowsBelow(source, input.mapping)) {
    for (const row of rows) {
      tally.pass(row.number)
      if (row.number % tellEvery === 0) report(progressAt(row.number, input.totalRows))
      const read = reader.read(row)
      if (read === undefined) continue
      read.notes.push(...sameNik(row.number, read.values))
      tally.add(read)
      await out.add(row.number, read)
    }
  }
  await out.end()
  const { counts } = tally
  if (counts.good + counts.repaired + counts.refused === 0) throw noRows()
  return { counts, fields: reader.fields }
}

function progressAt(done: number, total: number): Progress {
  return { done: Math.min(done, total), total, text: 'Membaca baris' }
}

async function prepare({ file, mapping, today, kabupatenCode }: ReadByMapping) {
  const source = await openList(file.bytes, file.kind)
  const context = { date1904: source.date1904, today, kabupatenCode, dayPlaces: await dayPlaces(source, mapping) }
  return { source, reader: rowReader(mapping, context) }
}

/** Hands rows out no faster than they are taken, so that they never pile up. */
function handOut(port: MessagePort) {
  let rows: string[] = []
  /** One for each pack that is on its way, the oldest first; 'next' comes back in that order. */
  const onTheWay: { readonly taken: Promise<void>; readonly tell: () => void }[] = []
  port.on('message', () => onTheWay.shift()?.tell())
  const send = async (): Promise<void> => {
    if (rows.length === 0) return
    const { promise: taken, resolve: tell } = Promise.withResolvers<void>()
    onTheWay.push({ taken, tell })
    port.postMessage(`[${rows.join()}]`)
    rows = []
    if (onTheWay.length > waitingAtMost) await onTheWay[0]?.taken
  }
  return {
    add: async (rowNumber: number, { status, values, notes }: ReadValues): Promise<void> => {
      rows.push(
        `[${rowNumber},"${status}",${JSON.stringify(values)},${notes.length === 0 ? '[]' : JSON.stringify(notes)}]`,
      )
      if (rows.length >= rowsAtATime) await send()
    },
    end: async (): Promise<void> => {
      await send()
      await Promise.all(onTheWay.map(({ taken }) => taken))
      port.close()
    },
  }
}

export type WriteIntakeReport = { readonly rows: readonly (readonly (string | number | null)[])[] }

/** The report about the rows of a list as the bytes of a workbook. */
export async function writeIntakeReport({ rows }: WriteIntakeReport): Promise<Uint8Array> {
  return listBytes({ kind: 'xlsx', sheetName: 'LAPORAN', rows })
}

function noRows(): AppError {
  return new AppError(
    'validation',
    'Tidak ada baris berisi data di lembar ini. Pilih lembar lain, atau periksa baris judulnya.',
  )
}

export type IntakeJobs = {
  readonly lookAtList: typeof lookAtList
  readonly previewList: typeof previewList
  readonly checkList: typeof checkList
  readonly writeIntakeReport: typeof writeIntakeReport
}
