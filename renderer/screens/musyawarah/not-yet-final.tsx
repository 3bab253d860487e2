import type { ReactNode } from 'react'
import { wordsFor } from '#renderer/core-client/queries.ts'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ErrorNotice, Notice } from '#renderer/components/notice/notice.tsx'
import { ReplyError } from '#shared/errors/reply-error.ts'
import { musyawarahText } from '#shared/messages/screens/musyawarah.ts'
import { missingByTab, type Tab } from './missing.ts'
import css from './not-yet-final.module.css'

/** What went wrong with a meeting; what is missing is said beside the key of the tab where it is mended. */
export function NotYetFinal(props: {
  readonly error: unknown
  readonly keys: Readonly<Record<Tab, string>>
}): ReactNode {
  const { error, keys } = props
  const fields = error instanceof ReplyError ? error.reply.fields : undefined
  if (fields === undefined || fields.length === 0) return <ErrorNotice error={error} />
  return (
    <Notice tone="block">
      {wordsFor(error)}
      <ul className={css['parts']}>
        {missingByTab(fields).map(({ tab, sentences }) => (
          <li key={tab}>
            <KeyCap keys={keys[tab]} /> <b>{musyawarahText.tabs[tab]}</b> {sentences.join(' ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
