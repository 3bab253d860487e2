import { expect, test } from 'vitest'
import { finish, held } from '#tests/builders/meeting.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'
import {
  aloneAnswers,
  createForm,
  keyAll,
  openedOffice,
  openPeriode,
  put,
  receiveBerkas,
  registerFamily,
} from '#tests/builders/paperwork.ts'

const nik = '3509165708800001'

/** A family that stands in the register on the household paper, and a berkas of Regsosek papers. */
async function regsosekPapers() {
  const desk = await office()
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id, { instrumen: 'regsosek2022k' })
  const family = await registerFamily(desk, {
    noKk: '3509161201090001',
    answers: { lantai: '8', bb_masak: '2', sumber_penerangan: '1', daya: '6', kondisi_atap: '1', luas_lantai: 36.5 },
    people: [
      {
        nik,
        nama: 'SUMIATI',
        answers: { jnskel: '2', sta_keberadaan_art: '3', penyakit_kronis: '1', jenis_cacat: '0' },
      },
    ],
  })
  return { desk, periode, berkas, family }
}

test('a perubahan on the other paper begins with what is certain, and asks the rest with what the register said', async () => {
  const { desk, berkas, family } = await regsosekPapers()
  const form = await createForm(desk, berkas.id, 'perubahan', family.id)
  expect(form.instrumen).toBe('regsosek2022k')
  const { answers } = form
  expect(answers).toMatchObject({ r303_lantai: '5', r307a_penerangan: '2', nokk: '3509161201090001', rt: '001' })
  for (const id of ['lantai', 'bb_masak', 'daya', 'kondisi_atap', 'r308_bahan_bakar', 'luas_lantai']) {
    expect(answers[id]).toBeUndefined()
  }
  const [row] = form.rows
  expect(row?.answers).toMatchObject({ nama: 'SUMIATI', hubkel: '1', jnskel: '2', r430_penyakit: '2' })
  expect(row?.answers['r404_keberadaan']).toBeUndefined()
  expect(form.earlier).toEqual({
    instrumen: 'pbdt2015',
    said: expect.arrayContaining([
      { question: 'r308_bahan_bakar', text: '2 Gas lebih dari 3 kg' },
      { question: 'luas_lantai', text: '36,5 m²' },
      { question: 'r404_keberadaan', rowId: row?.id, text: '3 Tidak tinggal di rumah tangga/pindah' },
    ]),
  })
  expect(form.base).toEqual({ answers, rows: form.rows })
})

test('what is compared is compared on that paper, and what was asked is told in the words of the other', async () => {
  const { desk, periode, berkas, family } = await regsosekPapers()
  const opened = await createForm(desk, berkas.id, 'perubahan', family.id)
  const paper = { r303_lantai: '2', r308_bahan_bakar: '3', r404_keberadaan: '1', luas_lantai: 36 }
  await keyAll(desk, opened, ({ question, rowId }) => {
    const known = rowId === undefined ? opened.answers : opened.rows[0]?.answers
    return { ...aloneAnswers, ...known, ...paper }[question]
  })
  const form = await finish(desk, opened.id)
  expect(form.status).toBe('lengkap')
  const rows = await changesInBatch(desk, periode.id, berkas.desaCode, form.id)
  expect(rows.get('R303_LANTAI')).toEqual(['5', '2'])
  expect(rows.get('R308_BAHAN_BAKAR')).toEqual(['2 Gas lebih dari 3 kg (PBDT2015/DTKS)', '3'])
  expect([...rows.keys()]).not.toContain('R307A_PENERANGAN')
  expect([...rows.keys()]).not.toContain('LANTAI')
})

test('what the other paper said goes with a form that is thrown away', async () => {
  const { desk, berkas, family } = await regsosekPapers()
  const form = await createForm(desk, berkas.id, 'perubahan', family.id)
  await put(desk, form.id, 'r308_bahan_bakar', '3')
  await desk.must('formulir.discard', { id: form.id, reason: 'salah keluarga' })
  expect(await openedOffice(desk).db.selectFrom('formulir_terdahulu').selectAll().execute()).toEqual([])
})

test('on the paper of the register nothing is converted and nothing told', async () => {
  const { desk, periode, family } = await regsosekPapers()
  const berkas = await receiveBerkas(desk, periode.id, { instrumen: 'pbdt2015' })
  const form = await createForm(desk, berkas.id, 'perubahan', family.id)
  expect(form.answers).toMatchObject({ lantai: '8', bb_masak: '2', luas_lantai: 36.5 })
  expect(form.earlier).toBeUndefined()
})

/** KOLOM → old and new value of the batch, after the meeting agreed. */
async function changesInBatch(desk: TestOffice, periodeId: string, desaCode: string, formulirId: string) {
  const { musyawarah } = await desk.must('musyawarah.open', { periodeId, desaCode })
  const { musyawarah: saved } = await desk.must('musyawarah.save', {
    id: musyawarah.id,
    revision: musyawarah.revision,
    ...held,
    peserta: [...held.peserta],
    signatories: [...held.signatories],
  })
  await desk.must('musyawarah.decide', { id: saved.id, formulirId, putusan: 'setuju', note: '' })
  const key = { periodeId, wilayahCode: desaCode, jenis: 'perubahan' as const, programme: '' }
  const { headers, rows } = await desk.must('batch.preview', { ...key, limit: 200 })
  const [column, before, after] = ['KOLOM', 'NILAI_LAMA', 'NILAI_BARU'].map((header) => headers.indexOf(header))
  return new Map(rows.map((row) => [row[column ?? 0], [row[before ?? 0], row[after ?? 0]]]))
}
