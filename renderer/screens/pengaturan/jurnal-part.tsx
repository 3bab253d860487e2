import type { ReactNode } from 'react'
import { useMay } from '#renderer/app/session/session.tsx'
import { useAction } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ErrorNotice, Notice } from '#renderer/components/notice/notice.tsx'
import { Sheet } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'
import css from './pengaturan.module.css'

const text = pengaturanText.jurnal

/** Proves the chain of the journal. */
export function JurnalPart(): ReactNode {
  const may = useMay('jurnal.verify')
  const verify = useAction('jurnal.verify')
  return (
    <Sheet>
      <div className={css['form']}>
        <p>{text.help}</p>
        {may ? (
          <div className={css['actions']}>
            <ActionButton name={text.verify} keys="V" loading={verify.isPending} onRun={() => verify.mutate({})} />
          </div>
        ) : (
          <Notice tone="tell">{text.notMine}</Notice>
        )}
        <ErrorNotice error={verify.error} />
        {verify.data &&
          (verify.data.broken ? (
            <Notice tone="block">{text.broken(verify.data.broken.seq, verify.data.broken.why)}</Notice>
          ) : (
            <Notice tone="proven">{text.intact(count(verify.data.entries))}</Notice>
          ))}
      </div>
    </Sheet>
  )
}
