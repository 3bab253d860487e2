import { listPlaces } from '#shared/instrumen/asked.ts'
import { getQuestion } from '#shared/instrumen/questions.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { AnswerPlace, Answers, AnswerValue, FormContent, Question } from '#shared/instrumen/types.ts'
import type { InputOf, Output } from '#shared/contract/index.ts'
import { answerAt, withAnswer } from '#core/formulir/content.ts'
import { withoutAbsent } from '#core/formulir/stored-formulir.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Desk, TestOffice } from './office.ts'

export const jatisari = '3509162006'
export type FormulirView = Output<'formulir.get'>['formulir']

/** A period that is open now, November 2026 unless another month is asked for. */
export async function openPeriode(desk: Desk, month = 11): Promise<Output<'periode.open'>['periode']> {
  const mm = String(month).padStart(2, '0')
  const { periode } = await desk.must('periode.open', {
    year: 2026,
    month,
    regime: 'DTSEN',
    opensOn: `2026-${mm}-01`,
    villageCutOffOn: `2026-${mm}-14`,
    officeCutOffOn: `2026-${mm}-17`,
    closesOn: `2026-${mm}-25`,
    note: '',
  })
  return periode
}

/** A berkas of Desa Jatisari with papers of each kind. */
export async function receiveBerkas(
  desk: Desk,
  periodeId: string,
  change: Partial<Pick<InputOf<'berkas.receive'>, 'desaCode' | 'dasar' | 'instrumen' | 'present'>> = {},
): Promise<Output<'berkas.receive'>['berkas']> {
  const { berkas } = await desk.must('berkas.receive', {
    periodeId,
    desaCode: jatisari,
    dasar: 'musyawarah',
    receivedOn: '2026-11-11',
    broughtBy: 'Sukardi',
    broughtByRole: 'Kepala Dusun',
    papers: { usulan: 3, perubahan: 2, penghapusan: 1 },
    present: ['formulir', 'beritaAcara', 'lampiran'],
    note: '',
    ...change,
  })
  return berkas
}

/** Opens a form and answers it. */
export async function createForm(
  desk: Desk,
  berkasId: string,
  jenis: FormulirView['jenis'],
  keluargaId?: string,
): Promise<FormulirView> {
  const input = keluargaId === undefined ? { berkasId, jenis } : { berkasId, jenis, keluargaId }
  return (await desk.must('formulir.create', input)).formulir
}

/** Keys one field. */
export function put(desk: Desk, id: string, question: string, value: AnswerValue | null, rowId?: string) {
  return desk.must('formulir.putAnswer', { id, question, value, ...(rowId === undefined ? {} : { rowId }) })
}

/** A person for a registered family; everything but the NIK may be left to the builder. */
export type Person = {
  readonly nik: string
  readonly nama: string
  readonly answers?: Readonly<Record<string, AnswerValue>>
}

/** Puts a family straight into the register, as a prelist does. */
export async function registerFamily(
  office: TestOffice,
  family: {
    readonly noKk: string
    readonly people: readonly Person[]
    readonly desaCode?: string
    readonly dusun?: string
    readonly address?: string
    readonly answers?: Answers
    /** Edition that its answers are in. */
    readonly instrumen?: string
  },
): Promise<{ readonly id: string; readonly anggotaIds: readonly string[] }> {
  const { db } = openedOffice(office)
  const id = office.platform.ids.next()
  const [head] = family.people
  await db
    .insertInto('keluarga')
    .values({
      id,
      no_kk: family.noKk,
      id_bdt: '',
      head_name: head?.nama ?? '',
      head_nik: head?.nik ?? '',
      desa_code: family.desaCode ?? jatisari,
      dusun: family.dusun ?? 'Krajan',
      rt: '001',
      rw: '002',
      address: family.address ?? 'JL MAWAR 1',
      members: family.people.length,
      instrumen: family.instrumen ?? 'pbdt2015',
      answers: JSON.stringify({
        luas_lantai: 36,
        lantai: '6',
        alamat: family.address ?? 'JL MAWAR 1',
        ...family.answers,
      }),
      status: 'aktif',
      updated_at: office.platform.clock.now(),
      revision: 1,
    })
    .execute()
  const anggotaIds: string[] = []
  for (const [index, person] of family.people.entries()) {
    const anggotaId = office.platform.ids.next()
    anggotaIds.push(anggotaId)
    const answers = {
      nama: person.nama,
      nik: person.nik,
      nokk: family.noKk,
      hub_krt: index === 0 ? '1' : '3',
      nuk: 1,
      hubkel: index === 0 ? '1' : '3',
      ...person.answers,
    }
    await db
      .insertInto('anggota')
      .values({
        id: anggotaId,
        keluarga_id: id,
        urutan: index + 1,
        nik: person.nik,
        name: person.nama,
        birth_date: null,
        id_art_bdt: '',
        answers: JSON.stringify(answers),
        status: 'aktif',
      })
      .execute()
  }
  return { id, anggotaIds }
}

