import { actsWhileTyping, belongsToMenu, closesSomethingOpen, combinationOf, isTyping } from './keys.ts'

/** One action: what it is called, which key starts it, what it does. */
export type Command = {
  readonly name: string
  /** 'Ctrl+F', 'Alt+1', 'F9', 'S'. Several: separated by a space. */
  readonly keys: string
  readonly run: () => void
  readonly enabled?: boolean
  /** Under which heading the key sheet lists it. */
  readonly group?: string
}

type Entry = { command: Command; readonly layer: number; readonly order: number }

const entries = new Map<symbol, Entry>()
const layers = new Map<symbol, number>()
let counter = 0

/** Makes a command known; the newest one of a key wins. The answer takes it away. */
export function register(command: Command, layer: number): { update: (next: Command) => void; remove: () => void } {
  const id = Symbol(command.name)
  counter += 1
  const entry: Entry = { command, layer, order: counter }
  entries.set(id, entry)
  return {
    update: (next) => {
      entry.command = next
    },
    remove: () => {
      entries.delete(id)
    },
  }
}

/** Opens a layer (a dialog): commands below it rest until it closes. Layer 0 holds what always works. */
export function openLayer(layer: number): () => void {
  const id = Symbol('layer')
  layers.set(id, layer)
  return () => {
    layers.delete(id)
  }
}

function topLayer(): number {
  return Math.max(1, ...layers.values())
}

function awake(): Entry[] {
  const top = topLayer()
  return [...entries.values()]
    .filter((entry) => entry.layer === top || entry.layer === 0)
    .toSorted((a, b) => b.layer - a.layer || b.order - a.order)
}

/** What the key sheet lists, in the order of the screen. */
export function listCommands(): readonly Command[] {
  return [...entries.values()].toSorted((a, b) => a.order - b.order).map((entry) => entry.command)
}

let closing: KeyboardEvent | null = null

/** Listens before everybody else: afterwards what Escape closed can no longer be seen. */
export function noticeKey(event: KeyboardEvent): void {
  closing = closesSomethingOpen(event) ? event : null
}

/** The one key listener of the window, after everybody else. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || closing === event || belongsToMenu(event)) return
  const pressed = combinationOf(event)
  const typing = isTyping(event.target)
  for (const { command } of awake()) {
    if (command.enabled === false) continue
    const keys = command.keys.split(' ')
    if (!keys.includes(pressed) || (typing && !actsWhileTyping(pressed))) continue
    event.preventDefault()
    command.run()
    return
  }
}
