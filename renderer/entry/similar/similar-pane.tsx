import { useState, type ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { CompareDialog, type PersonRef, type Verdict } from '#renderer/screens/ganda/compare-dialog.tsx'
import { entryText } from '#shared/messages/screens/entry.ts'
import { gandaText } from '#shared/messages/screens/ganda.ts'
import { useEntry } from '../entry-context.tsx'
import { keepDraft } from '../keying.ts'
import { inOrder } from './candidates.ts'
import { Likely } from './likely.tsx'
import css from './similar-pane.module.css'
import { useSimilar, type Candidate } from './use-similar.ts'
import { whenStored } from './when-stored.ts'

type Pair = { readonly a: PersonRef; readonly b: PersonRef; readonly name: string }
type Said = { readonly name: string; readonly verdict: Verdict; readonly takeBack: () => void }

const compareKey = 'Alt+B'
// Ctrl+Z takes back what was keyed.
const takeBackKey = 'Alt+U'

/** Quietly, beside the field: people who look like the one being keyed. Alt+B puts the first of them side by side. */
export function SimilarPane(): ReactNode {
  const { entry } = useEntry()
  const { similar, again } = useSimilar(entry)
  const [pair, setPair] = useState<Pair | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const candidates = similar === null ? [] : inOrder(similar.candidates)
  const compare = (candidate: Candidate | undefined): void => {
    if (similar === null || candidate === undefined) return
    const { ref, name } = candidate.person
    keepDraft(entry)
    void whenStored(entry).then(() => setPair({ a: { kind: 'baris', id: similar.rowId }, b: ref, name }))
  }
  const { group } = entryText.keys
  useCommands([
    {
      name: gandaText.compareTitle,
      keys: compareKey,
      group,
      run: () => compare(candidates[0]),
      enabled: candidates.length > 0,
    },
    { name: gandaText.takeBack, keys: takeBackKey, group, run: () => said?.takeBack(), enabled: said !== null },
  ])
  return (
    <>
      {candidates.length > 0 && (
        <section className={css['pane']} aria-label={gandaText.similarTitle} aria-live="polite">
          <h3 className={css['head']}>
            {gandaText.similarTitle} <KeyHint keys={compareKey}>{gandaText.compareKey}</KeyHint>
          </h3>
          <ul className={css['list']}>
            {candidates.map((one) => (
              <Likely key={one.person.ref.id} candidate={one} onCompare={() => compare(one)} />
            ))}
          </ul>
        </section>
      )}
      {said !== null && (
        <p className={css['said']} role="status">
          {gandaText.saidOf(said.name, gandaText.said[said.verdict])}{' '}
          <KeyHint keys={takeBackKey}>{gandaText.takeBackKey}</KeyHint>
        </p>
      )}
      {pair !== null && (
        <CompareDialog
          a={pair.a}
          b={pair.b}
          onClose={() => setPair(null)}
          onJudged={(verdict, takeBack) => {
            setSaid(verdict === null ? null : { name: pair.name, verdict, takeBack })
            again()
          }}
        />
      )}
    </>
  )
}
