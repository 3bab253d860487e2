import type { ReactNode } from 'react'
import { typedText } from '#shared/instrumen/kinds.ts'
import { isKeyed } from '#shared/instrumen/questions.ts'
import { Nik } from '#renderer/components/show/nik.tsx'
import { entryText } from '#shared/messages/screens/entry.ts'
import { useEntry, useEntryState } from './entry-context.tsx'
import css from './code-pane.module.css'

/** On a removal: who is registered in the family, as the register says it. */
export function FamilyList(): ReactNode {
  const { entry } = useEntry()
  const formulir = useEntryState((state) => state.formulir)
  const content = useEntryState((state) => state.content)
  const inRoster = useEntryState((state) => state.cursor?.rowId !== undefined)
  if (formulir.jenis !== 'penghapusan' || inRoster) return null
  const block = entry.questionnaire.instrumen.blocks.find((one) => one.roster !== undefined)
  const facts = block?.questions.filter((question) => !isKeyed(question)) ?? []
  return (
    <section className={css['family']}>
      <h3>{entryText.familyMembers}</h3>
      <ol>
        {content.rows.map((row) => (
          <li key={row.id}>
            {facts.map((question) => (
              <span key={question.id}>
                {question.kind === 'nik' ? (
                  <Nik value={typedText(question, row.answers[question.id])} />
                ) : (
                  typedText(question, row.answers[question.id])
                )}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
