import { expect, test } from 'vitest'
import { paperOfFour } from '#tests/e2e/pages/entry-paper.ts'
import { chooseLine, keepDraft, takeDraft, typeText } from '#renderer/entry/keying.ts'
import { placeOf, rowsOf } from '#renderer/entry/places.ts'
import { undo } from '#renderer/entry/undoing.ts'
import type { Entry } from '#renderer/entry/entry-store.ts'
import { repeatFromAbove } from '#renderer/entry/repeating.ts'
import { moveTo } from '#renderer/entry/moving.ts'
import { open, press, type } from './keyed-form.ts'

/** Puts the cursor on a question of the form, or of the row with that order. */
function at(entry: Entry, question: string, order?: number): void {
  const { roster } = entry.questionnaire.block(question)
  const row = roster === undefined ? undefined : rowsOf(entry.get().content, roster)[(order ?? 1) - 1]
  moveTo(entry, placeOf(question, row?.id))
}

const member = (answers: object = {}) => ({
  id: crypto.randomUUID(),
  roster: 'anggota' as const,
  order: 1,
  answers: { ...answers },
})

test('a code that nothing longer begins with moves on; one that might go on waits', () => {
  const { entry } = open({ cursor: { question: 'lantai' } })
  type(entry, '5')
  expect(entry.get().content.answers['lantai']).toBe('5')
  expect(entry.get().cursor).toEqual({ question: 'dinding' })
  at(entry, 'lantai')
  type(entry, '1')
  expect(entry.get().cursor).toEqual({ question: 'lantai' })
  expect(entry.get().content.answers['lantai']).toBe('5')
  type(entry, '0')
  expect(entry.get().content.answers['lantai']).toBe('10')
  expect(entry.get().cursor).toEqual({ question: 'dinding' })
})

test('words filter the list, arrows choose in it, Enter takes', () => {
  const { entry } = open({ cursor: { question: 'lantai' } })
  type(entry, 'kayu')
  expect(chooseLine(entry, 1)).toBe(true)
  takeDraft(entry)
  expect(entry.get().content.answers['lantai']).toBe('8')
})

test('words that fit nothing are refused and stay to be mended', () => {
  const { entry, stored } = open({ cursor: { question: 'lantai' } })
  type(entry, 'xyz')
  takeDraft(entry)
  expect(entry.get().cursor).toEqual({ question: 'lantai' })
  expect(entry.get().draft).toBe('xyz')
  expect(entry.get().tidings?.text).toContain('xyz')
  expect(stored).toEqual([])
})

test('a code outside the list is kept as it was typed: nothing keyed is thrown away', () => {
  const { entry } = open({ cursor: { question: 'dinding' } })
  type(entry, '9')
  expect(entry.get().cursor).toEqual({ question: 'dinding' })
  takeDraft(entry)
  expect(entry.get().content.answers['dinding']).toBe('9')
})

test.each([
  ['tgl_pencacahan', '09112026', '2026-11-09', 'petugas_nama'],
  ['rt', '011', '011', 'nama_sls'],
  ['dusun', '2', 'Sukosari', 'rw'],
])('%s moves on when it is full', (question, typed, value, next) => {
  const { entry } = open({ cursor: { question } })
  type(entry, typed)
  expect(entry.get().content.answers[question]).toBe(value)
  expect(entry.get().cursor).toEqual({ question: next })
})

test('a NIK is shown in three groups while it is typed, and moves on with its last digit', () => {
  const row = member()
  const { entry } = open({ rows: [row], cursor: { question: 'nik', rowId: row.id } })
  type(entry, '350916120482000')
  expect(entry.get().draft).toBe('350916 120482 000')
  type(entry, '3')
  expect(entry.get().content.rows[0]?.answers['nik']).toBe('3509161204820003')
  expect(entry.get().cursor).toEqual({ question: 'nokk', rowId: row.id })
})

test('deleting in a date never moves on and never puts the stroke back that was deleted', () => {
  const { entry } = open({ cursor: { question: 'tgl_pencacahan' } })
  type(entry, '0911')
  expect(entry.get().draft).toBe('09/11')
  typeText(entry, '09/', false)
  expect(entry.get().draft).toBe('09/')
})

