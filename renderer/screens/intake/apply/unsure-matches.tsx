import { useState, type ReactNode } from 'react'
import { KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Empty } from '#renderer/components/page/page.tsx'
import { Nik } from '#renderer/components/show/nik.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import css from '../intake.module.css'
import { scoreWords, type Unsure } from './plans.ts'
import { UnsureDialog } from './unsure-dialog.tsx'

const text = applyText.hasil

type Props = {
  readonly unsure: readonly Unsure[]
  readonly reject: readonly number[]
  readonly onReject: (reject: readonly number[]) => void
}

/** Rows of the answer that were matched by person and not by NIK, the least sure first; Enter puts the two side by side. */
export function UnsureMatches({ unsure, reject, onReject }: Props): ReactNode {
  const [pairs] = useState(unsure)
  const [at, setAt] = useState<number | null>(null)
  const refused = new Set(reject)
  // What was refused is no match any more, but stays here so that it can be taken back.
  const listed = [
    ...unsure,
    ...pairs.filter((one) => refused.has(one.answerRow) && !unsure.some((other) => other.answerRow === one.answerRow)),
  ]
  if (listed.length === 0) return <Empty title={text.unsureNone} />
  return (
    <div className={css['rows']}>
      <div className={css['line']}>
        <KeyHint keys="Enter">{text.compare}</KeyHint>
        <span>{text.unsureAbout(count(listed.length), count(reject.length))}</span>
      </div>
      <ListTable
        label={text.unsure}
        rows={listed}
        rowKey={(one) => String(one.answerRow)}
        columns={columnsFor(refused)}
        onOpen={(one) => setAt(listed.indexOf(one))}
      />
      <p className={css['help']}>{text.unsureHelp}</p>
      {at !== null && (
        <UnsureDialog pairs={listed} startAt={at} reject={reject} onReject={onReject} onClose={() => setAt(null)} />
      )}
    </div>
  )
}

function columnsFor(refused: ReadonlySet<number>): readonly Column<Unsure>[] {
  return [
    { key: 'row', head: text.row, width: '70px', align: 'right', cell: (one) => count(one.answerRow) },
    { key: 'ours', head: text.ours, width: 'minmax(150px, 1fr)', cell: (one) => one.name },
    { key: 'oursNik', head: text.nik, width: '176px', cell: (one) => <Nik value={one.nik} masked /> },
    { key: 'theirs', head: text.theirs, width: 'minmax(150px, 1fr)', cell: (one) => one.answeredName },
    { key: 'theirsNik', head: text.nik, width: '176px', cell: (one) => <Nik value={one.answeredNik} masked /> },
    { key: 'score', head: text.score, width: '96px', align: 'right', cell: (one) => scoreWords(one.score) },
    {
      key: 'verdict',
      head: text.verdict,
      width: '150px',
      cell: (one) =>
        refused.has(one.answerRow) ? <Tag tone="block">{text.refused}</Tag> : <Tag tone="ask">{text.accepted}</Tag>,
    },
  ]
}
