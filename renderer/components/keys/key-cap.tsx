import type { ReactNode } from 'react'
import css from './key-cap.module.css'

const words: Readonly<Record<string, string>> = {
  Enter: 'Enter',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Insert: 'Ins',
  Delete: 'Del',
  Space: 'Spasi',
}

/** A key as printed on the keyboard; the first of several. */
export function KeyCap({ keys }: { readonly keys: string }): ReactNode {
  const shown = (keys.split(' ')[0] ?? '')
    .split('+')
    .map((part) => words[part] ?? part)
    .join(' ')
  return <kbd className={css['cap']}>{shown}</kbd>
}

/** A key with what it does, as under the mock's screens. */
export function KeyHint({ keys, children }: { readonly keys: string; readonly children: ReactNode }): ReactNode {
  return (
    <span className={css['hint']}>
      <KeyCap keys={keys} /> {children}
    </span>
  )
}
