import { beforeEach, describe, expect, test } from 'vitest'
import { office, type Desk, type TestOffice } from '#tests/builders/office.ts'
import { keyAll, aloneAnswers, createForm, type FormulirView } from '#tests/builders/paperwork.ts'
import {
  answerReasons,
  berkasAtDesk,
  completedForm,
  keySecond,
  paperOf,
  placeOf,
  type Verifikasi,
} from './double-keying.ts'

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

function isianOf(verifikasi: Verifikasi, question: string) {
  const found = verifikasi.isian.find((one) => one.question === question)
  if (found === undefined) throw new Error(`${question} is not in the plan`)
  return found
}

/** Keys a form whose paper says something else at some places; answers the verification with what differs. */
async function differing(form: FormulirView, other: Parameters<typeof paperOf>[1]) {
  const verifikasi = await keySecond(second, form.id, paperOf(form, other))
  return { id: verifikasi.id, verifikasi, differ: verifikasi.isian.filter(({ state }) => state === 'beda') }
}

describe('where the keyings differ', () => {
  test('the right value goes into the form, which stays complete, and who was wrong is kept', async () => {
    const form = await completedForm(desk, berkasId)
    const { id, differ } = await differing(form, { nama: 'SUMIYATI' })
    expect(differ).toMatchObject([{ question: 'nama', first: 'SUMIATI', second: 'SUMIYATI' }])
    const [name] = differ
    if (name === undefined) throw new Error('nothing differs')
    expect(await second.call('verifikasi.finish', { id })).toMatchObject(refusal('validation'))
    const { isian } = await second.must('verifikasi.resolve', {
      id,
      ...placeOf(name),
      chosen: 'kedua',
      wrong: 'petugasEntri',
    })
    expect(isian).toMatchObject({ state: 'diputuskan', chosen: 'kedua', wrong: 'petugasEntri' })
    await second.must('verifikasi.finish', { id })
    const corrected = await fresh(form)
    expect(corrected).toMatchObject({ status: 'lengkap', revision: form.revision + 1 })
    expect(corrected.rows[0]?.answers['nama']).toBe('SUMIYATI')
    const { entries } = await desk.must('jurnal.of', { entity: 'formulir', entityId: form.id })
    expect(entries.at(-1)).toMatchObject({
      action: 'verify',
      by: 'Uji verifikator',
      before: { question: 'nama', value: 'SUMIATI' },
      after: { question: 'nama', value: 'SUMIYATI' },
    })
    const { proof } = await second.must('verifikasi.list', { berkasId })
    expect(proof.always.errors).toBe(1)
  })

  test('the first value stands when the second was the slip, and the form is not touched', async () => {
    const form = await completedForm(desk, berkasId)
    const { id, differ } = await differing(form, { nik: '3509165708800002' })
    const place = placeOf(
      differ[0] ?? isianOf((await second.must('verifikasi.open', { formulirId: form.id })).verifikasi, 'nik'),
    )
    const contradiction = { id, ...place, chosen: 'pertama', wrong: 'petugasEntri' } as const
    expect(await second.call('verifikasi.resolve', contradiction)).toMatchObject(refusal('validation'))
    await second.must('verifikasi.resolve', { id, ...place, chosen: 'pertama', wrong: 'verifikator' })
    await second.must('verifikasi.finish', { id })
    expect((await fresh(form)).revision).toBe(form.revision)
    expect((await second.must('verifikasi.list', { berkasId })).proof.always.errors).toBe(0)
    const again = { id, ...place, chosen: 'kedua', wrong: 'kertas' } as const
    expect(await second.call('verifikasi.resolve', again)).toMatchObject(refusal('locked'))
  })

  test('a third value may stand', async () => {
    const form = await completedForm(desk, berkasId)
    const { id, differ } = await differing(form, { nama: 'SUMIYATI' })
    const [name] = differ
    if (name === undefined) throw new Error('nothing differs')
    await second.must('verifikasi.resolve', {
      id,
      ...placeOf(name),
      chosen: 'lain',
      value: 'sumiyatun',
      wrong: 'kertas',
    })
    expect((await fresh(form)).rows[0]?.answers['nama']).toBe('SUMIYATUN')
  })

  test('compares what is meant: capitals, blanks and the dress of a number say nothing', async () => {
    const form = await completedForm(desk, berkasId)
    const { differ } = await differing(form, {
      nama: ' sumiati ',
      nik: '3509.1657.0880.0001',
      tgllahir: '17/08/1980',
      jnskel: '2',
    })
    expect(differ).toEqual([])
  })

  test('a value that opens a problem is kept all the same: the form stands on the worklist, and goes back before it is verified', async () => {
    const form = await completedForm(desk, berkasId)
    const { id, differ } = await differing(form, { nik: '35091657088' })
    const [nik] = differ
    if (nik === undefined) throw new Error('nothing differs')
    await second.must('verifikasi.resolve', { id, ...placeOf(nik), chosen: 'kedua', wrong: 'petugasEntri' })
    // A form with a blocking problem is never complete, so it must not go on to the meeting and the batch as verified.
    expect(await second.call('verifikasi.finish', { id })).toMatchObject({
      ok: false,
      error: { code: 'validation', message: expect.stringContaining('Kembalikan') as unknown },
    })
    const { peringatan } = await desk.must('formulir.worklist', { periodeId })
    expect(peringatan).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: form.id, issue: expect.objectContaining({ question: 'nik' }) as unknown }),
      ]),
    )
    await second.must('verifikasi.return', { formulirId: form.id, reason: 'NIK di kertas hanya 11 angka' })
    expect((await fresh(form)).status).toBe('draf')
  })

  test('the plan follows a skip: what is asked from now on is keyed, what is not leaves', async () => {
    const form = await completedForm(desk, berkasId)
    const { id, differ } = await differing(form, { sta_bekerja: true })
    const [works] = differ
    if (works === undefined) throw new Error('nothing differs')
    const { more } = await second.must('verifikasi.resolve', {
      id,
      ...placeOf(works),
      chosen: 'kedua',
      wrong: 'petugasEntri',
    })
    expect(more).toBe(true)
    expect(await second.call('verifikasi.finish', { id })).toMatchObject(refusal('validation'))
    const paper = paperOf(form, { jumlah_jamkerja: 40, lapangan_usaha: '1', status_pekerjaan: '5' })
    const done = await keySecond(second, form.id, paper)
    expect(isianOf(done, 'status_pekerjaan')).toMatchObject({ stratum: 'wajib', state: 'diputuskan', chosen: 'kedua' })
    await second.must('verifikasi.finish', { id })
    const { answers } = (await fresh(form)).rows[0] ?? { answers: {} }
    expect(answers).toMatchObject({ sta_bekerja: true, jumlah_jamkerja: 40, status_pekerjaan: '5' })
    // Nobody keyed those wrongly: only the skip itself was.
    const errors = (await second.must('verifikasi.list', { berkasId })).proof
    expect(errors.always.errors).toBe(1)

    const back = await completedForm(desk, berkasId, {
      nik: '3509165708800017',
      nokk: '3509161201090777',
      sta_bekerja: true,
      ...work,
    })
    const unasked = await differing(back, { sta_bekerja: false, status_pekerjaan: null })
    const idle = unasked.differ.find(({ question }) => question === 'sta_bekerja')
    if (idle === undefined) throw new Error('nothing differs')
    await second.must('verifikasi.resolve', {
      id: unasked.id,
      ...placeOf(idle),
      chosen: 'kedua',
      wrong: 'petugasEntri',
    })
    const left = await keySecond(second, back.id, paperOf(back))
    expect(left.isian.map(({ question }) => question)).not.toContain('status_pekerjaan')
    expect((await fresh(back)).rows[0]?.answers).not.toHaveProperty('status_pekerjaan')
  })

  test('a KK number that a family shares is keyed once, and put right for all of it', async () => {
    const form = await createForm(desk, berkasId, 'usulan')
    const { row } = await desk.must('formulir.addRow', { id: form.id, roster: 'anggota' })
    const child = {
      ...aloneAnswers,
      nama: 'SITI',
      nik: '3509164107150002',
      hub_krt: '3',
      hubkel: '3',
      tgllahir: '2015-07-01',
      bb_masak: '8',
    }
    const keyed = await keyAll(desk, await fresh(form), ({ question, rowId }) =>
      rowId === row.id
        ? ({ ...child, ada_kartu_identitas: 1 } as typeof aloneAnswers)[question]
        : aloneAnswers[question],
    )
    await answerReasons(desk, keyed.id)
    await desk.must('formulir.complete', { id: keyed.id })
    const { id, verifikasi, differ } = await differing(await fresh(keyed), { nokk: '3509161201090019' })
    expect(verifikasi.isian.filter(({ question }) => question === 'nokk')).toHaveLength(1)
    const [kk] = differ
    if (kk === undefined) throw new Error('nothing differs')
    await second.must('verifikasi.resolve', { id, ...placeOf(kk), chosen: 'kedua', wrong: 'petugasEntri' })
    expect(
      (await fresh(keyed)).rows.filter(({ roster }) => roster === 'anggota').map(({ answers }) => answers['nokk']),
    ).toEqual(['3509161201090019', '3509161201090019'])
  })
})

