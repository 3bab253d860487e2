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

test('the name that is still being typed is looked for as a beginning, in the same desa first', async () => {
  const desk = await office()
  await registerPaijo(desk)
  const { form } = await keying(desk)
  const ask = async (name: string) => {
    const { candidates } = await desk.must('ganda.similar', { formulirId: form.id, person: { name } })
    return candidates.map(({ person }) => person.name)
  }
  expect(await ask('PAIJO SANT')).toEqual(['PAIJO SANTOSO'])
  expect(await ask('TUKIYEM SUHAR')).toEqual([])
})

test('the same NIK is told at once, wherever it stands and whoever it is about', async () => {
  const desk = await office()
  await registerPaijo(desk, { desaCode: '3509162001' })
  const { form } = await keying(desk)
  const { candidates } = await desk.must('ganda.similar', {
    formulirId: form.id,
    person: { name: 'TUMINI', sex: '2', birthDate: '1999-01-02', nik: '3509 1617 0880 0002' },
  })
  expect(candidates).toMatchObject([
    { person: { name: 'PAIJO SANTOSO', where: 'daftar keluarga Desa Kemuningsarikidul' } },
  ])
  expect(candidates[0]?.score).toBeLessThan(15)
  expect(candidates[0]?.agreements.find(({ field }) => field === 'nik')).toMatchObject({ level: 'sama' })
})

test('the same No. KK in another desa is told once for the family, with where and when', async () => {
  const desk = await office()
  const { periode, form } = await keying(desk)
  const there = await receiveBerkas(desk, periode.id, { desaCode: '3509162001' })
  const other = await createForm(desk, there.id, 'usulan')
  for (const nama of ['SARI', 'JUMADI']) {
    const { row } = await desk.must('formulir.addRow', { id: other.id, roster: 'anggota' })
    await put(desk, other.id, 'nama', nama, row.id)
    await put(desk, other.id, 'nokk', '3509161201090777', row.id)
  }
  const person = { name: 'PAIJO', noKk: '3509161201090777' }
  const { candidates } = await desk.must('ganda.similar', { formulirId: form.id, person })
  expect(candidates).toHaveLength(1)
  expect(candidates[0]?.person).toMatchObject({
    where: 'usulan di Desa Kemuningsarikidul, periode November 2026',
    formulirId: other.id,
  })
})

test('whoever is taken off the list in another period or desa is told beside the register', async () => {
  const desk = await office()
  const family = await registerPaijo(desk, { desaCode: '3509162001' })
  const october = await openPeriode(desk, 10)
  const there = await receiveBerkas(desk, october.id, { desaCode: '3509162001' })
  const removal = await createForm(desk, there.id, 'penghapusan', family.id)
  await put(desk, removal.id, 'tingkat', 'RUTA')
  const { form } = await keying(desk)
  const { candidates } = await desk.must('ganda.similar', { formulirId: form.id, person: paijo })
  expect(candidates.map(({ person }) => person.where).toSorted()).toEqual([
    'daftar keluarga Desa Kemuningsarikidul',
    'penghapusan di Desa Kemuningsarikidul, periode Oktober 2026',
  ])
})

test('a change of a registered family does not find its own members', async () => {
  const desk = await office()
  const family = await registerPaijo(desk)
  const { berkas } = await keying(desk)
  const change = await createForm(desk, berkas.id, 'perubahan', family.id)
  const row = change.rows[0]
  const { candidates } = await desk.must('ganda.similar', {
    formulirId: change.id,
    rowId: row?.id ?? '',
    person: { ...paijo, nik: '3509161708800002', noKk: '3509161201090002' },
  })
  expect(candidates).toEqual([])
})

test('only who works with forms may look, and the form must be there', async () => {
  const desk = await office()
  const { form } = await keying(desk)
  const admin = await desk.as('admin')
  expect(await admin.call('ganda.similar', { formulirId: form.id, person: paijo })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
  const nowhere = { formulirId: '0195a000-0000-7000-8000-00000000ffff', person: paijo }
  expect(await desk.call('ganda.similar', nowhere)).toMatchObject({ ok: false, error: { code: 'notFound' } })
})
