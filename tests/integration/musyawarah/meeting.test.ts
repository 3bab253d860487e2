import { expect, test, vi } from 'vitest'
import { office } from '#tests/builders/office.ts'
import { held, movedAway, villageOnTable } from '#tests/builders/meeting.ts'
import { createForm, openPeriode, put, receiveBerkas } from '#tests/builders/paperwork.ts'

// Each story keys three whole forms first.
vi.setConfig({ testTimeout: 60_000 })

test('a meeting opens with what the office knows of the desa', async () => {
  const desk = await office()
  const periode = await openPeriode(desk)
  await desk.must('wilayah.saveProfile', {
    desaCode: '3509162006',
    address: 'Jl. Balai Desa 1',
    postalCode: '68171',
    contact: '',
    headName: 'SUGENG PRAYITNO',
    headNip: '',
    councilName: 'IMAM GHOZALI',
    operatorName: 'DIAH AYU',
  })
  const open = (desaCode: string) => desk.must('musyawarah.open', { periodeId: periode.id, desaCode })
  const { musyawarah } = await open('3509162006')
  expect(musyawarah).toMatchObject({ jenis: 'musdes', place: 'Balai Desa Jatisari', zone: 'WIB', heldOn: '2026-11-11' })
  expect(musyawarah.signatories).toEqual([
    { title: 'Notulis', name: '', nip: '' },
    { title: 'Pimpinan Musyawarah', name: '', nip: '' },
    { title: 'Operator SIKS-NG', name: 'DIAH AYU', nip: '' },
    { title: 'Ketua BPD', name: 'IMAM GHOZALI', nip: '' },
    { title: 'Kepala Desa Jatisari', name: 'SUGENG PRAYITNO', nip: '' },
  ])
  expect((await open('3509162006')).musyawarah.id).toBe(musyawarah.id)
  const { musyawarah: kelurahan } = await open('3509191001')
  expect(kelurahan.jenis).toBe('muskel')
  expect(kelurahan.signatories.map((one) => one.title).slice(3)).toEqual(['Ketua LPM', 'Lurah Mangli'])
})

test('decisions are counted from the rows as they are made', async () => {
  const desk = await office()
  const { musyawarah, usulan, perubahan, penghapusan } = await villageOnTable(desk)
  expect(musyawarah.counts).toMatchObject({ belum: 3, prelist: { jumlah: { keluarga: 3, jiwa: 7 } } })
  expect(musyawarah.proposals.map((one) => [one.jenis, one.members, one.why])).toEqual([
    ['usulan', 1, 'Sembako (BPNT): Hidup sendiri tanpa penghasilan tetap'],
    ['perubahan', 1, expect.stringContaining('Jenis lantai terluas')],
    ['penghapusan', 3, '02 Pindah ke luar kabupaten'],
  ])
  const decide = (formulirId: string, putusan: 'setuju' | 'tolak' | null, note = '') =>
    desk.must('musyawarah.decide', { id: musyawarah.id, formulirId, putusan, note })
  await decide(penghapusan.id, 'setuju')
  await decide(perubahan.id, 'setuju')
  const { counts, proposal } = await decide(usulan.id, 'tolak', 'Mempunyai mobil')
  expect(proposal).toMatchObject({ putusan: 'tolak', putusanNote: 'Mempunyai mobil' })
  expect(counts).toEqual({
    prelist: {
      tidakDitemukan: { keluarga: 0, jiwa: 0 },
      mampu: { keluarga: 0, jiwa: 0 },
      pindah: { keluarga: 1, jiwa: 3 },
      meninggal: { keluarga: 0, jiwa: 0 },
      lain: { keluarga: 0, jiwa: 0 },
      diperbaiki: { keluarga: 1, jiwa: 1 },
      tetap: { keluarga: 1, jiwa: 3 },
      jumlah: { keluarga: 3, jiwa: 7 },
    },
    usulan: { keluarga: 0, jiwa: 0 },
    penghapusan: { keluarga: 1, jiwa: 3 },
    perubahan: { keluarga: 1, jiwa: 1 },
    tidakDisepakati: { keluarga: 1, jiwa: 1 },
    belum: 0,
  })
  expect((await decide(usulan.id, null)).counts).toMatchObject({ belum: 1, tidakDisepakati: { keluarga: 0, jiwa: 0 } })
  const rest = await desk.must('musyawarah.agreeRest', { id: musyawarah.id })
  expect(rest).toMatchObject({ agreed: 1, musyawarah: { counts: { belum: 0, usulan: { keluarga: 1, jiwa: 1 } } } })
})

test('refusing needs a reason; agreeing needs a complete form; another desa is not on this table', async () => {
  const desk = await office()
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id)
  const draft = await createForm(desk, berkas.id, 'usulan')
  const elsewhere = await createForm(
    desk,
    (await receiveBerkas(desk, periode.id, { desaCode: '3509162001' })).id,
    'usulan',
  )
  const onStatement = await createForm(desk, (await receiveBerkas(desk, periode.id, { dasar: 'sptjm' })).id, 'usulan')
  const { musyawarah } = await desk.must('musyawarah.open', { periodeId: periode.id, desaCode: berkas.desaCode })
  const decide = (formulirId: string, putusan: 'setuju' | 'tolak' | 'tunda', note?: string) =>
    desk.call('musyawarah.decide', { id: musyawarah.id, formulirId, putusan, ...(note ? { note } : {}) })
  expect(await decide(draft.id, 'setuju')).toMatchObject({ ok: false, error: { code: 'validation' } })
  expect(await decide(draft.id, 'tolak')).toMatchObject({ ok: false, error: { code: 'validation' } })
  expect(await decide(elsewhere.id, 'tunda', 'x')).toMatchObject({ ok: false, error: { code: 'notFound' } })
  expect(await decide(onStatement.id, 'tunda', 'x')).toMatchObject({ ok: false, error: { code: 'notFound' } })
  expect((await decide(draft.id, 'tunda', 'Belum lengkap')).ok).toBe(true)
  const other = await desk.as('kepalaBidang')
  const reply = await other.call('musyawarah.agreeRest', { id: musyawarah.id })
  expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } })
})

