import { expect, test } from 'vitest'
import { mayCall } from '#core/dispatch/access.ts'
import { shippedLayouts } from '#core/spreadsheets/layout.ts'
import { contract, type Channel, type InputOf } from '#shared/contract/index.ts'
import type { Role } from '#shared/contract/call.ts'
import { office, type Desk, type TestOffice } from '#tests/builders/office.ts'
import { jatisari, openPeriode, receiveBerkas } from '#tests/builders/paperwork.ts'
import { pageTexts } from '../documents/pdf-text.ts'
import { completedForm, keySecond, paperOf } from './double-keying.ts'

const [usulanLayout = unshipped()] = shippedLayouts()

function unshipped(): never {
  throw new Error('no layout ships')
}

/** What stands on the first form and nowhere else. */
const secret = {
  nama: 'ZULAIKHA KEMBANGSARI',
  nik: '3509166107770009',
  nokk: '3509160101990123',
  tgllahir: '1977-07-21',
  alasan_usulan: 'Rumahnya roboh tertimpa pohon randu',
  alamat: 'JALAN RANDU ALAS 99',
}

type Ids = {
  readonly periodeId: string
  readonly berkasId: string
  readonly formulirId: string
  readonly rowId: string
  readonly otherRow: string
  readonly musyawarahId: string
  readonly laneId: string
  readonly suratId: string
  readonly targetId: string
}

/** One input for each call that a verifikator may make and that only looks. */
function looking(ids: Ids): { readonly [C in Channel]?: InputOf<C> } {
  const { periodeId, berkasId, formulirId, rowId } = ids
  const row = { kind: 'baris', id: rowId } as const
  return {
    'wilayah.listDusun': { desaCode: jatisari },
    'wilayah.getProfile': { desaCode: jatisari },
    'berkas.list': { periodeId },
    'berkas.get': { id: berkasId },
    'berkas.receipt': { id: berkasId },
    'berkas.slips': { id: berkasId },
    'berkas.findPaper': { text: '1/1', periodeId },
    'berkas.listFormulir': { id: berkasId },
    'formulir.get': { id: formulirId },
    'formulir.waiting': { periodeId },
    'formulir.worklist': { periodeId },
    'formulir.print': { id: formulirId },
    'keluarga.search': { query: secret.nik },
    'keluarga.list': { query: secret.nama, offset: 0, limit: 50 },
    'keluarga.get': { id: formulirId },
    'keluarga.desaList': {},
    'thread.search': { query: secret.nik },
    'thread.get': { formulirId },
    'ganda.similar': { formulirId: ids.otherRow, person: { name: 'ZULAIKA KEMBANGSARI', birthDate: secret.tgllahir } },
    'ganda.compare': { a: row, b: { kind: 'baris', id: ids.otherRow } },
    'ganda.worklist': { periodeId },
    'pindaian.list': { berkasId },
    'pindaian.part': { id: berkasId, part: 0 },
    'pindaian.ofFormulir': { formulirId },
    'musyawarah.list': { periodeId },
    'musyawarah.get': { id: ids.musyawarahId },
    'musyawarah.preview': { id: ids.musyawarahId },
    'musyawarah.savePdf': { id: ids.musyawarahId, targetId: ids.targetId },
    'batch.ledger': { periodeId },
    'batch.preview': { periodeId, wilayahCode: jatisari, jenis: 'usulan', programme: 'BPNT' },
    // What is sealed is open, unless it is opened for correction: tests/integration/batch/late.test.ts.
    'batch.sheet': { id: ids.musyawarahId },
    // Here nothing was sent yet; what was, and is opened again: tests/integration/hasil/blind.test.ts.
    'hasil.list': {},
    'hasil.meanings': {},
    'hasil.sentRows': { offset: 0, limit: 50 },
    'hasil.answerRows': { intakeId: formulirId, offset: 0, limit: 50 },
    'hasil.worklist': {},
    // Lists of the ministry: what they hold came from outside, and no form.
    'intake.list': {},
    'prelist.done': { intakeId: formulirId },
    'layout.list': {},
    'layout.get': { id: 'siksng-usulan-2022' },
    'layout.sources': { jenis: 'usulan' },
    'layout.preview': { layout: usulanLayout, base: null },
    'layout.compare': {
      from: { id: 'siksng-usulan-2021', version: 1 },
      to: { id: 'siksng-usulan-2022', version: 1 },
    },
    'penetapan.list': {},
    'penetapan.changes': { id: formulirId, kind: 'semua', offset: 0, limit: 50 },
    'intake.get': { id: formulirId },
    'intake.saveFile': { id: formulirId, targetId: ids.targetId },
    'jurnal.of': { entity: 'formulir', entityId: formulirId },
    'verifikasi.queue': { periodeId },
    'verifikasi.list': { berkasId },
    'verifikasi.next': { berkasId },
    'verifikasi.open': { formulirId },
    'verifikasi.cover': { berkasId },
    'kinerja.today': {},
    'kinerja.mine': {},
    'dukcapil.list': {},
    'dukcapil.ofForm': { formulirId },
    'dukcapil.listSurat': {},
    'dukcapil.printSurat': { id: ids.suratId },
    'sistem.resume': {},
    'sistem.foot': {},
    'periode.list': {},
    'periode.listWindows': { periodeId },
    'pengaturan.get': {},
    'beranda.get': { periodeId },
    'laporan.get': { kind: 'galat', periodeId },
    'laporan.pdf': { kind: 'mutu', periodeId },
    'laporan.savePdf': { kind: 'rekap', periodeId, targetId: ids.targetId },
    'laporan.saveExcel': { kind: 'rekap', periodeId, targetId: ids.targetId },
  }
}

