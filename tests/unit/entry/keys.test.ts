import { expect, test } from 'vitest'
import { bindings, commandOf, listedKeys, type Command, type Press } from '#renderer/entry/keys.ts'
import { actsWhileTyping } from '#renderer/app/commands/keys.ts'

const named = ['Enter', 'Tab', 'Escape', 'Insert', 'Delete', 'Home', 'End', 'PageUp', 'PageDown', 'Backspace', ' ']
const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
const functions = Array.from({ length: 12 }, (_, i) => `F${i + 1}`)
const signs = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789?/.,-+']
const flags = [false, true]

/** Every key of the keyboard with every combination of the keys beside it. */
const presses: readonly Press[] = [...named, ...arrows, ...functions, ...signs].flatMap((key) =>
  flags.flatMap((ctrl) => flags.flatMap((shift) => flags.map((alt): Press => ({ key, ctrl, shift, alt })))),
)

const spoken = (command: Command): string => (typeof command === 'string' ? command : Object.keys(command).join())

test('every command that a key gives stands on the sheet of keys, and every line of the sheet does what it says', () => {
  const bound = new Set(presses.flatMap((press) => commandOf(press) ?? []).map(spoken))
  const listed = new Set(listedKeys().map(({ command }) => spoken(command)))
  expect([...bound].toSorted()).toEqual([...listed].toSorted())
  for (const { keys, command } of bindings) {
    const parts = keys.split('+')
    const key = parts.at(-1) ?? ''
    const press = { key, ctrl: parts.includes('Ctrl'), alt: parts.includes('Alt'), shift: parts.includes('Shift') }
    expect(commandOf(press), keys).toEqual(command)
  }
})

test('a name on the sheet stands for one command, and a key for one name', () => {
  const commands = Map.groupBy(bindings, (binding) => binding.name)
  for (const [name, all] of commands) expect(new Set(all.map(({ command }) => spoken(command))).size, name).toBe(1)
  expect(new Set(bindings.map(({ keys }) => keys)).size).toBe(bindings.length)
})

test('letters, digits and signs are text, with the shift key and without', () => {
  for (const key of signs)
    for (const shift of flags) expect(commandOf({ key, shift, ctrl: false, alt: false }), key).toBeNull()
})

test('the letters of a slip are no key of any screen, so that a scanner starts nothing', () => {
  // Screens bind single letters; these two stay free: see slip.ts.
  for (const letter of ['Q', 'Z']) expect(actsWhileTyping(letter)).toBe(false)
  expect(bindings.filter(({ keys }) => keys === 'Q' || keys === 'Z')).toEqual([])
})
