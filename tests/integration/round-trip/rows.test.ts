import { join } from 'node:path'
import { expect, test } from 'vitest'
import { acceptedForms } from '#core/hasil/accepted.ts'
import { readAnswerList, type SaidRow } from '#tests/builders/answer-list.ts'
import { office } from '#tests/builders/office.ts'
import { openedOffice, openPeriode } from '#tests/builders/paperwork.ts'
import { correct } from '../batch/answer-work.ts'
import { meet, member, nikOf, putForm, usulanOf, village, type Village } from '../batch/village-work.ts'
import { applied, said } from '../hasil/sent-village.ts'

test('a family of which one was sent again is accepted only once all of it is', async () => {
  const at = await office({ instant: '2026-10-02T03:00:00.000Z' })
  const oct = await village(at, { periode: await openPeriode(at, 10) })
  const family = usulanOf(at, 1, 'PBI')
  const content = { ...family, rows: [...family.rows, member(at, 2, 2), member(at, 3, 3)] }
  const formulirId = await putForm(at, oct.berkas, { jenis: 'usulan', number: 1, content })
  await meet(at, oct)
  const seal = ({ periode, desaCode: wilayahCode }: Village, name: string) => {
    const key = { periodeId: periode.id, wilayahCode, jenis: 'usulan' as const, programme: 'PBI' }
    return at.must('batch.seal', { ...key, targetId: at.target(join(at.dir, name)) })
  }
  const answered = async (day: string, rows: readonly SaidRow[]) => {
    at.platform.clock.set(`2026-${day}T03:00:00.000Z`)
    await applied({ at }, await readAnswerList(at, rows, `${day}.csv`))
    return acceptedForms(openedOffice(at).db)
  }
  const about = (n: number, hasil: string) => said(n, hasil, { program: 'PBI', namaTerdaftar: '' })
  await seal(oct, 'okt.xlsx')
  expect(await answered('10-27', [about(1, 'BERHASIL'), about(2, 'GAGAL'), about(3, 'PROSES')])).toEqual([])
  at.platform.clock.set('2026-11-02T03:00:00.000Z')
  const nov = await village(at, { periode: await openPeriode(at, 11) })
  await at.must('hasil.correct', { formulirId })
  await correct(at, formulirId, { nama: 'SUMIATI DUA' }, nikOf(2))
  await seal(nov, 'nov.xlsx')
  expect(await answered('11-25', [about(2, 'BERHASIL')])).toEqual([])
  expect(await answered('11-26', [about(1, 'BERHASIL'), about(3, 'BERHASIL')])).toEqual([formulirId])
})

test('who was accepted is not sent once more when somebody of the family is refused twice; who is refused late is', async () => {
  const at = await office({ instant: '2026-10-02T03:00:00.000Z' })
  const family = usulanOf(at, 1, 'PBI')
  const content = { ...family, rows: [...family.rows, member(at, 2, 2), member(at, 3, 3)] }
  const about = (n: number, hasil: string) => said(n, hasil, { program: 'PBI', namaTerdaftar: '' })
  const open = async (month: number) => {
    at.platform.clock.set(`2026-${month}-02T03:00:00.000Z`)
    return village(at, { periode: await openPeriode(at, month) })
  }
  const seal = async ({ periode, desaCode: wilayahCode }: Village) => {
    const key = { periodeId: periode.id, wilayahCode, jenis: 'usulan' as const, programme: 'PBI' }
    const { batch } = await at.must('batch.seal', {
      ...key,
      targetId: at.target(join(at.dir, `${periode.month}.xlsx`)),
    })
    return (await at.must('batch.sheet', { id: batch.id })).rows.map((row) => row[0])
  }
  const answered = async (date: string, rows: readonly SaidRow[]) => {
    at.platform.clock.set(`2026-${date}T03:00:00.000Z`)
    await applied({ at }, await readAnswerList(at, rows, `${date}.csv`))
  }
  const oct = await open(10)
  const formulirId = await putForm(at, oct.berkas, { jenis: 'usulan', number: 1, content })
  await meet(at, oct)
  expect(await seal(oct)).toEqual([1, 2, 3].map(nikOf))
  await answered('10-27', [about(1, 'BERHASIL'), about(2, 'GAGAL'), about(3, 'PROSES')])
  const nov = await open(11)
  await at.must('hasil.correct', { formulirId })
  await correct(at, formulirId, { nama: 'SUMIATI DUA' }, nikOf(2))
  expect(await seal(nov)).toEqual([nikOf(2)])
  await answered('11-26', [about(1, 'BERHASIL'), about(3, 'GAGAL')])
  await answered('11-27', [about(2, 'GAGAL')])
  const dec = await open(12)
  expect((await at.must('hasil.list', {})).refusedWaiting).toBe(1)
  await at.must('hasil.correct', { formulirId })
  await correct(at, formulirId, { nama: 'SUMIATI DWI' }, nikOf(2))
  expect(await seal(dec)).toEqual([2, 3].map(nikOf))
  await answered('12-27', [about(2, 'BERHASIL'), about(3, 'BERHASIL')])
  expect((await at.must('hasil.list', {})).refusedWaiting).toBe(0)
  expect(await acceptedForms(openedOffice(at).db)).toEqual([formulirId])
})

test('who was refused and taken off the form holds nobody up', async () => {
  const at = await office({ instant: '2026-10-02T03:00:00.000Z' })
  const oct = await village(at, { periode: await openPeriode(at, 10) })
  const family = usulanOf(at, 1, 'PBI')
  const content = { ...family, rows: [...family.rows, member(at, 2, 2), member(at, 3, 3)] }
  const formulirId = await putForm(at, oct.berkas, { jenis: 'usulan', number: 1, content })
  await meet(at, oct)
  const key = { wilayahCode: oct.desaCode, jenis: 'usulan' as const, programme: 'PBI' }
  const seal = (periodeId: string, name: string) =>
    at.must('batch.seal', { ...key, periodeId, targetId: at.target(join(at.dir, name)) })
  await seal(oct.periode.id, 'okt.xlsx')
  const about = (n: number, hasil: string) => said(n, hasil, { program: 'PBI', namaTerdaftar: '' })
  at.platform.clock.set('2026-10-27T03:00:00.000Z')
  const first = [about(1, 'BERHASIL'), about(2, 'GAGAL'), about(3, 'GAGAL')]
  await applied({ at }, await readAnswerList(at, first, 'okt.csv'))
  at.platform.clock.set('2026-11-02T03:00:00.000Z')
  const { periode } = await village(at, { periode: await openPeriode(at, 11) })
  await at.must('hasil.correct', { formulirId })
  const gone = content.rows[1]?.id ?? ''
  await at.must('formulir.removeRow', { id: formulirId, rowId: gone })
  await correct(at, formulirId, { nama: 'SUMIATI TIGA' }, nikOf(3))
  at.platform.clock.set('2026-11-12T03:00:00.000Z')
  expect((await seal(periode.id, 'nov.xlsx')).batch.rows).toBe(1)
  expect((await at.must('hasil.list', {})).refusedWaiting).toBe(0)
  at.platform.clock.set('2026-11-27T03:00:00.000Z')
  await applied({ at }, await readAnswerList(at, [about(3, 'BERHASIL')], 'nov.csv'))
  expect(await acceptedForms(openedOffice(at).db)).toEqual([formulirId])
})
