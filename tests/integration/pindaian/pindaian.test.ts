import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { partBytes } from '#shared/contract/pindaian.ts'
import { office, type Desk } from '#tests/builders/office.ts'
import { createForm, openPeriode, receiveBerkas } from '#tests/builders/paperwork.ts'

const start = Buffer.from('%PDF-1.7\n')

function paper(size: number): Buffer {
  return Buffer.concat([start, randomBytes(size - start.length)])
}

async function send(desk: Desk, berkasId: string, bytes: Buffer, name = 'pindaian.pdf'): Promise<string> {
  const { id } = await desk.must('pindaian.begin', { berkasId, name, kind: 'pdf', size: bytes.length })
  for (let part = 0; part * partBytes < bytes.length; part += 1) {
    const piece = bytes.subarray(part * partBytes, (part + 1) * partBytes)
    await desk.must('pindaian.putPart', { id, part, bytes: piece.toString('base64') })
  }
  return id
}

async function receive(desk: Desk, berkasId: string, pages: number, bytes = paper(2000)): Promise<string> {
  const id = await send(desk, berkasId, bytes)
  await desk.must('pindaian.finish', { id, pages })
  return id
}

async function desk() {
  const own = await office()
  const berkas = await receiveBerkas(own, (await openPeriode(own)).id)
  return { own, berkas }
}

test('a file of several parts comes back byte for byte, and is not readable on the disk', async () => {
  const { own, berkas } = await desk()
  const bytes = paper(2 * partBytes + 777)
  const id = await receive(own, berkas.id, 12, bytes)
  const parts = await Promise.all([0, 1, 2].map((part) => own.must('pindaian.part', { id, part })))
  expect(Buffer.concat(parts.map((part) => Buffer.from(part.bytes, 'base64'))).equals(bytes)).toBe(true)
  const files = await Promise.all(['padan.db', 'padan.db-wal'].map((name) => readFile(join(own.dir, 'kantor', name))))
  const onDisk = Buffer.concat(files)
  expect(onDisk.length).toBeGreaterThan(bytes.length)
  expect(onDisk.includes(bytes.subarray(5000, 5064))).toBe(false)
})

test('the same file twice in a berkas is refused, and half a file leaves nothing behind', async () => {
  const { own, berkas } = await desk()
  const bytes = paper(3000)
  await receive(own, berkas.id, 3, bytes)
  const again = await send(own, berkas.id, bytes)
  expect(await own.call('pindaian.finish', { id: again, pages: 3 })).toMatchObject({ error: { code: 'conflict' } })
  const half = await own.must('pindaian.begin', {
    berkasId: berkas.id,
    name: 'a.pdf',
    kind: 'pdf',
    size: 2 * partBytes,
  })
  const first = Buffer.concat([start, Buffer.alloc(partBytes - start.length)]).toString('base64')
  await own.must('pindaian.putPart', { id: half.id, part: 0, bytes: first })
  expect(await own.call('pindaian.finish', { id: half.id, pages: 3 })).toMatchObject({ error: { code: 'validation' } })
  await own.must('pindaian.begin', { berkasId: berkas.id, name: 'b.pdf', kind: 'pdf', size: 10 })
  expect(await own.call('pindaian.part', { id: half.id, part: 0 })).toMatchObject({ error: { code: 'notFound' } })
  expect((await own.must('pindaian.list', { berkasId: berkas.id })).pindaian).toHaveLength(1)
})

test('a file that is not what its name says is refused, and a part of the wrong size too', async () => {
  const { own, berkas } = await desk()
  const words = Buffer.from('Ini surat biasa, bukan PDF.')
  const id = await send(own, berkas.id, words)
  expect(await own.call('pindaian.finish', { id, pages: 1 })).toMatchObject({ error: { code: 'validation' } })
  const short = await own.must('pindaian.begin', { berkasId: berkas.id, name: 'c.pdf', kind: 'pdf', size: 100 })
  const part = { id: short.id, part: 0, bytes: Buffer.alloc(99).toString('base64') }
  expect(await own.call('pindaian.putPart', part)).toMatchObject({ error: { code: 'validation' } })
})

test('pages are dealt out to the papers in order; a form that is begun later finds its own', async () => {
  const { own, berkas } = await desk()
  const id = await receive(own, berkas.id, 8)
  const { lastNumber } = await own.must('pindaian.deal', { id, firstPage: 2, firstNumber: 1, pagesPerPaper: 3 })
  expect(lastNumber).toBe(3)
  const { papers } = await own.must('pindaian.list', { berkasId: berkas.id })
  expect(papers.map((one) => [one.number, one.pages.map((page) => page.page)])).toEqual([
    [1, [2, 3, 4]],
    [2, [5, 6, 7]],
    [3, [8]],
  ])
  await createForm(own, berkas.id, 'usulan')
  const second = await createForm(own, berkas.id, 'usulan')
  const beside = await own.must('pindaian.ofFormulir', { formulirId: second.id })
  expect(beside.pages.map((page) => page.page)).toEqual([5, 6, 7])
  expect(beside.pindaian.map((one) => one.id)).toEqual([id])
})