/** Calls that change something; what they answer is looked at where they are tested. */
const acting: readonly Channel[] = [
  'ganda.judge',
  'ganda.unjudge',
  'musyawarah.countPrint',
  'verifikasi.putAnswer',
  'verifikasi.resolve',
  'verifikasi.finish',
  'verifikasi.return',
  'kinerja.add',
  'dukcapil.mark',
  'dukcapil.postpone',
  'dukcapil.close',
  'dukcapil.reopen',
  'dukcapil.makeSurat',
  'sistem.signOut',
  'pengguna.changePassword',
]

async function prepared(desk: TestOffice): Promise<Ids> {
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id, { dasar: 'sptjm' })
  const form = await completedForm(desk, berkas.id, secret)
  // One way to the batch needs no meeting, the other lays the same woman on its table.
  const tabled = await receiveBerkas(desk, periode.id)
  const other = await completedForm(desk, tabled.id, { ...secret, nik: '3509166107770017', nokk: '3509160101990777' })
  const rowId = form.rows[0]?.id ?? ''
  const { musyawarah } = await desk.must('musyawarah.open', { periodeId: periode.id, desaCode: jatisari })
  const { menunggu } = await desk.must('dukcapil.mark', { formulirId: form.id, rowId, reason: 'nikTidakDitemukan' })
  const { surat } = await desk.must('dukcapil.makeSurat', { ids: [menunggu.id] })
  return {
    periodeId: periode.id,
    berkasId: berkas.id,
    formulirId: form.id,
    rowId,
    otherRow: other.rows[0]?.id ?? '',
    musyawarahId: musyawarah.id,
    laneId: menunggu.id,
    suratId: surat.id,
    targetId: desk.target(`${desk.dir}/berita-acara.pdf`),
  }
}

/** Which of the secrets stand in a reply, in the text of its PDF too. */
async function leaksIn(reply: unknown): Promise<string[]> {
  const text = JSON.stringify(reply)
  const pdf = (reply as { value?: { pdf?: unknown } }).value?.pdf
  const printed = typeof pdf === 'string' ? (await pageTexts(Buffer.from(pdf, 'base64'))).join(' ') : ''
  return Object.values(secret).filter((value) => text.includes(value) || printed.includes(value))
}

const mayLook = (role: Role) =>
  (Object.keys(contract) as Channel[]).filter(
    (channel) =>
      contract[channel].runsIn === 'core' &&
      contract[channel].access !== 'anyone' &&
      mayCall(contract[channel].access, [role]) === 'yes' &&
      !acting.includes(channel),
  )

async function leakingCalls(desk: Desk, role: Role, ids: Ids): Promise<string[]> {
  const inputs = looking(ids)
  const leaking: string[] = []
  for (const channel of mayLook(role)) {
    const input = inputs[channel]
    if (input === undefined)
      throw new Error(`${channel}: this call needs an input here, and a curtain if it tells answers`)
    if ((await leaksIn(await desk.call(channel, input))).length > 0) leaking.push(channel)
  }
  return leaking
}