test('a stale save is a conflict; the newer words stay', async () => {
  const desk = await office()
  const { musyawarah } = await villageOnTable(desk)
  const save = (nomor: string) =>
    desk.call('musyawarah.save', {
      id: musyawarah.id,
      revision: musyawarah.revision,
      ...held,
      peserta: [...held.peserta],
      signatories: [...held.signatories],
      nomor,
    })
  expect((await save('1')).ok).toBe(true)
  expect(await save('2')).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect((await desk.must('musyawarah.get', { id: musyawarah.id })).musyawarah.nomor).toBe('1')
})

test('the list tells how far each desa is', async () => {
  const desk = await office()
  const { periode, usulan, musyawarah } = await villageOnTable(desk)
  await createForm(desk, (await receiveBerkas(desk, periode.id, { desaCode: '3509162001' })).id, 'usulan')
  await desk.must('musyawarah.decide', { id: musyawarah.id, formulirId: usulan.id, putusan: 'setuju' })
  const { desa } = await desk.must('musyawarah.list', { periodeId: periode.id })
  expect(desa).toMatchObject([
    { desaCode: '3509162001', forms: 1, complete: 0, decided: 0, status: 'belum', musyawarahId: null },
    { desaName: 'Jatisari', forms: 3, complete: 3, decided: 1, status: 'draf', heldOn: '2026-11-11' },
  ])
})

test('a berkas whose forms were decided on keeps resting on that meeting', async () => {
  const desk = await office()
  const periode = await openPeriode(desk)
  const { checklist: _, ...berkas } = await receiveBerkas(desk, periode.id)
  const draft = await createForm(desk, berkas.id, 'usulan')
  const { musyawarah } = await desk.must('musyawarah.open', { periodeId: periode.id, desaCode: berkas.desaCode })
  await desk.must('musyawarah.decide', { id: musyawarah.id, formulirId: draft.id, putusan: 'tunda', note: 'x' })
  const { id, revision, receivedOn, broughtBy, broughtByRole, papers, note } = berkas
  const input = { id, revision, receivedOn, broughtBy, broughtByRole, papers, note, present: [] }
  const reply = await desk.call('berkas.update', { ...input, dasar: 'sptjm' })
  expect(reply).toMatchObject({ ok: false, error: { code: 'locked' } })
  expect((await desk.call('berkas.update', { ...input, dasar: 'musyawarah' })).ok).toBe(true)
})

test('one person leaves the list once: a second removal cannot be agreed to beside the first', async () => {
  const desk = await office()
  const { musyawarah, berkas, moved, penghapusan, periode } = await villageOnTable(desk)
  const { id } = musyawarah
  const head = await createForm(desk, berkas.id, 'penghapusan', moved)
  const answers = { ...movedAway, tingkat: 'ART' }
  for (const [question, value] of Object.entries(answers)) await put(desk, head.id, question, value)
  for (const [index, row] of head.rows.entries()) await put(desk, head.id, 'hapus', index === 0, row.id)
  await desk.must('formulir.complete', { id: head.id })

  const { agreed } = await desk.must('musyawarah.agreeRest', { id })
  expect(agreed).toBe(3)
  const twice = await desk.call('musyawarah.decide', { id, formulirId: head.id, putusan: 'setuju' })
  expect(twice).toMatchObject({
    ok: false,
    error: { code: 'validation', message: expect.stringContaining('sudah disetujui pada formulir 6') },
  })
  await desk.must('musyawarah.decide', {
    id,
    formulirId: penghapusan.id,
    putusan: 'tolak',
    note: 'Hanya kepala yang pindah',
  })
  const { counts } = await desk.must('musyawarah.decide', { id, formulirId: head.id, putusan: 'setuju' })
  expect(counts.penghapusan).toEqual({ keluarga: 0, jiwa: 1 })
  const { rows } = await desk.must('batch.preview', {
    periodeId: periode.id,
    wilayahCode: berkas.desaCode,
    jenis: 'penghapusan',
    programme: '',
  })
  expect(rows.length).toBeLessThanOrEqual(1)
})

test('where the head died and another took the place, the family is called by who lives there', async () => {
  const desk = await office()
  const { berkas, moved } = await villageOnTable(desk)
  const form = await createForm(desk, berkas.id, 'perubahan', moved)
  const [head, next] = form.rows
  await put(desk, form.id, 'sta_keberadaan_art', '2', head?.id)
  await put(desk, form.id, 'hub_krt', '1', next?.id)
  await put(desk, form.id, 'hubkel', '1', next?.id)
  const { formulir } = await desk.must('berkas.listFormulir', { id: berkas.id })
  expect(formulir.find((one) => one.id === form.id)?.headName).toBe(next?.answers['nama'])
})
