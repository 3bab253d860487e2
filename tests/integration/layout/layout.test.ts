import { expect, test } from 'vitest'
import type { LayoutDraft } from '#shared/contract/layout.ts'
import { office, type Desk } from '#tests/builders/office.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'

const usulan2022 = 'siksng-usulan-2022'
const reason = 'Templat baru dari Pusdatin'

async function draftOf(desk: Desk, id = usulan2022): Promise<LayoutDraft> {
  return (await desk.must('layout.get', { id })).layout
}

const usedFor = async (desk: Desk, jenis = 'usulan') =>
  (await desk.must('layout.list', {})).layouts
    .filter((one) => one.jenis === jenis && one.inUse !== 'tidak')
    .map(({ id, version, inUse }) => `${id} ${version} ${inUse}`)

test('the layouts that ship are there, the newest of each kind in use by its date', async () => {
  const at = await office()
  const { layouts } = await at.must('layout.list', {})
  expect(layouts.map(({ id, inUse, shipped, versions }) => [id, inUse, shipped, versions])).toEqual([
    ['siksng-usulan-2022', 'tanggal', true, 1],
    ['siksng-usulan-2021', 'tidak', true, 1],
    ['perubahan-usulan', 'tanggal', true, 1],
    ['penghapusan-usulan', 'tanggal', true, 1],
  ])
})

test('a saved layout is the next version; the ones before stay to look at and to compare with', async () => {
  const at = await office()
  const draft = await draftOf(at)
  const { layout } = await at.must('layout.save', { layout: { ...draft, sheetName: 'USULAN' }, latest: 1, reason })
  expect(layout).toMatchObject({ id: usulan2022, version: 2, sheetName: 'USULAN', mark: 'K' })
  const { versions } = await at.must('layout.get', { id: usulan2022 })
  expect(versions).toMatchObject([
    { version: 2, savedBy: 'Pengguna Pertama', reason, current: true },
    { version: 1, savedAt: null, savedBy: '', reason: '', current: false },
  ])
  expect((await at.must('layout.get', { id: usulan2022, version: 1 })).layout.sheetName).toBe('DATA')
  const [from, to] = [1, 2].map((version) => ({ id: usulan2022, version })) as [never, never]
  expect((await at.must('layout.compare', { from, to })).differences).toEqual(['Nama lembar: "DATA" menjadi "USULAN"'])
  expect(await usedFor(at)).toEqual([`${usulan2022} 2 tanggal`])
  const entry = await openedOffice(at)
    .db.selectFrom('jurnal')
    .select(['action', 'after', 'reason'])
    .where('entity', '=', 'layout')
    .executeTakeFirstOrThrow()
  expect(entry).toMatchObject({ action: 'save', reason })
  expect(entry.after).toContain('Nama lembar')
})

test('a version for a later day waits for it', async () => {
  const at = await office()
  const draft = await draftOf(at)
  await at.must('layout.save', { layout: { ...draft, validFrom: '2026-12-01' }, latest: 1, reason })
  expect(await usedFor(at)).toEqual([`${usulan2022} 1 tanggal`])
  const { layouts } = await at.must('layout.list', {})
  expect(layouts[0]).toMatchObject({ id: usulan2022, version: 1, versions: 2, nextFrom: '2026-12-01' })
  at.platform.clock.set('2026-11-30T18:00:00.000Z')
  expect(await usedFor(at)).toEqual([`${usulan2022} 2 tanggal`])
})

test('two who change one layout: the second hears of the first and loses nothing', async () => {
  const at = await office()
  const draft = await draftOf(at)
  await at.must('layout.save', { layout: { ...draft, sheetName: 'SATU' }, latest: 1, reason })
  const second = await at.call('layout.save', { layout: { ...draft, sheetName: 'DUA' }, latest: 1, reason })
  expect(second).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(await at.must('layout.save', { layout: { ...draft, sheetName: 'DUA' }, latest: 2, reason })).toMatchObject({
    layout: { version: 3 },
  })
})

test('a new layout gets an id of its title, never one that is taken', async () => {
  const at = await office()
  const draft = { ...(await draftOf(at)), id: '', title: 'Usulan 2027 (Kemensos)' }
  const ids = []
  for (const _ of [1, 2]) ids.push((await at.must('layout.save', { layout: draft, latest: 0, reason })).layout.id)
  expect(ids).toEqual(['usulan-2027-kemensos', 'usulan-2027-kemensos-2'])
  const nameless = await at.must('layout.save', { layout: { ...draft, title: '新' }, latest: 0, reason })
  expect(nameless.layout.id).toBe('tata-letak')
})

