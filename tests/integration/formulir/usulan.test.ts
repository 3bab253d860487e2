import { expect, test } from 'vitest'
import { office } from '#tests/builders/office.ts'
import { createForm, keyAll, openedOffice, openPeriode, put, receiveBerkas } from '#tests/builders/paperwork.ts'

test('an usulan is keyed field by field, completed, and found by its head', async () => {
  const desk = await office()
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id)
  const form = await createForm(desk, berkas.id, 'usulan')
  expect(form).toMatchObject({ number: 1, status: 'draf', base: null, papersInBerkas: 6, desaName: 'Jatisari' })
  expect(form.rows).toHaveLength(1)

  const keyed = await keyAll(desk, form)
  expect(keyed.issues.filter((issue) => issue.level === 'block')).toEqual([])
  const { formulir } = await desk.must('formulir.complete', { id: form.id })
  expect(formulir.status).toBe('lengkap')
  const { formulir: list } = await desk.must('berkas.listFormulir', { id: berkas.id })
  expect(list).toMatchObject([
    {
      headName: 'SUMIATI',
      noKk: '3509161201090001',
      members: 1,
      status: 'lengkap',
      openIssues: { block: 0, reason: 0 },
    },
  ])
  expect((await desk.must('berkas.get', { id: berkas.id })).berkas.forms).toEqual({ draf: 0, ditunda: 0, lengkap: 1 })
})

test('completing refuses with every open problem by its place', async () => {
  const desk = await office()
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  const form = await createForm(desk, berkas.id, 'usulan')
  const rowId = form.rows[0]?.id ?? ''
  const reply = await desk.call('formulir.complete', { id: form.id })
  expect(reply).toMatchObject({ ok: false, error: { code: 'validation' } })
  const paths = reply.ok ? [] : (reply.error.fields ?? []).map((field) => field.path)
  expect(paths).toContain('dusun')
  expect(paths).toContain(`${rowId}/nik`)
  expect((await desk.must('formulir.get', { id: form.id })).formulir.status).toBe('draf')
})

test('what stays the same for a stack of papers is taken over from the previous form', async () => {
  const desk = await office()
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  const first = await createForm(desk, berkas.id, 'usulan')
  await put(desk, first.id, 'dusun', 'Krajan')
  await put(desk, first.id, 'petugas_nama', 'WIDODO')
  await put(desk, first.id, 'tgl_pencacahan', '2026-11-02')
  await put(desk, first.id, 'luas_lantai', 36)
  const second = await createForm(desk, berkas.id, 'usulan')
  expect(second).toMatchObject({ number: 2, countInBerkas: 2 })
  expect(second.answers).toEqual({ dusun: 'Krajan', petugas_nama: 'WIDODO', tgl_pencacahan: '2026-11-02' })
  const { formulir: third } = await desk.must('formulir.create', {
    berkasId: berkas.id,
    jenis: 'usulan',
    sticky: false,
  })
  expect(third.answers).toEqual({})
})

test('F4 gives the answer of my previous form, for a member of the one at the same place', async () => {
  const desk = await office()
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  const first = await createForm(desk, berkas.id, 'usulan')
  await put(desk, first.id, 'lantai', '6')
  await put(desk, first.id, 'nama', 'PAIJO', first.rows[0]?.id)
  const second = await createForm(desk, berkas.id, 'usulan')
  const ask = (question: string, rowOrder?: number) =>
    desk.must('formulir.previousAnswer', { id: second.id, question, ...(rowOrder ? { rowOrder } : {}) })
  expect(await ask('lantai')).toEqual({ value: '6' })
  expect(await ask('nama', 1)).toEqual({ value: 'PAIJO' })
  expect(await ask('nama', 2)).toEqual({ value: null })
  expect(await desk.must('formulir.previousAnswer', { id: first.id, question: 'lantai' })).toEqual({ value: null })
  const other = await desk.as('petugasEntri')
  expect(await other.must('formulir.previousAnswer', { id: second.id, question: 'lantai' })).toEqual({ value: null })
})

