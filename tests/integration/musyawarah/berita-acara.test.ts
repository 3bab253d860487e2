import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { BeritaAcaraSnapshot } from '#core/documents/snapshot.ts'
import { office, type Desk, type TestOffice } from '#tests/builders/office.ts'
import { held, villageOnTable, type MusyawarahView } from '#tests/builders/meeting.ts'
import { createForm, openedOffice, put } from '#tests/builders/paperwork.ts'

// Each story keys three whole forms first.
vi.setConfig({ testTimeout: 60_000 })

async function save(desk: Desk, musyawarah: MusyawarahView): Promise<MusyawarahView> {
  const input = { ...held, peserta: [...held.peserta], signatories: [...held.signatories] }
  const { id, revision } = (await desk.must('musyawarah.get', { id: musyawarah.id })).musyawarah
  return (await desk.must('musyawarah.save', { id, revision, ...input })).musyawarah
}

async function finalMeeting(desk: TestOffice) {
  const village = await villageOnTable(desk)
  await save(desk, village.musyawarah)
  const { musyawarah: agreed } = await desk.must('musyawarah.agreeRest', { id: village.musyawarah.id })
  const { musyawarah } = await desk.must('musyawarah.finalize', { id: agreed.id, revision: agreed.revision })
  return { ...village, musyawarah }
}

function storedSnapshots(desk: TestOffice) {
  const rows = openedOffice(desk)
    .raw.prepare('SELECT snapshot, sha256, reason FROM berita_acara ORDER BY amendment')
    .all()
  return (rows as { snapshot: string; sha256: string; reason: string | null }[]).map((row) => ({
    ...row,
    read: BeritaAcaraSnapshot.parse(JSON.parse(row.snapshot)),
  }))
}

test('nothing is final while a fact is missing or a form is undecided; every reason is told', async () => {
  const desk = await office()
  const { musyawarah, berkas } = await villageOnTable(desk)
  const draft = await createForm(desk, berkas.id, 'usulan')
  const finalize = async () => {
    const { revision } = (await desk.must('musyawarah.get', { id: musyawarah.id })).musyawarah
    return desk.call('musyawarah.finalize', { id: musyawarah.id, revision })
  }
  const pathsOf = async () => {
    const reply = await finalize()
    return reply.ok ? [] : (reply.error.fields ?? []).map((field) => field.path)
  }
  expect(await pathsOf()).toEqual(
    expect.arrayContaining(['chairName', 'signatories', 'peserta', `formulir/${draft.id}`]),
  )
  await save(desk, musyawarah)
  await desk.must('musyawarah.agreeRest', { id: musyawarah.id })
  expect(await pathsOf()).toEqual([`formulir/${draft.id}`])
  await desk.must('musyawarah.decide', {
    id: musyawarah.id,
    formulirId: draft.id,
    putusan: 'tunda',
    note: 'Data kurang',
  })
  expect((await finalize()).ok).toBe(true)
})

test('a form that was agreed to and is open again holds the berita acara back', async () => {
  const desk = await office()
  const { musyawarah, usulan } = await villageOnTable(desk)
  const { revision } = await save(desk, musyawarah)
  await desk.must('musyawarah.agreeRest', { id: musyawarah.id })
  await desk.must('formulir.reopen', { id: usulan.id })
  const reply = await desk.call('musyawarah.finalize', { id: musyawarah.id, revision: revision + 1 })
  expect(reply).toMatchObject({ ok: false, error: { code: 'validation', fields: [{ path: `formulir/${usulan.id}` }] } })
})

test('the frozen berita acara holds every word that it prints, and its hash', async () => {
  const desk = await office()
  const { musyawarah } = await finalMeeting(desk)
  expect(musyawarah).toMatchObject({ status: 'final', beritaAcara: [{ amendment: 0, printCount: 0 }] })
  const [frozen] = storedSnapshots(desk)
  expect(frozen?.sha256).toBe(
    createHash('sha256')
      .update(frozen?.snapshot ?? '')
      .digest('hex'),
  )
  expect(musyawarah.beritaAcara[0]?.sha256).toBe(frozen?.sha256)
  const snapshot = frozen?.read
  expect(snapshot).toMatchObject({
    final: true,
    amendment: 0,
    letterhead: { line1: 'PEMERINTAH KABUPATEN JEMBER', line2: 'KECAMATAN JENGGAWAH', line3: 'DESA JATISARI' },
    meetingTitle: 'MUSYAWARAH DESA',
    theme: 'PENGUSULAN, PERUBAHAN, DAN PENGHAPUSAN',
    wilayah: { term: 'Desa', desa: 'Jatisari', kabupaten: 'Kabupaten Jember', provinsi: 'Jawa Timur' },
    unsur: ['Kepala dusun', 'Kader PKK'],
    unit: 'keluarga',
    counts: { usulan: { keluarga: 1, jiwa: 1 }, penghapusan: { keluarga: 1, jiwa: 3 } },
    programmes: [{ name: 'Sembako (BPNT)', keluarga: 1, jiwa: 1 }],
  })
  expect(snapshot?.signatories.map((one) => one.name)).toEqual(['RINA WULANDARI', 'IMAM GHOZALI', 'SUGENG PRAYITNO'])
  expect(snapshot?.lampiran.usulan).toMatchObject([
    {
      name: 'SUMIATI',
      shdk: 'Kepala keluarga',
      sex: 'P',
      birthDate: '17-08-1980',
      programme: 'Sembako (BPNT)',
      rt: '001',
    },
  ])
  expect(snapshot?.lampiran.penghapusan).toMatchObject([
    { reason: '02 Pindah ke luar kabupaten', eventDate: '02-10-2026', note: 'Seluruh keluarga, 3 jiwa' },
  ])
  expect(snapshot?.lampiran.perubahan).toMatchObject([
    { element: 'Jenis lantai terluas', before: '1 Marmer/granit', after: '9 Tanah' },
  ])
})

