import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchPeople, type Identity } from '#core/keluarga/match-people.ts'

const one = (over: Partial<Identity>): Identity => ({ idArtBdt: '', nik: '', name: '', birthDate: '', ...over })
const nik = '3509161708800002'

test('somebody is known by IDARTBDT, then NIK, then name and birth date', () => {
  const members = [
    one({ idArtBdt: '1', nik, name: 'PAIJO' }),
    one({ nik: '3509161708800003', name: 'SITI AMINAH' }),
    one({ name: "NUR'AINI", birthDate: '2010-01-02' }),
  ]
  const people = [
    one({ name: 'Nur Aini', nik: '3509161708800009', birthDate: '2010-01-02' }),
    one({ idArtBdt: '1', name: 'SUPAIJO' }),
    one({ nik: '3509161708800003', name: 'ST. AMINAH' }),
  ]
  expect(matchPeople(people, members)).toEqual([members[2], members[0], members[1]])
})

test('a NIK that stands twice in a family says nothing without the name; two IDs are two people', () => {
  const members = [one({ nik, name: 'PAIJO' }), one({ nik, name: 'SITI' })]
  expect(matchPeople([one({ nik, name: 'SITI' }), one({ nik, name: 'BUDI' })], members)).toEqual([
    members[1],
    members[0],
  ])
  expect(matchPeople([one({ nik, name: 'BUDI' })], members)).toEqual([undefined])
  expect(
    matchPeople([one({ idArtBdt: '2', nik, name: 'PAIJO' })], [one({ idArtBdt: '1', nik, name: 'PAIJO' })]),
  ).toEqual([undefined])
})

test('people who are members already are all known again, each as one member', () => {
  const some = fc.record({
    idArtBdt: fc.constant(''),
    nik: fc.constantFrom('', nik, '3509161708800003'),
    name: fc.constantFrom('PAIJO', 'SITI', 'BUDI'),
    birthDate: fc.constantFrom('', '2010-01-02', '2011-01-02'),
  })
  fc.assert(
    fc.property(fc.uniqueArray(some, { maxLength: 5, selector: (who) => who.name }), (members) => {
      const found = matchPeople(members, members)
      expect(found).toEqual(members)
    }),
  )
})
