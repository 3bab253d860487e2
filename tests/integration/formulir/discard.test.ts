import { expect, test } from 'vitest'
import { office } from '#tests/builders/office.ts'
import { openedOffice, openPeriode, receiveBerkas } from '#tests/builders/paperwork.ts'

async function draft() {
  const desk = await office()
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id)
  const { formulir } = await desk.must('formulir.create', { berkasId: berkas.id, jenis: 'usulan' })
  await desk.must('formulir.putAnswer', { id: formulir.id, question: 'alamat', value: 'JL. MAWAR 3' })
  await desk.must('formulir.putNote', { id: formulir.id, question: 'alamat', text: 'kurang jelas' })
  return { desk, berkas, id: formulir.id }
}

test('a form opened by mistake is taken away; the jurnal keeps what was keyed on it, and why', async () => {
  const { desk, berkas, id } = await draft()
  await desk.must('formulir.discard', { id, reason: 'Salah buka' })
  expect((await desk.must('berkas.listFormulir', { id: berkas.id })).formulir).toEqual([])
  expect(await desk.call('formulir.get', { id })).toMatchObject({ ok: false, error: { code: 'notFound' } })
  const { entries } = await desk.must('jurnal.of', { entity: 'formulir', entityId: id })
  expect(entries.at(-1)).toMatchObject({ action: 'discard', reason: 'Salah buka' })
  expect(JSON.stringify(entries.at(-1)?.before)).toContain('JL. MAWAR 3')
  const remembered = await openedOffice(desk).db.selectFrom('pengguna').select('last_formulir_id').execute()
  expect(remembered.every((one) => one.last_formulir_id === null)).toBe(true)
  expect(await desk.must('jurnal.verify', {})).toMatchObject({ broken: null })
})

test('without a reason, or once it is complete, it stays', async () => {
  const { desk, id } = await draft()
  expect(await desk.call('formulir.discard', { id, reason: ' ' })).toMatchObject({
    ok: false,
    error: { code: 'validation' },
  })
  await openedOffice(desk).db.updateTable('formulir').set({ status: 'lengkap' }).where('id', '=', id).execute()
  expect(await desk.call('formulir.discard', { id, reason: 'Salah buka' })).toMatchObject({
    ok: false,
    error: { code: 'locked' },
  })
  expect((await desk.must('formulir.get', { id })).formulir.answers).toMatchObject({ alamat: 'JL. MAWAR 3' })
})
