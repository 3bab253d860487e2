import { typeCharacter } from '#renderer/entry/keying.ts'
import type { Command } from '#renderer/entry/keys.ts'
import { runCommand } from '#renderer/entry/run-command.ts'
import { openEntry, onQueueState, onRefused, onSaved, type Entry } from '#renderer/entry/entry-store.ts'
import type { Formulir } from '#renderer/entry/entry-state.ts'
import { bindQuestionnaire } from '#renderer/entry/questionnaire.ts'
import { createSaveQueue, type Change, type SaveQueue, type Saved } from '#renderer/entry/save-queue.ts'
import { carriedOf } from '#core/formulir/carried.ts'
import { getInstrumen, instrumenFor } from '#shared/instrumen/registry.ts'
import type { Instrumen, JenisFormulir } from '#shared/instrumen/types.ts'

export const today = '2026-11-11'

/** A new, empty form of an edition, as the core would hand it over. */
export function newFormulir(over: Partial<Formulir> = {}): Formulir {
  const jenis: JenisFormulir = over.jenis ?? 'usulan'
  return {
    id: '00000000-0000-7000-8000-000000000001',
    berkasId: '00000000-0000-7000-8000-000000000002',
    berkasNumber: 42,
    periodeId: '00000000-0000-7000-8000-000000000003',
    desaCode: '3509162006',
    desaName: 'Jatisari',
    kecamatanName: 'Jenggawah',
    number: 17,
    countInBerkas: 17,
    papersInBerkas: 40,
    stack: {
      papers: { usulan: 30, perubahan: 8, penghapusan: 2 },
      forms: { draf: 1, ditunda: 2, lengkap: 14 },
      carried: carriedOf(getInstrumen(over.instrumen ?? instrumenFor(jenis).id), null),
    },
    jenis,
    instrumen: instrumenFor(jenis).id,
    status: 'draf',
    keluargaId: null,
    answers: {},
    rows: [],
    base: null,
    issues: [],
    reasons: [],
    notes: [],
    cursor: null,
    draft: null,
    keyedBy: 'Siti Rahayu',
    returned: null,
    frozen: false,
    updatedAt: '2026-11-11T03:42:07.000Z',
    revision: 1,
    ...over,
  }
}

export type Opened = {
  readonly entry: Entry
  readonly queue: SaveQueue
  /** What the core has stored, in order. */
  readonly stored: readonly Change[]
}

let counter = 0
export function newId(): string {
  counter += 1
  return `10000000-0000-7000-8000-${String(counter).padStart(12, '0')}`
}

/** Opens a form over a core that stores what `send` lets pass. */
export function open(
  over: Partial<Formulir> = {},
  options: { send?: (change: Change) => Promise<Saved>; instrumen?: Instrumen; dusun?: readonly string[] } = {},
): Opened {
  const formulir = newFormulir(over)
  const stored: Change[] = []
  const questionnaire = bindQuestionnaire(options.instrumen ?? getInstrumen(formulir.instrumen), formulir.jenis, today)
  const queue = createSaveQueue({
    send: async (change) => {
      const saved = (await options.send?.(change)) ?? { savedAt: '2026-11-11T03:42:08.000Z' }
      stored.push(change)
      return saved
    },
    onSaved: (change, saved) => onSaved(entry, change, saved),
    onRefused: (change, error) => onRefused(entry, change, String(error)),
    onState: (state) => onQueueState(entry, state),
    sleep: () => Promise.resolve(),
  })
  const entry = openEntry({
    formulir,
    questionnaire,
    dusun: options.dusun ?? ['Krajan', 'Sukosari', 'Grujugan'],
    push: queue.push,
    newId,
    locked: null,
  })
  return { entry, queue, stored }
}

/** Types at the end of the current field, one character after the other. */
export function type(entry: Entry, text: string): void {
  for (const character of text) typeCharacter(entry, character)
}

/** Presses keys that are commands. */
export function press(entry: Entry, ...commands: readonly Command[]): void {
  for (const command of commands) runCommand(entry, command, () => undefined)
}
