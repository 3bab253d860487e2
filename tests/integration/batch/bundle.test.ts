import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { readWorkbook } from '#core/spreadsheets/read-workbook.ts'
import { office } from '#tests/builders/office.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'
import { meet, nikOf, noKkOf, putForm, usulanOf, village } from './village-work.ts'

vi.setConfig({ testTimeout: 60_000 })

const folderName = 'JENGGAWAH - JATISARI - NOVEMBER 2026'

/** A village whose BPNT is sealed and whose PKH waits. */
async function sealedVillage() {
  const at = await office()
  const work = await village(at)
  await putForm(at, work.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1) })
  await putForm(at, work.berkas, { jenis: 'usulan', number: 2, content: usulanOf(at, 2) })
  await putForm(at, work.berkas, { jenis: 'usulan', number: 3, content: usulanOf(at, 3, 'PKH') })
  await meet(at, work)
  const periodeId = work.periode.id
  const excel = join(at.dir, 'usulan.xlsx')
  const key = { periodeId, wilayahCode: work.desaCode, jenis: 'usulan' as const, programme: 'BPNT' }
  await at.must('batch.seal', { ...key, targetId: at.target(excel) })
  const parent = join(at.dir, 'paket')
  mkdirSync(parent)
  const bundle = (desaCode: string | null = work.desaCode) =>
    at.call('batch.bundle', { periodeId, desaCode, folderId: at.target(parent) })
  return { at, parent, excel, bundle, folder: join(parent, folderName) }
}

test('a folder for a village holds the sealed file byte for byte, papers, the list and a manifest that holds', async () => {
  const { at, excel, bundle, folder, parent } = await sealedVillage()
  const reply = await bundle()
  if (!reply.ok) throw new Error(reply.error.message)
  const [made] = reply.value.folders
  expect(made).toMatchObject({ name: folderName, rows: 2, files: 7 })
  expect(made?.missing.join()).toMatch(/Excel usulan PKH: belum disegel\. 1 formulir siap/)
  expect(readdirSync(parent)).toEqual([folderName])
  expect(readdirSync(folder).toSorted()).toEqual([
    'BNBA JATISARI November 2026.xlsx',
    'Berita Acara Jatisari 2026-11-11.pdf',
    'Kelengkapan.pdf',
    'Sampul.pdf',
    'manifest.json',
    'manifest.txt',
    'usulan.xlsx',
  ])
  expect(readFileSync(join(folder, 'usulan.xlsx')).equals(readFileSync(excel))).toBe(true)
  const lines = readFileSync(join(folder, 'manifest.txt'), 'utf8').split('\r\n')
  writeFileSync(join(at.dir, 'sums'), `${lines.filter((line) => /^[0-9a-f]/.test(line)).join('\n')}\n`)
  // Another program's word that every sum holds.
  const checked = execFileSync('sha256sum', ['-c', join(at.dir, 'sums')], { cwd: folder, encoding: 'utf8' })
  expect(checked.match(/: OK$/gm)).toHaveLength(5)
  expect(lines.join('\n')).toMatch(/2 baris, 2 keluarga, 2 jiwa/)
  expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toMatchObject({
    sealed: [
      { fileName: 'usulan.xlsx', rows: 2, layout: 'siksng-usulan-2022', layoutVersion: expect.any(Number) as number },
    ],
  })
  const sheets = await readWorkbook(readFileSync(join(folder, 'BNBA JATISARI November 2026.xlsx')))
  const texts = sheets.flatMap(({ rows }) => rows.map((row) => row.map((cell) => cell?.text ?? '')))
  const people = texts.filter((row) => /^\d{16}$/.test(row[2] ?? ''))
  expect(people.map((row) => [row[2], row[3], row[6], row[7], row[9]])).toEqual([
    [nikOf(1), noKkOf(1), 'BPNT', 'Disetujui musyawarah', '1'],
    [nikOf(2), noKkOf(2), 'BPNT', 'Disetujui musyawarah', '2'],
  ])
  const { raw } = openedOffice(at)
  expect(raw.prepare(`SELECT count(*) FROM jurnal WHERE action = 'bundle'`).pluck().get()).toBe(1)
})

test('made again it replaces the earlier one; files of somebody else in it are never lost', async () => {
  const { bundle, folder, parent } = await sealedVillage()
  expect(await bundle(null)).toMatchObject({ ok: true })
  expect(await bundle(null)).toMatchObject({ ok: true })
  writeFileSync(join(folder, 'tiket.txt'), 'nomor tiket')
  expect(await bundle()).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(readFileSync(join(folder, 'tiket.txt'), 'utf8')).toBe('nomor tiket')
  expect(readdirSync(parent)).toEqual([folderName])
})

test('when it cannot be made, the earlier one stays whole and nothing is left beside it', async () => {
  const { at, bundle, folder, parent } = await sealedVillage()
  expect(await bundle()).toMatchObject({ ok: true })
  const before = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).length])
  // A sealed file that is no longer what was sealed.
  openedOffice(at).raw.exec(`UPDATE batch SET file = X'00'`)
  expect(await bundle()).toMatchObject({ ok: false, error: { code: 'databaseDamaged' } })
  expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).length])).toEqual(before)
  expect(readdirSync(parent)).toEqual([folderName])
})

test('a place that is gone, and a village with nothing sealed, are told in plain words', async () => {
  const { bundle, parent } = await sealedVillage()
  expect(await bundle('3509162001')).toMatchObject({ ok: false, error: { code: 'nothingToExport' } })
  chmodSync(parent, 0o700)
  rmSync(parent, { recursive: true })
  expect(await bundle()).toMatchObject({ ok: false, error: { code: 'targetMissing' } })
})
