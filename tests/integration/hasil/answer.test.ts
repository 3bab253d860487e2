import { expect, test } from 'vitest'
import { readAnswerList } from '#tests/builders/answer-list.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'
import { applied, nameOf, nikOf, noKkOf, said, sentVillage } from './sent-village.ts'

test('every row that was sent ends, every row of the answer is accounted for, and both sums are shown', async () => {
  const sent = await sentVillage(5)
  const { at } = sent
  const id = await readAnswerList(at, [
    said(1, 'BERHASIL'),
    said(2, 'GAGAL', { keterangan: 'Sudah terdaftar' }),
    said(3, 'GAGAL', { padan: 'TIDAK PADAN', namaTerdaftar: 'SUMIYATI' }),
    said(4, 'PROSES'),
    said(1, 'BERHASIL'),
    said(77, 'BERHASIL', { namaTerdaftar: 'ORANG LAIN' }),
    'tidak terbaca',
  ])
  const match = await at.must('hasil.match', { intakeId: id })
  expect(match.answer).toEqual({ total: 7, cocok: 4, ganda: 1, bukanKiriman: 1, ditolak: 1 })
  expect(match).toMatchObject({ agree: true, settled: 4, looksPartial: false, unknownTotal: 4 })
  expect(match.unknown.map(({ outcome, alasan }) => [outcome, alasan])).toEqual(
    expect.arrayContaining([
      ['diterima', ''],
      ['ditolak', 'J3'],
      ['tidakPadan', ''],
      ['menunggu', ''],
    ]),
  )
  expect(await at.call('hasil.apply', { intakeId: id })).toMatchObject({ ok: false, error: { code: 'validation' } })

  const done = await applied(sent, id)
  expect(done.sent).toEqual({
    total: 5,
    diterima: 1,
    ditolak: 1,
    tidakPadan: 1,
    menunggu: 1,
    tidakDitemukan: 1,
    belumDijawab: 0,
  })
  const list = await at.must('hasil.list', {})
  expect(list.answers).toMatchObject([{ intakeId: id, answer: match.answer, sent: done.sent, partial: false }])
  expect(list.batches).toMatchObject([{ batchId: sent.batch.id, counts: done.sent }])
  expect(list.refusedWaiting).toBe(3)
  const { rows, total } = await at.must('hasil.sentRows', { outcome: 'tidakPadan', offset: 0, limit: 50 })
  expect(total).toBe(1)
  expect(rows).toMatchObject([
    {
      nik: nikOf(3),
      noKk: noKkOf(3),
      name: nameOf(3),
      registeredName: 'SUMIYATI',
      words: 'GAGAL · TIDAK PADAN',
      match: 'nik',
    },
  ])
  const foreign = await at.must('hasil.answerRows', { intakeId: id, account: 'bukanKiriman', offset: 0, limit: 50 })
  expect(foreign.rows).toMatchObject([{ rowNumber: 7, nik: nikOf(77), name: 'ORANG LAIN', formulirId: null }])
})

test('the same list is applied once; a later answer updates an earlier one, and what it does not name stays', async () => {
  const sent = await sentVillage(3)
  const first = await readAnswerList(sent.at, [said(1, 'PROSES'), said(2, 'BERHASIL')], 'satu.csv')
  await applied(sent, first)
  expect(await sent.at.call('hasil.apply', { intakeId: first })).toMatchObject({ ok: false, error: { code: 'locked' } })

  const second = await readAnswerList(sent.at, [said(1, 'GAGAL'), said(3, 'BERHASIL')], 'dua.csv')
  const done = await applied(sent, second)
  expect(done.sent).toMatchObject({ total: 3, diterima: 2, ditolak: 1, tidakDitemukan: 0 })
  const { db } = openedOffice(sent.at)
  const history = await db
    .selectFrom('hasil_baris')
    .select(['intake_id', 'outcome'])
    .where('batch_row', '=', 1)
    .execute()
  expect(history).toEqual(
    expect.arrayContaining([
      { intake_id: first, outcome: 'menunggu' },
      { intake_id: second, outcome: 'ditolak' },
    ]),
  )
})

test('an answer about a part leaves the rest unanswered', async () => {
  const sent = await sentVillage(4)
  const id = await readAnswerList(sent.at, [said(2, 'BERHASIL')])
  expect(await sent.at.must('hasil.match', { intakeId: id })).toMatchObject({ looksPartial: true })
  const done = await applied(sent, id, { partial: true })
  expect(done.sent).toMatchObject({ total: 4, diterima: 1, tidakDitemukan: 0, belumDijawab: 3 })
  expect((await sent.at.must('hasil.list', {})).answers).toMatchObject([{ partial: true }])
})

