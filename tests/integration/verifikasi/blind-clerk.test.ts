import { expect, test } from 'vitest'
import type { Channel, InputOf } from '#shared/contract/index.ts'
import { office, type Desk, type TestOffice } from '#tests/builders/office.ts'
import { jatisari, openPeriode, openedOffice, put, receiveBerkas, registerFamily } from '#tests/builders/paperwork.ts'
import { held } from '#tests/builders/meeting.ts'
import { completedForm, keySecond, paperOf } from './double-keying.ts'

/** What stands on the form of somebody else and nowhere else. */
const secret = {
  nama: 'ZULAIKHA KEMBANGSARI',
  nik: '3509166107770009',
  nokk: '3509160101990123',
  alamat: 'JALAN RANDU ALAS 99',
  responden_nama: 'PARMI WIDURI',
}

function leaksIn(reply: unknown): string[] {
  const text = JSON.stringify(reply)
  return Object.values(secret).filter((value) => text.includes(value))
}

async function prepared() {
  const desk = await office()
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id)
  const form = await completedForm(desk, berkas.id, secret)
  const all = await desk.as('petugasEntri', 'verifikator', 'kepalaBidang')
  return { desk, all, periode, berkas, form, rowId: form.rows[0]?.id ?? '' }
}

/** Whoever can still be the second person of a form must not have seen it. */
async function mayVerify(desk: Desk, formulirId: string): Promise<boolean> {
  return (await desk.call('verifikasi.open', { formulirId })).ok
}

test('the next paper of a stack takes nothing over from a form that its clerk may verify', async () => {
  const { all, desk, berkas, form } = await prepared()
  const tetap = Object.keys(form.answers).filter((question) => question.length <= 60)
  await all.must('berkas.putCarried', { id: berkas.id, carried: { tetap, naik: [] } })
  expect(leaksIn(await all.call('formulir.create', { berkasId: berkas.id, jenis: 'usulan' }))).toEqual([])
  // A clerk who verifies nothing goes on as ever, and so does who keyed the last one.
  const clerk = await desk.as('petugasEntri')
  const mine = await completedForm(desk, berkas.id, { ...secret, nik: '3509166107770017', nokk: '3509160101990777' })
  const { formulir } = await clerk.must('formulir.create', { berkasId: berkas.id, jenis: 'usulan' })
  expect(formulir.answers['alamat']).toBe(mine.answers['alamat'])
})

test('a call that changes nothing on a form that was given back tells nothing of it', async () => {
  const { all, form, rowId } = await prepared()
  await all.must('verifikasi.return', { formulirId: form.id, reason: 'Nama ZZ tidak terbaca' })
  const { id } = form
  const row = { id: rowId, roster: 'anggota' as const, order: 1, answers: {} }
  const silent = [
    await all.call('formulir.addRow', { id, roster: 'anggota', rowId }),
    await all.call('formulir.restoreRow', { id, row }),
    await all.call('formulir.putAnswer', { id, question: 'alamat', value: secret.alamat }),
    await all.call('formulir.complete', { id }),
    await all.call('formulir.get', { id }),
  ]
  for (const reply of silent) {
    expect(leaksIn(reply)).toEqual([])
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  }
})

test('a call that tells a form makes it their own', async () => {
  for (const channel of ['formulir.reopen', 'formulir.park'] as const) {
    const { all, form } = await prepared()
    expect(leaksIn(await all.call(channel, { id: form.id })).length).toBeGreaterThan(0)
    expect(await mayVerify(all, form.id)).toBe(false)
  }
})

test('the table of a meeting shows no form that its reader may verify, whatever is done at it', async () => {
  const { all, periode, form } = await prepared()
  const opened = await all.must('musyawarah.open', { periodeId: periode.id, desaCode: jatisari })
  const { id } = opened.musyawarah
  const facts = { ...held, peserta: [...held.peserta], signatories: [...held.signatories] }
  const saved = await all.must('musyawarah.save', { ...facts, id, revision: opened.musyawarah.revision })
  const decided = await all.must('musyawarah.decide', { id, formulirId: form.id, putusan: 'setuju' })
  const agreed = await all.must('musyawarah.agreeRest', { id })
  for (const reply of [opened, saved, decided, agreed]) expect(leaksIn(reply)).toEqual([])
  expect(await mayVerify(all, form.id)).toBe(true)
})

test('a NIK on one’s own form tells nothing of the form of another that has it too', async () => {
  const { all, berkas, form } = await prepared()
  const { formulir } = await all.must('formulir.create', { berkasId: berkas.id, jenis: 'usulan' })
  const { id, rows } = formulir
  const reply = await put(all, id, 'nik', secret.nik, rows[0]?.id)
  expect(leaksIn(reply).filter((value) => value !== secret.nik)).toEqual([])
  expect(await mayVerify(all, form.id)).toBe(true)
})

test('what another second person keyed is closed too, also after the form was given back', async () => {
  const { desk, all, form } = await prepared()
  const first = await desk.as('verifikator')
  const { formulir } = await desk.must('formulir.get', { id: form.id })
  const { id } = await keySecond(first, form.id, paperOf(formulir))
  const asked = { entity: 'verifikasi', entityId: id }
  expect(leaksIn(await all.call('jurnal.of', asked))).toEqual([])
  await first.must('verifikasi.return', { formulirId: form.id, reason: 'Halaman dua tertukar' })
  expect(leaksIn(await all.call('jurnal.of', asked))).toEqual([])
  expect(leaksIn(await (await desk.as('kepalaBidang')).call('jurnal.of', asked)).length).toBeGreaterThan(0)
})

test('the family that a removal is about is not told by the register', async () => {
  const { desk, all, berkas } = await prepared()
  const family = await removable(desk)
  const { formulir } = await desk.must('formulir.create', {
    berkasId: berkas.id,
    jenis: 'penghapusan',
    keluargaId: family,
  })
  expect((await desk.must('keluarga.get', { id: family })).forms).toMatchObject([{ id: formulir.id }])
  expect((await all.must('keluarga.get', { id: family })).forms).toEqual([])
})

async function removable(desk: TestOffice): Promise<string> {
  const family = await registerFamily(desk, {
    noKk: '3509161201090555',
    people: [{ nik: '3509165708800555', nama: 'SUMIATI' }],
  })
  return family.id
}

/** What is not open to a person stays closed on every call that both reads and changes. */
test('every call of a clerk about the form is refused, or makes it theirs, or tells nothing', async () => {
  const { all, desk, form, rowId } = await prepared()
  const place = { question: 'nama', rowId }
  const { id } = form
  const calls: { readonly [C in Channel]?: InputOf<C> } = {
    'formulir.putDraft': { id, ...place, text: 'Z' },
    'formulir.putCursor': { id, cursor: place },
    'formulir.previousAnswer': { id, question: 'alamat' },
    'formulir.putNote': { id, ...place, text: 'catatan' },
    'formulir.putReason': { id, ...place, rule: 'R-0001', text: 'alasan' },
    'formulir.removeRow': { id, rowId },
  }
  const told: string[] = []
  for (const [channel, input] of Object.entries(calls)) {
    const reply = await desk.core().dispatch(channel, input, all.token)
    if (leaksIn(reply).length > 0 && (await mayVerify(all, id))) told.push(channel)
  }
  expect(told).toEqual([])
  expect(openedOffice(desk).raw.pragma('foreign_key_check')).toEqual([])
})
