import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { keyFamily } from '#tests/bench/keys-per-character.ts'
import { held } from '#tests/builders/meeting.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { createForm, jatisari, keyAll, openPeriode, receiveBerkas, registerFamily } from '#tests/builders/paperwork.ts'
import { toy, toyAnswers } from '#tests/builders/toy-edition.ts'
import { pageTexts } from '#tests/integration/documents/pdf-text.ts'
import { checkInstrumen } from '#shared/instrumen/check-instrumen.ts'
import { instrumenList } from '#shared/instrumen/registry.ts'
import type { Answers, QuestionKind } from '#shared/instrumen/types.ts'

// The one thing that adding an edition takes: one more in the list. Everything after this line is the program as it is.
vi.mock(import('#shared/instrumen/editions/all-editions.ts'), async (original) => ({
  editions: [...(await original()).editions, (await import('#tests/builders/toy-edition.ts')).toy],
}))

const kinds: Record<QuestionKind, true> = {
  code: true,
  yesNo: true,
  bitmask: true,
  integer: true,
  decimal: true,
  text: true,
  nik: true,
  noKk: true,
  date: true,
  dusun: true,
  computed: true,
}

test('the toy edition is known, sound, and asks with every kind of question', () => {
  expect(instrumenList).toContain(toy)
  expect(checkInstrumen(toy)).toEqual([])
  const used = new Set(toy.blocks.flatMap((block) => block.questions).map(({ kind }) => kind))
  expect([...used].toSorted()).toEqual(Object.keys(kinds).toSorted())
})

/** A berkas of toy papers with one complete usulan. */
async function keyedUsulan(desk: TestOffice, answers: Answers = {}) {
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id, { instrumen: toy.id })
  const form = await createForm(desk, berkas.id, 'usulan')
  expect(form.instrumen).toBe(toy.id)
  const keyed = await keyAll(desk, form, ({ question }) => answers[question] ?? toyAnswers[question])
  return { periode, berkas, form: keyed }
}

test('it is keyed, its rules are asked, and it is completed and printed', async () => {
  const desk = await office()
  const { form } = await keyedUsulan(desk, { jumlah_jendela: 0, hubkel: '51' })
  expect(form.issues.map(({ rule }) => rule).filter((rule) => rule.startsWith('R-08'))).toEqual(['R-0802', 'R-0801'])
  expect(await desk.call('formulir.complete', { id: form.id })).toMatchObject({ ok: false })
  const rowId = form.rows[0]?.id ?? ''
  await desk.must('formulir.putAnswer', { id: form.id, question: 'hubkel', rowId, value: '50' })
  await desk.must('formulir.putAnswer', { id: form.id, question: 'jumlah_jendela', value: 4 })
  const { formulir } = await desk.must('formulir.complete', { id: form.id })
  expect(formulir).toMatchObject({ status: 'lengkap', answers: { alat_makan: 5, luas_halaman: 12.5 } })
  const { pdf } = await desk.must('formulir.print', { id: form.id })
  const text = (await pageTexts(Buffer.from(pdf, 'base64'))).join(' ')
  for (const words of ['Formulir Mainan', 'Warna atap', '7 Merah', '5 Ya', '1. SUMIATI', '3509161201090001']) {
    expect(text).toContain(words)
  }
  const { formulir: forms } = await desk.must('berkas.listFormulir', { id: form.berkasId })
  expect(forms).toMatchObject([{ headName: 'SUMIATI', noKk: '3509161201090001', members: 1 }])
})

test('a skip of the toy clears what is no longer asked, and says so', async () => {
  const desk = await office()
  const { form } = await keyedUsulan(desk)
  const { cleared } = await desk.must('formulir.putAnswer', { id: form.id, question: 'warna_atap', value: '9' })
  expect(cleared).toEqual([{ question: 'punya_sumur', before: true }])
})

