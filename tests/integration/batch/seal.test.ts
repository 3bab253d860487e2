import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readWorkbook } from '#core/spreadsheets/read-workbook.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'
import { meet, member, nikOf, noKkOf, putForm, usulanOf, village } from './village-work.ts'

/** A village with three agreed usulan, one of a family of two with a title and signs in a name. */
async function agreedUsulan(programme = 'BPNT') {
  const at = await office()
  const work = await village(at)
  const family = usulanOf(at, 1, programme, { nama: `H. MOH. YA'KUB`, jenis_cacat: '6', sta_kawin: '2' })
  const child = member(at, 2, 2, { nama: 'NUR', nokk: noKkOf(1), jnskel: '1', tgllahir: '2011-03-04' })
  const gone = member(at, 9, 3, { nokk: noKkOf(1), sta_keberadaan_art: '2' })
  await putForm(at, work.berkas, {
    jenis: 'usulan',
    number: 1,
    content: { ...family, rows: [...family.rows, child, gone] },
  })
  const pregnant = { sta_hamil: true, tgl_mulai_hamil: '2026-06-01' }
  await putForm(at, work.berkas, { jenis: 'usulan', number: 2, content: usulanOf(at, 3, programme, pregnant) })
  const refused = await putForm(at, work.berkas, { jenis: 'usulan', number: 3, content: usulanOf(at, 4, programme) })
  await putForm(at, work.berkas, { jenis: 'usulan', number: 4, content: usulanOf(at, 5, programme), status: 'draf' })
  return {
    at,
    work,
    refused,
    key: { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis: 'usulan' as const, programme },
  }
}

const pathIn = (at: TestOffice, name = 'batch.xlsx') => join(at.dir, name)
const textsOf = async (path: string) =>
  ((await readWorkbook(readFileSync(path)))[0]?.rows ?? []).map((row) => row.map((cell) => cell?.text ?? ''))

async function decideRest(at: TestOffice, work: Awaited<ReturnType<typeof village>>, refused: string) {
  const { musyawarah } = await at.must('musyawarah.open', { periodeId: work.periode.id, desaCode: work.desaCode })
  const draft = musyawarah.proposals.find(({ complete }) => !complete)
  if (draft) {
    await at.must('musyawarah.decide', {
      id: musyawarah.id,
      formulirId: draft.formulirId,
      putusan: 'tunda',
      note: 'Belum selesai',
    })
  }
  await meet(at, work, { refuse: [refused] })
}

test('an usulan batch for people: checked, sealed, in its place, and in the ledger', async () => {
  const { at, work, refused, key } = await agreedUsulan('PBI')
  await decideRest(at, work, refused)
  const path = pathIn(at)
  const { batch } = await at.must('batch.seal', { ...key, targetId: at.target(path) })
  expect(batch).toMatchObject({
    rows: 3,
    families: 2,
    people: 3,
    cellsCompared: 4 * 21,
    layout: 'siksng-usulan-2022',
    fileName: 'batch.xlsx',
    sealedBy: 'Pengguna Pertama',
  })
  expect(batch.sha256).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'))
  const [, first, second, third] = await textsOf(path)
  expect(first).toEqual([
    nikOf(1),
    'PBI',
    noKkOf(1),
    'MOH YAKUB',
    'JEMBER',
    '17/08/1980',
    'SARTINAH',
    'PEREMPUAN',
    'BURUH TANI/PERKEBUNAN',
    'KAWIN',
    'JL MAWAR 1',
    '001',
    '002',
    'JAWA TIMUR',
    'JEMBER',
    'JENGGAWAH',
    'JATISARI',
    'YA',
    'PDFSK',
    '',
    '',
  ])
  expect(second?.slice(0, 8)).toEqual([
    nikOf(2),
    'PBI',
    noKkOf(1),
    'NUR',
    'JEMBER',
    '04/03/2011',
    'SARTINAH',
    'LAKI-LAKI',
  ])
  expect(third?.slice(17)).toEqual(['TIDAK', '', 'YA', '01/06/2026'])
  const { lines, batches } = await at.must('batch.ledger', { periodeId: key.periodeId })
  expect(lines).toEqual([
    expect.objectContaining({
      jenis: 'usulan',
      programme: 'PBI',
      wilayahName: 'Jatisari',
      proposed: 4,
      complete: 3,
      agreed: 2,
      refused: 2,
      ready: 0,
      sealedRows: 3,
      batchId: batch.id,
      blocked: 'Sudah disegel.',
    }),
  ])
  expect(batches).toEqual([batch])
  expect(at.events.filter((event) => event.type === 'progress').map((event) => event.text)).toContain(
    'Memeriksa tiap sel berkas Excel',
  )
  expect(readdirSync(at.dir).filter((name) => name.startsWith('.'))).toEqual([])
})

