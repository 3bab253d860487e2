import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { call } from '#renderer/core-client/client.ts'
import { wordsFor } from '#renderer/core-client/queries.ts'
import { openFound, openPaper, type Next, type Paper } from '#renderer/entry/next-paper.ts'
import { pressOf } from '#renderer/entry/held-keys.ts'
import { createSlipReader } from '#renderer/entry/slip-reader.ts'
import { ChooseFamilyDialog } from '#renderer/screens/berkas/choose-family-dialog.tsx'

type FindPaper = {
  /** Opens the form of the paper that a slip or '42/17' names, or begins it. */
  readonly open: (text: string) => void
  /** Asks for the family of a perubahan or penghapusan, while one is to be begun. */
  readonly dialog: ReactNode
}

/** Finds a paper by the barcode of its slip on every screen, whatever has the keyboard there. A form that is open listens itself. */
export function useFindPaper(): FindPaper {
  const [location, navigate] = useLocation()
  const { periode } = usePeriode()
  const [paper, setPaper] = useState<Paper | null>(null)
  const periodeId = periode?.id
  const listens = periodeId !== undefined && !/^\/entri\/./.test(location)

  const follow = useCallback(
    async (work: () => Promise<Next>): Promise<void> => {
      setPaper(null)
      try {
        const next = await work()
        if (next.kind === 'form') navigate(`/entri/${next.id}`)
        else if (next.kind === 'chooseFamily') setPaper(next.paper)
        else if (next.kind === 'refused') showToast(next.words, { tone: 'problem' })
      } catch (error) {
        showToast(wordsFor(error), { tone: 'problem' })
      }
    },
    [navigate],
  )
  const open = useCallback(
    (text: string): void => {
      if (periodeId !== undefined) void follow(() => openFound(call, text, periodeId))
    },
    [follow, periodeId],
  )
  useSlips(listens, open)
  return {
    open,
    dialog: paper !== null && paper.jenis !== 'usulan' && (
      <ChooseFamilyDialog
        jenis={paper.jenis}
        desa={{ code: paper.desaCode, name: paper.desaName }}
        onClose={() => setPaper(null)}
        onChoose={(family) => void follow(() => openPaper(call, paper, family.id))}
      />
    ),
  }
}

function useSlips(listens: boolean, onSlip: (text: string) => void): void {
  useEffect(() => {
    if (!listens) return
    const reader = createSlipReader()
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || document.querySelector('[role="dialog"]') !== null) return
      const slip = reader.hear(pressOf(event))
      if (slip === null) return
      // Its Enter is for nobody else: a list would open the line that it stands on.
      event.preventDefault()
      event.stopImmediatePropagation()
      onSlip(slip)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [listens, onSlip])
}
