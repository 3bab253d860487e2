import { randomUUID } from 'node:crypto'
import { isAsked, nextPlace, rowsOf } from '#shared/instrumen/asked.ts'
import { parseTyped } from '#shared/instrumen/kinds.ts'
import { getQuestion } from '#shared/instrumen/questions.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { AnswerPlace, FormContent, Instrumen, RosterId } from '#shared/instrumen/types.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Paper } from '#core/contoh/paper.ts'
import { answerAt, withAnswer } from '#core/formulir/content.ts'
import type { Caller } from './caller.ts'

type Form = Output<'formulir.get'>['formulir']

/** What keying a paper came to, before anybody decides what to do with it. */
export type Keyed = {
  readonly formulirId: string
  /** Answers sent to the core; those that stood there already (register, previous form) are not sent again. */
  readonly sent: number
  /** What stands on the paper though the questionnaire doesn't ask it there. */
  readonly notAsked: readonly string[]
}

/** Opens a form and keys what stands on the paper, place by place in the order of the screen, each answer stored before the next. */
export async function keyPaper(
  clerk: Caller,
  berkasId: string,
  paper: Paper,
  keluargaId: string | undefined,
): Promise<Keyed> {
  const { formulir } = await clerk.call('formulir.create', {
    berkasId,
    jenis: paper.jenis,
    ...(keluargaId === undefined ? {} : { keluargaId }),
  })
  const desk = deskWith(clerk, paper, formulir)
  let place: AnswerPlace | undefined
  for (;;) {
    const next = desk.next(place)
    const roster = desk.missingRow(place, next)
    if (roster !== undefined) {
      await desk.addRow(roster)
      continue
    }
    if (next === undefined) break
    await desk.key(next)
    place = next
  }
  // An answer further down can open a question further up; a clerk goes back with F8.
  await desk.keyWhatIsLeft()
  return { formulirId: formulir.id, sent: desk.sent(), notAsked: desk.notAsked() }
}

/** The paper on one side, the screen on the other. */
function deskWith(clerk: Caller, paper: Paper, form: Form) {
  const instrumen = getInstrumen(form.instrumen)
  let content: FormContent = contentOf(form)
  let sent = 0

  const written = (place: AnswerPlace): string | undefined => writtenAt(paper, content, place)

  async function key(place: AnswerPlace): Promise<void> {
    const typed = written(place)
    if (typed === undefined) return
    const value = parseTyped(getQuestion(instrumen, place.question), typed)
    if (value === (answerAt(content, place) ?? null)) return
    const reply = await clerk.call('formulir.putAnswer', { id: form.id, ...place, value })
    sent += 1
    content = withAnswer(content, place, value)
    for (const { before: _, ...gone } of reply.cleared) content = withAnswer(content, exact(gone), null)
  }

  return {
    key,
    next: (from: AnswerPlace | undefined) => nextPlace(instrumen, paper.jenis, content, from),
    sent: () => sent,
    missingRow: (from: AnswerPlace | undefined, to: AnswerPlace | undefined) =>
      missingRow(instrumen, paper, content, from, to),
    addRow: async (roster: RosterId) => {
      const { row } = await clerk.call('formulir.addRow', { id: form.id, rowId: randomUUID(), roster })
      const { anggotaId: _, ...added } = row
      content = { ...content, rows: [...content.rows, added] }
    },
    keyWhatIsLeft: async () => {
      for (const place of placesOnPaper(paper, content)) {
        if (isAsked(instrumen, paper.jenis, content, place)) await key(place)
      }
    },
    notAsked: () =>
      placesOnPaper(paper, content)
        .filter((place) => !isAsked(instrumen, paper.jenis, content, place))
        .map((place) => place.question),
  }
}

/** A list on the paper that has more lines than the form, when the walk from `from` to `to` passes its end. */
function missingRow(
  instrumen: Instrumen,
  paper: Paper,
  content: FormContent,
  from: AnswerPlace | undefined,
  to: AnswerPlace | undefined,
): RosterId | undefined {
  const at = blockIndex(instrumen, from) ?? -1
  const until = blockIndex(instrumen, to) ?? instrumen.blocks.length
  return (['anggota', 'usaha'] as const).find((roster) => {
    const index = instrumen.blocks.findIndex((block) => block.roster === roster)
    const wanted = Math.max(0, ...paper[roster].map((line) => line.no))
    return index >= at && index < until && index >= 0 && rowsOf(content, roster).length < wanted
  })
}

function blockIndex(instrumen: Instrumen, place: AnswerPlace | undefined): number | undefined {
  if (place === undefined) return undefined
  return instrumen.blocks.findIndex((block) => block.questions.some((question) => question.id === place.question))
}

function writtenAt(paper: Paper, content: FormContent, place: AnswerPlace): string | undefined {
  if (place.rowId === undefined) return paper.jawaban[place.question]
  const row = content.rows.find((one) => one.id === place.rowId)
  if (row === undefined || row.roster === 'kb') return undefined
  return paper[row.roster].find((line) => line.no === row.order)?.jawaban[place.question]
}

function placesOnPaper(paper: Paper, content: FormContent): AnswerPlace[] {
  const ofForm = Object.keys(paper.jawaban).map((question) => ({ question }))
  const ofRows = (['anggota', 'usaha'] as const).flatMap((roster) =>
    paper[roster].flatMap((line) => {
      const row = rowsOf(content, roster).find((one) => one.order === line.no)
      return row === undefined ? [] : Object.keys(line.jawaban).map((question) => ({ question, rowId: row.id }))
    }),
  )
  return [...ofForm, ...ofRows]
}

function contentOf(form: Form): FormContent {
  return {
    answers: form.answers,
    rows: form.rows.map(({ anggotaId, ...row }) => (anggotaId === undefined ? row : { ...row, anggotaId })),
  }
}

function exact(place: { readonly question: string; readonly rowId?: string | undefined }): AnswerPlace {
  return place.rowId === undefined ? { question: place.question } : { question: place.question, rowId: place.rowId }
}
