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
