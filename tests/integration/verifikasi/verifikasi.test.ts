import { beforeEach, describe, expect, test } from 'vitest'
import { office, type Desk, type TestOffice } from '#tests/builders/office.ts'
import { keyAll, openedOffice, aloneAnswers, createForm, put, type FormulirView } from '#tests/builders/paperwork.ts'
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

  test('a value that opens a problem is kept all the same, and the form stands on the worklist', async () => {
    const form = await completedForm(desk, berkasId)
    const { id, differ } = await differing(form, { nik: '35091657088' })
    const [nik] = differ
    if (nik === undefined) throw new Error('nothing differs')
    await second.must('verifikasi.resolve', { id, ...placeOf(nik), chosen: 'kedua', wrong: 'petugasEntri' })
    await second.must('verifikasi.finish', { id })
    expect((await fresh(form)).status).toBe('lengkap')
    const { peringatan } = await desk.must('formulir.worklist', { periodeId })
    expect(peringatan).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: form.id, issue: expect.objectContaining({ question: 'nik' }) as unknown }),
      ]),
    )
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
    const [idle] = unasked.differ.filter(({ question }) => question === 'sta_bekerja')
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
