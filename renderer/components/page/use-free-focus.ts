import { useEffect, useRef, type RefObject } from 'react'

/** Gives the element the keyboard when it appears and nothing else holds it. */
export function useFreeFocus<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null)
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true })
  }, [])
  return element
}
