import { expect, test } from 'vitest'
import type { Formulir } from '#renderer/entry/entry-state.ts'
import { carryCurrent, howCarried } from '#renderer/entry/carrying.ts'
import { stackLines } from '#renderer/entry/next-paper.ts'
import type { Call } from '#renderer/entry/send-change.ts'
import { moveTo } from '#renderer/entry/moving.ts'
import { open, press, type } from './keyed-form.ts'

const form = (number: number, status: 'draf' | 'ditunda' | 'lengkap') => ({
  id: String(number),
  number,
  jenis: 'usulan' as const,
  status,
  headName: 'SUPARDI',
  noKk: '',
  members: 1,
  openIssues: { block: 0, reason: 0 },
  keyedBy: '',
  updatedAt: '2026-11-11T03:42:07.000Z',
})

test('the stack shows every paper by the number of its slip, keyed or not, and forms beyond the count', () => {
  const lines = stackLines({ usulan: 2, perubahan: 1, penghapusan: 1 }, [form(2, 'ditunda'), form(5, 'draf')])
  expect(lines.map((line) => [line.number, line.jenis, line.form?.status ?? null])).toEqual([
    [1, 'usulan', null],
    [2, 'usulan', 'ditunda'],
    [3, 'perubahan', null],
    [4, 'penghapusan', null],
    [5, 'usulan', 'draf'],
  ])
})

function answering(answer: () => Promise<unknown>): { readonly call: Call; readonly asked: unknown[] } {
  const asked: unknown[] = []
  const call = ((_channel: string, input: unknown) => {
    asked.push(input)
    return answer()
  }) as Call
  return { call, asked }
}

test('F5 goes from each form by itself to the same for the stack, on to a running number, and back', async () => {
  const { entry } = open({ cursor: { question: 'jumlah_kamar' } })
  const { call, asked } = answering(() => Promise.resolve({}))
  const how = () => howCarried(entry.get().formulir, { question: 'jumlah_kamar' })
  const seen = []
  for (let presses = 0; presses < 3; presses += 1) {
    await carryCurrent(entry, call)
    seen.push(how())
  }
  expect(seen).toEqual(['tetap', 'naik', null])
  expect(asked).toHaveLength(3)
  expect(entry.get().tidings?.text).toContain('setiap formulir')
})

test('a text runs on only while it is a number; an answer of a member goes nowhere', async () => {
  const { call, asked } = answering(() => Promise.resolve({}))
  const text = open({ answers: { alamat: 'JL MAWAR 1' }, cursor: { question: 'alamat' } }).entry
  await carryCurrent(text, call)
  await carryCurrent(text, call)
  expect(howCarried(text.get().formulir, { question: 'alamat' })).toBeNull()
  const row = { id: '20000000-0000-7000-8000-000000000001', roster: 'anggota' as const, order: 1, answers: {} }
  const { entry } = open({ rows: [row], cursor: { question: 'nama', rowId: row.id } })
  await carryCurrent(entry, call)
  expect(asked).toHaveLength(2)
})

test('a choice that the core refuses is not shown as made', async () => {
  const { entry } = open({ cursor: { question: 'jumlah_kamar' } })
  const { call } = answering(() => Promise.reject(new Error('periode ditutup')))
  await expect(carryCurrent(entry, call)).rejects.toThrow('periode ditutup')
  expect(howCarried(entry.get().formulir, { question: 'jumlah_kamar' })).toBeNull()
})

test('what is carried is passed over by Enter, and one Shift+Tab reaches it', () => {
  const carried = { tetap: ['dinding'], naik: [] }
  const stack = { ...open().entry.get().formulir.stack, carried }
  const { entry } = open({ stack, answers: { dinding: '1' }, cursor: { question: 'lantai' } })
  type(entry, '5')
  expect(entry.get().cursor?.question).not.toBe('dinding')
  press(entry, 'back')
  while (entry.get().cursor?.question !== 'dinding') press(entry, 'back')
  type(entry, '2')
  expect(entry.get().content.answers['dinding']).toBe('2')
})

test('a wrong answer that goes through the stack is not passed over', () => {
  const stack = { ...open().entry.get().formulir.stack, carried: { tetap: ['rw'], naik: [] } }
  const over = { stack, answers: { rw: 'X' }, cursor: { question: 'dusun' } }
  const wrong = { rule: 'R-0002', question: 'rw', level: 'block', message: 'Isi dengan angka.' } as const
  const afterDusun = (issues: Formulir['issues']) => {
    const { entry } = open({ ...over, issues })
    press(entry, 'take')
    return entry.get().cursor?.question
  }
  expect(afterDusun([])).not.toBe('rw')
  expect(afterDusun([wrong])).toBe('rw')
})

test('a form opens at the first field of the paper, even where that may stay empty', () => {
  const regsosek = { instrumen: 'regsosek2022k' } as const
  expect(open(regsosek).entry.get().cursor?.question).toBe('kode_sls')
  const carried = { kode_sls: '0001', kode_sub_sls: '00', dusun: 'Krajan', rw: '004' }
  expect(open({ ...regsosek, answers: carried }).entry.get().cursor?.question).toBe('rt')
})

test('a step over questions that are not asked says which, and the next step forgets it', () => {
  const { entry } = open({ cursor: { question: 'dusun' } })
  moveTo(entry, { question: 'sta_bangunan' })
  type(entry, '2')
  const { skipped } = entry.get()
  expect(skipped).toContain(entry.questionnaire.question('sta_lahan').number)
  press(entry, 'back')
  expect(entry.get().skipped).toEqual([])
})
