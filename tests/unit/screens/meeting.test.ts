import { expect, test } from 'vitest'
import { faultsOf, tidyClock, toSave, type Held } from '#renderer/screens/musyawarah/held.ts'

const held: Held = {
  jenis: 'musdes',
  nomor: '',
  heldOn: '2026-11-11',
  startsAt: '09.00',
  endsAt: '12.00',
  zone: 'WIB',
  place: 'Balai Desa',
  chairName: '',
  notulisName: '',
  invited: 0,
  peserta: [],
  signatories: [],
  byConsensus: true,
  note: '',
  copies: 2,
}

test('a time of day is tidied as it is meant, and left as typed when it is none', () => {
  expect(['9', '900', '9:00', '09.00', '13.30'].map(tidyClock)).toEqual(['09.00', '09.00', '09.00', '09.00', '13.30'])
  expect(['25', '9.75', 'pagi'].map(tidyClock)).toEqual(['25', '9.75', 'pagi'])
})

test('what cannot be saved yet is named by its field', () => {
  expect(faultsOf(held)).toEqual({})
  expect(Object.keys(faultsOf({ ...held, startsAt: '9', place: ' ', heldOn: '' })).toSorted()).toEqual([
    'heldOn',
    'place',
    'startsAt',
  ])
})

test('rows that hold nothing are not sent', () => {
  const row = { name: 'Ponirah', sex: 'P', unsur: '', address: '' } as const
  const sent = toSave({
    ...held,
    peserta: [row, { ...row, name: ' ' }],
    signatories: [{ title: '', name: 'x', nip: '' }],
  })
  expect(sent.peserta).toEqual([row])
  expect(sent.signatories).toEqual([])
})
