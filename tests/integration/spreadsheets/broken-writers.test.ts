import { expect, test } from 'vitest'
import { compareWithRows, requireSame } from '#core/spreadsheets/compare.ts'
import { packSheet } from '#core/spreadsheets/sheet.ts'
import { workbookBytes } from '#core/spreadsheets/write-workbook.ts'
import { mutants, noticedAs, rightFiles } from '#tests/builders/mutants/mutants.ts'
import { mutantSheet } from '#tests/builders/mutants/sheet.ts'
import { usulanSheet, written } from './usulan-sheet.ts'

test('right files of three writers pass', async () => {
  for (const bytes of await rightFiles()) expect(await noticedAs(bytes)).toEqual([])
})

test('there are at least 50 kinds of broken writers, each of its own', () => {
  expect(new Set(mutants.map(({ what }) => what)).size).toBe(mutants.length)
  expect(mutants.length).toBeGreaterThanOrEqual(50)
})

test.each(mutants)('a writer that $what is caught', async ({ bytes, kind }) => {
  expect(await noticedAs(await bytes())).toContain(kind)
})

const packed = packSheet(mutantSheet)

test.each([0.2, 0.5, 0.9, 0.999])('a file that ends after %d of its length is caught', async (part) => {
  const bytes = await workbookBytes(mutantSheet, written)
  const { differences } = await compareWithRows(bytes.slice(0, Math.floor(bytes.length * part)), packed)
  expect(differences).not.toEqual([])
})

test('a file with any one damaged byte in what is packed is caught', async () => {
  const sheet = packSheet(usulanSheet(300))
  const bytes = Uint8Array.from(await workbookBytes(usulanSheet(300), written))
  expect((await compareWithRows(bytes, sheet)).differences).toEqual([])
  for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
    const damaged = Uint8Array.from(bytes)
    const place = Math.floor(bytes.length * part)
    damaged[place] = (damaged[place] ?? 0) ^ 0xff
    expect((await compareWithRows(damaged, sheet)).differences).not.toEqual([])
  }
})

test('what is no workbook at all is caught', async () => {
  const text = new TextEncoder().encode('NIK,NAMA\n')
  expect((await compareWithRows(text, packed)).differences).toEqual([{ kind: 'unreadable', cell: '' }])
})

test('the failure names cells and never what stands in them', async () => {
  const trimmed = mutants.find(({ what }) => what === 'trims the zeros of a NIK')
  if (trimmed === undefined) throw new Error('no such mutant')
  const failure = requireSame(await trimmed.bytes(), packed)
  await expect(failure).rejects.toMatchObject({ code: 'roundTripFailed' })
  await expect(failure).rejects.toThrow(/sel A2/)
  await expect(failure).rejects.not.toThrow(/0000000000000012/)
})
