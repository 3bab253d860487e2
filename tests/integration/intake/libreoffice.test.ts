import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { number16Words } from '#core/intake/cells/number16.ts'
import { readIn } from '#tests/builders/intake.ts'
import { textBytes, xlsxBytes } from '#tests/builders/list-files.ts'
import { people } from '#tests/builders/list-people.ts'
import { artList, pktBnbaList } from '#tests/builders/lists.ts'
import { office } from '#tests/builders/office.ts'

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))
const run = promisify(execFile)
const everybody = people(5)
let dir = ''

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'padan-daftar-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

/** The file as LibreOffice saves it once more. */
async function savedAgain(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const out = join(dir, 'lagi')
  await writeFile(join(dir, name), bytes)
  await run(soffice ?? '', [
    `-env:UserInstallation=file://${dir}/profil`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    out,
    join(dir, name),
  ])
  return new Uint8Array(await readFile(join(out, `${name.split('.')[0]}.xlsx`)))
}

test.skipIf(soffice === undefined)(
  'a workbook that LibreOffice saved is read as the one before',
  { timeout: 120_000 },
  async () => {
    const desk = await office()
    const { id, intake } = await readIn(desk, await savedAgain('art.xlsx', await xlsxBytes([artList(everybody)])))
    expect(intake.counts).toMatchObject({ above: 1, good: 15, repaired: 0, refused: 0 })
    const { rows } = await desk.must('intake.rows', { id, only: 'semua', offset: 0, limit: 20 })
    expect(rows.map((row) => row.fields['nik'])).toEqual(everybody.map(({ nik }) => nik))
  },
)

test.skipIf(soffice === undefined)(
  'a text file that was opened and saved as a workbook has lost the 16th digit of every NIK: all are refused',
  { timeout: 120_000 },
  async () => {
    const desk = await office()
    const { intake } = await readIn(desk, await savedAgain('bnba.csv', textBytes(pktBnbaList(everybody))))
    expect(intake.counts).toMatchObject({ rows: 16, above: 1, good: 0, repaired: 0, refused: 15 })
    expect(intake.counts?.notes).toContainEqual({ level: 'ditolak', message: number16Words.lost, rows: 15 })
  },
)