test('what blocks is refused with each of its places, and nothing is kept', async () => {
  const at = await office()
  const draft = await draftOf(at)
  const columns = draft.columns.map((one, n) => (n === 3 ? { ...one, key: '' } : one))
  const layout = { ...draft, columns, sheetName: '' }
  const reply = await at.call('layout.save', { layout, latest: 1, reason })
  expect(reply).toMatchObject({
    ok: false,
    error: {
      code: 'validation',
      message: 'Tata letak belum dapat disimpan: 2 hal perlu diperbaiki.',
      fields: [
        { path: 'sheetName', message: 'Nama lembar kosong.' },
        {
          path: 'columns.3.source',
          message: expect.stringContaining('Kolom 4: Kolom wajib ini belum mempunyai sumber'),
        },
      ],
    },
  })
  expect((await at.must('layout.get', { id: usulan2022 })).versions).toHaveLength(1)
  expect(
    (await at.must('layout.preview', { layout, base: null })).problems.filter((one) => one.level === 'block'),
  ).toEqual([
    { level: 'block', column: null, part: 'sheetName', message: 'Nama lembar kosong.' },
    expect.objectContaining({ column: 3, part: 'source' }),
  ])
})

test('the kind of a layout that is there does not change', async () => {
  const at = await office()
  const other = await draftOf(at, 'perubahan-usulan')
  const reply = await at.call('layout.save', { layout: { ...other, id: usulan2022 }, latest: 1, reason })
  expect(reply).toMatchObject({ ok: false, error: { code: 'validation' } })
})

test('a kind goes out in the layout that is chosen, until the choice is left to the date again', async () => {
  const at = await office()
  await at.must('layout.choose', { jenis: 'usulan', id: 'siksng-usulan-2021' })
  expect(await usedFor(at)).toEqual(['siksng-usulan-2021 1 dipilih'])
  await at.must('layout.choose', { jenis: 'usulan', id: null })
  expect(await usedFor(at)).toEqual([`${usulan2022} 1 tanggal`])
  const wrong = await at.call('layout.choose', { jenis: 'perubahan', id: usulan2022 })
  expect(wrong).toMatchObject({ ok: false, error: { code: 'notFound' } })
  const draft = { ...(await draftOf(at)), title: 'Kelak', validFrom: '2027-01-01' }
  const { layout } = await at.must('layout.save', { layout: draft, latest: 0, reason })
  const early = await at.call('layout.choose', { jenis: 'usulan', id: layout.id })
  expect(early).toMatchObject({ ok: false, error: { message: 'Tata letak ini baru berlaku mulai 01-01-2027.' } })
})

test('a preview shows invented people, the name of the file, and what is new', async () => {
  const at = await office()
  const draft = await draftOf(at)
  const layout = { ...draft, rowLimit: 200, splitBy: 'kecamatan' as const }
  const shown = await at.must('layout.preview', { layout, base: { id: usulan2022, version: 1 } })
  expect(shown.fileName).toBe('TEMPLATE_EXCEL_USULAN - JENGGAWAH - BPNT - NOVEMBER 2026.xlsx')
  expect(shown.rows.map((row) => row[3])).toEqual(['SITI CONTOH S PD', 'NUR CONTOH', 'MOH YAKUB'])
  expect(shown.differences).toEqual(['Batas baris: "500" menjadi "200"', 'Satu berkas per: "desa" menjadi "kecamatan"'])
})

test('sources say which formats hold them; words come with the office’s own programmes', async () => {
  const at = await office()
  const { sources, values } = await at.must('layout.sources', { jenis: 'usulan' })
  expect(sources.find(({ key }) => key === 'tanggalLahir')).toEqual({
    key: 'tanggalLahir',
    label: 'Tanggal lahir',
    formats: ['date', 'dateDash', 'dateIso'],
    always: true,
    example: '17/08/1980',
  })
  const programme = values.find(({ key }) => key === 'programme')
  expect(programme?.words.map(({ usual }) => usual)).toContain('BPNT')
  const removal = await at.must('layout.sources', { jenis: 'penghapusan' })
  expect(removal.values.find(({ key }) => key === 'reason')?.words[0]).toMatchObject({ key: '01', usual: '01' })
})

test('whoever works here reads layouts; the kepala bidang and the admin change them', async () => {
  const at = await office()
  const draft = await draftOf(at)
  for (const role of ['petugasEntri', 'verifikator', 'pembaca'] as const) {
    const desk = await at.as(role)
    expect((await desk.must('layout.get', { id: usulan2022 })).layout.id).toBe(usulan2022)
    expect(await desk.call('layout.save', { layout: draft, latest: 1, reason })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
  }
  const admin = await at.as('admin')
  expect(await admin.must('layout.save', { layout: draft, latest: 1, reason })).toMatchObject({
    layout: { version: 2 },
  })
})
