import type { Output } from '#shared/contract/index.ts'
import { findQuestion } from '#shared/instrumen/questions.ts'
import { isHead } from '#shared/instrumen/meaning.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import { ReplyError } from '#shared/errors/reply-error.ts'
import type { FiledPaper } from './read-folder.ts'
import { keyPaper } from './key-paper.ts'
import type { Caller } from './caller.ts'

type Form = Output<'formulir.get'>['formulir']
type Issue = Form['issues'][number]

/** What became of one paper. */
export type PaperResult = {
  readonly file: string
  readonly nomor: number
  readonly jenis: 'usulan' | 'perubahan' | 'penghapusan'
  readonly kepala: string
  readonly hasil: 'lengkap' | 'ditunda' | 'ditolak'
  /** Why it is not complete, in plain words. */
  readonly sebab: readonly string[]
  /** Numbers of the rules that block or ask, and those that were expected. */
  readonly ditemukan: readonly string[]
  readonly diharapkan: readonly string[]
  /** Expected and not found; found and not expected; an outcome other than declared. */
  readonly menyimpang: readonly string[]
  readonly isian: number
  readonly catatan: readonly string[]
  readonly formulirId: string | null
}

/**
 * Takes one paper through the desk: keyed, explained where the paper says why, completed when nothing is open, put aside otherwise.
 * What the core refuses (no such family) is a result too, not a failure of the run.
 */
export async function takePaper(
  clerk: Caller,
  berkasId: string,
  desaCode: string,
  filed: FiledPaper,
): Promise<PaperResult> {
  const { paper } = filed
  const keluargaId = await registeredId(clerk, desaCode, filed)
  if (keluargaId === null) {
    const why = `Keluarga dengan No. KK ${paper.terdaftar?.noKk ?? ''} dan NIK ${paper.terdaftar?.nik ?? ''} tidak ada di daftar.`
    return refused(filed, `${why} Periksa kedua nomor pada bagian "terdaftar".`)
  }
  const keyed = await keyPaper(clerk, berkasId, paper, keluargaId)
  const unneeded = await giveReasons(clerk, keyed.formulirId, filed)
  const { formulir } = await clerk.call('formulir.get', { id: keyed.formulirId })
  const open = await completeOrPark(clerk, formulir)
  const notAsked =
    keyed.notAsked.length === 0 ? [] : [`Tertulis di kertas, tetapi belum ditanyakan: ${keyed.notAsked.join(', ')}.`]
  return resultOf(filed, formulir, open, keyed.sent, [...notAsked, ...unneeded])
}

async function registeredId(
  clerk: Caller,
  desaCode: string,
  { paper }: FiledPaper,
): Promise<string | undefined | null> {
  const wanted = paper.terdaftar
  if (paper.jenis === 'usulan' || wanted === undefined) return undefined
  const { keluarga } = await clerk.call('keluarga.search', { query: wanted.noKk, desaCode, limit: 100 })
  return keluarga.find((one) => one.noKk === wanted.noKk && one.headNik === wanted.nik)?.id ?? null
}

/** Gives the reasons that stand on the paper; answers what was explained without being asked. */
async function giveReasons(clerk: Caller, id: string, { paper }: FiledPaper): Promise<readonly string[]> {
  const unneeded: string[] = []
  for (const { aturan, pertanyaan, no, isi } of paper.alasan) {
    const { formulir } = await clerk.call('formulir.get', { id })
    const rowId = formulir.rows.find((row) => row.roster === 'anggota' && row.order === no)?.id
    const asked = formulir.issues.some(
      (issue) =>
        issue.rule === aturan && issue.question === pertanyaan && issue.rowId === rowId && issue.level === 'reason',
    )
    if (!asked) unneeded.push(`Alasan untuk ${aturan} tertulis, tetapi tidak ada yang menanyakannya.`)
    else
      await clerk.call('formulir.putReason', {
        id,
        rule: aturan,
        question: pertanyaan,
        text: isi,
        ...(rowId === undefined ? {} : { rowId }),
      })
  }
  return unneeded
}

