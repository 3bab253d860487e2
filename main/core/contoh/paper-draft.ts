import { checkForm } from '#shared/instrumen/check.ts'
import { typedText } from '#shared/instrumen/kinds.ts'
import { instrumenFor } from '#shared/instrumen/registry.ts'
import type { Answers, FormContent, Instrumen, Issue, JenisFormulir, RosterId } from '#shared/instrumen/types.ts'
import { openPerubahan } from '../formulir/opening.ts'
import { isKnownKecamatan } from '../wilayah/places.ts'
import type { Paper } from './paper.ts'
import { keyedContent } from './paper-content.ts'
import type { SampleFamily } from './family.ts'
import type { Newcomer } from './register.ts'
import { contentOf, questionsOf, writtenText } from './stored-answers.ts'

/** A paper before it has its number in the stack. */
export type PaperDraft = Omit<Paper, 'nomor'>

/** The day of the last paper; whoever checks them asks what is true on that day. */
const papersCheckedOn = '2026-11-11'

/** The paper of a family that is proposed: every question that is asked, as written. */
export function usulanPaper(
  newcomer: Newcomer,
  proposal: { readonly program: string; readonly alasan: string },
): PaperDraft {
  const instrumen = instrumenFor('usulan')
  const answers = { ...newcomer.answers, program: proposal.program, alasan_usulan: proposal.alasan }
  const content = contentOf(instrumen, 'usulan', { answers, persons: newcomer.persons })
  return {
    jenis: 'usulan',
    keterangan: '',
    // The programme by its word, not by its place in a list that the office may reorder.
    jawaban: { ...writtenAnswers(instrumen, undefined, content.answers), program: proposal.program },
    anggota: content.rows.map((row) => ({ no: row.order, jawaban: writtenAnswers(instrumen, 'anggota', row.answers) })),
    usaha: [],
    alasan: [],
    expect: { aturan: [], hasil: 'lengkap' },
  }
}

/** The paper about a registered family: who it is, who asked when, and only what changes. */
export function registeredPaper(
  jenis: 'perubahan' | 'penghapusan',
  family: SampleFamily,
  changes: Pick<PaperDraft, 'jawaban' | 'anggota'>,
): PaperDraft {
  const head = contentOf(instrumenFor('perubahan'), 'perubahan', family).rows[0]?.answers
  return {
    jenis,
    keterangan: '',
    terdaftar: { noKk: String(head?.['nokk'] ?? ''), nik: String(head?.['nik'] ?? '') },
    ...changes,
    usaha: [],
    alasan: [],
    expect: { aturan: [], hasil: 'lengkap' },
  }
}

/** Question → text, in the order of the paper, from answers by label, code or text. */
export function written(
  jenis: JenisFormulir,
  roster: RosterId | undefined,
  answers: Readonly<Record<string, string | boolean>>,
): Record<string, string> {
  const questions = questionsOf(instrumenFor(jenis), roster)
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = answers[question.id]
      return answer === undefined ? [] : [[question.id, writtenText(question, answer)]]
    }),
  )
}

/** Everything the checks say about a paper that was keyed as it stands; other papers and the register don't count here. */
function issuesOf(paper: Omit<PaperDraft, 'expect'>, family?: SampleFamily): readonly Issue[] {
  const instrumen = instrumenFor(paper.jenis)
  const opening = openingOf(paper.jenis, family)
  let rows = 0
  const nextId = (): string => `tambahan-${(rows += 1)}`
  const keyed = keyedContent(
    instrumen,
    { ...paper, nomor: 1, expect: { aturan: [], hasil: 'lengkap' } },
    opening.content,
    nextId,
  )
  const facts = { today: papersCheckedOn, isKnownKecamatan, nikUses: new Map() }
  return checkForm(instrumen, paper.jenis, keyed, facts, opening.base)
}

/** Whether a paper leaves nothing to ask. */
export function isClean(paper: Omit<PaperDraft, 'expect'>, family?: SampleFamily): boolean {
  return issuesOf(paper, family).every((issue) => issue.level === 'inform')
}

function openingOf(
  jenis: JenisFormulir,
  family: SampleFamily | undefined,
): { content: FormContent; base: FormContent | undefined } {
  if (family === undefined) return { content: { answers: {}, rows: [] }, base: undefined }
  const registered = contentOf(instrumenFor('perubahan'), 'perubahan', family)
  if (jenis === 'perubahan')
    return { content: openPerubahan(instrumenFor(jenis), registered, {}).content, base: registered }
  const rows = registered.rows.map(({ answers, ...row }) => ({
    ...row,
    answers: { nama: answers['nama'] ?? '', nik: answers['nik'] ?? '' },
  }))
  return { content: { answers: {}, rows }, base: registered }
}

function writtenAnswers(instrumen: Instrumen, roster: RosterId | undefined, answers: Answers): Record<string, string> {
  return Object.fromEntries(
    questionsOf(instrumen, roster).flatMap((question) => {
      const text = typedText(question, answers[question.id])
      return text === '' ? [] : [[question.id, text]]
    }),
  )
}