test(
  'no call tells a verifikator what was keyed first, until the second keying is finished',
  { timeout: 60_000 },
  async () => {
    const desk = await office()
    const ids = await prepared(desk)
    const second = await desk.as('verifikator')
    const readable = await leakingCalls(await desk.as('pembaca'), 'pembaca', ids)
    expect(readable).toEqual(
      expect.arrayContaining([
        'formulir.get',
        'formulir.print',
        'berkas.listFormulir',
        'musyawarah.get',
        'jurnal.of',
        'dukcapil.list',
        'dukcapil.printSurat',
      ]),
    )

    expect(await leakingCalls(second, 'verifikator', ids)).toEqual([])
    const lane = await second.call('jurnal.of', { entity: 'dukcapil', entityId: ids.laneId })
    expect(await leaksIn(lane)).toEqual([])

    // Whoever keys as well as verifies is no nearer to the forms of others.
    const both = await desk.as('petugasEntri', 'verifikator')
    expect(await leaksIn(await both.call('formulir.get', { id: ids.formulirId }))).toEqual([])
    expect(await leaksIn(await both.call('berkas.listFormulir', { id: ids.berkasId }))).toEqual([])

    const { formulir } = await desk.must('formulir.get', { id: ids.formulirId })
    const verifikasi = await keySecond(second, ids.formulirId, paperOf(formulir))
    expect((await second.call('formulir.get', { id: ids.formulirId })).ok).toBe(false)
    await second.must('verifikasi.finish', { id: verifikasi.id })
    expect((await second.must('formulir.get', { id: ids.formulirId })).formulir.answers['alamat']).toBe(secret.alamat)
  },
)

test('a second keying that differs is told both; one that agrees is told nothing but that', async () => {
  const desk = await office()
  const ids = await prepared(desk)
  const second = await desk.as('verifikator')
  const { verifikasi } = await second.must('verifikasi.open', { formulirId: ids.formulirId })
  expect(verifikasi.rows).toEqual([])
  expect(verifikasi.isian.every((one) => !('first' in one) && !('second' in one))).toBe(true)
  expect(verifikasi.isian.map(({ question }) => question)).not.toContain('nama')

  const { id } = verifikasi
  expect(await second.must('verifikasi.putAnswer', { id, question: 'jumlah:anggota', value: 1 })).toEqual({
    isian: { question: 'jumlah:anggota', stratum: 'wajib', state: 'sama' },
    more: true,
  })
  const { rowId } = ids
  const keyed = await second.must('verifikasi.putAnswer', { id, question: 'nik', rowId, value: '3509166107770008' })
  expect(keyed.isian).toMatchObject({ state: 'beda', first: secret.nik, second: '3509166107770008' })
  // Keying again until it fits is not possible: what was keyed stands, and somebody decides.
  const again = await second.must('verifikasi.putAnswer', { id, question: 'nik', rowId, value: secret.nik })
  expect(again.isian).toMatchObject({ state: 'beda', second: '3509166107770008' })
})

test('a place outside the plan, or one that is still closed, takes no keying', async () => {
  const desk = await office()
  const ids = await prepared(desk)
  const second = await desk.as('verifikator')
  const { verifikasi } = await second.must('verifikasi.open', { formulirId: ids.formulirId })
  const { id } = verifikasi
  const early = await second.call('verifikasi.putAnswer', { id, question: 'nik', rowId: ids.rowId, value: secret.nik })
  expect(early).toMatchObject({ ok: false, error: { code: 'validation' } })
  const planned = new Set(verifikasi.isian.map(({ question }) => question))
  const outside = ['luas_lantai', 'rt', 'rw', 'dusun', 'atap', 'jumlah_kamar', 'bb_masak'].filter(
    (one) => !planned.has(one),
  )
  expect(outside.length).toBeGreaterThan(0)
  for (const question of outside) {
    expect(await second.call('verifikasi.putAnswer', { id, question, value: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'validation' },
    })
  }
})

test('nobody verifies what they had a hand in, whatever roles they hold', async () => {
  const desk = await office()
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id)
  const both = await desk.as('petugasEntri', 'verifikator')
  const own = await completedForm(both, berkas.id)
  expect(await both.call('verifikasi.open', { formulirId: own.id })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
  expect(await both.call('verifikasi.return', { formulirId: own.id, reason: 'Salah ketik' })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
  expect(await both.must('verifikasi.next', { berkasId: berkas.id })).toEqual({ formulirId: null })

  // Another's form, on which they keyed one field after it was opened again.
  const others = await completedForm(desk, berkas.id, { nik: '3509165708800017', nokk: '3509161201090777' })
  expect(await both.must('verifikasi.next', { berkasId: berkas.id })).toEqual({ formulirId: others.id })
  await desk.must('formulir.reopen', { id: others.id })
  await both.must('formulir.putAnswer', { id: others.id, question: 'luas_lantai', value: 40 })
  await desk.must('formulir.complete', { id: others.id })
  expect(await both.call('verifikasi.open', { formulirId: others.id })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
  const { formulir } = await both.must('verifikasi.list', { berkasId: berkas.id })
  expect(formulir.map(({ mayVerify }) => mayVerify)).toEqual([false, false])
})
