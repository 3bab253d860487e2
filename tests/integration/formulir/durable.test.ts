import { expect, test } from 'vitest'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { createForm, keyAll, openedOffice, openPeriode, put, receiveBerkas } from '#tests/builders/paperwork.ts'

async function started(): Promise<{ desk: TestOffice; form: Awaited<ReturnType<typeof createForm>> }> {
  const desk = await office()
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  return { desk, form: await createForm(desk, berkas.id, 'usulan') }
}

test('after a restart the person is on the same form, at the same field, with everything that was answered', async () => {
  const { desk, form } = await started()
  const rowId = form.rows[0]?.id ?? ''
  await desk.must('formulir.putAnswer', {
    id: form.id,
    question: 'nama',
    rowId,
    value: 'SUMIATI',
    cursor: { question: 'nik', rowId },
  })
  await desk.restart()
  const { session } = await desk.must('sistem.resume', {})
  expect(session.resume).toEqual({ formulirId: form.id })
  const { formulir } = await desk.must('formulir.get', { id: form.id })
  expect(formulir.cursor).toEqual({ question: 'nik', rowId })
  expect(formulir.rows[0]?.answers).toEqual({ nama: 'SUMIATI' })
})

test('moving the cursor alone is remembered too, and changes nothing that was keyed', async () => {
  const { desk, form } = await started()
  await desk.must('formulir.putCursor', { id: form.id, cursor: { question: 'lantai' } })
  const { formulir } = await desk.must('formulir.get', { id: form.id })
  expect(formulir).toMatchObject({ cursor: { question: 'lantai' }, revision: form.revision })
})

test('a person who is done with a form is not sent back to it; with another one open they are sent there', async () => {
  const { desk, form } = await started()
  const other = await createForm(desk, form.berkasId, 'usulan')
  await keyAll(desk, form)
  await desk.must('formulir.putCursor', { id: other.id, cursor: { question: 'dusun' } })
  await desk.must('formulir.complete', { id: form.id })
  expect((await desk.must('sistem.resume', {})).session.resume).toEqual({ formulirId: other.id })
  await desk.must('formulir.park', { id: other.id })
  expect((await desk.must('sistem.resume', {})).session.resume).toBeNull()
})

test('each answer has its journal entry: who, when, before and after', async () => {
  const { desk, form } = await started()
  await put(desk, form.id, 'lantai', '6')
  desk.platform.clock.set('2026-11-11T03:05:00.000Z')
  await put(desk, form.id, 'lantai', '9')
  const { entries } = await desk.must('jurnal.of', { entity: 'formulir', entityId: form.id })
  expect(entries.at(-1)).toMatchObject({
    action: 'putAnswer',
    by: 'Pengguna Pertama',
    at: '2026-11-11T03:05:00.000Z',
    before: { question: 'lantai', value: '6' },
    after: { question: 'lantai', value: '9' },
  })
  const count = entries.length
  const same = await put(desk, form.id, 'lantai', '9')
  expect((await desk.must('jurnal.of', { entity: 'formulir', entityId: form.id })).entries).toHaveLength(count)
  expect(same.revision).toBe((await desk.must('formulir.get', { id: form.id })).formulir.revision)
  expect((await desk.must('jurnal.verify', {})).broken).toBeNull()
})

test('when the journal cannot be written the answer is not stored either', async () => {
  const { desk, form } = await started()
  await put(desk, form.id, 'lantai', '6')
  const before = (await desk.must('formulir.get', { id: form.id })).formulir
  openedOffice(desk).raw.exec(
    `CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.jurnal BEGIN SELECT RAISE(ABORT, 'refused by the test'); END`,
  )
  const reply = await desk.call('formulir.putAnswer', { id: form.id, question: 'lantai', value: '9' })
  expect(reply).toMatchObject({ ok: false, error: { code: 'unexpected' } })
  openedOffice(desk).raw.exec('DROP TRIGGER temp.refuse')
  expect((await desk.must('formulir.get', { id: form.id })).formulir).toEqual(before)
  const { entries } = await desk.must('jurnal.of', { entity: 'formulir', entityId: form.id })
  expect(entries.map((entry) => entry.action)).toEqual(['create', 'putAnswer'])
})

test('a value that stops being asked is taken away in the same breath, told, and can be put back', async () => {
  const { desk, form } = await started()
  await put(desk, form.id, 'sta_bangunan', '1')
  await put(desk, form.id, 'sta_lahan', '2')
  const changed = await put(desk, form.id, 'sumber_penerangan', '1')
  expect(changed.cleared).toEqual([])
  await put(desk, form.id, 'daya', '1')
  const cut = await put(desk, form.id, 'sumber_penerangan', '3')
  expect(cut.cleared).toEqual([{ question: 'daya', before: '1' }])
  expect((await desk.must('formulir.get', { id: form.id })).formulir.answers['daya']).toBeUndefined()
  const { entries } = await desk.must('jurnal.of', { entity: 'formulir', entityId: form.id })
  expect(entries.at(-1)?.after).toMatchObject({
    question: 'sumber_penerangan',
    cleared: [{ question: 'daya', before: '1' }],
  })

  // Undo: the old answer first, then what it had taken away.
  await put(desk, form.id, 'sumber_penerangan', '1')
  for (const { question, before } of cut.cleared) await put(desk, form.id, question, before)
  expect((await desk.must('formulir.get', { id: form.id })).formulir.answers).toMatchObject({
    sumber_penerangan: '1',
    daya: '1',
  })
})

test('what cannot be read as an answer is kept as typed and reported', async () => {
  const { desk, form } = await started()
  const rowId = form.rows[0]?.id ?? ''
  const { issues } = await put(desk, form.id, 'tgllahir', '31/02/1990', rowId)
  expect(issues.some((issue) => issue.question === 'tgllahir' && issue.level === 'block')).toBe(true)
  expect((await desk.must('formulir.get', { id: form.id })).formulir.rows[0]?.answers['tgllahir']).toBe('31/02/1990')
})

test('a completed form is opened again before it can be changed; a parked one keeps its place on the worklist', async () => {
  const { desk, form } = await started()
  await desk.must('formulir.park', { id: form.id })
  const waiting = await desk.must('formulir.waiting', { periodeId: form.periodeId })
  expect(waiting.formulir).toMatchObject([{ id: form.id, status: 'ditunda', number: 1 }])
  await desk.must('formulir.reopen', { id: form.id })
  await keyAll(desk, form)
  await desk.must('formulir.complete', { id: form.id })
  expect((await desk.must('formulir.waiting', { periodeId: form.periodeId })).formulir).toEqual([])
  const locked = await desk.call('formulir.putAnswer', { id: form.id, question: 'lantai', value: '9' })
  expect(locked).toMatchObject({ ok: false, error: { code: 'locked' } })
  await desk.must('formulir.reopen', { id: form.id })
  await put(desk, form.id, 'lantai', '9')
})
