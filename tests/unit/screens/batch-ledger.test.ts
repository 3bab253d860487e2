import { expect, test } from 'vitest'
import { keyOf, pathOf } from '#renderer/screens/batch/ledger.ts'

function partsOf(path: string): { desa: string; jenis: string; programme: string } {
  const [, , desa = '', jenis = '', programme = ''] = path.split('/')
  return { desa, jenis, programme }
}

test.each([
  { wilayahCode: '3509162003', jenis: 'usulan', programme: 'NON BANSOS' },
  { wilayahCode: '3509162003', jenis: 'penghapusan', programme: '' },
] as const)('the address of a batch leads back to it: $jenis $programme', (key) => {
  expect(keyOf(partsOf(pathOf(key)))).toEqual(key)
})

test('a made-up kind leads nowhere', () => {
  expect(keyOf({ desa: '3509162003', jenis: 'lain', programme: '-' })).toBeNull()
})
