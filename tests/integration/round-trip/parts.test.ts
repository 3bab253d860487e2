import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAnswerList, type SaidRow } from '#tests/builders/answer-list.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { jatisari, openedOffice, openPeriode, receiveBerkas } from '#tests/builders/paperwork.ts'
import { correct } from '../batch/answer-work.ts'
import { sendIn } from '../batch/layout-work.ts'
import { meet, member, noKkOf, putForm, registered, usulanOf, village } from '../batch/village-work.ts'
import { applied, said } from '../hasil/sent-village.ts'

const named = (n: number, hasil: string, more = {}) => said(n, hasil, { namaTerdaftar: `SUMIATI ${n}`, ...more })

const tick = (at: TestOffice, day: string) => at.platform.clock.set(`2026-11-${day}T03:00:00.000Z`)

async function answered(at: TestOffice, rows: readonly SaidRow[], partial = false) {
  const id = await readAnswerList(at, rows, `${at.platform.ids.next()}.csv`)
  const match = await at.must('hasil.match', { intakeId: id, partial })
  return { id, match, done: await applied({ at }, id, { partial }) }
}

const counts = async (at: TestOffice) =>
  Object.fromEntries((await at.must('hasil.list', {})).batches.map((batch) => [batch.fileName, batch.counts]))

/** Every sum that is shown is the sum of its parts, and the ledger says the same. */
async function expectSums(at: TestOffice, periodeId: string) {
  const list = await at.must('hasil.list', {})
  const sum = ({ total, ...parts }: Record<string, number>) => {
    expect(Object.values(parts).reduce((a, b) => a + b, 0)).toBe(total)
    return total ?? 0
  }
  for (const { answer, sent } of list.answers) {
    sum(answer)
    sum(sent)
  }
  const batches = list.batches.reduce((all, batch) => all + sum(batch.counts), 0)
  const { lines } = await at.must('batch.ledger', { periodeId })
  expect(lines.reduce((all, line) => all + sum(line.outcomes), 0)).toBe(batches)
  const { total } = await at.must('hasil.sentRows', { offset: 0, limit: 1 })
  expect(total).toBe(batches)
}

test('an answer about part 2 of a file in parts says nothing about part 1', async () => {
  const at = await office()
  await sendIn(at, { rowLimit: 2 })
  const work = await village(at)
  for (const n of [1, 2, 3, 4]) {
    await putForm(at, work.berkas, { jenis: 'usulan', number: n, content: usulanOf(at, n) })
  }
  await meet(at, work)
  const folder = join(at.dir, 'ekspor')
  mkdirSync(folder)
  const key = { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis: 'usulan' as const, programme: 'BPNT' }
  const { suggestedName } = await at.must('batch.preview', key)
  const { batches } = await at.must('batch.seal', { ...key, targetId: at.target(join(folder, suggestedName)) })
  const { match } = await answered(at, [named(3, 'BERHASIL')])
  expect(match.batches).toMatchObject([{ batchId: batches[1]?.id, rows: 2, answered: 1 }])
  const now = await counts(at)
  expect(now[batches[0]?.fileName ?? '']).toMatchObject({ total: 2, belumDijawab: 2 })
  expect(now[batches[1]?.fileName ?? '']).toMatchObject({ total: 2, diterima: 1, tidakDitemukan: 1 })
  await expectSums(at, work.periode.id)
  expect((await at.must('hasil.worklist', {})).refused).toHaveLength(1)
})

async function cumulative() {
  const at = await office()
  await sendIn(at, { cumulative: true })
  const periode = await openPeriode(at)
  const berkas = await receiveBerkas(at, periode.id, { dasar: 'sptjm' })
  await openedOffice(at)
    .db.updateTable('berkas')
    .set({ present: JSON.stringify(['formulir', 'sptjm']) })
    .execute()
  const key = { periodeId: periode.id, wilayahCode: jatisari, jenis: 'usulan' as const, programme: 'BPNT' }
  const put = (n: number) => putForm(at, berkas, { jenis: 'usulan', number: n, content: usulanOf(at, n) })
  const seal = async (name: string) =>
    (await at.must('batch.seal', { ...key, targetId: at.target(join(at.dir, name)) })).batch
  return { at, key, put, seal }
}