const work = { jumlah_jamkerja: 40, lapangan_usaha: '1', status_pekerjaan: '4' } as const

describe('the number of members', () => {
  test('is said before anything of them is shown; another number sends the form back', async () => {
    const form = await completedForm(desk, berkasId)
    const { verifikasi } = await second.must('verifikasi.open', { formulirId: form.id })
    expect(verifikasi.rows.filter(({ roster }) => roster === 'anggota')).toEqual([])
    const { isian, more } = await second.must('verifikasi.putAnswer', {
      id: verifikasi.id,
      question: 'jumlah:anggota',
      value: 2,
    })
    expect({ isian, more }).toMatchObject({ isian: { state: 'beda', first: 1, second: 2 }, more: false })
    const ruling = { id: verifikasi.id, question: 'jumlah:anggota', chosen: 'kedua', wrong: 'petugasEntri' } as const
    await second.must('verifikasi.resolve', ruling)
    const { verifikasi: after } = await second.must('verifikasi.open', { formulirId: form.id })
    expect(after.rows.filter(({ roster }) => roster === 'anggota')).toEqual([])
    expect(await second.call('verifikasi.finish', { id: verifikasi.id })).toMatchObject({
      ok: false,
      error: { code: 'validation', message: expect.stringContaining('Kembalikan') as unknown },
    })
    await second.must('verifikasi.return', { formulirId: form.id, reason: 'Anggotanya dua' })
    expect((await fresh(form)).status).toBe('draf')
  })

  test('opens the rows when the second person had miscounted', async () => {
    const form = await completedForm(desk, berkasId)
    const { verifikasi } = await second.must('verifikasi.open', { formulirId: form.id })
    await second.must('verifikasi.putAnswer', { id: verifikasi.id, question: 'jumlah:anggota', value: 2 })
    const ruling = { id: verifikasi.id, question: 'jumlah:anggota', chosen: 'pertama', wrong: 'verifikator' } as const
    expect((await second.must('verifikasi.resolve', ruling)).more).toBe(true)
    const { verifikasi: after } = await second.must('verifikasi.open', { formulirId: form.id })
    expect(after.rows.filter(({ roster }) => roster === 'anggota')).toHaveLength(1)
  })
})
