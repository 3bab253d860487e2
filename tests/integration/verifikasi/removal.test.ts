import { expect, test } from 'vitest'
import { office } from '#tests/builders/office.ts'
import { createForm, jatisari, put, registerFamily } from '#tests/builders/paperwork.ts'
import { meet } from '../batch/village-work.ts'
import { berkasAtDesk, completedForm, keySecond, paperOf } from './double-keying.ts'

const people = [
  { nik: '3509165708800001', nama: 'SUMIATI' },
  { nik: '3509160101500001', nama: 'WARNO' },
]

test('a removal proves its family first; a wrong one is given back, since no value of the form can put it right', async () => {
  const desk = await office()
  const second = await desk.as('verifikator')
  const { berkas } = await berkasAtDesk(desk)
  const family = await registerFamily(desk, { noKk: '3509161201090001', people })
  const form = await createForm(desk, berkas.id, 'penghapusan', family.id)
  await put(desk, form.id, 'tingkat', 'KELUARGA')
  await put(desk, form.id, 'kode_alasan', '04')
  await put(desk, form.id, 'jenis_dokumen', '4')
  const { formulir } = await desk.must('formulir.complete', { id: form.id })

  const { verifikasi } = await second.must('verifikasi.open', { formulirId: form.id })
  const [head] = verifikasi.isian
  expect(head).toMatchObject({ question: 'nik', stratum: 'wajib', state: 'belum' })
  expect(JSON.stringify(verifikasi)).not.toContain('SUMIATI')
  const { rowId } = head ?? {}
  if (rowId === undefined) throw new Error('the family stands in no row')
  const other = '3509160101500009'
  const keyed = await second.must('verifikasi.putAnswer', { id: verifikasi.id, question: 'nik', rowId, value: other })
  expect(keyed.isian).toMatchObject({ state: 'beda', first: people[0]?.nik })
  const ruling = { id: verifikasi.id, question: 'nik', rowId, chosen: 'kedua', wrong: 'petugasEntri' } as const
  await second.must('verifikasi.resolve', ruling)
  await keySecond(second, form.id, paperOf(formulir))
  expect(await second.call('verifikasi.finish', { id: verifikasi.id })).toMatchObject({
    ok: false,
    error: { code: 'validation' },
  })
  await second.must('verifikasi.return', { formulirId: form.id, reason: 'Keluarga yang dipilih bukan yang di kertas' })

  await desk.must('formulir.complete', { id: form.id })
  const again = await keySecond(second, form.id, paperOf(formulir))
  expect(again.rows.map(({ name }) => name)).toEqual(['SUMIATI'])
  await second.must('verifikasi.finish', { id: again.id })
})

test('once the family is proven its members are told by name, so that the right one is said to be removed', async () => {
  const desk = await office()
  const second = await desk.as('verifikator')
  const { berkas } = await berkasAtDesk(desk)
  const family = await registerFamily(desk, { noKk: '3509161201090001', people })
  const form = await createForm(desk, berkas.id, 'penghapusan', family.id)
  await put(desk, form.id, 'tingkat', 'ART')
  await put(desk, form.id, 'kode_alasan', '04')
  await put(desk, form.id, 'jenis_dokumen', '4')
  for (const [index, row] of form.rows.entries()) await put(desk, form.id, 'hapus', index === 1, row.id)
  const { formulir } = await desk.must('formulir.complete', { id: form.id })
  const done = await keySecond(second, form.id, paperOf(formulir))
  expect(done.rows.map(({ name }) => name)).toEqual(['SUMIATI', 'WARNO'])
  await second.must('verifikasi.finish', { id: done.id })
})

test('a form that was decided for good can neither be verified nor given back', async () => {
  const desk = await office()
  const second = await desk.as('verifikator')
  const { periode, berkas } = await berkasAtDesk(desk)
  const begun = await completedForm(desk, berkas.id)
  const { verifikasi } = await second.must('verifikasi.open', { formulirId: begun.id })
  await meet(desk, { periode, desaCode: jatisari, berkas })
  const locked = { ok: false, error: { code: 'locked' } }
  expect(await second.call('verifikasi.open', { formulirId: begun.id })).toMatchObject(locked)
  const keying = { id: verifikasi.id, question: 'jumlah:anggota', value: 1 }
  expect(await second.call('verifikasi.putAnswer', keying)).toMatchObject(locked)
  expect(await second.call('verifikasi.return', { formulirId: begun.id, reason: 'Terlambat' })).toMatchObject(locked)
  expect((await second.call('formulir.get', { id: begun.id })).ok).toBe(true)
})
