import { expect, test } from 'vitest'
import { lyingUnder, quarterTurn, withoutPage, withPage, type Paper } from '#renderer/screens/berkas/scans/papers.ts'

const page = (number: number, pindaianId = 'a', rotation: 0 | 90 | 180 | 270 = 0) => ({
  pindaianId,
  page: number,
  rotation,
})
const papers: readonly Paper[] = [
  { number: 1, pages: [page(1), page(3)] },
  { number: 2, pages: [page(4), page(1, 'b', 90)] },
]

test('a page is found under its paper with its turn; one of another file is another page', () => {
  expect(lyingUnder(papers, 'b', 1)).toEqual({ number: 2, rotation: 90 })
  expect(lyingUnder(papers, 'a', 2)).toBeUndefined()
})

test('a page joins its paper in the order of the file', () => {
  expect(withPage(papers, 1, page(2))).toEqual([{ number: 1, pages: [page(1), page(2), page(3)] }])
  expect(withPage(papers, 9, page(2))).toEqual([{ number: 9, pages: [page(2)] }])
})

test('turning a page leaves it where it lies', () => {
  expect(withPage(papers, 2, page(4, 'a', 180))).toEqual([{ number: 2, pages: [page(4, 'a', 180), page(1, 'b', 90)] }])
  expect([0, 90, 180, 270].map((turn) => quarterTurn(turn as 0))).toEqual([90, 180, 270, 0])
})

test('a page that is taken away leaves the others', () => {
  expect(withoutPage(papers, 'a', 4)).toEqual([{ number: 2, pages: [page(1, 'b', 90)] }])
  expect(withoutPage(papers, 'a', 9)).toEqual([])
})
