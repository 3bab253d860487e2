import { expect, test } from 'vitest'
import { pageTexts } from '#tests/integration/documents/pdf-text.ts'
import { office } from '#tests/builders/office.ts'
import { createForm, openPeriode, put, receiveBerkas } from '#tests/builders/paperwork.ts'

/** Two people of one form who wait. */
async function twoWaiting() {
  const desk = await office()
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  const form = await createForm(desk, berkas.id, 'usulan')
  const first = form.rows[0]?.id ?? ''
  await put(desk, form.id, 'alamat', 'JL MAWAR 3')
  await put(desk, form.id, 'nama', 'SUMIATI', first)
  await put(desk, form.id, 'nik', '3509165708800001', first)
  await put(desk, form.id, 'tmplahir', 'JEMBER', first)
  await put(desk, form.id, 'tgllahir', '1980-08-17', first)
  const { row } = await desk.must('formulir.addRow', { id: form.id, roster: 'anggota' })
  await put(desk, form.id, 'nama', 'BAGAS', row.id)
  const mark = async (rowId: string, reason: 'nikGanda' | 'belumPunyaNik', note: string) =>
    (await desk.must('dukcapil.mark', { formulirId: form.id, rowId, reason, note })).menunggu
  return {
    desk,
    form,
    first,
    a: await mark(first, 'nikGanda', 'sama dengan tetangga'),
    b: await mark(row.id, 'belumPunyaNik', ''),
  }
}

async function printed(desk: Awaited<ReturnType<typeof office>>, id: string) {
  const { pdf, suggestedName } = await desk.must('dukcapil.printSurat', { id })
  return { bytes: Buffer.from(pdf, 'base64'), suggestedName }
}

test('the letter lists who waits with everything the registry needs, in the order chosen', async () => {
  const { desk, a, b } = await twoWaiting()
  const { surat } = await desk.must('dukcapil.makeSurat', { ids: [b.id, a.id] })
  expect(surat).toMatchObject({ number: 'SPD/0001/XI/2026', people: 2, open: 2, madeBy: 'Pengguna Pertama' })
  const { bytes, suggestedName } = await printed(desk, surat.id)
  expect(suggestedName).toBe('Surat pengantar Dukcapil SPD-0001-XI-2026.pdf')
  const [letter, list] = await pageTexts(new Uint8Array(bytes))
  expect(letter).toContain('Kepala Dinas Kependudukan dan Pencatatan Sipil')
  expect(letter).toContain('2 (dua) orang')
  expect(letter).not.toContain('SUMIATI')
  expect(list).toContain('3509165708800001')
  expect(list).toContain('JEMBER, 17-08-1980')
  expect(list).toContain('NIK ganda: sama dengan tetangga')
  expect(list).toContain('belum ada')
  expect(list?.indexOf('BAGAS')).toBeLessThan(list?.indexOf('SUMIATI') ?? 0)
})

test('printed again after the form was corrected, it is the same bytes', async () => {
  const { desk, form, first, a } = await twoWaiting()
  const { surat } = await desk.must('dukcapil.makeSurat', { ids: [a.id] })
  const before = await printed(desk, surat.id)
  await put(desk, form.id, 'nama', 'SUMIYATI', first)
  desk.platform.clock.set('2026-12-02T03:00:00.000Z')
  expect(Buffer.compare(before.bytes, (await printed(desk, surat.id)).bytes)).toBe(0)
})

test('numbers run; who stands on which letter and how many still wait is told', async () => {
  const { desk, a, b } = await twoWaiting()
  const one = await desk.must('dukcapil.makeSurat', { ids: [a.id, b.id] })
  const two = await desk.must('dukcapil.makeSurat', { ids: [b.id] })
  expect(two.surat.number).toBe('SPD/0002/XI/2026')
  const { menunggu } = await desk.must('dukcapil.list', {})
  expect(menunggu.map((entry) => [entry.name, entry.surat?.number])).toEqual([
    ['SUMIATI', 'SPD/0001/XI/2026'],
    ['BAGAS', 'SPD/0002/XI/2026'],
  ])
  const sumiati = menunggu.find((entry) => entry.name === 'SUMIATI')
  if (sumiati === undefined) throw new Error('she should wait')
  await desk.must('dukcapil.close', { id: sumiati.id, revision: sumiati.revision, outcome: 'padan' })
  const { surat } = await desk.must('dukcapil.listSurat', {})
  expect(surat.find((letter) => letter.id === one.surat.id)).toMatchObject({ people: 2, open: 0 })
  expect(surat.find((letter) => letter.id === two.surat.id)).toMatchObject({ people: 1, open: 1 })
  expect(await desk.must('jurnal.verify', {})).toMatchObject({ broken: null })
})

test('whoever has left the lane goes on no letter, and then there is no letter at all', async () => {
  const { desk, a, b } = await twoWaiting()
  await desk.must('dukcapil.close', { id: a.id, revision: a.revision, outcome: 'padan' })
  expect(await desk.call('dukcapil.makeSurat', { ids: [b.id, a.id] })).toMatchObject({
    ok: false,
    error: { code: 'locked' },
  })
  expect((await desk.must('dukcapil.listSurat', {})).surat).toEqual([])
})
