import { IconDeviceFloppy, IconShieldCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useCall } from '#renderer/core-client/queries.ts'
import { KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { clockOf, whenOf } from '#renderer/components/show/dates.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import css from './foot.module.css'

/** Says when the last field reached the disk, how old the backup is, and where help is. Over a form, Alt and a digit belong to its blocks. */
export function Foot({ folded }: { readonly folded: boolean }): ReactNode {
  const { data } = useCall('sistem.foot', {})
  return (
    <footer className={css['foot']}>
      <span className={css['fact']} data-saved={Boolean(data?.lastSavedAt)}>
        <IconDeviceFloppy size={16} stroke={1.7} aria-hidden />
        {data?.lastSavedAt ? frameText.saved(clockOf(data.lastSavedAt)) : frameText.notSavedYet}
      </span>
      {data?.lastBackupAt && (
        <span className={css['fact']} data-saved>
          <IconShieldCheck size={16} stroke={1.7} aria-hidden />
          {frameText.backup(whenOf(data.lastBackupAt))}
        </span>
      )}
      <span className={css['spacer']} />
      {!folded && <KeyHint keys="Alt+1–0">{frameText.menuGroup.toLowerCase()}</KeyHint>}
      <KeyHint keys="F1">{frameText.help}</KeyHint>
      <KeyHint keys="?">{frameText.allKeys}</KeyHint>
    </footer>
  )
}