test('rows are added, taken away and put back where they were', async () => {
  const desk = await office()
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  const form = await createForm(desk, berkas.id, 'usulan')
  const second = await desk.must('formulir.addRow', { id: form.id, roster: 'anggota' })
  const third = await desk.must('formulir.addRow', { id: form.id, roster: 'anggota' })
  expect([second.row.order, third.row.order]).toEqual([2, 3])
  await put(desk, form.id, 'nama', 'SITI', second.row.id)
  const { removed } = await desk.must('formulir.removeRow', { id: form.id, rowId: second.row.id })
  expect(removed.answers).toEqual({ nama: 'SITI' })
  const without = (await desk.must('formulir.get', { id: form.id })).formulir.rows
  expect(without.map((row) => [row.id, row.order])).toEqual([
    [form.rows[0]?.id, 1],
    [third.row.id, 2],
  ])
  await desk.must('formulir.restoreRow', { id: form.id, row: removed })
  const restored = (await desk.must('formulir.get', { id: form.id })).formulir.rows
  expect(restored.map((row) => row.id)).toEqual([form.rows[0]?.id, second.row.id, third.row.id])
  expect(restored[1]?.answers).toEqual({ nama: 'SITI' })
  const again = await desk.call('formulir.restoreRow', { id: form.id, row: removed })
  expect(again).toMatchObject({ ok: true, value: { cleared: [] } })
})

test('a removed row takes no other row of another form with it, and its id can not be used elsewhere', async () => {
  const desk = await office()
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  const [one, two] = [await createForm(desk, berkas.id, 'usulan'), await createForm(desk, berkas.id, 'usulan')]
  const foreign = two.rows[0]?.id ?? ''
  expect(await desk.call('formulir.removeRow', { id: one.id, rowId: foreign })).toMatchObject({
    ok: false,
    error: { code: 'notFound' },
  })
  const stolen = await desk.call('formulir.restoreRow', {
    id: one.id,
    row: { id: foreign, roster: 'anggota', order: 1, answers: {} },
  })
  expect(stolen).toMatchObject({ ok: false, error: { code: 'validation' } })
  expect((await desk.must('formulir.get', { id: two.id })).formulir.rows).toHaveLength(1)
  expect((await desk.must('formulir.get', { id: one.id })).formulir.rows).toHaveLength(1)
})

test('an answer that is not on the form, or is computed, is refused', async () => {
  const desk = await office()
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  const form = await createForm(desk, berkas.id, 'usulan')
  const rowId = form.rows[0]?.id ?? ''
  const tries = [
    { question: 'jumlah_art', value: 3 },
    { question: 'tidak_ada', value: 'x' },
    { question: 'nama', value: 'X' },
    { question: 'lantai', value: '6', rowId },
  ]
  for (const attempt of tries) {
    const reply = await desk.call('formulir.putAnswer', { id: form.id, ...attempt })
    expect(reply, JSON.stringify(attempt)).toMatchObject({ ok: false, error: { code: 'validation' } })
  }
  const { formulir } = await desk.must('formulir.get', { id: form.id })
  expect(formulir.answers).toEqual({})
})

test('a closed period takes no new form, and only the clerk keys', async () => {
  const desk = await office()
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id)
  for (const role of ['verifikator', 'kepalaBidang', 'admin', 'pembaca'] as const) {
    const other = await desk.as(role)
    const reply = await other.call('formulir.create', { berkasId: berkas.id, jenis: 'usulan' })
    expect(reply, role).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  }
  await desk.must('periode.close', { id: periode.id, revision: periode.revision })
  const reply = await desk.call('formulir.create', { berkasId: berkas.id, jenis: 'usulan' })
  expect(reply).toMatchObject({ ok: false, error: { code: 'locked' } })
  const { n } = await openedOffice(desk)
    .db.selectFrom('formulir')
    .select((c) => c.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  expect(n).toBe(0)
})
