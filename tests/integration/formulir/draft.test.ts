import { expect, test } from 'vitest'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { createForm, keyAll, openPeriode, put, receiveBerkas, type FormulirView } from '#tests/builders/paperwork.ts'

type Started = { readonly desk: TestOffice; readonly form: FormulirView; readonly rowId: string }

async function started(): Promise<Started> {
  const desk = await office()
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  const form = await createForm(desk, berkas.id, 'usulan')
  return { desk, form, rowId: form.rows[0]?.id ?? '' }
}

const draftOf = async ({ desk, form }: Started) => (await desk.must('formulir.get', { id: form.id })).formulir.draft

test('half a NIK is there after a restart, in its field, and the person is sent back to it', async () => {
  const at = await started()
  const { desk, form, rowId } = at
  await desk.must('formulir.putDraft', { id: form.id, question: 'nik', rowId, text: '350916' })
  await desk.must('formulir.putDraft', { id: form.id, question: 'nik', rowId, text: '350916 5708' })
  await desk.restart()
  expect((await desk.must('sistem.resume', {})).session.resume).toEqual({ formulirId: form.id })
  const { formulir } = await desk.must('formulir.get', { id: form.id })
  expect(formulir.draft).toEqual({ question: 'nik', rowId, text: '350916 5708' })
  expect(formulir.cursor).toEqual({ question: 'nik', rowId })
})

test('it is no answer: no revision, nothing in the jurnal, nothing on the form', async () => {
  const at = await started()
  const { desk, form } = at
  const before = await desk.must('jurnal.of', { entity: 'formulir', entityId: form.id })
  await desk.must('formulir.putDraft', { id: form.id, question: 'luas_lantai', text: '3' })
  const { formulir } = await desk.must('formulir.get', { id: form.id })
  expect(formulir).toMatchObject({ revision: form.revision, updatedAt: form.updatedAt, answers: form.answers })
  expect(await desk.must('jurnal.of', { entity: 'formulir', entityId: form.id })).toEqual(before)
})

test('its answer takes it away in the same breath, and so does an answer that changes nothing; another answer does not', async () => {
  const at = await started()
  const { desk, form } = at
  await desk.must('formulir.putDraft', { id: form.id, question: 'luas_lantai', text: '3' })
  await put(desk, form.id, 'jumlah_kamar', 2)
  expect(await draftOf(at)).toEqual({ question: 'luas_lantai', text: '3' })
  await put(desk, form.id, 'luas_lantai', 36)
  expect(await draftOf(at)).toBeNull()
  await desk.must('formulir.putDraft', { id: form.id, question: 'luas_lantai', text: '3' })
  await put(desk, form.id, 'luas_lantai', 36)
  expect(await draftOf(at)).toBeNull()
})

test('leaving the field takes it away: by word, by a cursor elsewhere, with its row, with the form', async () => {
  const at = await started()
  const { desk, form, rowId } = at
  const keep = () => desk.must('formulir.putDraft', { id: form.id, question: 'nama', rowId, text: 'SUM' })
  await keep()
  await desk.must('formulir.putDraft', { id: form.id, question: 'nama', rowId, text: null })
  expect(await draftOf(at)).toBeNull()
  await keep()
  await desk.must('formulir.putCursor', { id: form.id, cursor: { question: 'nama', rowId } })
  expect(await draftOf(at)).toEqual({ question: 'nama', rowId, text: 'SUM' })
  await desk.must('formulir.putCursor', { id: form.id, cursor: { question: 'nama' } })
  expect(await draftOf(at)).toBeNull()
  await keep()
  await desk.must('formulir.removeRow', { id: form.id, rowId })
  expect(await draftOf(at)).toBeNull()
  await desk.must('formulir.putDraft', { id: form.id, question: 'lantai', text: '1' })
  await desk.must('formulir.discard', { id: form.id, reason: 'Terbuka dua kali' })
})

test('a note or a reason that is being written is kept as such, and is gone once it stands', async () => {
  const at = await started()
  const { desk, form } = at
  const note = { question: 'luas_lantai', line: 'note', text: 'di kertas dicor' } as const
  await desk.must('formulir.putDraft', { id: form.id, ...note })
  expect(await draftOf(at)).toEqual(note)
  await desk.must('formulir.putNote', { id: form.id, question: 'luas_lantai', text: 'di kertas dicoret' })
  expect(await draftOf(at)).toBeNull()
  const reason = { question: 'luas_lantai', line: 'reason', rule: 'P1', text: 'sesuai' } as const
  await desk.must('formulir.putDraft', { id: form.id, ...reason })
  expect(await draftOf(at)).toEqual(reason)
})

test('a complete form has nothing in progress and takes nothing; a place that is not on the form is refused', async () => {
  const at = await started()
  const { desk, form } = at
  await keyAll(desk, form)
  await desk.must('formulir.putDraft', { id: form.id, question: 'luas_lantai', text: '3' })
  await desk.must('formulir.complete', { id: form.id })
  expect(await draftOf(at)).toBeNull()
  const late = await desk.call('formulir.putDraft', { id: form.id, question: 'luas_lantai', text: '36' })
  expect(late).toMatchObject({ ok: false, error: { code: 'locked' } })
  await desk.must('formulir.reopen', { id: form.id })
  const nowhere = await desk.call('formulir.putDraft', { id: form.id, question: 'bukan_isian', text: '3' })
  expect(nowhere).toMatchObject({ ok: false, error: { code: 'validation' } })
  const gone = { id: form.id, question: 'nama', rowId: form.id, text: 'A' }
  expect(await desk.call('formulir.putDraft', gone)).toMatchObject({ ok: false, error: { code: 'notFound' } })
})

test('a row put back whose reply was lost is asked for again: nothing is added, nothing fails', async () => {
  const { desk, form, rowId } = await started()
  await put(desk, form.id, 'nama', 'SUMIATI', rowId)
  const { removed } = await desk.must('formulir.removeRow', { id: form.id, rowId })
  await desk.must('formulir.restoreRow', { id: form.id, row: removed })
  const once = (await desk.must('formulir.get', { id: form.id })).formulir
  const { entries } = await desk.must('jurnal.of', { entity: 'formulir', entityId: form.id })
  const again = await desk.must('formulir.restoreRow', { id: form.id, row: removed })
  expect(again.revision).toBe(once.revision)
  expect((await desk.must('formulir.get', { id: form.id })).formulir).toEqual(once)
  expect((await desk.must('jurnal.of', { entity: 'formulir', entityId: form.id })).entries).toEqual(entries)

  const other = await createForm(desk, form.berkasId, 'usulan')
  const elsewhere = await desk.call('formulir.restoreRow', { id: other.id, row: removed })
  expect(elsewhere).toMatchObject({ ok: false, error: { code: 'validation' } })
})
