import { join } from 'node:path'
import { expect, test } from 'vitest'
import { office } from '#tests/builders/office.ts'
import { jatisari } from '#tests/builders/paperwork.ts'
import { sendIn } from './layout-work.ts'
import { meet, nikOf, putForm, usulanOf, village } from './village-work.ts'

const jenggawah = '350916'
const kemuning = '3509162001'

async function twoVillages() {
  const at = await office()
  await sendIn(at, { splitBy: 'kecamatan', splitProgramme: false })
  const work = await village(at)
  const other = await village(at, { periode: work.periode, desaCode: kemuning })
  await putForm(at, work.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1, 'BPNT') })
  await putForm(at, work.berkas, { jenis: 'usulan', number: 2, content: usulanOf(at, 2, 'PKH') })
  await putForm(at, other.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 3, 'PKH') })
  await putForm(at, other.berkas, { jenis: 'usulan', number: 2, content: usulanOf(at, 1, 'PKH') })
  await putForm(at, other.berkas, { jenis: 'usulan', number: 3, content: usulanOf(at, 4, '') })
  const key = { periodeId: work.periode.id, wilayahCode: jenggawah, jenis: 'usulan' as const, programme: '' }
  return { at, work, other, key }
}

test('a file for a kecamatan holds all its desa and programmes, and says of each form that stays behind why', async () => {
  const { at, work, other, key } = await twoVillages()
  await meet(at, work)
  await meet(at, other, { final: false })
  const before = await at.must('batch.preview', key)
  expect(before.refused).toBe('')
  expect(before.rows.map((row) => row.slice(0, 2))).toEqual([
    [nikOf(1), 'BPNT'],
    [nikOf(2), 'PKH'],
  ])
  expect(before.excluded.map(({ desaName, why }) => [desaName, why])).toEqual([
    ['Kemuningsarikidul', 'Berita acara musyawarah Desa Kemuningsarikidul belum final.'],
    ['Kemuningsarikidul', 'Berita acara musyawarah Desa Kemuningsarikidul belum final.'],
    ['Kemuningsarikidul', 'Berita acara musyawarah Desa Kemuningsarikidul belum final.'],
  ])
  const { lines } = await at.must('batch.ledger', { periodeId: key.periodeId })
  expect(lines).toEqual([
    expect.objectContaining({
      ...key,
      wilayahName: 'Jenggawah',
      proposed: 5,
      complete: 5,
      agreed: 5,
      ready: 2,
      blocked: '',
    }),
  ])
})

test('of one person in two programmes, and of a form without one, it says so', async () => {
  const { at, work, other, key } = await twoVillages()
  await meet(at, work)
  await meet(at, other)
  const { rows, excluded } = await at.must('batch.preview', key)
  expect(new Set(rows.map((row) => row[0]))).toEqual(new Set([nikOf(1), nikOf(2), nikOf(3)]))
  expect(excluded.map(({ why }) => why).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'NIK yang sama sudah ada pada formulir lain dalam batch ini.',
    'Program belum diisi pada formulir.',
  ])
  const sealed = await at.must('batch.seal', { ...key, targetId: at.target(join(at.dir, 'kec.xlsx')) })
  expect(sealed.batch).toMatchObject({ wilayahCode: jenggawah, wilayahName: 'Jenggawah', programme: '', rows: 3 })
})

test('after a file for one desa, a file that covers it is refused with what to do, and the other way round', async () => {
  const { at, work, other, key } = await twoVillages()
  await meet(at, work)
  await meet(at, other)
  await at.must('batch.seal', { ...key, targetId: at.target(join(at.dir, 'kec.xlsx')) })
  await sendIn(at, {})
  const desa = { ...key, wilayahCode: kemuning, programme: 'PKH' }
  const reply = await at.call('batch.seal', { ...desa, targetId: at.target(join(at.dir, 'desa.xlsx')) })
  expect(reply).toMatchObject({ ok: false, error: { code: 'alreadyExported' } })
  const said = reply.ok ? '' : reply.error.message
  expect(said).toMatch(
    /^Batch Kecamatan Jenggawah periode ini sudah disegel .*menimpanya di SIKS-NG\. Kembalikan tata letak/,
  )
  const { lines } = await at.must('batch.ledger', { periodeId: key.periodeId })
  expect(
    lines.map(({ wilayahCode, programme, sealedRows, blocked }) => [wilayahCode, programme, sealedRows, blocked]),
  ).toEqual([
    [jenggawah, '', 3, 'Sudah disegel.'],
    [kemuning, '', 0, 'Program belum diisi pada formulir.'],
    // The form that was in the other's way there.
    [jatisari, 'BPNT', 0, said],
  ])
})

test('a batch that the layout does not make is refused', async () => {
  const { at, work, key } = await twoVillages()
  await meet(at, work)
  const reply = await at.call('batch.seal', {
    ...key,
    wilayahCode: jatisari,
    programme: 'BPNT',
    targetId: at.target(join(at.dir, 'x.xlsx')),
  })
  expect(reply).toMatchObject({ ok: false, error: { code: 'conflict' } })
})
