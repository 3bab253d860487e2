import type { ReactNode } from 'react'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { whenOf } from '#renderer/components/show/dates.ts'
import { grouped } from '#shared/domain/grouped.ts'
import { hasilText } from '#shared/messages/screens/hasil.ts'
import { useEntryState } from './entry-context.tsx'

const text = hasilText.entry
const shownRows = 3

const useRefused = () => useEntryState((state) => state.formulir.refused)

/** What SIKS-NG said when it refused this form; gone once it is in a later batch. */
export function RefusedNotice(): ReactNode {
  const refused = useRefused()
  if (refused === undefined) return null
  // A perubahan is sent in several rows about one person, with one answer: that is told once.
  const said = [...grouped(refused.rows, wordsOf)]
  const rows = said
    .slice(0, shownRows)
    .map(([words, same]) => (same.length > 1 ? text.rows(words, count(same.length)) : words))
  const more = said.slice(shownRows).reduce((sum, [, same]) => sum + same.length, 0)
  return (
    <Notice tone="ask">
      {text.said(whenOf(refused.at))} {rows.join('; ')}
      {more > 0 && `; ${hasilText.refused.more(count(more))}`}
    </Notice>
  )
}

type RefusedRow = NonNullable<ReturnType<typeof useRefused>>['rows'][number]

function wordsOf({ name, outcome, alasan, words, registeredName }: RefusedRow): string {
  const registered = registeredName === '' || registeredName === name ? [] : [text.registered(registeredName)]
  const why = [...new Set([alasan, words])].filter((part) => part !== '')
  return text.row(name, hasilText.outcomes[outcome].toLowerCase(), [...why, ...registered].join(', '))
}
