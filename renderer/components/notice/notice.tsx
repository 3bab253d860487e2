import { IconAlertTriangle, IconInfoCircle, IconShieldCheck, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { fieldErrors, wordsFor } from '#renderer/core-client/queries.ts'
import css from './notice.module.css'

const icons = { ask: IconAlertTriangle, block: IconX, proven: IconShieldCheck, tell: IconInfoCircle }

/** A sentence that stays on the screen: asks (amber), blocks (red), proven (green), or tells. */
export function Notice({
  tone,
  children,
}: {
  readonly tone: keyof typeof icons
  readonly children: ReactNode
}): ReactNode {
  const Icon = icons[tone]
  return (
    <div className={css['notice']} data-tone={tone} role={tone === 'block' ? 'alert' : undefined}>
      <Icon size={18} stroke={1.7} aria-hidden />
      <div className={css['words']}>{children}</div>
    </div>
  )
}

/** The plain words of a failed call, with what is wrong part by part; nothing when there is none. */
export function ErrorNotice({ error }: { readonly error: unknown }): ReactNode {
  if (!error) return null
  const words = wordsFor(error)
  const parts = fieldErrors(error).filter((part) => part !== words)
  return (
    <Notice tone="block">
      {words}
      {parts.length > 0 && (
        <ul className={css['parts']}>
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
