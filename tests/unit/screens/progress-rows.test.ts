import { expect, test } from 'vitest'
import { openAtFirst, progressRows } from '#renderer/screens/beranda/progress-rows.ts'

const counts = { keyed: 3, complete: 2, verified: 1, decided: 1, agreed: 1, sealed: 1, accepted: 0, refused: 1 }
const desa = (kecamatanName: string, desaName: string, received = 4) => ({
  desaCode: `${kecamatanName}${desaName}`,
  kecamatanName,
  desaName,
  received,
  ...counts,
})

test('kecamatan stand by name with the sums of their desa, which follow where it is open', () => {
  const all = [desa('Wuluhan', 'Lojejer'), desa('Ajung', 'Pancakarya', 2), desa('Ajung', 'Mangaran')]
  const rows = progressRows(all, new Set(['Ajung']))
  expect(rows.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'kecamatan Ajung',
    'desa Mangaran',
    'desa Pancakarya',
    'kecamatan Wuluhan',
  ])
  expect(rows[0]).toMatchObject({ desa: 2, counts: { received: 6, keyed: 6, complete: 4, refused: 2 } })
  // More forms than papers: the bar is measured against the forms.
  expect(rows.map(({ of }) => of)).toEqual([7, 4, 3, 4])
})

test('a few desa are seen at once, many begin folded', () => {
  const few = [desa('Ajung', 'Mangaran'), desa('Wuluhan', 'Lojejer')]
  expect(openAtFirst(few)).toEqual(new Set(['Ajung', 'Wuluhan']))
  const many = Array.from({ length: 450 }, (_, n) => desa(`Kecamatan ${n % 31}`, `Desa ${n}`))
  expect(openAtFirst(many).size).toBe(0)
  expect(progressRows(many, openAtFirst(many))).toHaveLength(31)
})