test('a meeting decides on it, and it goes out in the known template', async () => {
  const desk = await office()
  const { periode, berkas, form } = await keyedUsulan(desk)
  await addPerson(desk, form.id, { nama: 'BUDI', nik: '3509160101100002', ada_di_mana: 'R' })
  await addPerson(desk, form.id, { nama: 'SITI', nik: '3509164101100003', ada_di_mana: 'X' })
  await desk.must('formulir.complete', { id: form.id })
  const { musyawarah } = await desk.must('musyawarah.open', { periodeId: periode.id, desaCode: berkas.desaCode })
  expect(musyawarah.proposals).toMatchObject([{ headName: 'SUMIATI', members: 2, complete: true }])
  const { musyawarah: saved } = await desk.must('musyawarah.save', {
    id: musyawarah.id,
    revision: musyawarah.revision,
    ...held,
    peserta: [...held.peserta],
    signatories: [...held.signatories],
  })
  await desk.must('musyawarah.decide', { id: saved.id, formulirId: form.id, putusan: 'setuju', note: '' })
  const key = { periodeId: periode.id, wilayahCode: jatisari, jenis: 'usulan' as const, programme: 'BPNT' }
  const preview = await desk.must('batch.preview', { ...key, limit: 10 })
  expect(preview.excluded).toEqual([])
  const [row = []] = preview.rows
  expect(Object.fromEntries(preview.headers.map((header, index) => [header.split('\n')[0], row[index]]))).toMatchObject(
    {
      NIK: '3509165708800001',
      NOKK: '3509161201090001',
      NAMA: 'SUMIATI',
      'JENIS KELAMIN': 'PEREMPUAN',
      'JENIS PEKERJAAN': 'PENENUN',
      'STATUS KAWIN': 'BELUM KAWIN',
      'STATUS DISABILITAS': 'YA',
      'KODE JENIS DISABILITAS': 'PDFSK',
      'STATUS HAMIL': 'TIDAK',
    },
  )
})

test('a registered family is changed on it, and what differs is listed by its own words', async () => {
  const desk = await office()
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id, { instrumen: toy.id })
  const { program: _, alasan_usulan: __, ...known } = toyAnswers
  const family = await registerFamily(desk, {
    instrumen: toy.id,
    noKk: '3509161201090001',
    answers: known,
    people: [{ nik: '3509165708800001', nama: 'SUMIATI', answers: known }],
  })
  const form = await createForm(desk, berkas.id, 'perubahan', family.id)
  expect(form.answers).toMatchObject({ warna_atap: '7', alamat: 'JL MAWAR 1' })
  await desk.must('formulir.putAnswer', { id: form.id, question: 'warna_atap', value: '8' })
  const { musyawarah } = await desk.must('musyawarah.open', { periodeId: periode.id, desaCode: berkas.desaCode })
  expect(musyawarah.proposals).toMatchObject([{ jenis: 'perubahan', why: expect.stringContaining('Warna atap') }])
})

test('the screen keys it from the first field to the last without knowing it', () => {
  const { program: _, ...rest } = toyAnswers
  const isOfPerson = new Set<string>(
    toy.blocks.find((block) => block.roster === 'anggota')?.questions.map(({ id }) => id),
  )
  const pick = (person: boolean) =>
    Object.fromEntries(Object.entries(rest).filter(([id]) => isOfPerson.has(id) === person))
  const paper = {
    answers: { ...pick(false), program: 'PKH' },
    rows: [{ id: randomUUID(), roster: 'anggota' as const, order: 1, answers: pick(true) }],
  }
  const count = keyFamily(paper, toy)
  expect(count.answers).toBe(Object.keys(paper.answers).length + Object.keys(pick(true)).length)
})

async function addPerson(desk: TestOffice, id: string, answers: Answers): Promise<void> {
  const { row } = await desk.must('formulir.addRow', { id, roster: 'anggota' })
  const { formulir } = await desk.must('formulir.get', { id })
  const other = { ...toyAnswers, hubkel: '51', jnskel: 'L', tgllahir: '2010-01-01', ...answers }
  await keyAll(
    desk,
    { ...formulir, rows: formulir.rows.filter(({ id: rowId }) => rowId === row.id) },
    ({ rowId, question }) => (rowId === undefined ? null : other[question as keyof typeof other]),
  )
}
