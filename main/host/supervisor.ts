import type { FromCore, ToCore } from '#core/process/protocol.ts'
import type { CoreEvent } from '#shared/contract/index.ts'
import type { ErrorReply, Reply } from '#shared/errors/app-error.ts'
import { errorCodes, type ErrorCode } from '#shared/errors/codes.ts'
import { errorMessages } from '#shared/messages/errors.ts'
import { hostMessages } from '#shared/messages/host.ts'
import type { CoreChild, SpawnCore } from './core-child.ts'

export type SupervisorOptions = {
  readonly spawn: SpawnCore
  readonly dataDir: string
  readonly version: string
  /** Milliseconds to wait before the first, second, … restart within `patience.withinMs`; the last one repeats. */
  readonly backOff?: readonly number[]
  /** So many deaths within so many milliseconds, and the supervisor gives up. */
  readonly patience?: { readonly deaths: number; readonly withinMs: number }
  /** How long a core may take to say that it is ready. */
  readonly readyWithinMs?: number
  /** After a core said why it cannot start, a call made this much later tries once more. */
  readonly retryAfterMs?: number
}

export type Supervisor = {
  /** Passes a call to the core and answers its reply; while the core starts, the call waits. Never rejects. */
  readonly call: (channel: string, input: unknown, token: string | null) => Promise<Reply<unknown>>
  /** Tells the core (and every later one) the path of a place that the person chose. */
  readonly addTarget: (id: string, path: string) => void
  readonly on: (listener: (event: CoreEvent) => void) => () => void
  /** Ends the running core and starts another; for development. */
  readonly restart: () => void
  /** Lets the core close its files, then ends it. */
  readonly stop: () => Promise<void>
  /** The running core's process id, for tests that kill it. */
  readonly corePid: () => number | undefined
}

type State =
  | { readonly kind: 'starting'; readonly child: CoreChild; readonly timer: NodeJS.Timeout }
  | { readonly kind: 'ready'; readonly child: CoreChild }
  | { readonly kind: 'resting'; readonly timer: NodeJS.Timeout }
  /** `retryAt`: the instant from which a call tries again. */
  | { readonly kind: 'failed'; readonly error: ErrorReply; readonly retryAt: number }
  | { readonly kind: 'stopped' }

type Call = Extract<ToCore, { type: 'call' }>
type Waiting = { readonly call: Call; readonly resolve: (reply: Reply<unknown>) => void }

const stopWithinMs = 5_000

/**
 * Keeps one core process alive: relays calls to it, starts another when it dies, and hands that one what the earlier core
 * asked to keep (held in memory only), so that nobody needs to sign in again. A call that was under way when the core died
 * is answered `coreStopped`; one that comes while the next core starts waits for it. A core that dies too often is left
 * alone for a while, and every call is answered with a sentence that says so.
 */
