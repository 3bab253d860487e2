import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readWorkbook } from '#core/spreadsheets/read-workbook.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { meet, member, nikOf, noKkOf, putForm, registered, village } from './village-work.ts'

const pathIn = (at: TestOffice, name = 'batch.xlsx') => join(at.dir, name)
const textsOf = async (path: string) =>
  ((await readWorkbook(readFileSync(path)))[0]?.rows ?? []).map((row) => row.map((cell) => cell?.text ?? ''))

test('a perubahan batch has a row for each changed column, old and new as printed codes', async () => {
  const at = await office()
  const work = await village(at)
  const family = await registered(at, 20)
  const rows = family.content.rows.map((row) =>
    row.order === 2 ? { ...row, answers: { ...row.answers, sta_kawin: '2', nik: nikOf(29) } } : row,
  )
  const newborn = member(at, 30, 3, { nama: 'BAYI', nokk: noKkOf(20) })
  await putForm(at, work.berkas, {
    jenis: 'perubahan',
    number: 1,
    keluargaId: family.id,
    base: family.content,
    content: {
      answers: { ...family.content.answers, luas_lantai: 40, rt: '009', alasan_perubahan: 'Anak menikah' },
      rows: [...rows, newborn],
    },
  })
  await meet(at, work)
  const key = { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis: 'perubahan' as const, programme: '' }
  const { batch } = await at.must('batch.seal', { ...key, targetId: at.target(pathIn(at)) })
  expect(batch).toMatchObject({ families: 1, people: 3, layout: 'perubahan-usulan' })
  const texts = await textsOf(pathIn(at))
  const column = (name: string) => texts[0]?.indexOf(name) ?? -1
  const pick = (kolom: string, nik: string) =>
    texts.find((row) => row[column('KOLOM')] === kolom && row[column('NIK')] === nik)
  expect(pick('RT', nikOf(20))?.slice(8, 14)).toEqual([
    '001',
    '009',
    '009',
    'Anak menikah',
    '140/BA-MUSDES/2026',
    '11/11/2026',
  ])
  expect(pick('luas_lantai', nikOf(20))?.slice(8, 10)).toEqual(['36', '40'])
  expect(pick('Sta_kawin', nikOf(29))?.slice(3, 11)).toEqual([
    nikOf(21),
    nikOf(29),
    noKkOf(20),
    'BUDI 20',
    'Sta_kawin',
    '1',
    '2',
    'Kawin/nikah',
  ])
  expect(pick('NIK', nikOf(29))?.slice(8, 10)).toEqual([nikOf(21), nikOf(29)])
  expect(pick('TglLahir', nikOf(30))?.slice(8, 10)).toEqual(['', '17/08/1980'])
  expect(texts.slice(1).map((row) => row[0])).toEqual(texts.slice(1).map((_, index) => String(index + 1)))
})

test('a penghapusan batch: the whole family as one row, single members one each; whoever keyed it cannot seal it', async () => {
  const at = await office()
  const work = await village(at)
  const whole = await registered(at, 40)
  const part = await registered(at, 50)
  const sheet = (tingkat: string) => ({
    tingkat,
    kode_alasan: '01',
    uraian_alasan: 'sakit',
    tgl_kejadian: '2026-10-02',
    jenis_dokumen: '1',
    no_dokumen: '474.3/12',
  })
  const removal = (family: typeof whole, hapus?: boolean) =>
    family.content.rows.map((row, index) => ({
      ...row,
      id: at.platform.ids.next(),
      answers: {
        nama: row.answers['nama'] ?? '',
        nik: row.answers['nik'] ?? '',
        ...(hapus === undefined ? {} : { hapus: index === 1 }),
      },
    }))
  await putForm(at, work.berkas, {
    jenis: 'penghapusan',
    number: 1,
    keluargaId: whole.id,
    base: whole.content,
    content: { answers: sheet('KELUARGA'), rows: removal(whole) },
  })
  await putForm(at, work.berkas, {
    jenis: 'penghapusan',
    number: 2,
    keluargaId: part.id,
    base: part.content,
    content: { answers: sheet('ART'), rows: removal(part, true) },
  })
  await meet(at, work)
  const key = { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis: 'penghapusan' as const, programme: '' }
  const own = await at.call('batch.seal', { ...key, targetId: at.target(pathIn(at)) })
  expect(own).toMatchObject({
    ok: false,
    error: { code: 'forbidden', message: expect.stringContaining('Minta admin menambahkan akun Kepala Bidang lain') },
  })
  expect(existsSync(pathIn(at))).toBe(false)
  const head = await at.as('kepalaBidang')
  expect(await at.call('batch.seal', { ...key, targetId: at.target(pathIn(at)) })).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('Yang dapat menyegelnya: Uji kepalaBidang.') },
  })
  const { batch } = await head.must('batch.seal', { ...key, targetId: at.target(pathIn(at)) })
  expect(batch).toMatchObject({ rows: 2, families: 2, people: 3, layout: 'penghapusan-usulan' })
  const [, family, person] = await textsOf(pathIn(at))
  expect(family).toEqual([
    '1',
    '',
    '',
    nikOf(40),
    noKkOf(40),
    'SUMIATI 40',
    'JL MAWAR 1',
    '001',
    '002',
    'JATISARI',
    'JENGGAWAH',
    '01',
    'Meninggal: sakit',
    '02/10/2026',
    '474.3/12',
    '140/BA-MUSDES/2026',
    '11/11/2026',
    'KELUARGA',
  ])
  expect(person?.slice(3, 6)).toEqual([nikOf(51), noKkOf(50), 'BUDI 50'])
  expect(person?.at(-1)).toBe('ART')
})
