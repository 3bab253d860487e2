import { expect, test } from 'vitest'
import { fileNamePart } from '#core/platform/file-name-part.ts'

test.each([
  ['Jatisari', 'Jatisari'],
  ['Belok/Sidan', 'Belok Sidan'],
  ['Fruata / Irowutu', 'Fruata Irowutu'],
  ['Teuw*', 'Teuw'],
  ["Ra'as", "Ra'as"],
  ['..\\..\\x', '.. .. x'],
])('%s becomes %s', (name, part) => {
  expect(fileNamePart(name)).toBe(part)
})
