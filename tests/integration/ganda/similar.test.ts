import { expect, test } from 'vitest'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { createForm, jatisari, openPeriode, put, receiveBerkas, registerFamily } from '#tests/builders/paperwork.ts'

const paijo = { name: 'PAIJO SANTOSO', birthDate: '1980-08-17', sex: '1', mother: 'SARTINAH' }

async function keying(desk: TestOffice) {
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id)
  const form = await createForm(desk, berkas.id, 'usulan')
  return { periode, berkas, form }
}

function registerPaijo(desk: TestOffice, change: { readonly nama?: string; readonly desaCode?: string } = {}) {
  return registerFamily(desk, {
    noKk: '3509161201090002',
    desaCode: change.desaCode ?? jatisari,
    people: [
      {
        nik: '3509161708800002',
        nama: change.nama ?? 'PAIJO SANTOSO',
        answers: { tgllahir: '1980-08-17', jnskel: '1', namagadis_ibukandung: 'SARTINAH' },
      },
      { nik: '3509165203850003', nama: 'SUTINAH', answers: { tgllahir: '1985-03-12', jnskel: '2' } },
    ],
  })
}

test('whoever is keyed and stands in the register already is told, with where, how alike and why', async () => {
  const desk = await office()
  const family = await registerPaijo(desk, { nama: 'H. PAIDJO SANTOSO' })
  const { form } = await keying(desk)
  const { candidates } = await desk.must('ganda.similar', { formulirId: form.id, person: paijo })
  expect(candidates).toMatchObject([
    {
      person: { name: 'H. PAIDJO SANTOSO', where: 'daftar keluarga Desa Jatisari', keluargaId: family.id },
      band: 'hampirPasti',
      verdict: null,
    },
  ])
  const levels = Object.fromEntries(candidates[0]?.agreements.map((one) => [one.field, one.level]) ?? [])
  expect(levels).toMatchObject({ name: 'sama', birthDate: 'sama', sex: 'sama', mother: 'sama', nik: 'kosong' })
})

test('a row of the form itself is never its own double', async () => {
  const desk = await office()
  const { form } = await keying(desk)
  const rowId = form.rows[0]?.id ?? ''
  await put(desk, form.id, 'nama', paijo.name, rowId)
  await put(desk, form.id, 'tgllahir', paijo.birthDate, rowId)
  const { candidates } = await desk.must('ganda.similar', { formulirId: form.id, rowId, person: paijo })
  expect(candidates).toEqual([])
})
