import { expect, test } from 'vitest'
import type { Output } from '#shared/contract/index.ts'
import { office, type Desk, type TestOffice } from '#tests/builders/office.ts'
import { createForm, keyAll, openPeriode, put, receiveBerkas, registerFamily } from '#tests/builders/paperwork.ts'

type Ref = Output<'ganda.similar'>['candidates'][number]['person']['ref']

/** Sumiati stands in the register of another desa; an usulan about her comes in. */
async function sumiatiTwice(desk: TestOffice) {
  const family = await registerFamily(desk, {
    noKk: '3509161201090055',
    desaCode: '3509162001',
    people: [
      {
        nik: '3509165708800055',
        nama: 'HJ. SUMIJATI',
        answers: { tgllahir: '1980-08-17', jnskel: '2', namagadis_ibukandung: 'SARTINAH' },
      },
    ],
  })
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id)
  const form = await keyForm(desk, berkas.id)
  const mine: Ref = { kind: 'baris', id: form.rows[0]?.id ?? '' }
  const theirs: Ref = { kind: 'anggota', id: family.anggotaIds[0] ?? '' }
  return { family, periode, berkas, form, mine, theirs }
}

async function keyForm(desk: Desk, berkasId: string) {
  const form = await createForm(desk, berkasId, 'usulan')
  const { row } =
    form.rows[0] === undefined
      ? await desk.must('formulir.addRow', { id: form.id, roster: 'anggota' })
      : { row: form.rows[0] }
  expect(row.roster).toBe('anggota')
  return keyAll(desk, (await desk.must('formulir.get', { id: form.id })).formulir)
}

const sumiati = { name: 'SUMIATI', birthDate: '1980-08-17', sex: '2', mother: 'SARTINAH' }

async function candidatesOf(desk: Desk, formulirId: string, rowId: string) {
  return (await desk.must('ganda.similar', { formulirId, rowId, person: sumiati })).candidates
}

test('a pair that was called different is not shown again, and the jurnal knows who said so', async () => {
  const desk = await office()
  const { form, mine, theirs } = await sumiatiTwice(desk)
  expect(await candidatesOf(desk, form.id, mine.id)).toHaveLength(1)
  const { verdict } = await desk.must('ganda.judge', { a: mine, b: theirs, verdict: 'berbeda', note: 'KTP diperiksa' })
  expect(verdict).toMatchObject({ verdict: 'berbeda', by: 'Pengguna Pertama', note: 'KTP diperiksa' })
  expect(await candidatesOf(desk, form.id, mine.id)).toEqual([])
  const { entries } = await desk.must('jurnal.of', { entity: 'ganda', entityId: mine.id })
  expect(entries).toMatchObject([
    { action: 'judge', by: 'Pengguna Pertama', after: { verdict: 'berbeda', note: 'KTP diperiksa' } },
  ])
})

test('a pair that was called the same stays visible with who said so; taken back, it is asked again', async () => {
  const desk = await office()
  const { form, mine, theirs } = await sumiatiTwice(desk)
  const verifikator = await desk.as('verifikator')
  // Named the other way round, it is the same pair.
  await verifikator.must('ganda.judge', { a: theirs, b: mine, verdict: 'sama', note: '' })
  expect(await candidatesOf(desk, form.id, mine.id)).toMatchObject([
    { verdict: { verdict: 'sama', by: 'Uji verifikator' } },
  ])
  await desk.must('ganda.judge', { a: mine, b: theirs, verdict: 'berbeda', note: '' })
  expect((await desk.must('ganda.compare', { a: theirs, b: mine })).verdict).toMatchObject({ verdict: 'berbeda' })
  await desk.must('ganda.unjudge', { a: theirs, b: mine })
  expect(await candidatesOf(desk, form.id, mine.id)).toMatchObject([{ verdict: null }])
})

test('what was said about a member of the register holds for the next paper about that member', async () => {
  const desk = await office()
  const { family, berkas, mine, theirs } = await sumiatiTwice(desk)
  const there = await receiveBerkas(desk, berkas.periodeId, { desaCode: '3509162001' })
  const change = await createForm(desk, there.id, 'perubahan', family.id)
  const rowId = change.rows[0]?.id ?? ''
  const before = await candidatesOf(desk, change.id, rowId)
  expect(before.map(({ person }) => person.ref)).toEqual([mine])
  await desk.must('ganda.judge', { a: theirs, b: mine, verdict: 'berbeda', note: '' })
  expect(await candidatesOf(desk, change.id, rowId)).toEqual([])
})

test('who may not key or verify says nothing', async () => {
  const desk = await office()
  const { mine, theirs } = await sumiatiTwice(desk)
  const reader = await desk.as('pembaca')
  const said = await reader.call('ganda.judge', { a: mine, b: theirs, verdict: 'sama' })
  expect(said).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  const gone: Ref = { kind: 'anggota', id: '0195a000-0000-7000-8000-00000000ffff' }
  expect(await desk.call('ganda.judge', { a: mine, b: gone, verdict: 'sama' })).toMatchObject({
    ok: false,
    error: { code: 'notFound' },
  })
})

