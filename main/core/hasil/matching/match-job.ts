import { reconcile } from './reconcile.ts'
import type { AnsweredPerson, Match, SentPerson } from './types.ts'

type Report = (progress: { readonly done: number; readonly total: number; readonly text: string }) => void
type MatchAnswer = { readonly sent: readonly SentPerson[]; readonly answers: readonly AnsweredPerson[] }

/** Whom each row of an answer is about, in a thread of its own. */
export async function matchAnswer({ sent, answers }: MatchAnswer, report: Report): Promise<Match[]> {
  return reconcile(sent, answers, (done, total) =>
    report({ done, total, text: 'Mencocokkan orang tanpa NIK yang sama' }),
  )
}

export type AnswerJobs = { readonly matchAnswer: typeof matchAnswer }
