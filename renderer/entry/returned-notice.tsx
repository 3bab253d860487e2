import type { ReactNode } from 'react'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { useEntryState } from './entry-context.tsx'

/** Why a second person gave the form back, by whom and when; gone once it is complete again. */
export function ReturnedNotice(): ReactNode {
  const returned = useEntryState((state) => state.formulir.returned)
  if (returned === null) return null
  return <Notice tone="ask">{verifikasiText.givenBack(returned.by, whenOf(returned.at), returned.reason)}</Notice>
}