/** The database under a test office, for looking and for what no call can do. */
export function openedOffice(office: TestOffice) {
  const opened = office.core().house.opened('kantor')
  if (opened === undefined) throw new AppError('unauthenticated')
  return opened
}

/** Answers of an invented woman who lives alone, complete and without an odd value. NIK as she was born, 17 August 1980. */
export const aloneAnswers: Readonly<Record<string, AnswerValue>> = {
  dusun: 'Krajan',
  rt: '001',
  rw: '002',
  alamat: 'JL MAWAR 1',
  tgl_pencacahan: '2026-11-02',
  petugas_nama: 'WIDODO',
  hasil_pencacahan: '1',
  responden_nama: 'SUMIATI',
  luas_lantai: 36,
  jumlah_kamar: 2,
  nama: 'SUMIATI',
  nik: '3509165708800001',
  nokk: '3509161201090001',
  hub_krt: '1',
  nuk: 1,
  hubkel: '1',
  jnskel: '2',
  tmplahir: 'JEMBER',
  tgllahir: '1980-08-17',
  namagadis_ibukandung: 'SARTINAH',
  sta_keberadaan_art: '1',
  sta_kawin: '1',
  ada_kartu_identitas: 4,
  ada_dikk: true,
  jenis_cacat: '0',
  penyakit_kronis: '0',
  partisipasi_sekolah: '2',
  pendidikan_tertinggi: '4',
  kelas_tertinggi: '8',
  ijazah_tertinggi: '2',
  sta_bekerja: false,
  bb_masak: '8',
  program: 'BPNT',
  alasan_usulan: 'Hidup sendiri tanpa penghasilan tetap',
}

/** What to key at a place: undefined the plainest answer of its kind, null nothing. */
export type Answering = (place: AnswerPlace, question: Question) => AnswerValue | null | undefined

/**
 * Keys every question that is asked and has no answer yet, in the order of keying: what `answering` says, else the plainest answer of
 * its kind (no, the first code, the smallest number).
 */
export async function keyAll(
  desk: Desk,
  form: FormulirView,
  answering: Answering = (place) => aloneAnswers[place.question],
): Promise<FormulirView> {
  const instrumen = getInstrumen(form.instrumen)
  const done = new Set<string>()
  let content: FormContent = { answers: form.answers, rows: form.rows.map(withoutAbsent) }
  for (;;) {
    const place = listPlaces(instrumen, form.jenis, content).find((one) => !done.has(keyOf(one)))
    if (place === undefined) return (await desk.must('formulir.get', { id: form.id })).formulir
    done.add(keyOf(place))
    const question = getQuestion(instrumen, place.question)
    const said = answering(place, question)
    const value = said === undefined && answerAt(content, place) === undefined ? plainest(question) : said
    if (value === undefined || value === null || value === answerAt(content, place)) continue
    const { cleared } = await put(desk, form.id, place.question, value, place.rowId)
    content = cleared.reduce<FormContent>(
      (now, { question: gone, rowId }) =>
        withAnswer(now, rowId === undefined ? { question: gone } : { question: gone, rowId }, null),
      withAnswer(content, place, value),
    )
  }
}

function plainest(question: Question): AnswerValue | undefined {
  if (question.required === false) return undefined
  switch (question.kind) {
    case 'yesNo':
      return false
    case 'code':
      return question.codes[0]?.code
    case 'integer':
    case 'decimal':
      return question.min
    case 'bitmask':
      return 0
    case 'text':
      return 'ADA'
    case 'nik':
    case 'noKk':
    case 'date':
    case 'dusun':
    case 'computed':
      return undefined
  }
}

function keyOf(place: AnswerPlace): string {
  return `${place.rowId ?? ''}/${place.question}`
}
