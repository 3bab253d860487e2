import { createContext, useContext, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { openLayer, register, type Command } from './registry.ts'

/** 0 always works, 1 is the screen, dialogs count up from 2. */
const Layer = createContext(1)
let dialogs = 1

function nextLayer(): number {
  dialogs += 1
  return dialogs
}

/** Makes an action known to the keyboard for as long as the component is on the screen. */
export function useCommand(command: Command): void {
  useCommands([command])
}

/** The same for several actions; their number and keys must stay the same between renders. */
export function useCommands(commands: readonly Command[]): void {
  const layer = useContext(Layer)
  const latest = useRef(commands)
  const signature = commands.map((command) => `${command.keys}${command.name}`).join('|')
  const held = useRef<ReturnType<typeof register>[]>([])
  useLayoutEffect(() => {
    latest.current = commands
  })
  // Before anything is painted: what can be seen can be pressed, however quick the hand.
  useLayoutEffect(() => {
    held.current = latest.current.map((command) => register(command, layer))
    return () => held.current.forEach((entry) => entry.remove())
  }, [layer, signature])
  useLayoutEffect(() => held.current.forEach((entry, i) => latest.current[i] && entry.update(latest.current[i])))
}

/** A dialog's own layer: the keys of the screen below rest while it is open. */
export function CommandLayer({ children }: { readonly children: ReactNode }): ReactNode {
  const [layer] = useState(nextLayer)
  useLayoutEffect(() => openLayer(layer), [layer])
  return <Layer value={layer}>{children}</Layer>
}

/** Actions that work everywhere, over dialogs too. */
export function AlwaysLayer({ children }: { readonly children: ReactNode }): ReactNode {
  return <Layer value={0}>{children}</Layer>
}
