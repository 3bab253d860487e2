export type Toast = {
  readonly id: number
  readonly text: string
  readonly tone: 'done' | 'problem'
  /** Takes back what was just done. */
  readonly undo?: () => void
}

let toasts: readonly Toast[] = []
let counter = 0
const watchers = new Set<() => void>()

function become(next: readonly Toast[]): void {
  toasts = next
  for (const watcher of watchers) watcher()
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  become(toasts.filter((toast) => toast.id !== id))
}

/** Shows a message for a while: longer when it can be undone, and until dismissed when it is a problem. */
export function showToast(text: string, options: { tone?: Toast['tone']; undo?: () => void } = {}): void {
  counter += 1
  const id = counter
  const toast: Toast = { id, text, tone: options.tone ?? 'done', ...(options.undo ? { undo: options.undo } : {}) }
  become([...toasts.slice(-2), toast])
  if (toast.tone === 'done') setTimeout(() => dismissToast(id), toast.undo ? 12_000 : 5_000)
}

export function currentToasts(): readonly Toast[] {
  return toasts
}

export function watchToasts(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
