import { describe, expect, test } from 'vitest'
import { drawnNumber } from '#core/verifikasi/draw.ts'
import { leaningOf } from '#core/verifikasi/extra.ts'
import { keysOf } from '#core/verifikasi/keys.ts'
import { placesOfForm } from '#core/verifikasi/places.ts'
import { drawPlan, shapeOf } from '#core/verifikasi/plan.ts'
import { decideRate, policy } from '#core/verifikasi/rate.ts'
import { sameAnswer } from '#core/verifikasi/same.ts'
import { getQuestion } from '#shared/instrumen/questions.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import { contentOf, member } from './forms.ts'

const instrumen = getInstrumen('pbdt2015')
const question = (id: string) => getQuestion(instrumen, id)
const none = () => 0

const family = contentOf({ dusun: 'Krajan', luas_lantai: 36, jumlah_kamar: 2, program: 'BPNT' }, [
  member(1, {
    nama: 'SUMIATI',
    nik: '3509165708800001',
    nokk: '3509161201090001',
    jnskel: '2',
    tgllahir: '1980-08-17',
    sta_kawin: '4',
  }),
  member(2, { nama: 'SITI', nik: '3509164107150002', nokk: '3509161201090001', jnskel: '2', tgllahir: '2015-07-01' }),
  member(3, { nama: 'WARNO', nik: '3509160101500001', nokk: '3509161201090777', jnskel: '1', tgllahir: '1950-01-01' }),
])
const shape = shapeOf(instrumen, { jenis: 'usulan', content: family })

describe('the places of a form', () => {
  test('a shared KK number is keyed once, another family of the household by its own', () => {
    const { always, others } = placesOfForm(instrumen, { jenis: 'usulan', content: family })
    expect(always.filter((place) => place.question === 'nokk').map(({ rowId }) => rowId)).toEqual([
      'anggota-1',
      'anggota-3',
    ])
    expect(others.some((place) => place.question === 'nokk')).toBe(false)
    expect(always.filter((place) => place.question === 'nik')).toHaveLength(3)
    expect(always[0]).toEqual({ question: 'jumlah:anggota' })
  })

  test('what is left empty is in no sample', () => {
    expect(shape.others.map((place) => place.question)).toEqual(expect.arrayContaining(['luas_lantai', 'sta_kawin']))
    expect(shape.others.map((place) => place.question)).not.toContain('rt')
  })

  test('a removal proves its family, and nobody counts its members', () => {
    const removal = contentOf({ tingkat: 'ART', kode_alasan: '01' }, [
      member(1, { nama: 'A', nik: '1' }),
      member(2, { nama: 'B', nik: '2' }),
    ])
    const { always } = placesOfForm(getInstrumen('penghapusan-1'), { jenis: 'penghapusan', content: removal })
    expect(always).toEqual([
      { question: 'nik', rowId: 'anggota-1' },
      { question: 'tingkat' },
      { question: 'kode_alasan' },
      { question: 'hapus', rowId: 'anggota-1' },
      { question: 'hapus', rowId: 'anggota-2' },
    ])
  })
})

describe('a plan', () => {
  test('is the same for the same seed and another for another', () => {
    const draw = (seed: string) => drawPlan(shape, { seed, rate: 0.5, leaning: none })
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a').places).not.toEqual(draw('b').places)
  })

  test('draws each place as often as the rate says, and a lower rate draws a part of what a higher one does', () => {
    const place = { question: 'luas_lantai' }
    const drawn = Array.from({ length: 20_000 }, (_, n) => drawnNumber(`benih ${n}`, 'sampel', place)).filter(
      (one) => one < 0.15,
    )
    expect(Math.abs(drawn.length / 20_000 - 0.15)).toBeLessThan(4 * Math.sqrt((0.15 * 0.85) / 20_000))
    const at = (rate: number) =>
      drawPlan(shape, { seed: 'x', rate, leaning: none }).places.filter(({ stratum }) => stratum === 'sampel')
    expect(at(0.6)).toEqual(expect.arrayContaining(at(0.3)))
  })

  test('takes the same sample whatever else is keyed again, within the keys that the extra places have', () => {
    const plain = drawPlan(shape, { seed: 'x', rate: 0.3, leaning: none })
    const leaning = drawPlan(shape, { seed: 'x', rate: 0.3, leaning: () => 1 })
    const sampleOf = ({ places }: typeof plain) => places.filter(({ stratum }) => stratum === 'sampel')
    expect(sampleOf(leaning)).toEqual(sampleOf(plain))
    const extras = Array.from(
      { length: 300 },
      (_, n) => drawPlan(shape, { seed: `y${n}`, rate: 0.3, leaning: () => 1 }).plan.keys,
    )
    const share = extras.reduce((sum, keys) => sum + keys.extra / keys.all, 0) / extras.length
    expect(share).toBeGreaterThan(0.015)
    expect(share).toBeLessThan(0.04)
  })
})