test('a batch that the answer names nobody of stays unanswered, and an answer about nothing sent is refused', async () => {
  const sent = await sentVillage(2)
  const id = await readAnswerList(sent.at, [
    said(50, 'BERHASIL', { namaTerdaftar: 'NGATEMI' }),
    said(51, 'GAGAL', { nik: '', namaTerdaftar: '' }),
  ])
  const match = await sent.at.must('hasil.match', { intakeId: id })
  expect(match).toMatchObject({
    batches: [],
    unknown: [],
    agree: true,
    answer: { total: 2, bukanKiriman: 2 },
    sent: { total: 0 },
  })
  expect(await sent.at.call('hasil.apply', { intakeId: id })).toMatchObject({
    ok: false,
    error: { code: 'validation' },
  })
  const counts = (await sent.at.must('hasil.list', {})).batches[0]?.counts
  expect(counts).toMatchObject({ total: 2, belumDijawab: 2 })
})

test('without its NIK somebody is found by card, name and birth date; a person can refuse that, and link it by hand', async () => {
  const sent = await sentVillage(4)
  const { at } = sent
  const lost = said(1, 'BERHASIL', {
    nik: '',
    noKk: noKkOf(1),
    nama: nameOf(1).replace('I', 'Y'),
    tanggalLahir: '1980-08-17',
  })
  const id = await readAnswerList(at, [lost, said(2, 'BERHASIL'), said(3, 'BERHASIL'), said(4, 'BERHASIL')])
  const match = await at.must('hasil.match', { intakeId: id })
  expect(match.unsure).toMatchObject([{ answerRow: 2, nik: nikOf(1), name: nameOf(1) }])
  const refused = await at.must('hasil.match', { intakeId: id, reject: [2] })
  expect(refused).toMatchObject({
    agree: true,
    unsure: [],
    answer: { cocok: 3, bukanKiriman: 1 },
    sent: { tidakDitemukan: 1 },
  })
  await at.must('hasil.saveMeanings', { meanings: match.unknown.map(({ rows: _rows, ...one }) => one) })
  await at.must('hasil.apply', { intakeId: id, reject: [2] })

  const link = { intakeId: id, answerRow: 2, batchId: sent.batch.id, rowNumber: 1 }
  expect(await at.call('hasil.link', { ...link, rowNumber: 2 })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  })
  await at.must('hasil.link', link)
  expect(await at.call('hasil.link', link)).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect((await at.must('hasil.list', {})).answers).toMatchObject([
    { answer: { total: 4, cocok: 4, bukanKiriman: 0 }, sent: { diterima: 4, tidakDitemukan: 0 } },
  ])
  const { rows } = await at.must('hasil.sentRows', { query: noKkOf(1), offset: 0, limit: 10 })
  expect(rows).toMatchObject([{ match: 'tangan', outcome: 'diterima' }])
})

test('words are asked once; said otherwise later, the rows that they settled follow', async () => {
  const sent = await sentVillage(2)
  const first = await readAnswerList(sent.at, [said(1, 'LOLOS TAHAP 1'), said(2, 'lolos  tahap 1')])
  const match = await sent.at.must('hasil.match', { intakeId: first })
  expect(match.unknown).toHaveLength(1)
  await applied(sent, first)
  const again = await readAnswerList(sent.at, [said(1, 'Lolos Tahap-1')])
  expect((await sent.at.must('hasil.match', { intakeId: again })).unknown).toEqual([])

  const { meanings, reasons } = await sent.at.must('hasil.meanings', {})
  expect(reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['01', 'J1']))
  const [known] = meanings
  if (known === undefined) throw new Error('no meaning was kept')
  await sent.at.must('hasil.saveMeanings', { meanings: [{ ...known, outcome: 'ditolak', alasan: 'J4' }] })
  expect((await sent.at.must('hasil.list', {})).batches[0]?.counts).toMatchObject({ diterima: 0, ditolak: 2 })
  const { rows } = await sent.at.must('hasil.sentRows', { offset: 0, limit: 1 })
  expect(rows[0]?.alasan).toBe('Isian kurang atau salah tulis')
  const nowhere = sent.at.call('hasil.saveMeanings', { meanings: [{ ...known, alasan: 'X9' }] })
  expect(await nowhere).toMatchObject({ ok: false, error: { code: 'validation' } })
})
