import type { ReactNode } from 'react'
import { Sheet } from '#renderer/components/page/page.tsx'
import { shownText } from '#shared/instrumen/kinds.ts'
import { isAnswered } from '#shared/instrumen/questions.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import { keluargaText } from '#shared/messages/screens/keluarga.ts'
import type { FamilyPage } from './family-page.ts'
import css from './keluarga.module.css'

/** What the register knows of the family itself, block by block as on the paper. */
export function FamilyAnswers({ page }: { readonly page: FamilyPage }): ReactNode {
  const { answers, instrumen } = page.keluarga
  const blocks = getInstrumen(instrumen)
    .blocks.filter((block) => block.roster === undefined)
    .map((block) => ({
      block,
      questions: block.questions.filter((question) => isAnswered(answers[question.id])),
    }))
    .filter(({ questions }) => questions.length > 0)
  if (blocks.length === 0) return <Sheet title={keluargaText.answers}>{keluargaText.noAnswers}</Sheet>
  return blocks.map(({ block, questions }) => (
    <Sheet key={block.id} title={`${block.number} ${block.title}`.trim()}>
      <dl className={css['answers']}>
        {questions.map((question) => (
          <div key={question.id}>
            <dt>
              <small>{question.number}</small> {question.short ?? question.label}
            </dt>
            <dd>{shownText(question, answers[question.id])}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  ))
}
