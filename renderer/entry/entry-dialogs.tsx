import type { ReactNode } from 'react'
import { call } from '#renderer/core-client/client.ts'
import { wordsFor } from '#renderer/core-client/queries.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { tell, type Entry } from './entry-store.ts'
import { AllKeyedDialog, NotCompleteDialog } from './finish-dialogs.tsx'
import { LookupDialog } from './lookup-dialog.tsx'
import { takeOver, type Found, type Whom } from './looking-up.ts'
import type { OpenForm } from './open-form.ts'
import { nextProblem } from './problems.ts'
import { StackDialog } from './stack-dialog.tsx'
import type { Papers } from './use-papers.ts'
import type { Outer } from './use-outer-commands.ts'

type Props = { readonly outer: Outer; readonly form: OpenForm }

/** What may lie over the form. */
export function EntryDialogs({ outer, form }: Props): ReactNode {
  const { entry } = form
  if (outer.lookup !== null) {
    const inRow = entry.get().cursor?.rowId !== undefined
    return (
      <LookupDialog
        title={entryText.lookupTitle}
        hint={inRow ? entryText.lookupHint : entryText.lookupHintFamily}
        start={outer.lookup}
        onClose={outer.closeLookup}
        onChoose={(found, whole, searched) => {
          outer.closeLookup()
          void take(entry, found, whole || !inRow ? 'family' : 'person', searched)
        }}
      />
    )
  }
  return <PaperDialogs papers={outer.papers} entry={entry} />
}

function PaperDialogs({ papers, entry }: { readonly papers: Papers; readonly entry: Entry }): ReactNode {
  const { formulir } = entry.get()
  const { dialog } = papers
  if (dialog === null) return null
  if (dialog === 'stack') return <StackDialog formulir={formulir} onClose={papers.close} onChoose={papers.goTo} />
  if (dialog === 'notComplete') {
    const fix = (): void => {
      papers.close()
      nextProblem(entry)
    }
    return <NotCompleteDialog onPark={papers.park} onFix={fix} />
  }
  if ('chooseFamily' in dialog) {
    const { jenis, number, desaCode } = dialog.chooseFamily
    return (
      <LookupDialog
        title={entryText.chooseFamilyOf(entryText.kinds[jenis], number)}
        hint={entryText.lookupChoose}
        start={dialog.typed}
        desaCode={desaCode}
        onClose={papers.leave}
        onChoose={(found) => papers.openForFamily(dialog.chooseFamily, found.id)}
      />
    )
  }
  return (
    <AllKeyedDialog
      papers={dialog.allKeyed}
      parked={dialog.parked}
      onBack={papers.leave}
      onAdd={papers.addOneMore}
      onStack={papers.showStack}
    />
  )
}

async function take(entry: Entry, found: Found, whom: Whom, searched: string): Promise<void> {
  try {
    await takeOver(entry, call, found, whom, searched)
  } catch (error) {
    entry.change({ tidings: tell(wordsFor(error), { problem: true }) })
  }
}
