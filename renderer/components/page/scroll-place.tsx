import type { ReactNode, Ref } from 'react'

type Props = {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
  /** Take the keyboard when nothing else has it, so that arrows and Page Down scroll at once. */
  readonly takesKeyboard?: boolean
  readonly measure?: Ref<HTMLDivElement>
  readonly testId?: string
}

/** A part of the screen that scrolls by itself, with the mouse and with the keyboard. */
export function ScrollPlace({ label, className, children, takesKeyboard, measure, testId }: Props): ReactNode {
  return (
    <div
      ref={takesKeyboard ? takeKeyboard : measure}
      className={className}
      role="region"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      data-testid={testId}
    >
      {children}
    </div>
  )
}

function takeKeyboard(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus({ preventScroll: true })
}