test('a skip is jumped over on the fly, and what it hides is taken away with a way back', async () => {
  const { entry, queue, stored } = open({
    answers: { sumber_penerangan: '1', daya: '1', nomor_pln: '512300987654' },
    cursor: { question: 'sumber_penerangan' },
  })
  type(entry, '3')
  expect(entry.get().cursor).toEqual({ question: 'bb_masak' })
  expect(entry.get().content.answers).toEqual({ sumber_penerangan: '3' })
  expect(entry.get().tidings?.text).toBe('Isian 9b dan 9c dihapus karena isian 9a berubah.')
  undo(entry)
  expect(entry.get().content.answers).toEqual({ sumber_penerangan: '1', daya: '1', nomor_pln: '512300987654' })
  expect(entry.get().cursor).toEqual({ question: 'sumber_penerangan' })
  await queue.idle()
  expect(
    stored.filter((change) => change.kind === 'answer').map(({ place, value }) => [place.question, value]),
  ).toEqual([
    ['sumber_penerangan', '3'],
    ['sumber_penerangan', '1'],
    ['daya', '1'],
    ['nomor_pln', '512300987654'],
  ])
})

test('going back with Shift+Tab or the arrows changes nothing', async () => {
  const { entry, queue, stored } = open({
    answers: { lantai: '6', dinding: '1' },
    cursor: { question: 'kondisi_dinding' },
  })
  press(entry, 'back', 'back', 'up', 'down')
  await queue.idle()
  expect(entry.get().content.answers).toEqual({ lantai: '6', dinding: '1' })
  expect(stored.every((change) => change.kind === 'cursor')).toBe(true)
})

test('a field left half typed keeps what it means', () => {
  const { entry } = open({ cursor: { question: 'luas_lantai' } })
  type(entry, '3')
  press(entry, 'up')
  expect(entry.get().content.answers['luas_lantai']).toBe(3)
})

test('an emptied field takes the answer away', async () => {
  const { entry, queue, stored } = open({ answers: { alamat: 'JL. MELATI' }, cursor: { question: 'alamat' } })
  typeText(entry, '', false)
  takeDraft(entry)
  expect(entry.get().content.answers).toEqual({})
  await queue.idle()
  expect(stored[0]).toMatchObject({ kind: 'answer', place: { question: 'alamat' }, value: null })
})

test('answers that stay the same for a stack are passed over, but the arrows reach them', () => {
  const answers = { dusun: 'Krajan', rw: '001' }
  const { entry } = open({ answers })
  expect(entry.get().cursor).toEqual({ question: 'rt' })
  press(entry, 'up')
  expect(entry.get().cursor).toEqual({ question: 'rw' })
})

test('each answer carries where the cursor goes next', async () => {
  const { entry, queue, stored } = open({ cursor: { question: 'lantai' } })
  type(entry, '6')
  await queue.idle()
  expect(stored).toEqual([
    { kind: 'answer', place: { question: 'lantai' }, value: '6', cursor: { question: 'dinding' } },
  ])
})

test('a form opens exactly where it was left, else at the first open place', () => {
  expect(open({ cursor: { question: 'atap' } }).entry.get().cursor).toEqual({ question: 'atap' })
  expect(open({ answers: { dusun: 'Krajan' } }).entry.get().cursor).toEqual({ question: 'rw' })
  const gone = open({ cursor: { question: 'nama', rowId: crypto.randomUUID() }, rows: [member({ nama: 'SUPARDI' })] })
  const { cursor, next } = gone.entry.get()
  expect(cursor).toEqual({ question: 'nama', rowId: next.anggota })
})

