import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeFileName, safeFileName } from '#main/host/file-names.ts'

test.each([
  ['Berita Acara 3/2026: Jatisari', 'pdf', 'Berita Acara 3 2026 Jatisari.pdf'],
  ['usulan.xlsx', 'xlsx', 'usulan.xlsx'],
  ['usulan.XLSX', 'xlsx', 'usulan.xlsx'],
  ['../../etc/passwd', 'pdf', 'etc passwd.pdf'],
  ['...', 'pdf', 'Padan.pdf'],
  ['', 'pdf', 'Padan.pdf'],
])('%j becomes a file name', (suggested, extension, expected) => {
  expect(safeFileName(suggested, extension)).toBe(expected)
})

test('whatever is suggested, the name is one plain file', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (suggested) => {
      const name = safeFileName(suggested, 'pdf')
      // eslint-disable-next-line no-control-regex -- control characters must not be in it
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]/)
      expect(name).toMatch(/^[^. ].*\.pdf$|^[^. ]\.pdf$/s)
      expect(name.length).toBeLessThanOrEqual(124)
    }),
  )
})

test('a taken name gets the next free number', () => {
  const taken = new Set(['a.pdf', 'a (2).pdf'])
  expect(freeFileName('a.pdf', (name) => taken.has(name))).toBe('a (3).pdf')
  expect(freeFileName('b.pdf', (name) => taken.has(name))).toBe('b.pdf')
})
