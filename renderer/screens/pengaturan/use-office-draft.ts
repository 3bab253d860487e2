import { useState } from 'react'
import { useMay } from '#renderer/app/session/session.tsx'
import { useAction } from '#renderer/core-client/queries.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import type { InputOf, Output } from '#shared/contract/index.ts'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'

export type Office = Output<'pengaturan.get'>['office']
type Saved = InputOf<'pengaturan.save'>

export type OfficeDraft = {
  readonly draft: Office
  readonly change: (part: Partial<Office>) => void
  readonly dirty: boolean
  readonly mayChange: boolean
  readonly busy: boolean
  readonly error: Error | null
  readonly save: () => void
}

/** The office's settings as they are being changed; saved as a whole, and kept as typed when the save is refused. */
export function useOfficeDraft(office: Office): OfficeDraft {
  const [changes, setChanges] = useState<Partial<Office>>({})
  const action = useAction('pengaturan.save')
  const draft = { ...office, ...changes }
  return {
    draft,
    change: (part) => setChanges((before) => ({ ...before, ...part })),
    dirty: Object.keys(changes).length > 0,
    mayChange: useMay('pengaturan.save'),
    busy: action.isPending,
    error: action.error,
    save: () => {
      action.mutate(toSave(draft), {
        onSuccess: () => {
          setChanges({})
          showToast(pengaturanText.saved)
        },
      })
    },
  }
}

function toSave(office: Office): Saved {
  const { officeName, letterhead, programmes, alasanPenghapusan, dasarHukum, unsurPeserta, instrumen, revision } =
    office
  return {
    officeName,
    letterhead,
    programmes: programmes.filter((one) => one.code.trim() !== ''),
    alasanPenghapusan: alasanPenghapusan.filter((one) => one.code.trim() !== ''),
    dasarHukum: dasarHukum.filter((one) => one.title.trim() !== ''),
    unsurPeserta: unsurPeserta.filter((one) => one.trim() !== ''),
    instrumen,
    revision,
  }
}
