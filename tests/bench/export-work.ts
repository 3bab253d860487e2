import { createHash } from 'node:crypto'
import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { runJob } from '#core/jobs/run-job.ts'
import { packRows } from '#core/spreadsheets/packed-rows.ts'
import { exportLayout } from './export-rows.ts'
import { tell } from './child.ts'

/*
 * What sealing does with the rows of one file, in the process and the threads in which it does it: gathers them from the database, writes them
 * beside the target and flushes, gathers them once more, reads the file from disk and compares every cell, stores the bytes that were
 * compared, and gives the file its name. With 'tulis' only the writing. Working the rows out of the forms is not in it.
 */
const [dir = '', mode = ''] = process.argv.slice(2)
const layout = exportLayout()
const db = new Database(join(dir, 'baris.db'))
const beside = join(dir, '.batch.xlsx.sementara')

function gathered() {
  return packRows(storedRows())
}

function* storedRows(): Generator<string[]> {
  for (const cells of db.prepare('SELECT cells FROM baris ORDER BY n').pluck().iterate()) {
    yield JSON.parse(cells as string) as string[]
  }
}

await tell(async () => {
  await runJob('writeSheetFile', {
    path: beside,
    sheet: { layout, rows: gathered() },
    creator: 'Padan: Uji',
    createdAt: '2026-11-11T03:00:00.000Z',
  })
  if (mode === 'tulis') return {}
  const { value } = await runJob('proveSheetFile', { path: beside, expected: { layout, rows: gathered() } })
  const bytes = readFileSync(beside)
  if (createHash('sha256').update(bytes).digest('hex') !== value.sha256) throw new Error('another file')
  db.prepare('INSERT INTO berkas (file) VALUES (?)').run(bytes)
  renameSync(beside, join(dir, 'batch.xlsx'))
  return {}
})
db.close()
