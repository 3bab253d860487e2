import { useEffect, useRef, type RefObject } from 'react'

/**
 * Gives the keyboard to what came into a dialog after it opened (the dialog itself found nothing better than its close button): the list
 * in it, or the element itself.
 */
export function useContentFocus(): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const list = content.current?.querySelector<HTMLElement>('[role=grid]')
    ;(list ?? content.current)?.focus({ preventScroll: true })
  }, [])
  return content
}
