import { v7 as newId } from 'uuid'
import { openForm, type OpenForm } from '#renderer/entry/open-form.ts'
import type { Call } from '#renderer/entry/send-change.ts'
import type { Reply } from '#shared/errors/app-error.ts'
import { ReplyError } from '#shared/errors/reply-error.ts'
import type { FormContent } from '#shared/instrumen/types.ts'
import { paperOfFour } from '#tests/e2e/pages/entry-paper.ts'
import { finishPaper, keyPaper, type ClerkTools } from './clerk.ts'
import type { FromPage, ToPage } from './protocol.ts'
import { randomFrom } from './random.ts'
import { keyOf } from './truth.ts'

// A page with a clerk before it: the entry screen's own code without its drawing, in a process that can be killed as a page can.

const say = (message: FromPage): void => void process.send?.(message)
const waiting = new Map<number, (reply: Reply<unknown>) => void>()
let lastId = 0

const call: Call = async (channel, input) => {
  lastId += 1
  const id = lastId
  const reply = await new Promise<Reply<unknown>>((resolve) => {
    waiting.set(id, resolve)
    say({ type: 'call', id, channel, input })
  })
  if (!reply.ok) throw new ReplyError(reply.error)
  return reply.value as never
}

process.on('message', (raw) => {
  const message = raw as ToPage
  if (message.type === 'open') {
    work(message).catch((error: unknown) => say({ type: 'stuck', why: String(error) }))
    return
  }
  waiting.get(message.id)?.(message.reply)
  waiting.delete(message.id)
})
process.on('disconnect', () => process.exit(0))

async function work({ formulirId, berkasIds, seed }: Extract<ToPage, { type: 'open' }>): Promise<void> {
  const random = randomFrom(seed)
  const tools: ClerkTools = {
    call: patient,
    random,
    pause: (ms) => new Promise((resolve) => (ms === 0 ? setImmediate(resolve) : setTimeout(resolve, ms))),
    onKey: tellScreen,
  }
  for (let id = formulirId; ;) {
    const form = await open(id)
    tellScreen(form.entry)
    id = await formAfter(form, tools, berkasIds)
  }
}

/** Keys a form and answers the next one. */
async function formAfter(form: OpenForm, tools: ClerkTools, berkasIds: readonly string[]): Promise<string> {
  await keyPaper(form, paperFor(form), tools)
  const next = await again(() => finishPaper(form, { ...tools, call }))
  return next.kind === 'form' ? next.id : newForm(berkasIds)
}

function open(id: string): Promise<OpenForm> {
  const today = new Date().toISOString().slice(0, 10)
  return openForm({ call: patient, id, mayChange: true, today, newId, wordsFor: String })
}

/** As call; what the queue sends it repeats itself, and of the rest a person presses the key again. */
const patient: Call = (channel, input) =>
  /formulir\.(put|add|remove|restore)/.test(channel) ? call(channel, input) : again(() => call(channel, input))

/** Does it again for as long as the core is away. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ReplyError) || error.reply.code !== 'coreStopped') throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

async function newForm(berkasIds: readonly string[]): Promise<string> {
  const berkasId = berkasIds[Math.floor(Math.random() * berkasIds.length)] ?? ''
  const { formulir } = await patient('formulir.create', { berkasId, jenis: 'usulan' })
  return formulir.id
}

/** The family's paper, with numbers of its own for each form. */
function paperFor(form: OpenForm): FormContent {
  const { number, berkasNumber } = form.entry.get().formulir
  const kk = String(berkasNumber * 1000 + number)
    .padStart(4, '0')
    .slice(-4)
  const own = (answers: FormContent['answers'], order: number) => ({
    ...answers,
    ...(answers['nokk'] === undefined ? {} : { nokk: `${String(answers['nokk']).slice(0, 12)}${kk}` }),
    ...(answers['nik'] === undefined
      ? {}
      : { nik: `${String(answers['nik']).slice(0, 12)}${order % 10}${kk.slice(-3)}` }),
  })
  return {
    answers: paperOfFour.answers,
    rows: paperOfFour.rows.map((row) => ({ ...row, answers: own(row.answers, row.order) })),
  }
}

function tellScreen(entry: OpenForm['entry']): void {
  const { cursor, draft, strip } = entry.get()
  const place = cursor === null ? '' : `${keyOf(cursor)}${strip === null ? '' : `|${strip.kind}`}`
  say({ type: 'screen', at: Date.now(), place, text: strip === null ? draft : (strip.typed ?? null) })
}
