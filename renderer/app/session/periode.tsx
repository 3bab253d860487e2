import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { useCall } from '#renderer/core-client/queries.ts'

export type Periode = Output<'periode.list'>['periode'][number]

type Chosen = {
  readonly all: readonly Periode[]
  /** The period that every screen works in; null until the first one is opened. */
  readonly periode: Periode | null
  readonly choose: (periode: Periode) => void
  readonly loaded: boolean
}

const PeriodeContext = createContext<Chosen | null>(null)

function byMonth(a: Periode, b: Periode): number {
  return b.year * 12 + b.month - (a.year * 12 + a.month)
}

/** Holds the chosen period: the newest open one until somebody chooses another. */
export function PeriodeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { data, isPending } = useCall('periode.list', {})
  const [chosen, setChosen] = useState<Periode | null>(null)
  const value = useMemo<Chosen>(() => {
    const all = [...(data?.periode ?? [])].toSorted(byMonth)
    // One that was just opened is worked in before the list knows it; else the screens would be another period's for a moment.
    const listed = chosen && (all.find((one) => one.id === chosen.id) ?? chosen)
    const periode = listed ?? all.find((one) => one.status === 'open') ?? all[0] ?? null
    return { all, periode, choose: setChosen, loaded: data !== undefined }
  }, [data, chosen])
  // The menu comes with the periods: a room that is opened by a quick hand would else swallow the next key.
  if (isPending) return null
  return <PeriodeContext value={value}>{children}</PeriodeContext>
}

/** The chosen period and how to choose another. */
export function usePeriode(): Chosen {
  const chosen = useContext(PeriodeContext)
  if (!chosen) throw new Error('usePeriode stands outside PeriodeProvider')
  return chosen
}
