import { expect, test } from 'vitest'
import { office } from '#tests/builders/office.ts'

async function settings() {
  const desk = await office()
  const { office: current } = await desk.must('pengaturan.get', {})
  const { kabupatenCode, ...editable } = current
  return { desk, kabupatenCode, editable }
}

test('a new office starts with lists to work from', async () => {
  const { editable, kabupatenCode } = await settings()
  expect(kabupatenCode).toBe('3509')
  expect(editable.officeName).toBe('Dinas Sosial Uji')
  expect(editable.programmes.map(({ code }) => code)).toEqual(expect.arrayContaining(['PKH', 'BPNT', 'PBI']))
  const categories = new Set(editable.alasanPenghapusan.map(({ category }) => category))
  expect(categories).toEqual(new Set(['tidakDitemukan', 'mampu', 'pindah', 'meninggal', 'lain']))
  expect(editable.alasanPenghapusan.every(({ code }) => /^\d{2}$/.test(code))).toBe(true)
  expect(new Set(editable.alasanPenghapusan.map(({ code }) => code)).size).toBe(editable.alasanPenghapusan.length)
  expect(editable.unsurPeserta.length).toBeGreaterThan(5)
})

// Permensos 3/2021 gave way to DTSEN with Inpres 4/2025 on 5 February 2025.
test('the legal basis of a day in 2024 is not that of a day in 2026', async () => {
  const { editable } = await settings()
  const inForce = (day: string) =>
    editable.dasarHukum
      .filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil))
      .map(({ title }) => title)
      .join('; ')
  expect(inForce('2024-11-11')).toMatch(/Nomor 3 Tahun 2021/)
  expect(inForce('2024-11-11')).not.toMatch(/Instruksi Presiden/)
  expect(inForce('2026-11-11')).toMatch(/Instruksi Presiden Nomor 4 Tahun 2025/)
  expect(inForce('2026-11-11')).not.toMatch(/Nomor 3 Tahun 2021/)
})

test('what the admin changes is kept, and an older state is told apart', async () => {
  const { desk, editable } = await settings()
  const changed = {
    ...editable,
    officeName: 'Dinas Sosial Kabupaten Contoh',
    programmes: [
      ...editable.programmes,
      { code: 'RUTILAHU', name: 'Rumah tidak layak huni', rowsPer: 'keluarga' as const },
    ],
  }
  const saved = await desk.must('pengaturan.save', changed)
  expect(saved.office).toEqual({ ...changed, kabupatenCode: '3509', revision: 1 })
  expect((await desk.must('sistem.resume', {})).session.officeName).toBe('Dinas Sosial Kabupaten Contoh')
  expect(await desk.call('pengaturan.save', changed)).toMatchObject({ ok: false, error: { code: 'conflict' } })
})

test('a code that stands twice and a date that is none are named', async () => {
  const { desk, editable } = await settings()
  const [first] = editable.programmes
  if (!first) throw new Error('there are programmes')
  const reply = await desk.call('pengaturan.save', {
    ...editable,
    programmes: [first, { ...first, name: 'Lain' }],
    dasarHukum: [
      { title: 'A', validFrom: '2026-02-30', validUntil: null, regime: null },
      { title: 'B', validFrom: '2026-02-01', validUntil: '2026-01-31', regime: null },
    ],
  })
  expect(reply).toMatchObject({
    ok: false,
    error: {
      code: 'validation',
      fields: [{ path: 'programmes.1.code' }, { path: 'dasarHukum.0.validFrom' }, { path: 'dasarHukum.1.validUntil' }],
    },
  })
})
