import { beforeEach, describe, expect, test } from 'vitest'
import { office, type Desk, type TestOffice } from '#tests/builders/office.ts'
import { openedOffice, createForm, put, type FormulirView } from '#tests/builders/paperwork.ts'
import { berkasAtDesk, completedForm, keySecond, paperOf, placeOf } from './double-keying.ts'

let desk: TestOffice
let second: Desk
let periodeId: string
let berkasId: string

beforeEach(async () => {
  desk = await office()
  second = await desk.as('verifikator')
  const { periode, berkas } = await berkasAtDesk(desk)
  periodeId = periode.id
  berkasId = berkas.id
})

const fresh = async (form: FormulirView) => (await desk.must('formulir.get', { id: form.id })).formulir
const refusal = (code: string) => ({ ok: false, error: { code } })

/** Keys a form whose paper says something else at some places; answers the verification with what differs. */
async function differing(form: FormulirView, other: Parameters<typeof paperOf>[1]) {
  const verifikasi = await keySecond(second, form.id, paperOf(form, other))
  return { id: verifikasi.id, verifikasi, differ: verifikasi.isian.filter(({ state }) => state === 'beda') }
}

describe('a second person', () => {
  test('keys a form again, and it is verified', async () => {
    const form = await completedForm(desk, berkasId)
    expect(await second.must('verifikasi.next', { berkasId })).toEqual({ formulirId: form.id })
    const verifikasi = await keySecond(second, form.id, paperOf(form))
    expect(verifikasi.isian.every(({ state }) => state === 'sama')).toBe(true)
    await second.must('verifikasi.finish', { id: verifikasi.id })
    const { formulir, proof } = await second.must('verifikasi.list', { berkasId })
    expect(formulir).toMatchObject([
      { state: 'selesai', mayVerify: false, mismatches: 0, verifiedBy: 'Uji verifikator' },
    ])
    expect(proof).toMatchObject({ forms: { complete: 1, verified: 1 }, always: { errors: 0 }, sample: { errors: 0 } })
    const sampled = verifikasi.isian.filter(({ stratum }) => stratum === 'sampel').length
    expect(proof.sample.fields).toBe(sampled)
    expect(proof.sample.population).toBeGreaterThan(sampled)
    // How often somebody erred is for the two who keyed.
    const told = async (who: Desk) => (await who.must('verifikasi.list', { berkasId })).formulir[0]?.mismatches
    expect(await told(desk)).toBe(0)
    expect(await told(await desk.as('pembaca'))).toBeNull()
    expect(await second.must('verifikasi.next', { berkasId })).toEqual({ formulirId: null })
    const { berkas } = await second.must('verifikasi.queue', { periodeId })
    expect(berkas).toMatchObject([{ berkasId, complete: 1, verified: 1, forMe: 0, keyedByMe: 0, returned: 0 }])
  })

  test('always keys who the people are, and what decides eligibility', async () => {
    const form = await completedForm(desk, berkasId)
    const { isian } = await keySecond(second, form.id, paperOf(form))
    const always = isian.filter(({ stratum }) => stratum === 'wajib').map(({ question }) => question)
    expect(always).toEqual([
      'jumlah:anggota',
      'nama',
      'nik',
      'nokk',
      'jnskel',
      'tgllahir',
      'sta_keberadaan_art',
      'sta_bekerja',
      'jenis_pekerjaan',
      'program',
    ])
  })

  test('gets the same plan however often the form is opened, and after the program ended in the middle', async () => {
    const form = await completedForm(desk, berkasId)
    const first = await keySecond(second, form.id, paperOf(form))
    expect(await keySecond(second, form.id, paperOf(form))).toEqual(first)
    const other = await completedForm(desk, berkasId, { nik: '3509165708800017', nokk: '3509161201090777' })
    const { verifikasi: begun } = await second.must('verifikasi.open', { formulirId: other.id })
    const [head] = begun.isian
    if (head === undefined) throw new Error('nothing is asked')
    await second.must('verifikasi.putAnswer', {
      id: begun.id,
      ...placeOf(head),
      value: paperOf(other)(placeOf(head)),
      keys: 2,
    })
    await desk.restart()
    const { verifikasi: again } = await second.must('verifikasi.open', { formulirId: other.id })
    expect(again.id).toBe(begun.id)
    expect(again.isian.find((one) => one.question === head.question)?.state).toBe('sama')
    expect(again.isian.filter((one) => one.question !== head.question)).toEqual(
      expect.arrayContaining(begun.isian.filter((one) => one.question !== head.question)),
    )
  })

  test('may be relieved by another one, who goes on where the first stopped', async () => {
    const form = await completedForm(desk, berkasId)
    const { verifikasi } = await second.must('verifikasi.open', { formulirId: form.id })
    await second.must('verifikasi.putAnswer', { id: verifikasi.id, question: 'jumlah:anggota', value: 1 })
    const third = await desk.as('verifikator', 'pembaca')
    const done = await keySecond(third, form.id, paperOf(form))
    expect(done.id).toBe(verifikasi.id)
    await third.must('verifikasi.finish', { id: done.id })
    const { formulir } = await third.must('verifikasi.list', { berkasId })
    expect(formulir[0]?.verifiedBy).toBe('Uji verifikator pembaca')
  })

  test('finds no form that is not complete, or that is not there', async () => {
    const draft = await createForm(desk, berkasId, 'usulan')
    expect(await second.call('verifikasi.open', { formulirId: draft.id })).toMatchObject(refusal('validation'))
    expect(await second.must('verifikasi.next', { berkasId })).toEqual({ formulirId: null })
    expect(await second.call('verifikasi.open', { formulirId: berkasId })).toMatchObject(refusal('notFound'))
    expect(await second.call('verifikasi.putAnswer', { id: berkasId, question: 'nik', value: '1' })).toMatchObject(
      refusal('notFound'),
    )
  })
})

