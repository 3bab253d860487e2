import { expect, test } from 'vitest'
import { held, villageOnTable } from '#tests/builders/meeting.ts'
import { office } from '#tests/builders/office.ts'
import {
  aloneAnswers,
  createForm,
  jatisari,
  openPeriode,
  put,
  receiveBerkas,
  registerFamily,
} from '#tests/builders/paperwork.ts'

const notInTheCalendar = ['2026-02-30', '2027-02-29', '2026-13-01', '0000-00-00', '2026-1-1']

test('a day that the calendar does not have is refused where it is typed, not when the berita acara is made', async () => {
  const desk = await office()
  const { musyawarah, berkas } = await villageOnTable(desk)
  for (const day of notInTheCalendar) {
    const saved = await desk.call('musyawarah.save', {
      ...held,
      peserta: [...held.peserta],
      signatories: [...held.signatories],
      id: musyawarah.id,
      revision: musyawarah.revision,
      heldOn: day,
    })
    expect(saved).toMatchObject({
      ok: false,
      error: { code: 'validation', fields: [{ path: 'heldOn', message: 'Tanggal ini tidak ada di kalender.' }] },
    })
    const { id: _, ...received } = {
      id: berkas.id,
      periodeId: berkas.periodeId,
      desaCode: jatisari,
      dasar: 'musyawarah' as const,
      receivedOn: day,
      broughtBy: 'Sukardi',
      broughtByRole: '',
      papers: berkas.papers,
      present: [],
      note: '',
    }
    expect(await desk.call('berkas.receive', received)).toMatchObject({ ok: false, error: { code: 'validation' } })
  }
})

test('a row id that is another row is refused in plain words', async () => {
  const desk = await office()
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id)
  const one = await createForm(desk, berkas.id, 'usulan')
  const other = await createForm(desk, berkas.id, 'usulan')
  const rowId = one.rows[0]?.id ?? ''
  const onAnotherForm = await desk.call('formulir.addRow', { id: other.id, roster: 'anggota', rowId })
  expect(onAnotherForm).toMatchObject({ ok: false, error: { code: 'conflict' } })
  const inAnotherRoster = await desk.call('formulir.addRow', { id: one.id, roster: 'kb', rowId })
  expect(inAnotherRoster).toMatchObject({ ok: false, error: { code: 'conflict' } })
  const again = await desk.must('formulir.addRow', { id: one.id, roster: 'anggota', rowId })
  expect(again.row.id).toBe(rowId)
})

test('a row id that is a member of the register is refused in plain words', async () => {
  const desk = await office()
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id)
  const { id } = await createForm(desk, berkas.id, 'usulan')
  const family = await registerFamily(desk, {
    noKk: '3509161201090555',
    people: [{ nik: '3509165708800555', nama: 'SUMIATI' }],
  })
  const member = family.anggotaIds[0] ?? ''
  const added = await desk.call('formulir.addRow', { id, roster: 'anggota', rowId: member })
  expect(added).toMatchObject({ ok: false, error: { code: 'conflict' } })
  const row = { id: member, roster: 'anggota' as const, order: 1, answers: {} }
  expect(await desk.call('formulir.restoreRow', { id, row })).toMatchObject({
    ok: false,
    error: { code: 'validation' },
  })
})

test('a place that is longer than any question is refused, and the cursor stays', async () => {
  const desk = await office()
  const berkas = await receiveBerkas(desk, (await openPeriode(desk)).id)
  const { id } = await createForm(desk, berkas.id, 'usulan')
  await desk.must('formulir.putCursor', { id, cursor: { question: 'alamat' } })
  const cursor = { question: 'a'.repeat(5_000_000) }
  for (const reply of [
    await desk.call('formulir.putCursor', { id, cursor }),
    await desk.call('formulir.putAnswer', { id, question: 'alamat', value: 'JL MAWAR 1', cursor }),
  ]) {
    expect(reply).toMatchObject({ ok: false, error: { code: 'validation' } })
  }
  expect((await desk.must('formulir.get', { id })).formulir.cursor).toEqual({ question: 'alamat' })
})

test('blanks answer nothing', async () => {
  const desk = await office()
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id)
  const form = await createForm(desk, berkas.id, 'usulan')
  const rowId = form.rows[0]?.id ?? ''
  await put(desk, form.id, 'nama', aloneAnswers['nama'] ?? '', rowId)
  for (const blanks of [' ', '\t\n', '\u00a0\u00a0']) {
    const { issues } = await put(desk, form.id, 'nama', blanks, rowId)
    expect(issues).toContainEqual(expect.objectContaining({ rule: 'R-0001', question: 'nama', rowId }))
  }
  const { formulir } = await desk.must('formulir.get', { id: form.id })
  expect(formulir.rows[0]?.answers['nama']).toBeUndefined()
})
