import { expect, test } from 'vitest'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { openedOffice, openPeriode, registerFamily } from '#tests/builders/paperwork.ts'
import { readList, type ListRow } from '#tests/builders/read-list.ts'
import { nikOf, noKkOf } from '../batch/village-work.ts'
import { expectIndexed, registerRows } from '../prelist/register-state.ts'

const [jatisari, other] = ['3509162006', '3509162001']

const prelist = (at: TestOffice, rows: readonly ListRow[]) => readList(at, { shape: 'datar', rows })

const row = (n: number, kk: number, more: Record<string, string> = {}): ListRow => ({
  noKk: noKkOf(kk),
  nik: nikOf(n),
  nama: `SUMIATI ${n}`,
  kodeDesa: jatisari,
  'jawaban:hub_krt': '1',
  ...more,
})

async function apply(at: TestOffice, rows: readonly ListRow[]) {
  const intakeId = await prelist(at, rows)
  const plan = await at.must('prelist.plan', { intakeId, skipRefused: true })
  const done = await at.must('prelist.apply', { intakeId, skipRefused: true })
  expect(done.counts).toEqual(plan.counts)
  const { used, refused, leftOut } = done.counts.rows
  expect(used + refused + leftOut).toBe(rows.length)
  return plan
}

const families = (at: TestOffice) =>
  openedOffice(at)
    .raw.prepare(
      `SELECT k.no_kk AS noKk, k.desa_code AS desa, k.status, k.head_name AS head, group_concat(a.name || ':' || a.status, ', ') AS people
       FROM keluarga AS k LEFT JOIN anggota AS a ON a.keluarga_id = k.id GROUP BY k.id ORDER BY k.no`,
    )
    .all()

const listed = () => [
  row(1, 1, { kodeDesa: other }),
  row(2, 2),
  row(5, 5),
  row(7, 7),
  row(8, 8),
  row(7, 8, { 'jawaban:hub_krt': '3' }),
]

test('a family that moved, one with a card of his own, somebody in two families, a removed family: each row once, twice is once', async () => {
  const at = await office()
  const { raw } = openedOffice(at)
  const [one, two, five] = [1, 2, 5].map((n) => ({ nik: nikOf(n), nama: `SUMIATI ${n}` }))
  if (one === undefined || two === undefined || five === undefined) throw new Error('three people')
  await registerFamily(at, { noKk: noKkOf(1), people: [one, two] })
  await registerFamily(at, { noKk: noKkOf(5), people: [five] })
  raw.prepare("UPDATE keluarga SET status = 'dihapus' WHERE no_kk = ?").run(noKkOf(5))
  const plan = await apply(at, listed())
  expect(plan.counts.families).toEqual({ new: 2, changed: 1, unchanged: 0 })
  expect(plan.leftOut).toEqual([{ rowNumber: 4, why: 'Keluarga ini sudah dikeluarkan dari register.' }])
  // He stays with his family in the register, and somebody is asked to look.
  expect(plan.told).toEqual([{ rowNumber: 3, what: expect.stringMatching(/No. KK ini baru/) }])
  expect(families(at)).toMatchObject([
    { noKk: noKkOf(1), desa: other, status: 'aktif', people: 'SUMIATI 1:aktif, SUMIATI 2:aktif' },
    { noKk: noKkOf(5), desa: jatisari, status: 'dihapus' },
    { noKk: noKkOf(7), people: 'SUMIATI 7:aktif' },
    { noKk: noKkOf(8), people: 'SUMIATI 8:aktif, SUMIATI 7:aktif' },
  ])
  expectIndexed(raw)
  const before = registerRows(raw)
  const again = await apply(at, listed())
  expect(again.counts).toMatchObject({ families: { changed: 0, new: 0 }, people: { changed: 0, new: 0 } })
  expect(registerRows(raw)).toEqual(before)
})

test('two lists at once go in one after the other; the program stopped meanwhile leaves a list whole or not at all', async () => {
  const at = await office()
  const many = (alamat: string) => Array.from({ length: 300 }, (_, index) => row(index + 1, index + 1, { alamat }))
  const put = (intakeId: string) => at.call('prelist.apply', { intakeId, skipRefused: false })
  const [one, two] = [await prelist(at, many('JL LAMA')), await prelist(at, many('JL BARU'))]
  const replies = await Promise.all([put(one), put(two), put(two)])
  expect(replies.filter(({ ok }) => ok)).toHaveLength(2)
  expect((await at.must('keluarga.list', { offset: 0, limit: 1 })).total).toBe(300)
  expectIndexed(openedOffice(at).raw)
  const three = await prelist(at, many('JL KETIGA'))
  const seen = at.events.length
  const running = put(three)
  while (!at.events.slice(seen).some(({ type }) => type === 'progress')) {
    await new Promise((resolve) => setImmediate(resolve))
  }
  await at.restart()
  const reply = await running
  const third = (await at.must('intake.get', { id: three })).intake.status
  expect(third).toBe(reply.ok ? 'diterapkan' : 'diperiksa')
  const addresses = openedOffice(at).raw.prepare('SELECT DISTINCT address FROM keluarga').pluck().all()
  expect(addresses).toEqual([reply.ok ? 'JL KETIGA' : 'JL BARU'])
  expectIndexed(openedOffice(at).raw)
  expect(await at.must('jurnal.verify', {})).toMatchObject({ broken: null })
})

test('a whole list says of each desa how many leave it, before anything is done; one number stands once', async () => {
  const at = await office()
  const { raw } = openedOffice(at)
  const periode = await openPeriode(at)
  for (const n of [1, 2, 3, 4, 5]) {
    const desaCode = n > 3 ? other : jatisari
    await registerFamily(at, { noKk: noKkOf(n), desaCode, people: [{ nik: nikOf(n), nama: `SUMIATI ${n}` }] })
  }
  const about = async (families: readonly number[], desa: (n: number) => string) => ({
    intakeId: await readList(at, {
      kind: 'penetapan',
      shape: 'ketetapan',
      rows: families.map((n) => ({ noKk: noKkOf(n), desil: '2', kodeDesa: desa(n) })),
    }),
    periodeId: periode.id,
  })
  const stands = { number: '9/HUK', decidedOn: '2026-11-03' }
  await at.must('penetapan.apply', { ...(await about([1, 2, 3, 4, 5], () => '')), ...stands, whole: false })
  const before = registerRows(raw)
  const stray = await about([1, 2, 4], () => '')
  const { leaving, counts } = await at.must('penetapan.plan', { ...stray, whole: true })
  expect(leaving).toEqual([
    { desaName: 'Jatisari', leave: 1, stay: 2 },
    { desaName: 'Kemuningsarikidul', leave: 1, stay: 1 },
  ])
  expect(counts.left).toBe(2)
  expect((await at.must('penetapan.plan', { ...stray, whole: false })).leaving).toEqual([])
  const own = await about([1, 2], () => jatisari)
  expect((await at.must('penetapan.plan', { ...own, whole: true })).leaving).toEqual([
    { desaName: 'Jatisari', leave: 1, stay: 2 },
  ])
  expect(registerRows(raw)).toEqual(before)
  const twice = await Promise.all(
    [own, stray].map((one) => at.call('penetapan.apply', { ...one, ...stands, number: '10/HUK', whole: false })),
  )
  expect(twice.map((reply) => (reply.ok ? 'ok' : reply.error.code)).toSorted()).toEqual(['conflict', 'ok'])
})
