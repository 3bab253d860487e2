import type { ReactNode } from 'react'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ErrorNotice, Notice } from '#renderer/components/notice/notice.tsx'
import { frameText } from '#shared/messages/screens/frame.ts'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'
import type { OfficeDraft } from './use-office-draft.ts'
import css from './pengaturan.module.css'

/** Saves what was changed; says when there is something to save, and to whom the right belongs. */
export function SaveBar({ office }: { readonly office: OfficeDraft }): ReactNode {
  if (!office.mayChange) return <Notice tone="tell">{pengaturanText.readOnly}</Notice>
  return (
    <>
      <ErrorNotice error={office.error} />
      <div className={css['actions']}>
        <ActionButton
          name={frameText.save}
          keys="Ctrl+S"
          onRun={office.save}
          disabled={!office.dirty}
          loading={office.busy}
        />
        {office.dirty && <span className={css['help']}>{pengaturanText.unsaved}</span>}
      </div>
    </>
  )
}
