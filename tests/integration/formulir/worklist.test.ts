import { expect, test } from 'vitest'
import { office } from '#tests/builders/office.ts'
import { createForm, keyAll, openPeriode, put, receiveBerkas, openedOffice } from '#tests/builders/paperwork.ts'

async function started() {
  const desk = await office()
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id)
  return { desk, periode, form: await createForm(desk, berkas.id, 'usulan') }
}

test('a form that nobody has answered yet warns of nothing: it is unfinished', async () => {
  const { desk, periode, form } = await started()
  expect(form.issues.length).toBeGreaterThan(5)
  expect(await desk.must('formulir.worklist', { periodeId: periode.id })).toEqual({
    peringatan: [],
    more: 0,
    dikembalikan: [],
  })
})

test('what is odd is told in the words of its rule, with its place; once explained it is gone', async () => {
  const { desk, periode, form } = await started()
  const rowId = form.rows[0]?.id ?? ''
  await keyAll(desk, form)
  await put(desk, form.id, 'tgllahir', '1980-08-18', rowId)
  const { peringatan } = await desk.must('formulir.worklist', { periodeId: periode.id })
  const about = peringatan.filter((one) => one.issue.level === 'reason')
  expect(about).toHaveLength(1)
  expect(about[0]).toMatchObject({ id: form.id, number: 1, desaName: 'Jatisari', row: '1. SUMIATI', status: 'draf' })
  expect(about[0]?.at).toMatch(/^IV /)
  expect(about[0]?.issue.message).toMatch(/tanggal lahir/i)
  const issue = about[0]?.issue
  if (issue === undefined) return
  await desk.must('formulir.putReason', {
    id: form.id,
    rule: issue.rule,
    question: issue.question,
    rowId,
    text: 'KK benar',
  })
  const after = await desk.must('formulir.worklist', { periodeId: periode.id })
  expect(after.peringatan.filter((one) => one.issue.level === 'reason')).toEqual([])
})

test('what only tells stays on the list of a complete form', async () => {
  const { desk, periode, form } = await started()
  await keyAll(desk, form)
  await put(desk, form.id, 'luas_lantai', 7)
  const { issues } = (await desk.must('formulir.get', { id: form.id })).formulir
  const informs = issues.filter((issue) => issue.level === 'inform')
  expect(informs.map((issue) => issue.rule)).toContain('R-0302')
  await desk.must('formulir.complete', { id: form.id })
  const { peringatan } = await desk.must('formulir.worklist', { periodeId: periode.id })
  expect(peringatan.map((one) => [one.status, one.issue.rule])).toEqual(informs.map((one) => ['lengkap', one.rule]))
  const stored = await openedOffice(desk).db.selectFrom('formulir').select('informs').executeTakeFirst()
  expect(stored?.informs).toBe(informs.length)
})

test('another period has its own list', async () => {
  const { desk, form } = await started()
  await put(desk, form.id, 'nik', '123', form.rows[0]?.id)
  const other = await openPeriode(desk, 12)
  expect((await desk.must('formulir.worklist', { periodeId: other.id })).peringatan).toEqual([])
})
