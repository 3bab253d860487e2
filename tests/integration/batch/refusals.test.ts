import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { openedOffice } from '#tests/builders/paperwork.ts'
import { meet, member, nikOf, putForm, usulanOf, village, type Village } from './village-work.ts'

const tegalbesar = '3509172003'

const keyOf = ({ periode, desaCode }: Village, programme = 'BPNT') => ({
  periodeId: periode.id,
  wilayahCode: desaCode,
  jenis: 'usulan' as const,
  programme,
})

const seal = (at: TestOffice, key: ReturnType<typeof keyOf>, name = 'batch.xlsx') =>
  at.call('batch.seal', { ...key, targetId: at.target(join(at.dir, name)) })

async function withUsulan(...people: number[]) {
  const at = await office()
  const work = await village(at)
  for (const [index, n] of people.entries()) {
    await putForm(at, work.berkas, { jenis: 'usulan', number: index + 1, content: usulanOf(at, n) })
  }
  return { at, work, key: keyOf(work) }
}

async function blockedLine(at: TestOffice, key: ReturnType<typeof keyOf>): Promise<string | undefined> {
  const { lines } = await at.must('batch.ledger', { periodeId: key.periodeId })
  return lines.find((line) => line.wilayahCode === key.wilayahCode && line.programme === key.programme)?.blocked
}

test('without a meeting there is nothing to seal', async () => {
  const { at, key } = await withUsulan(1)
  const message = 'Musyawarah Desa Jatisari pada periode ini belum dicatat.'
  expect(await seal(at, key)).toMatchObject({ ok: false, error: { code: 'nothingToExport', message } })
  expect(await blockedLine(at, key)).toBe(message)
})

test('while the berita acara is not final there is nothing to seal', async () => {
  const { at, work, key } = await withUsulan(1)
  await meet(at, work, { final: false })
  const message = 'Berita acara musyawarah Desa Jatisari belum final.'
  expect(await seal(at, key)).toMatchObject({ ok: false, error: { code: 'nothingToExport', message } })
  expect(await blockedLine(at, key)).toBe(message)
})

test('a programme that nobody was agreed for has nothing to seal', async () => {
  const { at, work } = await withUsulan(1)
  await meet(at, work)
  expect(await seal(at, keyOf(work, 'PKH'))).toMatchObject({ ok: false, error: { code: 'nothingToExport' } })
  expect(existsSync(join(at.dir, 'batch.xlsx'))).toBe(false)
})

test('a programme that the office does not have is refused', async () => {
  const { at, work } = await withUsulan(1)
  await meet(at, work)
  expect(await seal(at, keyOf(work, 'BLT'))).toMatchObject({ ok: false, error: { code: 'validation' } })
})

test('a closed period takes no batch', async () => {
  const { at, work, key } = await withUsulan(1)
  await meet(at, work)
  await at.must('periode.close', { id: work.periode.id, revision: work.periode.revision })
  expect(await seal(at, key)).toMatchObject({ ok: false, error: { code: 'locked' } })
  expect(await blockedLine(at, key)).toBe('Periode November 2026 sudah ditutup.')
})

test('only a kepala bidang seals', async () => {
  const { at, work, key } = await withUsulan(1)
  await meet(at, work)
  for (const role of ['petugasEntri', 'verifikator', 'admin', 'pembaca'] as const) {
    const desk = await at.as(role)
    const reply = await desk.call('batch.seal', { ...key, targetId: at.target(join(at.dir, `${role}.xlsx`)) })
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(existsSync(join(at.dir, `${role}.xlsx`))).toBe(false)
  }
})

