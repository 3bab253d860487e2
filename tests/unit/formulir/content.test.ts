import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerAt, withAnswer, withNewRow, withoutRow, withRestoredRow } from '#core/formulir/content.ts'
import type { FormContent } from '#shared/instrumen/types.ts'

const content: FormContent = {
  answers: { lantai: '6' },
  rows: [
    { id: 'a', roster: 'anggota', order: 1, answers: { nama: 'PAIJO' } },
    { id: 'b', roster: 'anggota', order: 2, answers: { nama: 'SITI' } },
    { id: 'u', roster: 'usaha', order: 1, answers: {} },
  ],
}

describe('answers', () => {
  test('are put and taken away at their place, and nothing else moves', () => {
    const put = withAnswer(content, { question: 'nama', rowId: 'b' }, 'SITI AMINAH')
    expect(answerAt(put, { question: 'nama', rowId: 'b' })).toBe('SITI AMINAH')
    expect(put.rows[0]).toBe(content.rows[0])
    const gone = withAnswer(put, { question: 'lantai' }, null)
    expect(gone.answers).toEqual({})
    expect(content.answers).toEqual({ lantai: '6' })
  })

  test('false and 0 are answers', () => {
    expect(answerAt(withAnswer(content, { question: 'ada_ac' }, false), { question: 'ada_ac' })).toBe(false)
    expect(answerAt(withAnswer(content, { question: 'jumlah_sapi' }, 0), { question: 'jumlah_sapi' })).toBe(0)
  })
})

describe('rows', () => {
  test('a new row stands at the end of its own roster', () => {
    expect(withNewRow(content, 'anggota', 'c').row).toEqual({ id: 'c', roster: 'anggota', order: 3, answers: {} })
    expect(withNewRow(content, 'usaha', 'v').row.order).toBe(2)
  })

  test('taking a row away and putting it back gives the same form, wherever it stood', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(), (count, at) => {
        const rows = Array.from({ length: count }, (_, n) => ({
          id: `r${n}`,
          roster: 'anggota' as const,
          order: n + 1,
          answers: {},
        }))
        const whole: FormContent = { answers: {}, rows }
        const row = rows[at % count]
        if (row === undefined) return
        const without = withoutRow(whole, row)
        expect(without.rows.map((one) => one.order)).toEqual(rows.slice(1).map((_, n) => n + 1))
        expect(withRestoredRow(without, row)).toEqual(whole)
      }),
    )
  })

  test('a row that is put back into a shorter form takes the last place', () => {
    const row = { id: 'z', roster: 'anggota', order: 9, answers: {} } as const
    expect(withRestoredRow(content, row).rows.find((one) => one.id === 'z')?.order).toBe(3)
  })
})