test('legal bases are those in force on the day of the meeting', async () => {
  const desk = await office()
  await finalMeeting(desk)
  const dasar = storedSnapshots(desk)[0]?.read.dasar ?? []
  expect(dasar.some((title) => title.includes('Instruksi Presiden Nomor 4 Tahun 2025'))).toBe(true)
  expect(dasar.some((title) => title.includes('Nomor 3 Tahun 2021'))).toBe(false)
})

test('what a final berita acara decided on is locked, in the meeting and on the forms', async () => {
  const desk = await office()
  const { musyawarah, usulan } = await finalMeeting(desk)
  const locked = { ok: false, error: { code: 'locked' } }
  const { formulir } = await desk.must('formulir.get', { id: usulan.id })
  expect(formulir.frozen).toBe(true)
  expect(await desk.call('formulir.reopen', { id: usulan.id })).toMatchObject(locked)
  expect(await desk.call('formulir.putAnswer', { id: usulan.id, question: 'lantai', value: '9' })).toMatchObject(locked)
  expect(
    await desk.call('musyawarah.decide', { id: musyawarah.id, formulirId: usulan.id, putusan: 'tolak', note: 'x' }),
  ).toMatchObject(locked)
  expect(await desk.call('musyawarah.agreeRest', { id: musyawarah.id })).toMatchObject(locked)
})

test('a correction is a numbered amendment; the first berita acara stays as it was', async () => {
  const desk = await office()
  const { musyawarah, usulan } = await finalMeeting(desk)
  const { id } = musyawarah
  const first = storedSnapshots(desk)[0]
  const { musyawarah: open } = await desk.must('musyawarah.amend', { id, reason: 'Salah catat keputusan' })
  expect(open.status).toBe('draf')
  const { revision } = await desk.must('musyawarah.decide', {
    id,
    formulirId: usulan.id,
    putusan: 'tolak',
    note: 'Punya mobil',
  })
  const { musyawarah: again } = await desk.must('musyawarah.finalize', { id, revision })
  expect(again.beritaAcara.map((one) => one.amendment)).toEqual([0, 1])
  expect(again.counts).toMatchObject({ usulan: { keluarga: 0 }, tidakDisepakati: { keluarga: 1, jiwa: 1 } })
  const [kept, amended] = storedSnapshots(desk)
  expect(kept).toEqual(first)
  expect(amended).toMatchObject({
    reason: 'Salah catat keputusan',
    read: { amendment: 1, amendmentReason: 'Salah catat keputusan' },
  })
  expect(amended?.read.lampiran.ditolak).toMatchObject([
    { name: 'SUMIATI', reason: 'Usulan: Punya mobil', followUp: 'Ditolak' },
  ])
})

test('a final berita acara prints the same after everything around it has changed', async () => {
  const desk = await office()
  const { musyawarah, moved } = await finalMeeting(desk)
  const before = await desk.must('musyawarah.preview', { id: musyawarah.id })
  expect(before).toMatchObject({ final: true, suggestedName: 'Berita Acara Jatisari 2026-11-11.pdf' })
  const { db } = openedOffice(desk)
  await db.updateTable('keluarga').set({ status: 'dihapus', head_name: 'LAIN' }).where('id', '=', moved).execute()
  await db.updateTable('desa_profil').set({ head_name: 'KADES BARU' }).execute()
  desk.platform.clock.set('2027-12-01T03:00:00.000Z')
  const after = await desk.must('musyawarah.preview', { id: musyawarah.id })
  expect(after.pdf).toBe(before.pdf)
  const path = join(desk.dir, 'ba.pdf')
  const { bytes, fileName } = await desk.must('musyawarah.savePdf', { id: musyawarah.id, targetId: desk.target(path) })
  expect(fileName).toBe('ba.pdf')
  expect((await readFile(path)).toString('base64')).toBe(before.pdf)
  expect(bytes).toBe(Buffer.from(before.pdf, 'base64').length)
  await desk.must('musyawarah.countPrint', { id: musyawarah.id })
  expect((await desk.must('musyawarah.get', { id: musyawarah.id })).musyawarah.beritaAcara[0]?.printCount).toBe(1)
})

test('a draft can be looked at, marked as one', async () => {
  const desk = await office()
  const { musyawarah, usulan } = await villageOnTable(desk)
  await desk.must('formulir.reopen', { id: usulan.id })
  await put(desk, usulan.id, 'lantai', '9')
  const preview = await desk.must('musyawarah.preview', { id: musyawarah.id, paper: 'A4' })
  expect(preview.final).toBe(false)
  expect(preview.suggestedName).toContain('KONSEP')
  expect(preview.pages).toBeGreaterThan(0)
  expect(await desk.call('musyawarah.countPrint', { id: musyawarah.id })).toMatchObject({ ok: false })
})

test('a tampered berita acara is not printed as if nothing had happened', async () => {
  const desk = await office()
  const { musyawarah } = await finalMeeting(desk)
  openedOffice(desk).raw.exec(`UPDATE berita_acara SET snapshot = json_set(snapshot, '$.counts.usulan.keluarga', 99)`)
  const reply = await desk.call('musyawarah.preview', { id: musyawarah.id })
  expect(reply).toMatchObject({ ok: false, error: { code: 'databaseDamaged' } })
})
