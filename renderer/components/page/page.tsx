import { Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { useWindowTitle } from './use-window-title.ts'
import css from './page.module.css'

type HeadProps = {
  readonly title: string
  /** Of the window, where the heading itself names a person. */
  readonly windowTitle?: string
  /** Beside the title: what, since when. */
  readonly about?: ReactNode
  /** Buttons at the right. */
  readonly actions?: ReactNode
}

/** The first line of a screen. */
export function PageHead({ title, windowTitle = title, about, actions }: HeadProps): ReactNode {
  useWindowTitle(windowTitle)
  return (
    <header className={css['head']}>
      <h1 className={css['title']}>{title}</h1>
      {about !== undefined && <div className={css['about']}>{about}</div>}
      <div className={css['spacer']} />
      {actions !== undefined && <div className={css['actions']}>{actions}</div>}
    </header>
  )
}

/** A screen: a head and what fills the rest of the height. */
export function Page({ children }: { readonly children: ReactNode }): ReactNode {
  return <section className={css['page']}>{children}</section>
}

/** A white sheet with an optional heading. */
export function Sheet(props: {
  readonly title?: string
  readonly aside?: ReactNode
  readonly fill?: boolean
  readonly flush?: boolean
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className={css['sheet']} data-fill={props.fill ?? false}>
      {props.title !== undefined && (
        <div className={css['sheetHead']}>
          <h2>{props.title}</h2>
          {props.aside}
        </div>
      )}
      <div className={css['sheetBody']} data-flush={props.flush ?? false}>
        {props.children}
      </div>
    </section>
  )
}

/** What would fill an empty list, and the action that does. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className={css['empty']}>
      <strong>{title}</strong>
      {children}
    </div>
  )
}

type Asked<T> = { readonly data: T | undefined; readonly error: unknown }

/** Shows what was asked for; until it is there a quiet sign, and its error in plain words. */
export function Answered<T>(props: {
  readonly query: Asked<T>
  readonly children: (value: T) => ReactNode
}): ReactNode {
  if (props.query.data !== undefined) return props.children(props.query.data)
  if (props.query.error) return <ErrorNotice error={props.query.error} />
  return (
    <div className={css['loading']}>
      <Loader size="sm" />
    </div>
  )
}
