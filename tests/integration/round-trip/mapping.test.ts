import { expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { bringIn, mutable } from '#tests/builders/intake.ts'
import { office } from '#tests/builders/office.ts'

type Mapping = InputOf<'intake.check'>['mapping']

const text = (lines: readonly string[]) => Buffer.from(lines.join('\r\n'), 'utf8')

const members = text([
  'NO KK;NIK;NAMA;NO KK LAMA;DESA;KECAMATAN',
  '3509161201090001;3509165708800001;SUMIATI;3509161201090009;JATISARI;JENGGAWAH',
])

const desil = text(['NO KK;NIK;NAMA;DESIL', '3509161201090001;3509165708800001;SUMIATI;2'])

async function looked(bytes: Uint8Array, kind: 'prelist' | 'penetapan') {
  const at = await office()
  const { intake } = await bringIn(at, bytes, { kind, name: 'daftar.csv' })
  const { proposal } = await at.must('intake.look', { id: intake.id })
  const check = (change: Partial<Mapping>) =>
    at.call('intake.check', { id: intake.id, mapping: { ...mutable(proposal), ...change } })
  return { at, id: intake.id, proposal: mutable(proposal), check }
}

test('two columns for one field are refused: the later would cover the earlier', async () => {
  const { proposal, check, at, id } = await looked(members, 'prelist')
  const columns = [...proposal.columns, { column: 3, header: 'NO KK LAMA', field: 'noKk' }]
  const message = 'Ada dua kolom untuk No. KK. Pilih salah satu.'
  expect(await check({ columns })).toMatchObject({ ok: false, error: { code: 'validation', message } })
  const preview = await at.must('intake.preview', { id, mapping: { ...proposal, columns }, limit: 5 })
  expect(preview.missing).toEqual([message])
  expect(await check({})).toMatchObject({ ok: true, value: { intake: { counts: { good: 1, refused: 0 } } } })
})

test.each<Record<string, string>>([
  { desil: '99' },
  { desil: '1' },
  { nik: '3509165708800001' },
  { status: 'dikeluarkan' },
  { entah: 'y' },
  { kodeDesa: 'banana' },
  { kodeDesa: '3509' },
])('what no cell shows cannot be said of every row: %o', async (constants) => {
  const { check, proposal } = await looked(desil, 'penetapan')
  const columns = proposal.columns.filter(({ field }) => field !== 'desil')
  expect(await check({ columns, constants })).toMatchObject({ ok: false, error: { code: 'validation' } })
  expect(await check({ columns, constants: { kodeDesa: '3509162006' } })).toMatchObject({ ok: true })
})

test('a list is read as what its part of the office takes, and as nothing else', async () => {
  const { check } = await looked(members, 'prelist')
  for (const shape of ['jawaban', 'ketetapan'] as const) {
    expect(await check({ shape })).toMatchObject({ ok: false, error: { code: 'validation' } })
  }
})
