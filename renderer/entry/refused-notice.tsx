import type { ReactNode } from 'react'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { hasilText } from '#shared/messages/screens/hasil.ts'
import { useEntryState } from './entry-context.tsx'

const text = hasilText.entry
const shownRows = 3

/** What SIKS-NG said when it refused this form; gone once it is in a later batch. */
export function RefusedNotice(): ReactNode {
  const refused = useEntryState((state) => state.formulir.refused)
  if (refused === undefined) return null
  const rows = refused.rows.slice(0, shownRows).map(({ name, outcome, alasan, words, registeredName }) => {
    const registered = registeredName === '' || registeredName === name ? [] : [text.registered(registeredName)]
    const why = [...new Set([alasan, words])].filter((part) => part !== '')
    return text.row(name, hasilText.outcomes[outcome].toLowerCase(), [...why, ...registered].join(', '))
  })
  const more = refused.rows.length - rows.length
  return (
    <Notice tone="ask">
      {text.said(whenOf(refused.at))} {rows.join('; ')}
      {more > 0 && `; ${hasilText.refused.more(String(more))}`}
    </Notice>
  )
}