test('an answer to the first edition that comes after the second was sealed says nothing about what only that one has', async () => {
  const { at, key, put, seal } = await cumulative()
  tick(at, '11')
  await put(1)
  const refused = await put(2)
  await seal('satu.xlsx')
  tick(at, '12')
  await answered(at, [named(1, 'BERHASIL'), named(2, 'GAGAL')])
  tick(at, '13')
  await at.must('hasil.correct', { formulirId: refused })
  await correct(at, refused, { nama: 'SUMIATI BETUL' })
  await put(3)
  await seal('dua.xlsx')
  // What stands now was not answered: the second file takes the place of the first.
  expect(await counts(at)).toMatchObject({ 'dua.xlsx': { total: 3, belumDijawab: 3 } })
  await expectSums(at, key.periodeId)
  tick(at, '14')
  const late = await readAnswerList(at, [named(1, 'BERHASIL'), named(2, 'BERHASIL')], 'susulan.csv')
  expect(await at.must('hasil.match', { intakeId: late })).toMatchObject({ looksPartial: true, sent: { total: 3 } })
  await at.must('hasil.apply', { intakeId: late, partial: true })
  expect(await counts(at)).toMatchObject({ 'dua.xlsx': { diterima: 2, belumDijawab: 1 } })
  await expectSums(at, key.periodeId)
  expect((await at.must('hasil.list', {})).refusedWaiting).toBe(0)
  const whole = await readAnswerList(
    at,
    [1, 2, 3].map((n) => named(n, 'BERHASIL')),
    'lengkap.csv',
  )
  expect(await at.must('hasil.match', { intakeId: whole })).toMatchObject({ looksPartial: false })
})

test('somebody who was proposed and is taken out at the same time: the programme of a row says which', async () => {
  const at = await office()
  const work = await village(at)
  const family = await registered(at, 1)
  await putForm(at, work.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1) })
  const clerk = await at.as('petugasEntri')
  const { id: keyedById } = (await clerk.must('sistem.resume', {})).session.pengguna
  const rows = family.content.rows.map((row) => ({
    ...row,
    id: at.platform.ids.next(),
    answers: { nama: row.answers['nama'] ?? '', nik: row.answers['nik'] ?? '' },
  }))
  const answers = { tingkat: 'KELUARGA', kode_alasan: '01', uraian_alasan: 'sakit', tgl_kejadian: '2026-10-02' }
  const content = { answers: { ...answers, jenis_dokumen: '1', no_dokumen: '474.3/12' }, rows }
  const removal = { jenis: 'penghapusan' as const, number: 2, keluargaId: family.id, base: family.content, keyedById }
  await putForm(at, work.berkas, { ...removal, content })
  await meet(at, work)
  for (const [jenis, programme, day] of [
    ['usulan', 'BPNT', '12'],
    ['penghapusan', '', '13'],
  ] as const) {
    tick(at, day)
    const key = { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis, programme }
    await at.must('batch.seal', { ...key, targetId: at.target(join(at.dir, `${jenis}.xlsx`)) })
  }
  tick(at, '14')
  const about = await answered(at, [named(1, 'BERHASIL')])
  expect(about.match.batches).toMatchObject([{ fileName: 'usulan.xlsx' }])
  await answered(at, [named(1, 'GAGAL', { program: '' }), named(2, 'GAGAL', { program: '' })])
  expect(await counts(at)).toMatchObject({
    'usulan.xlsx': { total: 1, diterima: 1 },
    'penghapusan.xlsx': { total: 1, ditolak: 1 },
  })
  await expectSums(at, work.periode.id)
})

test('of twins without a NIK none is taken for the other', async () => {
  const at = await office()
  const work = await village(at)
  const content = usulanOf(at, 1, 'PBI', { nama: 'SITI FATIMAH' })
  const twins = [
    member(at, 2, 2, { nokk: noKkOf(1), nama: 'SITI AMINAH', tgllahir: '2010-01-02' }),
    member(at, 3, 3, { nokk: noKkOf(1), nama: 'SITI AMINIH', tgllahir: '2010-01-02' }),
  ]
  await putForm(at, work.berkas, {
    jenis: 'usulan',
    number: 1,
    content: { ...content, rows: [...content.rows, ...twins] },
  })
  await meet(at, work)
  const key = { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis: 'usulan' as const, programme: 'PBI' }
  await at.must('batch.seal', { ...key, targetId: at.target(join(at.dir, 'pbi.xlsx')) })
  const twin = (nama: string) =>
    said(2, 'BERHASIL', {
      nik: '',
      noKk: noKkOf(1),
      nama,
      namaTerdaftar: nama,
      tanggalLahir: '2010-01-02',
      program: 'PBI',
    })
  const mother = said(1, 'BERHASIL', { program: 'PBI', namaTerdaftar: 'SITI FATIMAH' })
  for (const names of [['SITI AMINAH', 'SITI AMINIH'], ['SITI AMINEH'], ['SITI AMINIH']]) {
    const id = await readAnswerList(at, [...names.map(twin), mother], `${names.join()}.csv`)
    const { agree, answer, unsure } = await at.must('hasil.match', { intakeId: id })
    expect(agree).toBe(true)
    expect(answer).toMatchObject({ total: names.length + 1, ditolak: 0 })
    for (const { name, answeredName } of unsure) expect(answeredName).toBe(name)
  }
})
