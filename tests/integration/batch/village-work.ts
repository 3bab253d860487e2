import type { Output } from '#shared/contract/index.ts'
import type { AnswerValue, FormContent, FormRow, JenisFormulir } from '#shared/instrumen/types.ts'
import { insertFormulir } from '#core/formulir/stored-formulir.ts'
import type { Desk, TestOffice } from '#tests/builders/office.ts'
import {
  aloneAnswers,
  jatisari,
  openedOffice,
  openPeriode,
  receiveBerkas,
  registerFamily,
} from '#tests/builders/paperwork.ts'

type Answers = Readonly<Record<string, AnswerValue>>

const memberQuestions = new Set([
  'nama',
  'nik',
  'nokk',
  'hub_krt',
  'nuk',
  'hubkel',
  'jnskel',
  'tmplahir',
  'tgllahir',
  'namagadis_ibukandung',
  'sta_keberadaan_art',
  'sta_kawin',
  'ada_kartu_identitas',
  'ada_dikk',
  'jenis_cacat',
  'penyakit_kronis',
  'partisipasi_sekolah',
  'pendidikan_tertinggi',
  'kelas_tertinggi',
  'ijazah_tertinggi',
  'sta_bekerja',
])

const pickAnswers = (member: boolean): Answers =>
  Object.fromEntries(Object.entries(aloneAnswers).filter(([question]) => memberQuestions.has(question) === member))

/** A NIK of an invented woman born on 17 August 1980, and a No. KK, for each number. */
export const nikOf = (n: number) => `350916570880${String(n).padStart(4, '0')}`
export const noKkOf = (n: number) => `350916120109${String(n).padStart(4, '0')}`

/** A member as keyed; `n` tells people apart. */
export function member(office: TestOffice, n: number, order: number, answers: Answers = {}): FormRow {
  return {
    id: office.platform.ids.next(),
    roster: 'anggota',
    order,
    answers: {
      ...pickAnswers(true),
      nama: `SUMIATI ${n}`,
      nik: nikOf(n),
      nokk: noKkOf(n),
      jenis_pekerjaan: '20',
      ...(order === 1 ? {} : { hub_krt: '3', hubkel: '3' }),
      ...answers,
    },
  }
}

/** What a household's form holds besides its members. */
export const householdAnswers: Answers = pickAnswers(false)

/** Puts a form straight into a berkas, complete, as if it had been keyed. */
export async function putForm(
  office: TestOffice,
  berkas: Output<'berkas.receive'>['berkas'],
  form: {
    readonly jenis: JenisFormulir
    readonly content: FormContent
    readonly base?: FormContent
    readonly keluargaId?: string
    readonly number: number
    readonly status?: 'draf' | 'lengkap'
    readonly keyedById?: string
  },
): Promise<string> {
  const { db } = openedOffice(office)
  const id = office.platform.ids.next()
  const now = office.platform.clock.now()
  const head = form.content.rows[0]?.answers
  const status = form.status ?? 'lengkap'
  await insertFormulir(db, {
    id,
    berkasId: berkas.id,
    number: form.number,
    jenis: form.jenis,
    instrumen: form.jenis === 'penghapusan' ? 'penghapusan-1' : 'pbdt2015',
    status,
    keluargaId: form.keluargaId ?? null,
    content: form.content,
    base: form.base ?? null,
    keys: {
      headName: String(head?.['nama'] ?? ''),
      headNik: String(head?.['nik'] ?? ''),
      noKk: String(head?.['nokk'] ?? ''),
    },
    open: { block: 0, reason: 0 },
    informs: 0,
    cursor: null,
    keyedById: form.keyedById ?? (await firstAccount(office)),
    createdAt: now,
    updatedAt: now,
    completedAt: status === 'lengkap' ? now : null,
    revision: 1,
  })
  return id
}

async function firstAccount(office: TestOffice): Promise<string> {
  const { db } = openedOffice(office)
  return (await db.selectFrom('pengguna').select('id').where('username', '=', 'pertama').executeTakeFirstOrThrow()).id
}

/** An usulan of one woman who lives alone. */
export function usulanOf(office: TestOffice, n: number, programme = 'BPNT', answers: Answers = {}): FormContent {
  return { answers: { ...householdAnswers, program: programme }, rows: [member(office, n, 1, answers)] }
}

export type Village = {
  readonly periode: Output<'periode.open'>['periode']
  readonly berkas: Output<'berkas.receive'>['berkas']
  readonly desaCode: string
}

/** An open period and a berkas of a village in it. */
export async function village(
  desk: Desk,
  options: { periode?: Village['periode']; desaCode?: string } = {},
): Promise<Village> {
  const periode = options.periode ?? (await openPeriode(desk))
  const desaCode = options.desaCode ?? jatisari
  return { periode, desaCode, berkas: await receiveBerkas(desk, periode.id, { desaCode }) }
}

/** Holds the meeting: agrees to every complete form, and makes it final unless told not to. */
export async function meet(
  desk: Desk,
  { periode, desaCode }: Village,
  options: { final?: boolean; refuse?: readonly string[] } = {},
): Promise<string> {
  const { musyawarah } = await desk.must('musyawarah.open', { periodeId: periode.id, desaCode })
  const saved = await desk.must('musyawarah.save', {
    id: musyawarah.id,
    revision: musyawarah.revision,
    jenis: 'musdes',
    nomor: '140/BA-MUSDES/2026',
    heldOn: '2026-11-11',
    startsAt: '09.00',
    endsAt: '12.00',
    zone: 'WIB',
    place: 'Balai Desa',
    chairName: 'SUKIRMAN',
    notulisName: 'RINA',
    invited: 10,
    peserta: [{ name: 'SUKIRMAN', sex: 'L', unsur: 'Pemerintah Desa', address: 'Krajan' }],
    signatories: [
      { title: 'Notulis', name: 'RINA', nip: '' },
      { title: 'Kepala Desa', name: 'ABDUL', nip: '' },
    ],
    byConsensus: true,
    note: '',
    copies: 2,
  })
  for (const formulirId of options.refuse ?? []) {
    await desk.must('musyawarah.decide', { id: musyawarah.id, formulirId, putusan: 'tolak', note: 'Sudah mampu' })
  }
  const agreed = await desk.must('musyawarah.agreeRest', { id: saved.musyawarah.id })
  if (options.final !== false) {
    await desk.must('musyawarah.finalize', { id: musyawarah.id, revision: agreed.musyawarah.revision })
  }
  return musyawarah.id
}

/** A registered family with what its form is prefilled with. */
export async function registered(office: TestOffice, n: number) {
  const nik = nikOf(n)
  const noKk = noKkOf(n)
  const family = await registerFamily(office, {
    noKk,
    people: [
      { nik, nama: `SUMIATI ${n}` },
      { nik: nikOf(n + 1), nama: `BUDI ${n}` },
    ],
  })
  const rows = family.anggotaIds.map((anggotaId, index): FormRow => ({
    ...member(office, n + index, index + 1, { nokk: noKk, ...(index === 1 ? { nama: `BUDI ${n}` } : {}) }),
    anggotaId,
  }))
  const content: FormContent = { answers: householdAnswers, rows }
  return { ...family, content }
}
