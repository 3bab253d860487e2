import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayPlaceOf, noteOrder, type DayPlace } from '#core/intake/cells/date-order.ts'
import { dateWords, readDate } from '#core/intake/cells/dates.ts'
import { dateOfSerial } from '#core/intake/cells/serial-date.ts'

const at = (place: DayPlace = 'dayFirst', nik = '', date1904 = false) => ({ date1904, today: '2026-11-11', place, nik })

describe('a date in the ways of lists', () => {
  test.each([
    ['1990-04-23', '1990-04-23'],
    ['1990-04-23 00:00:00', '1990-04-23'],
    ['1990-04-23T00:00:00.000Z', '1990-04-23'],
    ['1990/4/23', '1990-04-23'],
    ['23/04/1990', '1990-04-23'],
    ['23-4-1990', '1990-04-23'],
    ['23.04.1990', '1990-04-23'],
    ['23 April 1990', '1990-04-23'],
    ['Senin, 23 April 1990', '1990-04-23'],
    ['1 Agt 1990', '1990-08-01'],
    ['17-Mei-1990', '1990-05-17'],
    ['5 Nopember 1990', '1990-11-05'],
  ])('%s', (text, date) => expect(readDate(text, at())).toEqual({ value: date }))

  test.each([
    ['23041990', '1990-04-23', dateWords.joined],
    ['19900423', '1990-04-23', dateWords.joined],
    ['23/04/90', '1990-04-23', dateWords.shortYear],
    ['23-Apr-12', '2012-04-23', dateWords.shortYear],
    ['33000', '1990-05-07', dateWords.serial],
  ])('%s is made right and told', (text, value, message) =>
    expect(readDate(text, at())).toEqual({ value, told: { level: 'diperbaiki', message } }),
  )

  test.each([
    ['30/02/1990', dateWords.impossible],
    ['31-04-1990', dateWords.impossible],
    ['32000423', dateWords.impossible],
    ['01/01/2027', dateWords.future],
    ['01/01/1890', dateWords.old],
    ['kemarin', dateWords.none],
    ['5 Blah 1990', dateWords.none],
  ])('%s is refused', (text, message) =>
    expect(readDate(text, at())).toEqual({ value: '', told: { level: 'ditolak', message } }),
  )

  test('serial numbers of both systems, and the day that never was', () => {
    expect(readDate({ type: 'date', serial: 33000 }, at())).toEqual({ value: '1990-05-07' })
    expect(readDate({ type: 'date', serial: 31538 }, at('dayFirst', '', true))).toEqual({ value: '1990-05-07' })
    expect(dateOfSerial(59, false)).toBe('1900-02-28')
    expect(dateOfSerial(60, false)).toBeUndefined()
    expect(dateOfSerial(61, false)).toBe('1900-03-01')
    expect(readDate({ type: 'number', raw: '33000' }, at())).toMatchObject({
      value: '1990-05-07',
      told: { level: 'diperbaiki' },
    })
    expect(readDate({ type: 'number', raw: '7081990' }, at())).toMatchObject({ value: '1990-08-07' })
  })

  test('what can be read both ways is decided by the column, else by the NIK, else told or refused', () => {
    expect(readDate('03/04/1990', at('dayFirst'))).toEqual({ value: '1990-04-03' })
    expect(readDate('03/04/1990', at('monthFirst'))).toMatchObject({
      value: '1990-03-04',
      told: { level: 'diperbaiki' },
    })
    expect(readDate('03/04/1990', at('unknown'))).toMatchObject({ value: '1990-04-03', told: { level: 'peringatan' } })
    expect(readDate('03/04/1990', at('unknown', '3509110403900001'))).toMatchObject({ value: '1990-03-04' })
    expect(readDate('03/04/1990', at('unknown', '3509114304900001'))).toEqual({ value: '1990-04-03' })
    expect(readDate('03/04/1990', at('mixed'))).toMatchObject({ value: '', told: { level: 'ditolak' } })
    expect(readDate('04/23/1990', at('dayFirst'))).toMatchObject({ value: '', told: { level: 'ditolak' } })
  })

  test('one day above 12 settles the order of a column; days above 12 in both places settle nothing', () => {
    const orderOf = (...texts: string[]) => {
      const order = { dayFirst: 0, monthFirst: 0, either: 0 }
      for (const text of texts) noteOrder(order, text)
      return dayPlaceOf(order)
    }
    expect(orderOf('01/02/1990', '13/02/1990')).toBe('dayFirst')
    expect(orderOf('01/02/1990', '02/13/1990')).toBe('monthFirst')
    expect(orderOf('13/02/1990', '02/13/1990')).toBe('mixed')
    expect(orderOf('01/02/1990', '05/05/1990')).toBe('unknown')
  })

  test('every day written out in any notation comes back as itself', () => {
    const day = fc.date({ min: new Date('1910-01-01'), max: new Date('2026-11-10'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
        for (const text of [
          iso,
          `${dayOfMonth}/${month}/${year}`,
          `${Number(dayOfMonth)}-${Number(month)}-${year}`,
          `${dayOfMonth}${month}${year}`,
        ]) {
          expect(readDate(text, at()).value).toBe(iso)
        }
        const serial = Math.round((Date.parse(iso) - Date.parse('1899-12-30')) / 86_400_000)
        expect(readDate({ type: 'date', serial }, at()).value).toBe(iso)
        expect(readDate({ type: 'date', serial: serial - 1462 }, at('dayFirst', '', true)).value).toBe(iso)
      }),
    )
  })
})
