import { join } from 'node:path'
import { expect, test } from 'vitest'
import { office } from '#tests/builders/office.ts'
import { jatisari, openPeriode, receiveBerkas } from '#tests/builders/paperwork.ts'
import { putForm, usulanOf, village } from './village-work.ts'

const keyOf = (periodeId: string) => ({ periodeId, wilayahCode: jatisari, jenis: 'usulan' as const, programme: 'BPNT' })

test('forms that rest on an SPTJM go out without a meeting, once the SPTJM is there', async () => {
  const at = await office()
  const periode = await openPeriode(at)
  const berkas = await receiveBerkas(at, periode.id, { dasar: 'sptjm' })
  await putForm(at, berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1) })
  const without = await at.must('batch.preview', keyOf(periode.id))
  expect(without.rows).toEqual([])
  expect(without.excluded.map(({ why }) => why)).toEqual(['SPTJM belum diterima dari desa.'])

  await at.must('berkas.update', {
    id: berkas.id,
    revision: berkas.revision,
    dasar: 'sptjm',
    receivedOn: berkas.receivedOn,
    broughtBy: berkas.broughtBy,
    broughtByRole: berkas.broughtByRole,
    papers: berkas.papers,
    present: ['formulir', 'sptjm'],
    note: '',
  })
  const sealed = await at.call('batch.seal', { ...keyOf(periode.id), targetId: at.target(join(at.dir, 'sptjm.xlsx')) })
  expect(sealed).toMatchObject({ ok: true, value: { batch: { rows: 1, families: 1 } } })
})

test('an SPTJM does not speak for the forms that a meeting must decide', async () => {
  const at = await office()
  const work = await village(at)
  const sptjm = await receiveBerkas(at, work.periode.id, { dasar: 'sptjm' })
  await putForm(at, work.berkas, { jenis: 'usulan', number: 1, content: usulanOf(at, 1) })
  await putForm(at, sptjm, { jenis: 'usulan', number: 1, content: usulanOf(at, 2) })
  const target = at.target(join(at.dir, 'campur.xlsx'))
  expect(await at.call('batch.seal', { ...keyOf(work.periode.id), targetId: target })).toMatchObject({
    ok: false,
    error: { code: 'nothingToExport', message: 'Musyawarah Desa Jatisari pada periode ini belum dicatat.' },
  })
})
