import { expect, test } from 'vitest'
import { actsWhileTyping, combinationOf } from '#renderer/app/commands/keys.ts'

const press = (part: Partial<KeyboardEvent>): KeyboardEvent =>
  ({ key: '', code: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...part }) as KeyboardEvent

test('a combination reads as it stands on the key sheet', () => {
  expect(combinationOf(press({ key: 's' }))).toBe('S')
  expect(combinationOf(press({ key: 'F9' }))).toBe('F9')
  expect(combinationOf(press({ key: 'f', ctrlKey: true }))).toBe('Ctrl+F')
  expect(combinationOf(press({ key: 'L', ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+L')
  expect(combinationOf(press({ key: ' ' }))).toBe('Space')
})

test('shift that only makes another sign is no part of the combination', () => {
  expect(combinationOf(press({ key: '?', shiftKey: true }))).toBe('?')
  expect(combinationOf(press({ key: 'S', shiftKey: true }))).toBe('S')
  expect(combinationOf(press({ key: 'Tab', shiftKey: true }))).toBe('Shift+Tab')
})

test('Alt and a digit means the digit, whatever sign the keyboard layout makes of it', () => {
  expect(combinationOf(press({ key: '¡', code: 'Digit1', altKey: true }))).toBe('Alt+1')
})

test('letters and signs never act while somebody types; the rest does', () => {
  expect(['S', '?', '/', '1', 'Delete'].filter(actsWhileTyping)).toEqual([])
  expect(['Ctrl+S', 'Alt+2', 'F9', 'Escape'].filter(actsWhileTyping)).toHaveLength(4)
})
