import { expect, test } from 'vitest'
import { slipsData } from '#core/berkas/slips.ts'
import { getStoredBerkas } from '#core/berkas/stored-berkas.ts'
import { slipText } from '#shared/domain/slip.ts'
import { office } from '#tests/builders/office.ts'
import { createForm, openedOffice, openPeriode, put, receiveBerkas, registerFamily } from '#tests/builders/paperwork.ts'

async function desk() {
  const desk = await office()
  const periode = await openPeriode(desk)
  // Three usulan, two perubahan, one penghapusan.
  const berkas = await receiveBerkas(desk, periode.id)
  const find = async (text: string) => (await desk.must('berkas.findPaper', { text, periodeId: periode.id })).found
  const slip = { kabupatenCode: '3509', year: 2026, month: 11, berkas: 1, number: 2, jenis: 'usulan' } as const
  return { desk, periode, berkas, find, slip }
}

test('forms get the numbers of their papers: each kind in its own range', async () => {
  const { desk: one, berkas } = await desk()
  const family = await registerFamily(one, {
    noKk: '3509162802150007',
    people: [{ nik: '3509161204820003', nama: 'SUPARDI' }],
  })
  expect((await createForm(one, berkas.id, 'perubahan', family.id)).number).toBe(4)
  expect((await createForm(one, berkas.id, 'usulan')).number).toBe(1)
  const { formulir } = await one.must('formulir.create', { berkasId: berkas.id, jenis: 'usulan', number: 3 })
  expect(formulir.number).toBe(3)
  expect((await createForm(one, berkas.id, 'usulan')).number).toBe(2)
  expect((await createForm(one, berkas.id, 'usulan')).number).toBe(7)
  expect((await createForm(one, berkas.id, 'usulan')).stack).toMatchObject({
    papers: { usulan: 3, perubahan: 2, penghapusan: 1 },
    forms: { draf: 6, ditunda: 0, lengkap: 0 },
  })
})

test('a number names one paper: it is given once, and nothing is stored when it is taken', async () => {
  const { desk: one, berkas } = await desk()
  await createForm(one, berkas.id, 'usulan')
  const again = await one.call('formulir.create', { berkasId: berkas.id, jenis: 'usulan', number: 1 })
  expect(again).toMatchObject({
    ok: false,
    error: { code: 'validation', message: 'Nomor 1 pada berkas 0001 sudah dipakai formulir lain.' },
  })
  expect((await one.must('berkas.listFormulir', { id: berkas.id })).formulir).toHaveLength(1)
})

test('a slip leads to its form, or to the paper that has none yet', async () => {
  const { desk: one, berkas, find, slip } = await desk()
  expect(await find(slipText(slip))).toMatchObject({
    kind: 'paper',
    berkasId: berkas.id,
    number: 2,
    jenis: 'usulan',
    desaName: 'Jatisari',
  })
  const { formulir } = await one.must('formulir.create', { berkasId: berkas.id, jenis: 'usulan', number: 2 })
  expect(await find(slipText(slip).toLowerCase())).toMatchObject({ kind: 'form', id: formulir.id, status: 'draf' })
  expect(await find('1/2')).toMatchObject({ kind: 'form', id: formulir.id })
  expect(await find('0001/5')).toMatchObject({ kind: 'paper', number: 5, jenis: 'perubahan' })
})

test('a slip that cannot be meant is refused in plain words', async () => {
  const { desk: one, berkas, find, slip } = await desk()
  await createForm(one, berkas.id, 'usulan')
  const refusals: readonly (readonly [string, RegExp])[] = [
    [slipText(slip).slice(0, -1), /tidak terbaca utuh/],
    [slipText({ ...slip, kabupatenCode: '3510' }), /kantor lain/],
    [slipText({ ...slip, month: 10 }), /periode Oktober 2026/],
    [slipText({ ...slip, berkas: 9 }), /Berkas 0009 tidak ada/],
    [slipText({ ...slip, number: 1, jenis: 'perubahan' }), /sudah dipakai formulir usulan/],
    ['1/7', /membawa 6 formulir; nomor 7 tidak ada/],
    ['SUPARDI', /misalnya 42\/17/],
  ]
  for (const [text, words] of refusals)
    expect(await find(text), text).toEqual({ kind: 'refused', message: expect.stringMatching(words) as string })
})

test('what was chosen to stay the same begins the next form of the stack, and a running number goes on', async () => {
  const { desk: one, berkas } = await desk()
  const first = await createForm(one, berkas.id, 'usulan')
  expect(first.stack.carried.tetap).toContain('dusun')
  await put(one, first.id, 'dusun', 'Krajan')
  await put(one, first.id, 'rt', '007')
  await put(one, first.id, 'jumlah_kamar', 2)
  const carried = { tetap: ['rt'], naik: ['jumlah_kamar'] }
  await one.must('berkas.putCarried', { id: berkas.id, carried })
  const second = await createForm(one, berkas.id, 'usulan')
  expect(second.stack.carried).toEqual(carried)
  expect(second.answers).toEqual({ rt: '007', jumlah_kamar: 3 })
  await put(one, second.id, 'rt', '008')
  expect((await createForm(one, berkas.id, 'usulan')).answers).toEqual({ rt: '008', jumlah_kamar: 4 })
  const { entries } = await one.must('jurnal.of', { entity: 'berkas', entityId: berkas.id })
  expect(entries.map((entry) => entry.action)).toContain('putCarried')
})

test('a form scanned out of order does not change what the next one begins with: the last opened does', async () => {
  const { desk: one, berkas } = await desk()
  const third = (await one.must('formulir.create', { berkasId: berkas.id, jenis: 'usulan', number: 3 })).formulir
  await put(one, third.id, 'dusun', 'Krajan')
  const first = (await one.must('formulir.create', { berkasId: berkas.id, jenis: 'usulan', number: 1 })).formulir
  expect(first.answers).toEqual({ dusun: 'Krajan' })
  await put(one, first.id, 'dusun', 'Sukosari')
  expect((await createForm(one, berkas.id, 'usulan')).answers).toEqual({ dusun: 'Sukosari' })
})

test('slips are printed for all papers or some, and refused where there are none', async () => {
  const { desk: one, berkas } = await desk()
  const all = await one.must('berkas.slips', { id: berkas.id })
  expect(all).toMatchObject({ slips: 6, suggestedName: 'Slip berkas 0001 November 2026.pdf' })
  expect(Buffer.from(all.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  expect((await one.must('berkas.slips', { id: berkas.id, from: 4, to: 5, paper: 'A4' })).slips).toBe(2)
  const none = await one.call('berkas.slips', { id: berkas.id, from: 7 })
  expect(none).toMatchObject({ ok: false, error: { code: 'validation' } })
})

test('a slip of a paper whose form is there is of the form’s kind, and leads to it', async () => {
  const { desk: one, berkas, find } = await desk()
  const family = await registerFamily(one, {
    noKk: '3509162802150007',
    people: [{ nik: '3509161204820003', nama: 'SUPARDI' }],
  })
  // As forms were numbered before there were slips: in the order in which they were opened.
  const input = { berkasId: berkas.id, jenis: 'perubahan', keluargaId: family.id, number: 1 } as const
  const { formulir } = await one.must('formulir.create', input)
  const { db } = openedOffice(one)
  const { slips } = await slipsData(db, await getStoredBerkas(db, berkas.id), { from: 1, to: 2 })
  expect(slips.map((slip) => slip.jenis)).toEqual(['Perubahan', 'Usulan baru'])
  expect(await find(slips[0]?.code ?? '')).toMatchObject({ kind: 'form', id: formulir.id })
})
