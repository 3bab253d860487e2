import { expect, test } from 'vitest'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { FormContent } from '#shared/instrumen/types.ts'
import { fromPenghapusan, fromUsulan } from '#core/penetapan/from-form.ts'
import type { FamilyRecord, MemberRecord } from '#core/keluarga/record.ts'
import { validFamily } from '#tests/builders/keluarga.ts'

const member = (n: number, more: Partial<MemberRecord> = {}): MemberRecord => ({
  id: `anggota-${n}`,
  order: n,
  nik: '',
  name: `ORANG ${n}`,
  birthDate: '',
  idArtBdt: '',
  answers: { nama: `ORANG ${n}`, hub_krt: n === 1 ? '1' : '3' },
  program: {},
  status: 'aktif',
  ...more,
})

const family: FamilyRecord = {
  id: 'keluarga',
  noKk: '3509161201090002',
  idBdt: '',
  headName: 'ORANG 1',
  headNik: '',
  desaCode: '3509162006',
  dusun: '',
  rt: '',
  rw: '',
  address: '',
  members: 3,
  instrumen: 'pbdt2015',
  answers: {},
  program: {},
  status: 'aktif',
  desil: null,
  penetapanId: null,
  anggota: [member(1), member(2), member(3)],
}

const removal = (tingkat: 'ART' | 'KELUARGA', leaving: readonly number[] = []): FormContent => ({
  answers: { tingkat },
  rows: [1, 2, 3].map((n) => ({
    id: `baris-${n}`,
    roster: 'anggota' as const,
    order: n,
    anggotaId: `anggota-${n}`,
    answers: leaving.includes(n) ? { hapus: true } : {},
  })),
})
const sheet = getInstrumen('penghapusan-1')

test('an accepted removal of some takes them out; who was the head is followed by the next', () => {
  const after = fromPenghapusan(sheet, removal('ART', [1]), family)
  expect(after.anggota.map(({ status }) => status)).toEqual(['dihapus', 'aktif', 'aktif'])
  expect(after).toMatchObject({ status: 'aktif', members: 2, headName: 'ORANG 2' })
})

test('an accepted removal of the family, or of everybody in it, takes the family out and leaves its name', () => {
  for (const content of [removal('KELUARGA'), removal('ART', [1, 2, 3])]) {
    const after = fromPenghapusan(sheet, content, family)
    expect(after).toMatchObject({ status: 'dihapus', headName: 'ORANG 1' })
    expect(new Set(after.anggota.map(({ status }) => status))).toEqual(new Set(['dihapus']))
  }
})

test('an accepted proposal for a No. KK that is registered joins that family: known people are known, others stay', () => {
  const content = validFamily()
  const [father] = content.rows
  const nik = String(father?.answers['nik'])
  const before: FamilyRecord = {
    ...family,
    status: 'dihapus',
    anggota: [member(1, { nik, name: 'SLAMET R' }), member(9)],
  }
  let next = 0
  const place = { desaCode: '3509162006', nextId: () => `baru-${(next += 1)}` }
  const after = fromUsulan(getInstrumen('pbdt2015'), content, before, place)
  expect(after).toMatchObject({ id: 'keluarga', status: 'aktif', headName: 'SLAMET RIYADI', headNik: nik, members: 5 })
  expect(after.anggota.map(({ id }) => id)).toEqual(['anggota-1', 'anggota-9', 'baru-1', 'baru-2', 'baru-3'])
  // Who asked and why is of the paper, not of the family.
  expect(after.answers).not.toHaveProperty('petugas_nama')
  expect(after.answers).toMatchObject({ luas_lantai: 36, alamat: 'JL. MAWAR 12' })
})