test('a programme for families has one row for each, the head', async () => {
  const { at, work, refused, key } = await agreedUsulan()
  await decideRest(at, work, refused)
  const path = pathIn(at)
  const { batch } = await at.must('batch.seal', { ...key, targetId: at.target(path) })
  expect(batch).toMatchObject({ rows: 2, families: 2, people: 3 })
  expect((await textsOf(path)).slice(1).map((row) => row[0])).toEqual([nikOf(1), nikOf(3)])
})

test('the preview shows what is sent beside what is recorded, and who is left out and why', async () => {
  const { at, work, refused, key } = await agreedUsulan()
  await decideRest(at, work, refused)
  const preview = await at.must('batch.preview', { ...key, limit: 1 })
  expect(preview.suggestedName).toBe('TEMPLATE_EXCEL_USULAN - JENGGAWAH - JATISARI - BPNT - NOVEMBER 2026.xlsx')
  expect(preview.totalRows).toBe(2)
  expect(preview.rows).toHaveLength(1)
  expect(preview.changes).toEqual([{ row: 1, header: 'NAMA', recorded: `H. MOH. YA'KUB`, sent: 'MOH YAKUB' }])
  expect(preview.excluded.map(({ number, why }) => [number, why])).toEqual([
    [3, 'Ditolak musyawarah.'],
    [4, 'Formulir belum lengkap.'],
  ])
})

test('the journal says who sealed what and why, without a name or a NIK of a family', async () => {
  const { at, work, refused, key } = await agreedUsulan()
  await decideRest(at, work, refused)
  const { batch } = await at.must('batch.seal', { ...key, targetId: at.target(pathIn(at)), purpose: 'Uji coba' })
  const { entries } = await at.must('jurnal.of', { entity: 'batch', entityId: batch.id })
  expect(entries).toEqual([expect.objectContaining({ action: 'seal', by: 'Pengguna Pertama', reason: 'Uji coba' })])
  expect(JSON.stringify(entries)).not.toMatch(/\d{16}"|YAKUB/)
  expect(await at.must('jurnal.verify', {})).toMatchObject({ broken: null })
})

test('a sealed batch is exported again byte for byte, and never sealed a second time', async () => {
  const { at, work, refused, key } = await agreedUsulan()
  await decideRest(at, work, refused)
  const { batch } = await at.must('batch.seal', { ...key, targetId: at.target(pathIn(at)) })
  const second = await at.call('batch.seal', { ...key, targetId: at.target(pathIn(at, 'lagi.xlsx')) })
  expect(second).toMatchObject({ ok: false, error: { code: 'alreadyExported' } })
  expect(existsSync(pathIn(at, 'lagi.xlsx'))).toBe(false)
  await at.must('batch.exportAgain', { id: batch.id, targetId: at.target(pathIn(at, 'salinan.xlsx')) })
  expect(Buffer.compare(readFileSync(pathIn(at)), readFileSync(pathIn(at, 'salinan.xlsx')))).toBe(0)
  const preview = await at.must('batch.preview', { ...key })
  expect(preview.rows.map((row) => row[0])).toEqual([nikOf(1), nikOf(3)])
  expect(preview.excluded.map(({ number }) => number)).toEqual([3, 4])
})

test('sealing replaces an older file of that name only with the whole new one', async () => {
  const { at, work, refused, key } = await agreedUsulan()
  await decideRest(at, work, refused)
  writeFileSync(pathIn(at), 'berkas lama')
  await at.must('batch.seal', { ...key, targetId: at.target(pathIn(at)) })
  expect((await textsOf(pathIn(at)))[1]?.[0]).toBe(nikOf(1))
  expect(readdirSync(at.dir).filter((name) => name.startsWith('.'))).toEqual([])
})

test('the rows in the database are the cells of the file', async () => {
  const { at, work, refused, key } = await agreedUsulan()
  await decideRest(at, work, refused)
  await at.must('batch.seal', { ...key, targetId: at.target(pathIn(at)) })
  const rows = await openedOffice(at).db.selectFrom('batch_baris').selectAll().orderBy('row_number').execute()
  const file = (await textsOf(pathIn(at))).slice(1)
  expect(rows.map((row) => (JSON.parse(row.cells) as string[]).join('|').replace(/\|+$/, ''))).toEqual(
    file.map((row) => row.join('|').replace(/\|+$/, '')),
  )
})
