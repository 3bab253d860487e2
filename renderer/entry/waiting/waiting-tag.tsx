import type { ReactNode } from 'react'
import { shortDate } from '#renderer/components/show/dates.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { dukcapilText, masalahText } from '#shared/messages/screens/dukcapil.ts'
import { useWaiting } from './use-waiting.ts'

/** On a member: that the civil registry has to look, since it is a state of that person. */
export function WaitingTag({ rowId }: { readonly rowId: string }): ReactNode {
  const waiting = useWaiting(rowId)
  if (waiting === null) return null
  const reason = masalahText[waiting.reason]
  return (
    <Tag tone={waiting.due ? 'ask' : 'plain'}>
      {waiting.due ? dukcapilText.tagDue(reason) : dukcapilText.tag(reason, shortDate(waiting.lookAgainOn))}
    </Tag>
  )
}
