import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { people } from '#tests/builders/list-people.ts'
import { artList } from '#tests/builders/lists.ts'
import { readIn } from '#tests/builders/intake.ts'
import { textBytes } from '#tests/builders/list-files.ts'
import { readAnswerList } from '#tests/builders/answer-list.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'
import { readList } from '#tests/builders/read-list.ts'
import { applied, nameOf, nikOf, noKkOf, said, sentVillage } from '../hasil/sent-village.ts'

test('journal, errors and log of the round trip hold no name, NIK or No. KK', async () => {
  const sent = await sentVillage(3)
  const { at, work } = sent
  const told: unknown[] = []
  const attempt = async (reply: Promise<{ readonly ok: boolean; readonly error?: unknown }>) => {
    const { ok, error } = await reply
    if (!ok) told.push(error)
  }
  const mixed = people(20)
  const { id } = await readIn(at, textBytes(artList(mixed)), { name: 'art.csv' })
  await attempt(at.call('prelist.apply', { intakeId: id, skipRefused: false }))
  await attempt(at.call('prelist.apply', { intakeId: id, skipRefused: true }))
  const words = `Nama di Dukcapil: ${nameOf(2)}, NIK ${nikOf(2)}`
  const answer = await readAnswerList(at, [
    said(1, 'BERHASIL'),
    said(2, 'GAGAL', { keterangan: words }),
    said(9, words, { namaTerdaftar: 'ORANG LAIN' }),
  ])
  await attempt(at.call('hasil.apply', { intakeId: answer }))
  await applied(sent, answer)
  await attempt(at.call('hasil.apply', { intakeId: answer }))
  await attempt(at.call('hasil.link', { intakeId: answer, answerRow: 4, batchId: sent.batch.id, rowNumber: 3 }))
  await attempt(at.call('hasil.correct', { formulirId: sent.forms.get(1) ?? '' }))
  await at.must('hasil.correct', { formulirId: sent.forms.get(2) ?? '' })
  const list = (rows: Parameters<typeof readList>[1]['rows']) =>
    readList(at, { kind: 'penetapan', shape: 'ketetapan', rows })
  const about = { periodeId: work.periode.id, decidedOn: '2026-11-20', whole: false }
  const apart = await list([
    { noKk: noKkOf(1), nik: nikOf(1), nama: nameOf(1), desil: '1' },
    { noKk: noKkOf(1), nik: nikOf(1), nama: nameOf(1), desil: '2' },
  ])
  await attempt(at.call('penetapan.apply', { ...about, intakeId: apart, number: '1' }))
  const good = await list([{ noKk: noKkOf(1), nik: nikOf(1), nama: nameOf(1), desil: '1' }])
  await at.must('penetapan.apply', { ...about, intakeId: good, number: '1' })
  await attempt(at.call('penetapan.apply', { ...about, intakeId: good, number: '2' }))
  expect(told.length).toBeGreaterThan(4)

  const secrets = [1, 2, 3].flatMap((n) => [nameOf(n), nikOf(n), noKkOf(n)])
  for (const one of mixed.slice(0, 3)) secrets.push(one.nama, one.nik, one.noKk)
  const entries = openedOffice(at)
    .raw.prepare(
      "SELECT * FROM jurnal WHERE entity IN ('intake', 'hasil', 'penetapan', 'keluarga', 'batch', 'pemetaan')",
    )
    .all()
  expect(entries.length).toBeGreaterThan(5)
  const logs = readdirSync(join(at.dir, 'log')).map((name) => readFileSync(join(at.dir, 'log', name), 'utf8'))
  for (const [where, what] of Object.entries({ errors: told, journal: entries, log: logs, events: at.events })) {
    const text = JSON.stringify(what)
    expect([where, secrets.filter((secret) => text.includes(secret))]).toEqual([where, []])
  }
})
