import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { found } from '#core/contoh/found-rules.ts'
import { paperFiles } from '#core/contoh/make-papers.ts'
import { BerkasPaper, MusyawarahPaper, Paper } from '#core/contoh/paper.ts'
import { writePapers } from '#core/contoh/papers.ts'

const folder = join(import.meta.dirname, '../../../resources/contoh/berkas-jatisari')
const papers = writePapers()
const count = (jenis: Paper['jenis']): number => papers.filter((paper) => paper.jenis === jenis).length

test('the shipped folder is what make-papers makes; run it after a change of the generator', () => {
  const made = paperFiles()
  const shipped = readdirSync(folder).filter((name) => name.endsWith('.json'))
  expect(shipped.toSorted()).toEqual([...made.keys()].toSorted())
  for (const [name, text] of made) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(text)
})

test('every shipped file has the shape that is described', () => {
  for (const [name, text] of paperFiles()) {
    const schema = name === 'berkas.json' ? BerkasPaper : name === 'musyawarah.json' ? MusyawarahPaper : Paper
    expect(schema.safeParse(JSON.parse(text)).error, name).toBeUndefined()
  }
})

test('there are at least 24 usulan, 10 perubahan and 8 penghapusan, numbered as they lie', () => {
  expect(count('usulan')).toBeGreaterThanOrEqual(24)
  expect(count('perubahan')).toBeGreaterThanOrEqual(10)
  expect(count('penghapusan')).toBeGreaterThanOrEqual(8)
  expect(papers.map(({ nomor }) => nomor)).toEqual(papers.map((_, index) => index + 1))
})

test('every kind of error is on some paper', () => {
  const declared = new Set(papers.flatMap(({ expect: { aturan } }) => aturan))
  expect([...declared].toSorted()).toEqual([...new Set<string>(Object.values(found))].toSorted())
})

test('the papers on top of the stack are of all three kinds, most complete, some not', () => {
  const top = papers.slice(0, 12)
  expect(new Set(top.map(({ jenis }) => jenis)).size).toBe(3)
  expect(top.filter(({ expect: { hasil } }) => hasil === 'ditunda')).toHaveLength(3)
})

test('the berkas counts its own papers, and about thirty people came to the meeting', () => {
  const files = paperFiles()
  const berkas = BerkasPaper.parse(JSON.parse(files.get('berkas.json') ?? ''))
  const musyawarah = MusyawarahPaper.parse(JSON.parse(files.get('musyawarah.json') ?? ''))
  expect(berkas.jumlah).toEqual({
    usulan: count('usulan'),
    perubahan: count('perubahan'),
    penghapusan: count('penghapusan'),
  })
  expect(musyawarah.hadir.length).toBeGreaterThan(28)
  expect(new Set(musyawarah.putusan.map(({ putusan }) => putusan))).toEqual(new Set(['tolak', 'tunda']))
})