test('a person who went out in another village of the period is left out, with where; alone in a batch they are alreadyExported', async () => {
  const { at, work, key } = await withUsulan(1, 2)
  await meet(at, work)
  expect(await seal(at, key)).toMatchObject({ ok: true })
  const other = await village(at, { periode: work.periode, desaCode: tegalbesar })
  await putForm(at, other.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1) })
  await meet(at, other)
  const preview = await at.must('batch.preview', { ...keyOf(other) })
  expect(preview.rows).toEqual([])
  expect(preview.excluded[0]?.why).toBe('Sudah dikirim pada periode ini untuk program BPNT, Desa Jatisari.')
  expect(await seal(at, keyOf(other), 'lain.xlsx')).toMatchObject({ ok: false, error: { code: 'alreadyExported' } })
  expect(existsSync(join(at.dir, 'lain.xlsx'))).toBe(false)
})

test('a person goes out in one programme of a period only', async () => {
  const at = await office()
  const work = await village(at)
  await putForm(at, work.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1, 'BPNT') })
  await putForm(at, work.berkas, { jenis: 'usulan', number: 2, content: usulanOf(at, 1, 'PKH') })
  await putForm(at, work.berkas, { jenis: 'usulan', number: 3, content: usulanOf(at, 2, 'PKH') })
  await meet(at, work)
  expect(await seal(at, keyOf(work, 'BPNT'))).toMatchObject({ ok: true })
  const second = await seal(at, keyOf(work, 'PKH'), 'pkh.xlsx')
  expect(second).toMatchObject({ ok: true, value: { batch: { rows: 1 } } })
})

test('two forms with one NIK give one row', async () => {
  const { at, work, key } = await withUsulan(1, 1, 2)
  await meet(at, work)
  const { excluded, totalRows } = await at.must('batch.preview', { ...key })
  expect(totalRows).toBe(2)
  expect(excluded.map(({ number, why }) => [number, why])).toEqual([
    [2, 'NIK yang sama sudah ada pada formulir lain dalam batch ini.'],
  ])
})

test('a family with a row that may not be sent is left out whole, and why is said', async () => {
  const at = await office()
  const work = await village(at)
  const family = usulanOf(at, 1, 'PBI')
  const child = member(at, 2, 2, { tgllahir: '31/02/2015' })
  await putForm(at, work.berkas, { jenis: 'usulan', number: 1, content: { ...family, rows: [...family.rows, child] } })
  await putForm(at, work.berkas, {
    jenis: 'usulan',
    number: 2,
    content: usulanOf(at, 3, 'PBI', { nik: '35091657088000' }),
  })
  await putForm(at, work.berkas, { jenis: 'usulan', number: 3, content: usulanOf(at, 4, 'PBI') })
  await meet(at, work)
  const { excluded, rows } = await at.must('batch.preview', { ...keyOf(work, 'PBI') })
  expect(rows.map((row) => row[0])).toEqual([nikOf(4)])
  // 31/02/2015 has the shape of a date, so the format alone would not find it.
  expect(excluded.map(({ why }) => why)).toEqual([
    'Baris 2: TANGGAL LAHIR bukan tanggal yang ada.',
    'NIK harus 16 angka.',
  ])
})

test('the database itself refuses the same person twice in a period and programme', async () => {
  const { at, work, key } = await withUsulan(1)
  await meet(at, work)
  await seal(at, key)
  const { db } = openedOffice(at)
  const row = await db.selectFrom('batch_baris').selectAll().executeTakeFirstOrThrow()
  await expect(
    db
      .insertInto('batch_baris')
      .values({ ...row, row_number: 2 })
      .execute(),
  ).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT_UNIQUE',
  })
})

test('two people who seal the same batch at once get one batch and one refusal', async () => {
  const { at, work, key } = await withUsulan(1, 2, 3)
  await meet(at, work)
  const replies = await Promise.all([seal(at, key, 'satu.xlsx'), seal(at, key, 'dua.xlsx')])
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'alreadyExported' } })
  expect([existsSync(join(at.dir, 'satu.xlsx')), existsSync(join(at.dir, 'dua.xlsx'))].filter(Boolean)).toHaveLength(1)
  expect((await at.must('batch.ledger', { periodeId: key.periodeId })).batches).toHaveLength(1)
})
