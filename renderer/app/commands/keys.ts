const typingTags = new Set(['INPUT', 'TEXTAREA', 'SELECT'])
const notTyping = new Set(['checkbox', 'radio', 'button', 'submit', 'range'])

/** True where letters are text, so that a single-letter key must not act. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement && notTyping.has(target.type)) return false
  return typingTags.has(target.tagName)
}

/** The combination as commands write it: 'Ctrl+F', 'Alt+1', 'F9', 'S', '?'. */
export function combinationOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const parts: string[] = []
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl')
  if (event.altKey) parts.push('Alt')
  // Shift makes other characters of letters and signs; it counts only for the keys that print nothing.
  if (event.shiftKey && (event.key.length > 1 || event.ctrlKey || event.altKey)) parts.push('Shift')
  parts.push(event.altKey && digit !== undefined ? digit : key === ' ' ? 'Space' : key)
  return parts.join('+')
}

/** True where Escape belongs to something opened over the screen: a menu, or the list under a field. */
export function closesSomethingOpen(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || !(event.target instanceof Element)) return false
  return event.target.getAttribute('aria-expanded') === 'true' || event.target.closest('[role=menu]') !== null
}

/** True where Enter, the arrows and letters belong to an open menu. */
export function belongsToMenu(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element) || event.target.closest('[role=menu]') === null) return false
  return !event.ctrlKey && !event.altKey && !/^F\d+$/.test(event.key)
}

/** Keys that may act while someone types: those that print no character. */
export function actsWhileTyping(keys: string): boolean {
  return keys === 'Escape' || keys.startsWith('Ctrl+') || keys.startsWith('Alt+') || /^F\d+$/.test(keys)
}