/** F9; where that is refused, the form is put aside. Answers what is open, in the words of the screen. */
async function completeOrPark(clerk: Caller, form: Form): Promise<readonly string[] | null> {
  try {
    await clerk.call('formulir.complete', { id: form.id })
    return null
  } catch (error) {
    if (!(error instanceof ReplyError) || error.reply.code !== 'validation') throw error
    await clerk.call('formulir.park', { id: form.id })
    return openIssues(form).map((issue) => issueWords(form, issue))
  }
}

function openIssues(form: Form): readonly Issue[] {
  return form.issues.filter(
    (issue) =>
      issue.level === 'block' ||
      (issue.level === 'reason' &&
        !form.reasons.some(
          (reason) => reason.rule === issue.rule && reason.question === issue.question && reason.rowId === issue.rowId,
        )),
  )
}

const rowNames = { anggota: 'Anggota', usaha: 'Usaha', kb: 'Baris KB' } as const

/** 'Anggota 2, 2b NIK: NIK harus 16 angka.': on paper one looks for the number and words of the question. */
function issueWords(form: Form, issue: Issue): string {
  const row = form.rows.find((one) => one.id === issue.rowId)
  const question = findQuestion(getInstrumen(form.instrumen), issue.question)
  const where = [
    ...(row === undefined ? [] : [`${rowNames[row.roster]} ${row.order}`]),
    // Many messages begin with the label themselves.
    ...(question === undefined
      ? []
      : [issue.message.startsWith(question.label) ? question.number : `${question.number} ${question.label}`]),
  ]
  return where.length === 0 ? issue.message : `${where.join(', ')}: ${issue.message}`
}

function resultOf(
  filed: FiledPaper,
  form: Form,
  open: readonly string[] | null,
  isian: number,
  catatan: readonly string[],
): PaperResult {
  const { file, paper } = filed
  const asking = form.issues.filter((issue) => issue.level !== 'inform').map((issue) => issue.rule)
  const told = form.issues.map((issue) => issue.rule)
  const hasil = open === null ? 'lengkap' : 'ditunda'
  const missed = paper.expect.aturan.filter((rule) => !told.includes(rule))
  const surprising = [...new Set(asking)].filter((rule) => !paper.expect.aturan.includes(rule))
  return {
    file,
    nomor: paper.nomor,
    jenis: paper.jenis,
    kepala: headOf(form),
    hasil,
    sebab: open ?? [],
    ditemukan: [...new Set(asking)].sort(),
    diharapkan: paper.expect.aturan,
    menyimpang: [
      ...missed.map((rule) => `${rule} diharapkan, tetapi tidak ditemukan.`),
      ...surprising.map((rule) => `${rule} ditemukan, padahal tidak diharapkan: ${messageOf(form, rule)}`),
      ...(hasil === paper.expect.hasil ? [] : [`Hasilnya ${hasil}, padahal diharapkan ${paper.expect.hasil}.`]),
    ],
    isian,
    catatan,
    formulirId: form.id,
  }
}

function headOf(form: Form): string {
  const people = form.rows.filter((row) => row.roster === 'anggota')
  const instrumen = getInstrumen(form.instrumen)
  // A removal says nothing about who heads the family.
  const head = form.jenis === 'penghapusan' ? undefined : people.find((row) => isHead(instrumen, row.answers))
  return String((head ?? people[0])?.answers['nama'] ?? '')
}

function messageOf(form: Form, rule: string): string {
  return form.issues.find((issue) => issue.rule === rule)?.message ?? ''
}

function refused({ file, paper }: FiledPaper, why: string): PaperResult {
  const { nomor, jenis, expect } = paper
  const base = {
    file,
    nomor,
    jenis,
    kepala: '',
    diharapkan: expect.aturan,
    ditemukan: [],
    isian: 0,
    catatan: [],
    formulirId: null,
  }
  return { ...base, hasil: 'ditolak', sebab: [why], menyimpang: [`Tidak dapat diisi: ${why}`] }
}
