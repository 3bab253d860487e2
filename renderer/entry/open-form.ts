import { withOfficeCodes } from '#shared/instrumen/office-codes.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import { ReplyError } from '#shared/errors/reply-error.ts'
import { onQueueState, onRefused, onSaved, openEntry, type Entry } from './entry-store.ts'
import { keepTyping, type TypingKeeper } from './keep-typing.ts'
import { exact } from './exact.ts'
import { countAnswers, createPace, type Pace } from './pace.ts'
import { bindQuestionnaire } from './questionnaire.ts'
import { atWantedPlace } from './opening-place.ts'
import { createSaveQueue, type SaveQueue } from './save-queue.ts'
import { sendChange, type Call } from './send-change.ts'
import { lockOf } from './locks.ts'
import type { Formulir } from './entry-state.ts'
import type { Instrumen } from '#shared/instrumen/types.ts'

/** A form on the screen: what it holds, the queue that stores it, and the count of what was done for it. */
export type OpenForm = { readonly entry: Entry; readonly queue: SaveQueue; readonly pace: Pace }

type Opening = {
  readonly call: Call
  readonly id: string
  readonly mayChange: boolean
  /** 'YYYY-MM-DD' */
  readonly today: string
  readonly newId: () => string
  readonly wordsFor: (error: unknown) => string
}

const retryMs = 500
// A queue outlives its screen: what was keyed goes on being stored after one has left or signed out.
const opened = new Map<string, { readonly queue: SaveQueue; readonly typing: TypingKeeper }>()

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof ReplyError) || error.reply.code !== 'coreStopped') throw error
      await sleep(retryMs)
    }
  }
}

/** Opens a form with everything stored that was keyed on it before. Fails as formulir.get does; a stopped core is waited for. */
export async function openForm(opening: Opening): Promise<OpenForm> {
  const { call, id } = opening
  const before = opened.get(id)
  before?.typing.stop()
  await before?.queue.idle()
  const { formulir } = await patiently(() => call('formulir.get', { id }))
  const { dusun } = await patiently(() => call('wilayah.listDusun', { desaCode: formulir.desaCode }))
  const { office } = await patiently(() => call('pengaturan.get', {}))
  const instrumen = withOfficeCodes(getInstrumen(formulir.instrumen), office)
  return attach(
    opening,
    atWantedPlace(exact(formulir)),
    instrumen,
    dusun.map((one) => one.name),
  )
}

function attach(opening: Opening, formulir: Formulir, instrumen: Instrumen, dusun: readonly string[]): OpenForm {
  const { call, id } = opening
  const queue = createSaveQueue({
    send: (change) => sendChange(call, id, change),
    onSaved: (change, saved) => onSaved(entry, change, saved),
    onRefused: (change, error) => onRefused(entry, change, opening.wordsFor(error)),
    onState: (state) => onQueueState(entry, state),
    sleep,
  })
  const entry = openEntry({
    formulir,
    questionnaire: bindQuestionnaire(instrumen, formulir.jenis, opening.today),
    dusun,
    push: (change) => {
      typing.sees(change)
      queue.push(change)
    },
    newId: opening.newId,
    locked: lockOf(formulir, opening.mayChange),
  })
  const typing = keepTyping(entry, queue.push)
  forgetStored()
  opened.set(id, { queue, typing })
  const pace = createPace()
  countAnswers(entry, pace)
  return { entry, queue, pace }
}

/** Forms that were left and are stored whole: a clerk opens hundreds a day, and each holds all that it showed. */
function forgetStored(): void {
  for (const [id, { queue }] of opened) if (queue.state().pending === 0) opened.delete(id)
}