test('two people stand side by side with what both papers ask, and their families', async () => {
  const desk = await office()
  const { mine, theirs } = await sumiatiTwice(desk)
  const compared = await desk.must('ganda.compare', { a: mine, b: theirs })
  expect(compared).toMatchObject({
    a: { name: 'SUMIATI', desaName: 'Jatisari' },
    b: { name: 'HJ. SUMIJATI', desaName: 'Kemuningsarikidul' },
    families: { a: [], b: [] },
    verdict: null,
  })
  const [alike] = (
    await desk.must('ganda.similar', {
      formulirId: compared.a.formulirId ?? '',
      rowId: mine.id,
      person: { ...sumiati, nik: compared.a.nik, noKk: compared.a.noKk },
    })
  ).candidates
  expect(alike?.score).toBe(compared.score)
  expect(compared.answers.find(({ question }) => question === 'tgllahir')).toMatchObject({
    label: 'Tanggal lahir',
    aText: '17 Agustus 1980',
    bText: '17 Agustus 1980',
  })
  // A question that only one paper has answered stands there too.
  expect(compared.answers.find(({ question }) => question === 'sta_kawin')).toMatchObject({ b: null, bText: '' })
})

test('completing a form puts its look-alikes on the list of the period, once, until somebody judges', async () => {
  const desk = await office()
  const { periode, form, mine, theirs } = await sumiatiTwice(desk)
  const list = (judged = false) => desk.must('ganda.worklist', { periodeId: periode.id, judged })
  expect(await list()).toEqual({ pairs: [], total: 0, unchecked: 0 })
  await complete(desk, form.id)
  const { pairs, total } = await list()
  expect(total).toBe(1)
  expect(pairs[0]).toMatchObject({ band: 'hampirPasti', verdict: null })
  expect(new Set([pairs[0]?.a.ref.id, pairs[0]?.b.ref.id])).toEqual(new Set([mine.id, theirs.id]))
  await desk.must('ganda.judge', { a: mine, b: theirs, verdict: 'sama', note: 'satu orang' })
  expect(await list()).toMatchObject({ total: 0 })
  expect(await list(true)).toMatchObject({ total: 1, pairs: [{ verdict: { verdict: 'sama', note: 'satu orang' } }] })
})

test('the list follows what is put right afterwards, also on the other side', async () => {
  const desk = await office()
  const { periode, berkas, form } = await sumiatiTwice(desk)
  await complete(desk, form.id)
  const second = await keyForm(desk, berkas.id)
  await put(desk, second.id, 'nik', '3509165708800002', second.rows[0]?.id)
  await complete(desk, second.id)
  const list = () => desk.must('ganda.worklist', { periodeId: periode.id })
  // Two forms and the register: three pairs of one woman.
  expect((await list()).total).toBe(3)
  await desk.must('formulir.reopen', { id: second.id })
  for (const [question, value] of [
    ['nama', 'TUKIYEM'],
    ['namagadis_ibukandung', 'PONIRAH'],
    ['nokk', '3509161201090999'],
    ['nik', '3509164102510002'],
    ['tgllahir', '1951-02-01'],
  ] as const) {
    await put(desk, second.id, question, value, second.rows[0]?.id)
  }
  expect((await list()).total).toBe(1)
})

async function complete(desk: Desk, id: string) {
  const { formulir } = await desk.must('formulir.get', { id })
  for (const issue of formulir.issues.filter(({ level }) => level === 'reason')) {
    const at = issue.rowId === undefined ? {} : { rowId: issue.rowId }
    await desk.must('formulir.putReason', {
      id,
      rule: issue.rule,
      question: issue.question,
      ...at,
      text: 'sudah dicocokkan',
    })
  }
  await desk.must('formulir.complete', { id })
}

test('a person is no pair with themselves, also under another name; a pair judged in both orders is one', async () => {
  const desk = await office()
  const { berkas, family, mine, theirs } = await sumiatiTwice(desk)
  const berkasThere = await receiveBerkas(desk, berkas.periodeId, { desaCode: '3509162001' })
  const input = { berkasId: berkasThere.id, jenis: 'perubahan' as const, keluargaId: family.id }
  const { formulir } = await desk.must('formulir.create', input)
  const onPaper: Ref = { kind: 'baris', id: formulir.rows.find(({ anggotaId }) => anggotaId === theirs.id)?.id ?? '' }
  for (const [a, b] of [
    [mine, mine],
    [onPaper, theirs],
    [theirs, onPaper],
  ] as const) {
    expect(await desk.call('ganda.judge', { a, b, verdict: 'berbeda' })).toMatchObject({
      ok: false,
      error: { code: 'validation' },
    })
  }
  await desk.must('ganda.judge', { a: mine, b: theirs, verdict: 'sama' })
  await desk.must('ganda.judge', { a: onPaper, b: mine, verdict: 'berbeda' })
  expect((await desk.must('ganda.compare', { a: mine, b: theirs })).verdict?.verdict).toBe('berbeda')
  await desk.must('ganda.unjudge', { a: theirs, b: mine })
  expect((await desk.must('ganda.compare', { a: onPaper, b: mine })).verdict).toBeNull()
})
