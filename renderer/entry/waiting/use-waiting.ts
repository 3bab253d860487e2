import { useCall } from '#renderer/core-client/queries.ts'
import type { Output } from '#shared/contract/index.ts'
import { correctedSince } from '#shared/domain/dukcapil.ts'
import { personOf } from '#shared/instrumen/person.ts'
import type { FormRow } from '#shared/instrumen/types.ts'
import { useEntry, useEntryState } from '../entry-context.tsx'

export type Waiting = Output<'dukcapil.ofForm'>['menunggu'][number]

/** The open entry of one member in the lane of the civil registry; null when there is none. */
export function useWaiting(rowId: string | undefined): Waiting | null {
  const { entry } = useEntry()
  const query = useCall('dukcapil.ofForm', { formulirId: entry.get().formulir.id })
  return query.data?.menunggu.find((one) => one.rowId === rowId) ?? null
}

/** What was corrected on the member since, by what stands on the screen now; in words. */
export function useCorrected(waiting: Waiting | null): readonly string[] {
  const row = useEntryState((state) => state.content.rows.find((one) => one.id === waiting?.rowId))
  return waiting === null || row === undefined ? [] : correctedNow(waiting, row)
}

function correctedNow({ seen }: Waiting, row: FormRow): readonly string[] {
  const { name, nik, noKk, birthDate } = personOf(row.answers)
  return correctedSince(seen, { name, nik, noKk, birthDate })
}
