import type { ReactNode } from 'react'
import { call } from '#renderer/core-client/client.ts'
import { wordsFor } from '#renderer/core-client/queries.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { tell, type Entry } from './entry-store.ts'
import { AllKeyedDialog, NotCompleteDialog } from './finish-dialogs.tsx'
import { LookupDialog, type Found } from './lookup-dialog.tsx'
import type { OpenForm } from './open-form.ts'
import { fillFrom } from './prefill.ts'
import { nextProblem } from './problems.ts'
import type { Outer } from './use-outer-commands.ts'

/** What may lie over the form. */
export function EntryDialogs({ outer, form }: { readonly outer: Outer; readonly form: OpenForm }): ReactNode {
  const { entry } = form
  const { formulir } = entry.get()
  const { shown, close } = outer
  if (shown === 'none') return null
  if (shown === 'lookup') {
    return (
      <LookupDialog
        title={entryText.lookupTitle}
        hint={entryText.lookupHint}
        start={entry.get().draft ?? ''}
        onClose={close}
        onChoose={(found) => {
          close()
          void fill(entry, found)
        }}
      />
    )
  }
  if (shown === 'chooseFamily') {
    return (
      <LookupDialog
        title={`${entryText.kinds[formulir.jenis]}: ${entryText.chooseFamily.toLowerCase()}`}
        hint={entryText.lookupChoose}
        start=""
        desaCode={formulir.desaCode}
        onClose={outer.leave}
        onChoose={(found) => outer.openForFamily(found.id)}
      />
    )
  }
  if (shown === 'notComplete') {
    return (
      <NotCompleteDialog
        onPark={outer.park}
        onFix={() => {
          close()
          nextProblem(entry)
        }}
      />
    )
  }
  return (
    <AllKeyedDialog
      papers={shown.allKeyed}
      kind={entryText.kinds[formulir.jenis]}
      onBack={outer.leave}
      onAdd={outer.addOneMore}
    />
  )
}

/** Takes over the person who was found, by NIK or name; without one, the head of the family. */
async function fill(entry: Entry, found: Found): Promise<void> {
  try {
    const { keluarga } = await call('keluarga.get', { id: found.id })
    const here = keluarga.anggota.filter((person) => person.status === 'aktif')
    const matched = here.find((person) => found.matched.includes(person.nik) || found.matched.includes(person.name))
    fillFrom(entry, keluarga, matched ?? here[0] ?? null)
  } catch (error) {
    entry.change({ tidings: tell(wordsFor(error), { problem: true }) })
  }
}
