import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateInWords, dayName, longDate, parseDateText, withDashes, withSlashes } from '#shared/domain/date-text.ts'
import { excelDateText } from '#shared/domain/excel-text.ts'
import { anyDay } from '#tests/builders/arbitraries.ts'

describe('dates as text', () => {
  test.each([
    ['2026-11-09', 'Senin'],
    ['2026-11-10', 'Selasa'],
    ['2026-11-11', 'Rabu'],
    ['2026-11-12', 'Kamis'],
    ['2026-11-13', 'Jumat'],
    ['2026-11-14', 'Sabtu'],
    ['2026-11-15', 'Minggu'],
  ])('%s is a %s', (date, name) => {
    expect(dayName(date)).toBe(name)
  })

  test.each([
    ['2026-11-11', 'Rabu', 'Sebelas', 'November', 'Dua Ribu Dua Puluh Enam'],
    ['2026-08-17', 'Senin', 'Tujuh Belas', 'Agustus', 'Dua Ribu Dua Puluh Enam'],
    ['2024-02-29', 'Kamis', 'Dua Puluh Sembilan', 'Februari', 'Dua Ribu Dua Puluh Empat'],
    ['2026-12-31', 'Kamis', 'Tiga Puluh Satu', 'Desember', 'Dua Ribu Dua Puluh Enam'],
    ['2027-01-01', 'Jumat', 'Satu', 'Januari', 'Dua Ribu Dua Puluh Tujuh'],
  ])('%s in words', (date, weekday, day, month, year) => {
    expect(dateInWords(date)).toEqual({ weekday, day, month, year })
  })

  test('the forms of a date', () => {
    expect(withSlashes('2026-03-07')).toBe('07/03/2026')
    expect(withDashes('2026-03-07')).toBe('07-03-2026')
    expect(longDate('2026-03-07')).toBe('7 Maret 2026')
    expect(excelDateText('2026-03-07')).toBe('07/03/2026')
    expect(excelDateText(undefined)).toBe('')
    expect(withSlashes('31/02/1990')).toBe('')
  })

  test.each(['17081990', '17/08/1990', '17-08-1990', '17.08.1990', '17 8 1990', '1990-08-17', ' 17/8/1990 '])(
    '%s is typed for 17 August 1990',
    (typed) => {
      expect(parseDateText(typed)).toBe('1990-08-17')
    },
  )

  test.each(['31021990', '17/08/90', '1708', '170890', '32/01/1990', 'kemarin', ''])('%s is no date', (typed) => {
    expect(parseDateText(typed)).toBeUndefined()
  })

  test('what is printed can be typed again', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(parseDateText(withSlashes(date))).toBe(date)
        expect(parseDateText(withDashes(date))).toBe(date)
        expect(parseDateText(withSlashes(date).replaceAll('/', ''))).toBe(date)
      }),
    )
  })
})
