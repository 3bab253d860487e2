import { expect, test } from 'vitest'
import { fillFamily, fillPerson, registerContent } from '#renderer/entry/prefill.ts'
import { rowsOf } from '#renderer/entry/places.ts'
import { undo } from '#renderer/entry/undoing.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { Answers, FormRow } from '#shared/instrumen/types.ts'
import { paperOfFour } from '#tests/e2e/pages/entry-paper.ts'
import { open, press, type } from './keyed-form.ts'

const row = (answers: Answers, order = 1): FormRow => ({
  id: `20000000-0000-7000-8000-00000000000${order}`,
  roster: 'anggota',
  order,
  answers,
})
const people = paperOfFour.rows.filter((one) => one.roster === 'anggota')

test('one person: only what is empty is filled, the half name of the search gives way, and Ctrl+Z takes it all back', () => {
  const first = row({ nama: 'SUPAR', jnskel: '2' })
  const { entry } = open({ rows: [first], cursor: { question: 'nama', rowId: first.id } })
  const filled = fillPerson(entry, row({ nama: 'SUPARDI', nik: '3509161204820003', jnskel: '1' }), 'data terdaftar')
  expect(filled).toBe(2)
  expect(entry.get().content.rows[0]?.answers).toEqual({ nama: 'SUPARDI', nik: '3509161204820003', jnskel: '2' })
  expect(entry.get().tidings).toMatchObject({
    text: '2 isian diisi dari data terdaftar. F2 sekali lagi: sekeluarga.',
    undoable: true,
  })
  undo(entry)
  expect(entry.get().content.rows[0]?.answers).toEqual({ nama: 'SUPAR', jnskel: '2' })
})

test('a person for the empty line becomes a row, which goes again with Ctrl+Z', async () => {
  const first = row({ nama: 'SUMIATI' })
  const { entry, queue, stored } = open({ rows: [first], cursor: { question: 'nama', rowId: first.id } })
  press(entry, 'newRow')
  fillPerson(entry, row({ nama: 'SUPARDI', nik: '3509161204820003' }), 'data terdaftar')
  expect(rowsOf(entry.get().content, 'anggota').map((one) => one.answers['nama'])).toEqual(['SUMIATI', 'SUPARDI'])
  undo(entry)
  expect(rowsOf(entry.get().content, 'anggota').map((one) => one.answers['nama'])).toEqual(['SUMIATI'])
  type(entry, 'W')
  expect(rowsOf(entry.get().content, 'anggota')).toHaveLength(2)
  await queue.idle()
  expect(stored.filter((change) => change.kind === 'addRow' || change.kind === 'removeRow')).toHaveLength(3)
})

test('a whole family: the member on the form is found again, the others get rows, and the cursor waits where something is missing', () => {
  const father = people[0]
  const first = row({ nik: String(father?.answers['nik']) })
  const { entry } = open({ rows: [first], cursor: { question: 'nik', rowId: first.id } })
  const { atap: _missing, ...answers } = paperOfFour.answers
  const filled = fillFamily(entry, { answers, rows: people }, 'data terdaftar')
  const rows = rowsOf(entry.get().content, 'anggota')
  expect(rows.map((one) => one.answers['nama'])).toEqual(people.map((one) => one.answers['nama']))
  expect(rows[0]?.id).toBe(first.id)
  for (const [i, one] of people.entries()) expect(rows[i]?.answers, `person ${i + 1}`).toEqual(one.answers)
  expect(entry.get().content.answers).toMatchObject({ dusun: 'Sukosari', rt: '011', lantai: '6' })
  expect(filled).toBeGreaterThan(120)
  expect(entry.get().cursor).toEqual({ question: 'atap' })
  undo(entry)
  expect(entry.get().content.rows).toEqual([first])
  expect(entry.get().content.answers).toEqual({})
})

test('what the register does not have asked on this form is not put on it, and asking twice changes nothing', () => {
  const first = row({})
  const { entry } = open({ rows: [first], cursor: { question: 'nik', rowId: first.id } })
  fillFamily(
    entry,
    { answers: { jumlah_art: 4, tidak_ada: 'x' }, rows: [row({ nama: 'NUR', sta_hamil: true, jnskel: '1' })] },
    '',
  )
  expect(entry.get().content.answers).toEqual({})
  expect(entry.get().content.rows[0]?.answers).toEqual({ nama: 'NUR', jnskel: '1' })
  const before = entry.get().content
  expect(fillFamily(entry, { answers: {}, rows: [row({ nama: 'NUR', jnskel: '1' })] }, '')).toBe(0)
  expect(entry.get().content).toEqual(before)
})

test('the register speaks in the questions of the form, and leaves out who was removed', () => {
  const { entry } = open()
  const { instrumen } = entry.questionnaire
  const person = {
    id: row({}).id,
    order: 1,
    nik: '3509161204820003',
    name: 'SUPARDI',
    idArtBdt: '',
    status: 'aktif' as const,
  }
  const keluarga = {
    id: '1',
    noKk: '3509162802150007',
    headName: 'SUPARDI',
    headNik: person.nik,
    desaCode: '3509162006',
    desaName: 'Jatisari',
    dusun: 'Krajan',
    rt: '001',
    rw: '002',
    address: 'JL MAWAR 1',
    members: 1,
    idBdt: '',
    desil: null,
    status: 'aktif' as const,
    instrumen: instrumen.id,
    answers: { lantai: '6' },
    anggota: [
      { ...person, answers: { jnskel: '1' } },
      { ...person, id: '2', order: 2, status: 'dihapus' as const, answers: {} },
    ],
  }
  const content = registerContent(keluarga, instrumen)
  expect(content.answers).toEqual({ dusun: 'Krajan', rt: '001', rw: '002', alamat: 'JL MAWAR 1', lantai: '6' })
  expect(content.rows.map((one) => one.answers)).toEqual([
    { nama: 'SUPARDI', nik: '3509161204820003', nokk: '3509162802150007', jnskel: '1' },
  ])
})

test('the number of the card goes where the edition of the family asks it: once for the form, or of each person', () => {
  const family = (instrumen: string) => ({
    ...({
      id: '',
      noKk: '3509160506150007',
      idBdt: '',
      headName: '',
      headNik: '',
      members: 1,
      desil: null,
      status: 'aktif',
    } as const),
    ...({ desaCode: '3509162006', desaName: '', kecamatanName: '', dusun: '', rt: '', rw: '', address: '' } as const),
    instrumen,
    answers: {},
    anggota: [{ id: '1', order: 1, nik: '', name: 'SUPARDI', idArtBdt: '', answers: {}, status: 'aktif' as const }],
  })
  const once = registerContent(family('regsosek2022k'), getInstrumen('regsosek2022k'))
  expect(once.answers['nokk']).toBe('3509160506150007')
  expect(once.rows[0]?.answers).toEqual({ nama: 'SUPARDI' })
  const each = registerContent(family('dtsen'), getInstrumen('dtsen'))
  expect(each.answers['nokk']).toBeUndefined()
  expect(each.rows[0]?.answers).toEqual({ nama: 'SUPARDI', nokk: '3509160506150007' })
})