test('a page lies under one paper only, and pages of another berkas are refused', async () => {
  const { own, berkas } = await desk()
  const other = await receiveBerkas(own, berkas.periodeId)
  const id = await receive(own, berkas.id, 4)
  const page = (number: number) => ({ pindaianId: id, page: number, rotation: 90 as const })
  await own.must('pindaian.assign', { berkasId: berkas.id, number: 1, pages: [page(1), page(2)] })
  await own.must('pindaian.assign', { berkasId: berkas.id, number: 2, pages: [page(2)] })
  const { papers } = await own.must('pindaian.list', { berkasId: berkas.id })
  expect(papers).toEqual([
    { number: 1, pages: [page(1)] },
    { number: 2, pages: [page(2)] },
  ])
  const foreign = { berkasId: other.id, number: 1, pages: [page(3)] }
  expect(await own.call('pindaian.assign', foreign)).toMatchObject({ error: { code: 'notFound' } })
  const beyond = { berkasId: berkas.id, number: 1, pages: [page(5)] }
  expect(await own.call('pindaian.assign', beyond)).toMatchObject({ error: { code: 'notFound' } })
  await own.must('pindaian.remove', { id })
  expect(await own.must('pindaian.list', { berkasId: berkas.id })).toEqual({ pindaian: [], papers: [] })
})

test('where a block stands is remembered for the edition; an unknown block is refused', async () => {
  const { own, berkas } = await desk()
  const form = await createForm(own, berkas.id, 'usulan')
  const view = { block: 'III', page: 2, x: 0, y: 100, width: 1000, height: 500 }
  await own.must('pindaian.putPandangan', { instrumen: form.instrumen, ...view })
  await own.must('pindaian.putPandangan', { instrumen: form.instrumen, ...view, y: 200 })
  const { pandangan } = await own.must('pindaian.ofFormulir', { formulirId: form.id })
  expect(pandangan).toEqual([{ ...view, y: 200 }])
  const unknown = { instrumen: form.instrumen, ...view, block: 'XXX' }
  expect(await own.call('pindaian.putPandangan', unknown)).toMatchObject({ error: { code: 'notFound' } })
})

test('a reader may look at a scan but not bring one; a closed period takes none', async () => {
  const { own, berkas } = await desk()
  const reader = await own.as('pembaca')
  const id = await receive(own, berkas.id, 1)
  await reader.must('pindaian.part', { id, part: 0 })
  const begin = { berkasId: berkas.id, name: 'd.pdf', kind: 'pdf' as const, size: 10 }
  expect(await reader.call('pindaian.begin', begin)).toMatchObject({ error: { code: 'forbidden' } })
  const { periode } = await own.must('periode.list', {})
  const [open] = periode
  if (open !== undefined) await own.must('periode.close', { id: open.id, revision: open.revision })
  expect(await own.call('pindaian.begin', begin)).toMatchObject({ error: { code: 'locked' } })
})

test('no page is dealt to a number that no paper can have, and nothing is laid on the way there', async () => {
  const { own, berkas } = await desk()
  const id = await receive(own, berkas.id, 4)
  const beyond = await own.call('pindaian.deal', { id, firstNumber: 9998, pagesPerPaper: 1 })
  expect(beyond).toMatchObject({ ok: false, error: { code: 'validation' } })
  expect((await own.must('pindaian.list', { berkasId: berkas.id })).papers).toEqual([])
  expect(await own.must('pindaian.deal', { id, firstNumber: 9998, pagesPerPaper: 2 })).toEqual({ lastNumber: 9999 })
})

test('a picture has one page, and no part lies behind the end of a file', async () => {
  const { own, berkas } = await desk()
  const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])
  const { id } = await own.must('pindaian.begin', { berkasId: berkas.id, name: 'a.jpg', kind: 'jpeg', size: 6 })
  await own.must('pindaian.putPart', { id, part: 0, bytes: bytes.toString('base64') })
  for (const part of [1, 1000]) {
    expect(await own.call('pindaian.putPart', { id, part, bytes: '' })).toMatchObject({ error: { code: 'validation' } })
  }
  expect(await own.call('pindaian.finish', { id, pages: 2000 })).toMatchObject({ error: { code: 'validation' } })
  expect((await own.must('pindaian.finish', { id, pages: 1 })).pindaian.pages).toBe(1)
})
