import { beforeAll, expect, test } from 'vitest'
import type { Output } from '#shared/contract/index.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'

let desk: TestOffice

beforeAll(async () => {
  desk = await office()
  return () => desk.close()
})

type Found = Output<'wilayah.search'>['wilayah']
const find = async (query: string, level: Found[number]['level'], within?: string): Promise<Found> => {
  const reply = await desk.callOpen(
    'wilayah.search',
    within === undefined ? { query, level } : { query, level, within },
  )
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value.wilayah
}

test('a kabupaten is found before signing in, from any word of its name', async () => {
  const [first] = await find('jember', 'kabupaten')
  expect(first).toEqual({
    code: '3509',
    level: 'kabupaten',
    name: 'Kabupaten Jember',
    term: null,
    within: 'Jawa Timur',
  })
  expect((await find('KAB jem', 'kabupaten')).map(({ name }) => name)).toContain('Kabupaten Jember')
})

test('the words may stand in the name or above it, and a name that is exactly so comes first', async () => {
  const [first, ...others] = await find('jatisari', 'desa')
  expect(first?.name).toBe('Jatisari')
  expect(others.length).toBeGreaterThan(5)
  const found = await find('jatisari jengg', 'desa')
  expect(found).toEqual([
    {
      code: '3509162006',
      level: 'desa',
      name: 'Jatisari',
      term: 'Desa',
      within: 'Kec. Jenggawah, Kabupaten Jember, Jawa Timur',
    },
  ])
})

test('only beginnings of words count, and words only of what is above find nothing', async () => {
  expect((await find('ember', 'kabupaten')).map(({ name }) => name)).not.toContain('Kabupaten Jember')
  expect(await find('jember timur', 'desa', '350913')).toEqual([])
})

test('within keeps to what is below', async () => {
  const found = await find('s', 'desa', '3509')
  expect(found).toHaveLength(20)
  expect(found.every(({ code }) => code.startsWith('3509'))).toBe(true)
})

test('nothing typed finds nothing, signs are no words, and case and apostrophes do not matter', async () => {
  expect(await find('', 'desa')).toEqual([])
  expect(await find(' .,-%', 'desa')).toEqual([])
  expect((await find("ra'as", 'kecamatan')).map(({ name }) => name)).toContain("Ra'as")
  expect((await find('RAAS', 'kecamatan')).map(({ name }) => name)).toContain("Ra'as")
})

test('the children of a place are all that is directly below it', async () => {
  const provinsi = await desk.must('wilayah.children', {})
  expect(provinsi.wilayah).toHaveLength(38)
  const kecamatan = await desk.must('wilayah.children', { code: '3509' })
  expect(kecamatan.wilayah).toHaveLength(31)
  expect(kecamatan.wilayah.every(({ level }) => level === 'kecamatan')).toBe(true)
  expect(await desk.call('wilayah.children', { code: '99' })).toMatchObject({ ok: false, error: { code: 'notFound' } })
})

test('words for what a place is may be typed with its name', async () => {
  const first = async (query: string, level: Found[number]['level']) => (await find(query, level))[0]?.code
  expect(await first('Desa Jatisari Kec. Jenggawah', 'desa')).toBe('3509162006')
  expect(await first('kec jenggawah', 'kecamatan')).toBe('350916')
  expect(await first('desa adat yoboi', 'desa')).toBe('9103013007')
  // Where the name has the word, it counts.
  expect(await first('kota sorong', 'kabupaten')).toBe('9671')
  expect(await find('kelurahan adat', 'kecamatan')).toEqual([])
})
