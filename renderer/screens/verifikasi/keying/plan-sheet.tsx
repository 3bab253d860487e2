import { IconCheck, IconEqualNot } from '@tabler/icons-react'
import { useMemo, type ReactNode } from 'react'
import { useEntry, useEntryState } from '#renderer/entry/entry-context.tsx'
import { FieldRow } from '#renderer/entry/field-row.tsx'
import { placeKey } from '#renderer/entry/places.ts'
import type { Questionnaire } from '#renderer/entry/questionnaire.ts'
import type { AnswerPlace, Block } from '#shared/instrumen/types.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { memberName } from './member-name.ts'
import { useVerifyState } from './verify-context.tsx'
import type { Isian } from './verifikasi-types.ts'
import css from './verify.module.css'

type Group = {
  readonly key: string
  readonly block: Block
  readonly rowId: string | undefined
  readonly places: AnswerPlace[]
}

/** Places one below the other as on the paper, under their block and, where there are several people, under their number. */
function groupsOf(questionnaire: Questionnaire, places: readonly AnswerPlace[]): readonly Group[] {
  const groups: Group[] = []
  for (const place of places) {
    const block = questionnaire.block(place.question)
    const last = groups.at(-1)
    if (last?.block === block && last.rowId === place.rowId) last.places.push(place)
    else groups.push({ key: `${groups.length}-${placeKey(place)}`, block, rowId: place.rowId, places: [place] })
  }
  return groups
}

/** What is keyed a second time, and only that. */
export function PlanSheet(): ReactNode {
  const { entry } = useEntry()
  const places = useEntryState((state) => state.order.places)
  const groups = useMemo(() => groupsOf(entry.questionnaire, places), [entry, places])
  return (
    <section className={css['sheet']} aria-label={verifikasiText.progressLabel}>
      {groups.map((group, i) => (
        <PlacesOf key={group.key} group={group} begins={groups[i - 1]?.block !== group.block} />
      ))}
    </section>
  )
}

/** The places of one block, or of one member in it. Members go by their number; a name would tell what was keyed. */
function PlacesOf({ group, begins }: { readonly group: Group; readonly begins: boolean }): ReactNode {
  const { block, rowId, places } = group
  const member = useVerifyState((state) => memberName(state.verifikasi, rowId))
  const title = `${block.number} ${block.title}`.trim()
  return (
    <div className={css['group']} role="group" aria-label={member === '' ? title : member} data-member={member}>
      {begins && <h2 className={css['block']}>{title}</h2>}
      {member !== '' && <h3 className={css['member']}>{member}</h3>}
      {places.map((place) => (
        <PlannedRow key={placeKey(place)} place={place} />
      ))}
    </div>
  )
}

function PlannedRow({ place }: { readonly place: AnswerPlace }): ReactNode {
  const { entry } = useEntry()
  const key = placeKey(place)
  const isian = useVerifyState((state) => state.isian.find((one) => placeKey(one) === key))
  const sign = useMemo(() => (isian === undefined ? null : <Sign isian={isian} />), [isian])
  return <FieldRow question={entry.questionnaire.question(place.question)} place={place} mark={sign} />
}

function Sign({ isian }: { readonly isian: Isian }): ReactNode {
  if (isian.state === 'belum') return null
  const words =
    isian.state === 'diputuskan' ? verifikasiText.signs[isian.chosen ?? 'kedua'] : verifikasiText.signs[isian.state]
  const Icon = isian.state === 'beda' ? IconEqualNot : IconCheck
  return (
    <span className={css['sign']} data-state={isian.state}>
      <Icon size={15} stroke={2} aria-hidden />
      {words}
    </span>
  )
}
