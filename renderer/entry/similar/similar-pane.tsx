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

/** The person of the row beside one of those who look alike; the list stays as it was when the first was opened. */
type Pair = { readonly a: PersonRef; readonly list: readonly Candidate[]; readonly at: number }
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
  const compare = (at: number): void => {
    if (similar === null || candidates[at] === undefined) return
    keepDraft(entry)
    void whenStored(entry).then(() => setPair({ a: { kind: 'baris', id: similar.rowId }, list: candidates, at }))
  }
  const other = pair?.list[pair.at]?.person
  const { group } = entryText.keys
  useCommands([
    {
      name: gandaText.compareLong,
      keys: compareKey,
      group,
      run: () => compare(0),
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
            {candidates.map((one, at) => (
              <Likely key={one.person.ref.id} candidate={one} onCompare={() => compare(at)} />
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
      {pair !== null && other !== undefined && (
        <CompareDialog
          a={pair.a}
          b={other.ref}
          turn={{ at: pair.at + 1, of: pair.list.length, to: (step) => setPair({ ...pair, at: pair.at + step }) }}
          onClose={() => setPair(null)}
          onJudged={(verdict, takeBack) => {
            setSaid(verdict === null ? null : { name: other.name, verdict, takeBack })
            again()
          }}
        />
      )}
    </>
  )
}
