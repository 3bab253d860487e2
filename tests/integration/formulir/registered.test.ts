import { expect, test, vi } from 'vitest'
import { office, type TestOffice } from '#tests/builders/office.ts'
import {
  createForm,
  keyAll,
  openedOffice,
  openPeriode,
  put,
  receiveBerkas,
  registerFamily,
} from '#tests/builders/paperwork.ts'

// Printing starts a worker thread and its libraries.
vi.setConfig({ testTimeout: 60_000 })

const family = {
  noKk: '3509161201090002',
  people: [
    { nik: '3509161708800002', nama: 'PAIJO' },
    { nik: '3509165203850003', nama: 'SITI AMINAH' },
    { nik: '3509160101100004', nama: 'BUDI' },
  ],
}

async function withFamily(): Promise<{
  desk: TestOffice
  berkasId: string
  id: string
  anggotaIds: readonly string[]
}> {
  const desk = await office()
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  return { desk, berkasId: berkas.id, ...(await registerFamily(desk, family)) }
}

test('a perubahan begins with what the register says and keeps it to compare with', async () => {
  const { desk, berkasId, id, anggotaIds } = await withFamily()
  const form = await createForm(desk, berkasId, 'perubahan', id)
  expect(form.answers).toMatchObject({ lantai: '6', luas_lantai: 36, rt: '001', rw: '002', dusun: 'Krajan' })
  expect(form.rows.map((row) => [row.anggotaId, row.answers['nama']])).toEqual([
    [anggotaIds[0], 'PAIJO'],
    [anggotaIds[1], 'SITI AMINAH'],
    [anggotaIds[2], 'BUDI'],
  ])
  await put(desk, form.id, 'lantai', '9')
  const { formulir } = await desk.must('formulir.get', { id: form.id })
  expect(formulir.answers['lantai']).toBe('9')
  expect(formulir.base?.answers['lantai']).toBe('6')
  const { keluarga, forms } = await desk.must('keluarga.get', { id })
  expect(keluarga.answers['lantai']).toBe('6')
  expect(forms).toMatchObject([{ id: form.id, jenis: 'perubahan', periodeName: 'November 2026', status: 'draf' }])
})

test('a person of the register does not vanish from a perubahan by taking the row away', async () => {
  const { desk, berkasId, id } = await withFamily()
  const form = await createForm(desk, berkasId, 'perubahan', id)
  const reply = await desk.call('formulir.removeRow', { id: form.id, rowId: form.rows[1]?.id ?? '' })
  expect(reply).toMatchObject({ ok: false, error: { code: 'validation' } })
  const { row } = await desk.must('formulir.addRow', { id: form.id, roster: 'anggota' })
  await desk.must('formulir.removeRow', { id: form.id, rowId: row.id })
})

test('a removal has the members as its rows, and its facts before it can be completed', async () => {
  const { desk, berkasId, id } = await withFamily()
  const form = await createForm(desk, berkasId, 'penghapusan', id)
  expect(form.rows.map((row) => row.answers)).toEqual(family.people.map(({ nama, nik }) => ({ nama, nik })))
  await put(desk, form.id, 'tingkat', 'KELUARGA')
  const early = await desk.call('formulir.complete', { id: form.id })
  const paths = early.ok ? [] : (early.error.fields ?? []).map((field) => field.path)
  expect(paths).toContain('kode_alasan')
  await put(desk, form.id, 'kode_alasan', '02')
  await put(desk, form.id, 'tgl_kejadian', '2026-10-02')
  await put(desk, form.id, 'jenis_dokumen', '3')
  await put(desk, form.id, 'no_dokumen', 'SKPWNI/3509/1')
  await put(desk, form.id, 'tgl_dokumen', '2026-10-05')
  expect((await desk.must('formulir.complete', { id: form.id })).formulir.status).toBe('lengkap')
  const { formulir: list } = await desk.must('berkas.listFormulir', { id: berkasId })
  expect(list).toMatchObject([{ headName: 'PAIJO', noKk: family.noKk, members: 3 }])
})

test('a removal of some members needs at least one that is marked', async () => {
  const { desk, berkasId, id } = await withFamily()
  const form = await createForm(desk, berkasId, 'penghapusan', id)
  await put(desk, form.id, 'tingkat', 'ART')
  await keyAll(desk, form, ({ question }) => {
    const answers = {
      tingkat: 'ART',
      kode_alasan: '01',
      tgl_kejadian: '2026-10-02',
      jenis_dokumen: '2',
      no_dokumen: '474.3/1/2026',
      tgl_dokumen: '2026-10-03',
      hapus: false,
    }
    return answers[question as keyof typeof answers]
  })
  expect(await desk.call('formulir.complete', { id: form.id })).toMatchObject({
    ok: false,
    error: { code: 'validation' },
  })
  await put(desk, form.id, 'hapus', true, form.rows[2]?.id)
  await desk.must('formulir.complete', { id: form.id })
})

test('who and what a removal is about comes from the register and cannot be keyed over', async () => {
  const { desk, berkasId, id } = await withFamily()
  const form = await createForm(desk, berkasId, 'penghapusan', id)
  const rowId = form.rows[0]?.id ?? ''
  for (const attempt of [
    desk.call('formulir.putAnswer', { id: form.id, question: 'nama', rowId, value: 'ORANG LAIN' }),
    desk.call('formulir.addRow', { id: form.id, roster: 'anggota' }),
    desk.call('formulir.removeRow', { id: form.id, rowId }),
  ]) {
    expect(await attempt).toMatchObject({ ok: false, error: { code: 'validation' } })
  }
})

