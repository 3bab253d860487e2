import { expect, test } from 'vitest'
import fc from 'fast-check'
import type { Entry } from '#renderer/entry/entry-store.ts'
import { typeText } from '#renderer/entry/keying.ts'
import { commandOf, type Press } from '#renderer/entry/keys.ts'
import { runCommand } from '#renderer/entry/run-command.ts'
import { playKey } from '#renderer/entry/use-keyboard.ts'
import { withRow, withoutRow, withValue } from '#renderer/entry/places.ts'
import type { Change } from '#renderer/entry/save-queue.ts'
import { ReplyError } from '#shared/errors/reply-error.ts'
import type { FormContent } from '#shared/instrumen/types.ts'
import { clearLeftOver } from '#renderer/entry/answering.ts'
import { newId, open } from './keyed-form.ts'

const plain = (key: string): Press => ({ key, ctrl: false, shift: false, alt: false })
const ctrl = (key: string): Press => ({ ...plain(key), ctrl: true })

// As a clerk's keys are spread: mostly digits, many Enters, words, and now and then anything else.
const single = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...'0123456789').map(plain) },
  { weight: 20, arbitrary: fc.constant(plain('Enter')) },
  { weight: 10, arbitrary: fc.constantFrom(...'abcdeKNRS ./').map(plain) },
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      plain('Backspace'),
      plain('ArrowUp'),
      plain('ArrowDown'),
      { ...plain('Tab'), shift: true },
      plain('PageDown'),
      plain('PageUp'),
      plain('Insert'),
      plain('F7'),
      plain('F8'),
      ctrl('ArrowRight'),
      ctrl('ArrowDown'),
      ctrl('Delete'),
      ctrl('z'),
    ),
  },
)

// A row taken away by mistake and brought back.
const regret = fc.constant([plain('Enter'), ctrl('Delete'), ctrl('z')])
const presses = fc.oneof({ weight: 99, arbitrary: single.map((press) => [press]) }, { weight: 1, arbitrary: regret })

/** What a core that does as told holds after a change: the model that the screen is compared with. */
function stored(content: FormContent, change: Change, entry: Entry): FormContent {
  switch (change.kind) {
    case 'answer': {
      const next = withValue(content, change.place, change.value ?? undefined)
      return clearLeftOver(entry.questionnaire, next, content).content
    }
    case 'addRow':
      return withRow(content, { id: change.rowId, roster: change.roster, order: Number.MAX_SAFE_INTEGER, answers: {} })
    case 'removeRow': {
      const row = content.rows.find((other) => other.id === change.rowId)
      return row === undefined ? content : clearLeftOver(entry.questionnaire, withoutRow(content, row), content).content
    }
    case 'restoreRow':
      return withRow(content, change.row)
    case 'cursor':
    case 'typed':
    case 'reason':
    case 'note':
    case 'reopen':
      return content
  }
}

const sorted = (content: FormContent): unknown => ({
  answers: content.answers,
  rows: content.rows.toSorted((a, b) => a.id.localeCompare(b.id)),
})

test('20,000 random keys: what the core holds in the end is what the screen shows, whatever the core did meanwhile', async () => {
  const keys = fc.sample(presses, { numRuns: 20_000, seed: 20261111 }).flat().slice(0, 20_000)
  let attempt = 0
  const {
    entry,
    queue,
    stored: changes,
  } = open(
    { rows: [{ id: newId(), roster: 'anggota', order: 1, answers: {} }] },
    {
      send: async () => {
        attempt += 1
        // Every seventh call finds the core stopped; replies take their time.
        if (attempt % 7 === 0) throw new ReplyError({ code: 'coreStopped', message: 'berhenti' })
        if (attempt % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 1))
        return {}
      },
    },
  )
  const first: FormContent = entry.get().content
  for (const [i, key] of keys.entries()) {
    if (entry.get().strip !== null) entry.change({ strip: null })
    playKey(entry, key, (command) => runCommand(entry, command, () => undefined))
    if (i % 100 === 0) await Promise.resolve()
  }
  await queue.idle()
  const held = changes.reduce((content, change) => stored(content, change, entry), first)
  expect(sorted(held)).toEqual(sorted(entry.get().content))
  // The keys reached every part: answers on the form and in rows, rows that came and went, values taken away.
  const kinds = new Set(changes.map((change) => change.kind))
  expect([...kinds]).toEqual(expect.arrayContaining(['answer', 'cursor', 'addRow', 'removeRow', 'restoreRow', 'note']))
}, 120_000)

test('what is typed in one field arrives whole and in order, however fast', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z][A-Z '.]{0,40}[A-Z]$/), (name) => {
      const { entry } = open({ cursor: { question: 'petugas_nama' } })
      for (const character of name) {
        const press = plain(character)
        expect(commandOf(press)).toBe(null)
        typeText(entry, (entry.get().draft ?? '') + character, true)
      }
      runCommand(entry, 'take', () => undefined)
      expect(entry.get().content.answers['petugas_nama']).toBe(name)
    }),
  )
})
