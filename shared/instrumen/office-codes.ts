import type { Block, Code, Instrumen, Question } from './types.ts'

/** The lists that belong to the office, as its settings hold them. */
export type OfficeLists = {
  readonly programmes: readonly { readonly code: string; readonly name: string }[]
  readonly alasanPenghapusan: readonly { readonly code: string; readonly label: string }[]
}

/** The edition with the office's own programmes and reasons in place of the defaults. Make it once per change of the settings, not per call. */
export function withOfficeCodes(instrumen: Instrumen, lists: OfficeLists): Instrumen {
  return {
    ...instrumen,
    blocks: instrumen.blocks.map((block): Block => ({
      ...block,
      questions: block.questions.map((question) => withCodes(question, lists)),
    })),
  }
}

function withCodes(question: Question, lists: OfficeLists): Question {
  if (question.kind !== 'code' || question.officeList === undefined) return question
  const codes =
    question.officeList === 'programmes'
      ? programmeCodes(lists)
      : lists.alasanPenghapusan.map(({ code, label }) => ({ code, label }))
  return { ...question, codes }
}

/** Programmes are words; they are typed by their place in the list. */
function programmeCodes(lists: OfficeLists): readonly Code[] {
  return lists.programmes.map(({ code, name }, index) => ({ code, label: name, printed: String(index + 1) }))
}