test('a form about a registered family needs one, of this desa, that is still on the list', async () => {
  const { desk, berkasId, id } = await withFamily()
  const elsewhere = await registerFamily(desk, { ...family, desaCode: '3509162001' })
  const refused = async (keluargaId?: string) => {
    const input = { berkasId, jenis: 'perubahan' as const, ...(keluargaId === undefined ? {} : { keluargaId }) }
    expect(await desk.call('formulir.create', input)).toMatchObject({ ok: false, error: { code: 'validation' } })
  }
  await refused()
  await refused(elsewhere.id)
  await openedOffice(desk).db.updateTable('keluarga').set({ status: 'dihapus' }).where('id', '=', id).execute()
  await refused(id)
})

test('a NIK that is in the register or on another form is told in plain words, and the reason for it stands until the NIK changes', async () => {
  const { desk, berkasId } = await withFamily()
  const form = await createForm(desk, berkasId, 'usulan')
  const rowId = form.rows[0]?.id ?? ''
  const inRegister = await put(desk, form.id, 'nik', '3509165203850003', rowId)
  const issue = inRegister.issues.find((one) => one.message.includes('daftar keluarga Desa Jatisari'))
  expect(issue).toMatchObject({ level: 'reason', question: 'nik', rowId })

  const open = async () =>
    (await desk.must('berkas.listFormulir', { id: berkasId })).formulir[0]?.openIssues.reason ?? -1
  const before = await open()
  const key = { rule: issue?.rule ?? '', question: 'nik', rowId }
  const explained = await desk.must('formulir.putReason', { id: form.id, ...key, text: 'Pindah dari keluarga lama' })
  expect(explained.reasons).toMatchObject([{ ...key, text: 'Pindah dari keluarga lama', by: 'Pengguna Pertama' }])
  expect(await open()).toBe(before - 1)
  expect((await put(desk, form.id, 'nama', 'SITI AMINAH', rowId)).reasons).toHaveLength(1)
  const changed = await put(desk, form.id, 'nik', '3509161708800002', rowId)
  expect(changed.reasons).toEqual([])
  const back = await put(desk, form.id, 'nik', '3509165203850003', rowId)
  expect(back.reasons).toEqual([])
  expect(await open()).toBe(before)

  const october = await openPeriode(desk, 10)
  const older = await createForm(desk, (await receiveBerkas(desk, october.id)).id, 'usulan')
  await put(desk, older.id, 'nik', '3509160101990009', older.rows[0]?.id)
  const onForm = await put(desk, form.id, 'nik', '3509160101990009', rowId)
  expect(onForm.issues.map((one) => one.message).join()).toContain('usulan di Desa Jatisari, periode Oktober 2026')
})

test("a family's own entry in the register is no double of its perubahan; a second one in the same period is", async () => {
  const { desk, berkasId, id } = await withFamily()
  const form = await createForm(desk, berkasId, 'perubahan', id)
  expect(form.issues.filter((issue) => issue.message.includes('Jatisari'))).toEqual([])
  const removal = await createForm(desk, berkasId, 'penghapusan', id)
  expect(removal.issues.filter((issue) => issue.message.includes('Jatisari'))).toEqual([])
  const october = await openPeriode(desk, 10)
  const older = await createForm(desk, (await receiveBerkas(desk, october.id)).id, 'perubahan', id)
  expect(older.issues.filter((issue) => issue.message.includes('periode'))).toEqual([])
  const again = await createForm(desk, berkasId, 'perubahan', id)
  expect(again.issues.map((issue) => issue.message).join()).toContain(
    'perubahan di Desa Jatisari, periode November 2026',
  )
})

test('a note is kept with its place, replaced, and taken away by an empty one', async () => {
  const { desk, berkasId } = await withFamily()
  const form = await createForm(desk, berkasId, 'usulan')
  const place = { id: form.id, question: 'lantai' }
  const { notes } = await desk.must('formulir.putNote', { ...place, text: 'Tulisan kabur' })
  expect(notes).toMatchObject([{ question: 'lantai', text: 'Tulisan kabur', by: 'Pengguna Pertama' }])
  await desk.must('formulir.putNote', { ...place, text: 'Sudah ditanyakan' })
  expect((await desk.must('formulir.get', { id: form.id })).formulir.notes).toHaveLength(1)
  expect((await desk.must('formulir.putNote', { ...place, text: ' ' })).notes).toEqual([])
})

test('the keyed form and the receipt are printed as PDF', async () => {
  const { desk, berkasId, id } = await withFamily()
  const form = await createForm(desk, berkasId, 'perubahan', id)
  await put(desk, form.id, 'lantai', '9')
  const printed = await desk.must('formulir.print', { id: form.id })
  expect(Buffer.from(printed.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  expect(printed.suggestedName).toBe('Formulir perubahan 0001-4.pdf')
  const receipt = await desk.must('berkas.receipt', { id: berkasId })
  expect(Buffer.from(receipt.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  expect(receipt.suggestedName).toBe('Tanda terima TT-0001-XI-2026.pdf')
})