describe('a form that is opened again', () => {
  test('has to be verified again; what was found stays on the record', async () => {
    const form = await completedForm(desk, berkasId)
    const { id, differ } = await differing(form, { nama: 'SUMIYATI' })
    const [name] = differ
    if (name === undefined) throw new Error('nothing differs')
    await second.must('verifikasi.resolve', { id, ...placeOf(name), chosen: 'kedua', wrong: 'petugasEntri' })
    await second.must('verifikasi.finish', { id })
    const proven = (await second.must('verifikasi.list', { berkasId })).proof
    await desk.must('formulir.reopen', { id: form.id })
    await put(desk, form.id, 'luas_lantai', 40)
    await desk.must('formulir.complete', { id: form.id })
    const { formulir, proof } = await second.must('verifikasi.list', { berkasId })
    expect(formulir).toMatchObject([{ state: 'belum', mayVerify: true }])
    expect(proof).toMatchObject({ forms: { verified: 0 }, always: { errors: 1 }, sample: proven.sample })
    expect(await second.call('verifikasi.finish', { id })).toMatchObject(refusal('locked'))
    const again = await keySecond(second, form.id, paperOf(await fresh(form)))
    expect(again.id).not.toBe(id)
    await second.must('verifikasi.finish', { id: again.id })
    // The second look is at a form that was put right: it does not make the first keying any better.
    const after = (await second.must('verifikasi.list', { berkasId })).proof
    expect(after).toMatchObject({ forms: { verified: 1 }, sample: proven.sample, boundPer10000: proven.boundPer10000 })
  })

  test('is closed again to the verifikator', async () => {
    const form = await completedForm(desk, berkasId)
    const { id } = await keySecond(second, form.id, paperOf(form))
    await second.must('verifikasi.finish', { id })
    await second.must('formulir.get', { id: form.id })
    await desk.must('formulir.reopen', { id: form.id })
    expect(await second.call('formulir.get', { id: form.id })).toMatchObject(refusal('forbidden'))
  })
})

describe('a form that is given back', () => {
  test('is a draft again with the reason on it, until it is complete', async () => {
    const form = await completedForm(desk, berkasId)
    await second.must('verifikasi.open', { formulirId: form.id })
    const reason = 'Halaman kedua belum dientri'
    expect(await second.call('verifikasi.return', { formulirId: form.id, reason: ' ' })).toMatchObject(
      refusal('validation'),
    )
    await second.must('verifikasi.return', { formulirId: form.id, reason })
    expect(await fresh(form)).toMatchObject({ status: 'draf', returned: { reason, by: 'Uji verifikator' } })
    const { dikembalikan } = await desk.must('formulir.worklist', { periodeId })
    expect(dikembalikan).toMatchObject([{ id: form.id, reason }])
    expect((await second.must('verifikasi.list', { berkasId })).formulir).toMatchObject([
      { state: 'dikembalikan', mayVerify: false },
    ])
    expect((await second.must('verifikasi.queue', { periodeId })).berkas).toMatchObject([{ returned: 1, complete: 0 }])
    expect(await second.call('verifikasi.return', { formulirId: form.id, reason })).toMatchObject(refusal('validation'))
    await desk.must('formulir.complete', { id: form.id })
    expect((await fresh(form)).returned).toBeNull()
    expect((await second.must('verifikasi.list', { berkasId })).formulir).toMatchObject([
      { state: 'belum', mayVerify: true },
    ])
  })

  test('may be taken away by whoever keyed it', async () => {
    const form = await completedForm(desk, berkasId)
    await keySecond(second, form.id, paperOf(form))
    await second.must('verifikasi.return', { formulirId: form.id, reason: 'Kertas ini dientri dua kali' })
    await desk.must('formulir.discard', { id: form.id, reason: 'Dientri dua kali' })
    const { db } = openedOffice(desk)
    expect(await db.selectFrom('verifikasi').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('pengembalian').selectAll().execute()).toEqual([])
  })
})