test('typing on the empty line adds a member; leaving it empty does not', async () => {
  const { entry, queue, stored } = open({ rows: [member({ nama: 'SUPARDI' })] })
  press(entry, 'newRow')
  const { rowId } = entry.get().cursor ?? {}
  type(entry, 'Siti')
  expect(entry.get().draft).toBe('SITI')
  expect(entry.get().cursor?.rowId).toBe(rowId)
  takeDraft(entry)
  expect(rowsOf(entry.get().content, 'anggota').map((row) => row.answers['nama'])).toEqual(['SUPARDI', 'SITI'])
  press(entry, 'newRow')
  type(entry, 'X')
  typeText(entry, '', false)
  press(entry, 'nextBlock')
  expect(rowsOf(entry.get().content, 'anggota')).toHaveLength(2)
  await queue.idle()
  expect(stored.filter(({ kind }) => kind === 'addRow' || kind === 'removeRow').map(({ kind }) => kind)).toEqual([
    'addRow',
    'addRow',
    'removeRow',
  ])
})

test('a removed member comes back where it stood, with all its answers', async () => {
  const rows = [member({ nama: 'A' }), { ...member({ nama: 'B' }), order: 2 }, { ...member({ nama: 'C' }), order: 3 }]
  const { entry, queue, stored } = open({ rows })
  at(entry, 'nama', 2)
  press(entry, 'removeRow')
  expect(rowsOf(entry.get().content, 'anggota').map((row) => [row.order, row.answers['nama']])).toEqual([
    [1, 'A'],
    [2, 'C'],
  ])
  press(entry, 'undo')
  expect(rowsOf(entry.get().content, 'anggota').map((row) => row.answers['nama'])).toEqual(['A', 'B', 'C'])
  await queue.idle()
  expect(stored.find((change) => change.kind === 'restoreRow')).toEqual({ kind: 'restoreRow', row: rows[1] })
})

test('Ctrl+→ goes question by question over all members, Ctrl+↓ person by person again', () => {
  const { entry } = open({ rows: [member(), { ...member(), order: 2 }] })
  const [one, two] = rowsOf(entry.get().content, 'anggota')
  at(entry, 'hub_krt', 1)
  press(entry, 'nextColumn')
  expect(entry.get().cursor).toEqual({ question: 'nuk', rowId: one?.id })
  type(entry, '1')
  expect(entry.get().cursor).toEqual({ question: 'nuk', rowId: two?.id })
  type(entry, '1')
  expect(entry.get().cursor).toEqual({ question: 'hubkel', rowId: one?.id })
  press(entry, 'nextRow')
  expect(entry.get().cursor).toEqual({ question: 'hubkel', rowId: two?.id })
  type(entry, '3')
  expect(entry.get().cursor).toEqual({ question: 'jnskel', rowId: two?.id })
})

test('F4 repeats the row above without asking the core', () => {
  const { entry } = open({ rows: [member({ nokk: '3509162802150007' }), { ...member(), order: 2 }] })
  at(entry, 'nokk', 2)
  expect(repeatFromAbove(entry)).toBe(true)
  expect(rowsOf(entry.get().content, 'anggota')[1]?.answers['nokk']).toBe('3509162802150007')
  expect(entry.get().cursor?.question).toBe('hub_krt')
  at(entry, 'nokk', 1)
  expect(repeatFromAbove(entry)).toBe(false)
})

test('a form that cannot be changed says why and stays as it is', async () => {
  const { entry, queue, stored } = open({ answers: { lantai: '6' }, cursor: { question: 'lantai' } })
  entry.change({ locked: 'Formulir ini hanya dapat dibaca.' })
  type(entry, '5')
  keepDraft(entry)
  press(entry, 'take', 'removeRow', 'undo', 'note', 'later')
  await queue.idle()
  expect(entry.get().content.answers).toEqual({ lantai: '6' })
  expect(stored).toEqual([])
})

test('the paper of a family of four has every place that is asked', () => {
  const { entry } = open({ answers: paperOfFour.answers, rows: paperOfFour.rows })
  expect([...entry.get().order.open]).toEqual([])
})

test('a date as a person writes it stays as written until it is taken', () => {
  const { entry } = open({ cursor: { question: 'tgl_pencacahan' } })
  type(entry, '1/2/2026')
  expect(entry.get().draft).toBe('1/2/2026')
  takeDraft(entry)
  expect(entry.get().content.answers['tgl_pencacahan']).toBe('2026-02-01')
})
