import type { ReactNode } from 'react'
import { useWindowTitle } from '#renderer/components/page/use-window-title.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { startText } from '#shared/messages/screens/start.ts'
import css from './start-sheet.module.css'

type Props = {
  readonly title: string
  readonly help?: string
  readonly wide?: boolean
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** The sheet in the middle of the desk that every screen before signing in stands on. */
export function StartSheet({ title, help, wide = false, foot, children }: Props): ReactNode {
  useWindowTitle('')
  return (
    <div className={css['desk']}>
      <div className={css['column']} data-wide={wide}>
        <div className={css['brand']}>
          <strong>{frameText.product}</strong>
          <span>{startText.tagline}</span>
        </div>
        <section className={css['sheet']}>
          <h1>{title}</h1>
          {help !== undefined && <p className={css['help']}>{help}</p>}
          {children}
        </section>
        {foot !== undefined && <div className={css['foot']}>{foot}</div>}
      </div>
    </div>
  )
}