export function createSupervisor(options: SupervisorOptions): Supervisor {
  const backOff = options.backOff ?? [0, 250, 1_000, 2_000]
  const patience = options.patience ?? { deaths: 5, withinMs: 60_000 }
  const readyWithinMs = options.readyWithinMs ?? 60_000
  const retryAfterMs = options.retryAfterMs ?? 3_000

  const listeners = new Set<(event: CoreEvent) => void>()
  const targets = new Map<string, string>()
  const underWay = new Map<number, Waiting>()
  let waiting: Waiting[] = []
  let deaths: number[] = []
  let kept: string | null = null
  let nextId = 1
  let state: State = start()

  function start(): State {
    const child = options.spawn()
    const timer = setTimeout(() => child.kill(), readyWithinMs)
    child.onMessage((message) => receive(child, message))
    child.onExit(() => lose(child))
    child.send({ type: 'start', dataDir: options.dataDir, version: options.version, kept })
    return { kind: 'starting', child, timer }
  }

  function isCurrent(child: CoreChild): boolean {
    return (state.kind === 'starting' || state.kind === 'ready') && state.child === child
  }

  function receive(child: CoreChild, message: FromCore): void {
    if (!isCurrent(child)) return
    switch (message.type) {
      case 'ready':
        return becomeReady(child)
      case 'reply':
        underWay.get(message.id)?.resolve(message.reply)
        underWay.delete(message.id)
        return
      case 'event':
        return tell(message.event)
      case 'keep':
        kept = message.kept
        return
      case 'failed':
        return fail(child, { code: toErrorCode(message.code), message: message.message }, Date.now() + retryAfterMs)
    }
  }

  function becomeReady(child: CoreChild): void {
    if (state.kind !== 'starting') return
    clearTimeout(state.timer)
    state = { kind: 'ready', child }
    for (const [id, path] of targets) child.send({ type: 'target', id, path })
    const calls = waiting
    waiting = []
    for (const call of calls) pass(child, call)
    tell({ type: 'core', state: 'ready' })
  }

  function pass(child: CoreChild, one: Waiting): void {
    underWay.set(one.call.id, one)
    child.send(one.call)
  }

  /** The core has gone without being asked to. */
  function lose(child: CoreChild): void {
    if (!isCurrent(child)) return
    if (state.kind === 'starting') clearTimeout(state.timer)
    const now = Date.now()
    deaths = [...deaths.filter((at) => now - at < patience.withinMs), now]
    answerUnderWay({ code: 'coreStopped', message: errorMessages.coreStopped })
    if (deaths.length >= patience.deaths) {
      fail(child, { code: 'coreStopped', message: hostMessages.coreGaveUp }, now + patience.withinMs)
      return
    }
    const delay = backOff[Math.min(deaths.length, backOff.length) - 1] ?? 0
    state = { kind: 'resting', timer: setTimeout(() => (state = start()), delay) }
    tell({ type: 'core', state: 'stopped' })
  }

  function fail(child: CoreChild, error: ErrorReply, retryAt: number): void {
    if (state.kind === 'starting') clearTimeout(state.timer)
    state = { kind: 'failed', error, retryAt }
    child.kill()
    answerUnderWay(error)
    const calls = waiting
    waiting = []
    for (const call of calls) call.resolve({ ok: false, error })
    tell({ type: 'core', state: 'stopped' })
  }

  function answerUnderWay(error: ErrorReply): void {
    const calls = [...underWay.values()]
    underWay.clear()
    for (const call of calls) call.resolve({ ok: false, error })
  }

  function tell(event: CoreEvent): void {
    for (const listener of listeners) listener(event)
  }

  function call(channel: string, input: unknown, token: string | null): Promise<Reply<unknown>> {
    return new Promise((resolve) => {
      const one: Waiting = { call: { type: 'call', id: nextId++, channel, input, token }, resolve }
      if (state.kind === 'failed' && Date.now() >= state.retryAt) state = start()
      switch (state.kind) {
        case 'ready':
          return pass(state.child, one)
        case 'starting':
        case 'resting':
          return void waiting.push(one)
        case 'failed':
          return resolve({ ok: false, error: state.error })
        case 'stopped':
          return resolve({ ok: false, error: { code: 'coreStopped', message: errorMessages.coreStopped } })
      }
    })
  }

  function addTarget(id: string, path: string): void {
    targets.set(id, path)
    if (state.kind === 'ready') state.child.send({ type: 'target', id, path })
  }

  function restart(): void {
    if (state.kind === 'starting' || state.kind === 'ready') state.child.kill()
    else if (state.kind === 'failed') state = start()
    deaths = []
  }

  async function stop(): Promise<void> {
    const before = state
    state = { kind: 'stopped' }
    const error: ErrorReply = { code: 'coreStopped', message: errorMessages.coreStopped }
    answerUnderWay(error)
    for (const one of waiting) one.resolve({ ok: false, error })
    waiting = []
    if (before.kind === 'resting' || before.kind === 'starting') clearTimeout(before.timer)
    if (before.kind === 'starting' || before.kind === 'ready') await end(before.child)
  }

  return {
    call,
    addTarget,
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    restart,
    stop,
    corePid: () => (state.kind === 'ready' || state.kind === 'starting' ? state.child.pid : undefined),
  }
}

/** Asks a core to stop; one that does not within a few seconds is ended. */
function end(child: CoreChild): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill(), stopWithinMs)
    child.onExit(() => {
      clearTimeout(timer)
      resolve()
    })
    child.send({ type: 'stop' })
  })
}

function toErrorCode(code: string): ErrorCode {
  return errorCodes.find((known) => known === code) ?? 'unexpected'
}