describe('the rate of a berkas', () => {
  const stack = { fields: 6000, keyShare: 0.7, shown: { fields: 0, errors: 0 } }

  test('is less for operators who have shown few errors, and never more than its keys allow', () => {
    const good = decideRate({ ...stack, fields: 30_000, shown: { fields: 20_000, errors: 10 } })
    const bad = decideRate({ ...stack, fields: 30_000, shown: { fields: 20_000, errors: 160 } })
    expect(good).toBeLessThan(bad)
    expect(bad).toBe(policy.sampleBudget / stack.keyShare)
    expect(decideRate({ ...stack, fields: 300 })).toBe(policy.sampleBudget / stack.keyShare)
    expect(decideRate({ ...stack, fields: 0 })).toBe(policy.sampleBudget / stack.keyShare)
    expect(decideRate({ ...stack, fields: 5_000_000, shown: { fields: 90_000, errors: 9 } })).toBe(policy.least)
  })
})

describe('extra places', () => {
  test('are where an operator or a question errs more than chance lets the others', () => {
    const questions = new Map([
      ['atap', { fields: 400, errors: 12 }],
      ['lantai', { fields: 400, errors: 1 }],
      ['dinding', { fields: 9000, errors: 15 }],
      ['kolam', { fields: 20, errors: 5 }],
    ])
    const operators = new Map([
      ['teliti', { fields: 3000, errors: 4 }],
      ['lelah', { fields: 3000, errors: 30 }],
    ])
    const careful = leaningOf({ operators, questions }, 'teliti')
    expect(['atap', 'lantai', 'dinding', 'kolam', 'baru'].map(careful)).toEqual([1, 0, 0, 0, 0])
    expect(leaningOf({ operators, questions }, 'lelah')('lantai')).toBeGreaterThan(0)
    expect(leaningOf({ operators, questions }, 'orang baru')('lantai')).toBe(0)
  })
})

test('two keyings are compared as what they mean', () => {
  const same = (id: string, first: string | number | boolean | null, second: string | number | boolean | null) =>
    sameAnswer(question(id), first, second)
  expect(same('nama', 'SUMIATI', ' sumiati')).toBe(true)
  expect(same('nama', 'SUMIATI', 'SUMIYATI')).toBe(false)
  expect(same('nik', '3509165708800001', '3509 1657 0880 0001')).toBe(true)
  expect(same('nik', '3509165708800001', '3509165708800010')).toBe(false)
  expect(same('tgllahir', '1980-08-17', '17081980')).toBe(true)
  expect(same('tgllahir', '1980-08-17', '1980-08-18')).toBe(false)
  expect(same('luas_lantai', 36, '36')).toBe(true)
  expect(same('jnskel', '2', '2')).toBe(true)
  expect(same('sta_bekerja', true, '1')).toBe(true)
  expect(same('program', 'BPNT', '2')).toBe(true)
  expect(same('alamat', null, ' ')).toBe(true)
  expect(same('alamat', null, 'JL MAWAR')).toBe(false)
})

test('keys are the characters of an answer, and Enter where it does not move on by itself', () => {
  expect(keysOf(question('nik'), '3509165708800001')).toBe(16)
  expect(keysOf(question('nama'), 'SUMIATI')).toBe(8)
  expect(keysOf(question('tgllahir'), '1980-08-17')).toBe(8)
  expect(keysOf(question('jnskel'), '2')).toBe(1)
  expect(keysOf(question('alamat'), null)).toBe(1)
})
