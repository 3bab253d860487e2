import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { asFirstRelease } from './database-file.ts'
import { goOn, signIn, sleep, type Desk } from './desk.ts'
import { look } from './look.ts'
import type { CrashOffice } from './office-to-crash.ts'
import { copyAsLeftByPowerCut } from './power-cut.ts'
import { startHost, startPage, type Entries, type Page } from './processes.ts'
import type { FromPage } from './protocol.ts'
import { randomFrom, type Random } from './random.ts'
import { screenHistory } from './screen-history.ts'
import { countKill, newTally, type Tally } from './tally.ts'
import { createWitness, type Witness } from './witness.ts'

export type LaneOptions = {
  readonly office: CrashOffice
  readonly entries: Entries
  readonly seed: number
  readonly kills: number
  readonly onKill: () => void
}

/** How the program is ended, and how often of a hundred. */
const kinds = [
  ['core', 50],
  ['renderer', 14],
  ['shell', 12],
  ['shellAlone', 4],
  ['powerCut', 10],
  ['closing', 6],
  ['migrating', 3],
  ['checkpoint', 1],
] as const
type Kind = (typeof kinds)[number][0]

const stopped = { ok: false, error: { code: 'coreStopped', message: 'Layanan data berhenti.' } } as const

/**
 * One office, one clerk, one kill after the other: after each it is opened again and compared with what was confirmed. Answers what came
 * of it; never fails for what a kill did.
 */
export async function runLane(options: LaneOptions): Promise<Tally> {
  const lane = await openLane(options)
  try {
    while (lane.tally.kills < options.kills) await lane.killOnce()
    await lane.lookAtAll()
  } catch (error) {
    lane.tally.failedOpens += 1
    lane.tally.details.push(`seed ${options.seed}: ${String(error)}`)
  } finally {
    await lane.end()
  }
  return lane.tally
}

type Lane = {
  readonly tally: Tally
  readonly killOnce: () => Promise<void>
  readonly lookAtAll: () => Promise<void>
  readonly end: () => Promise<void>
}

async function openLane({ office, entries, seed, kills, onKill }: LaneOptions): Promise<Lane> {
  const { dataDir, dataKey } = office
  const random = randomFrom(seed)
  const tally = newTally()
  const witness = createWitness()
  const screen = screenHistory()
  let host = startHost(dataDir, entries)
  let desk = await signIn(host, office)
  let page: Page | null = null
  /** While somebody looks, the page's calls wait. */
  let gate: Promise<void> = Promise.resolve()
  let openGate = (): void => undefined
  let onSent = (): void => undefined
  let openedAt = 0
  let killedAt = 0

  function closeGate(): void {
    gate = new Promise((resolve) => {
      openGate = resolve
    })
  }

  async function pass(from: Page, message: Extract<FromPage, { type: 'call' }>): Promise<void> {
    await gate
    if (from !== page) return
    const sent = witness.sent(message.channel, message.input)
    const answer = host.call(message.channel as never, message.input as never, desk.token)
    onSent()
    const reply = await answer
    witness.answered(sent, reply)
    if (reply?.ok === true && message.channel === 'formulir.putAnswer') tally.confirmed += 1
    from.send({ type: 'reply', id: message.id, reply: reply ?? stopped })
  }

  async function openPage(): Promise<void> {
    const formulirId = desk.resume ?? (await newForm())
    screen.clear()
    const opened: Page = startPage(entries, (message) => {
      if (message.type === 'call') void pass(opened, message)
      else if (message.type === 'screen') screen.add(message)
      else note(1, 'failedOpens', `the page is stuck: ${message.why}`)
    })
    page = opened
    opened.send({ type: 'open', formulirId, berkasIds: office.berkasIds, seed: random.below(2 ** 31) })
  }

  async function newForm(): Promise<string> {
    const berkasId = office.berkasIds[random.below(office.berkasIds.length)] ?? ''
    const { formulir } = await desk.must('formulir.create', { berkasId, jenis: 'usulan' })
    witness.take(formulir)
    witness.settle(formulir.id)
    return formulir.id
  }

  function note(count: number, field: 'lost' | 'failedOpens' | 'brokenChains', what: string): void {
    tally[field] += count
    tally.details.push(`seed ${seed}, kill ${tally.kills}: ${what}`)
  }

  function kill(kind: string, how: () => void): void {
    killedAt = Date.now()
    how()
    countKill(tally, kind)
    onKill()
  }

  async function killPage(): Promise<void> {
    const gone = page?.kill()
    page = null
    await gone
  }

  /** Some changes into the work: while the next one is under way, between its write and its reply, or while the clerk types. */
  async function momentToKill(): Promise<void> {
    let left = 1 + random.below(16)
    const sent = new Promise<void>((resolve) => {
      onSent = () => {
        left -= 1
        if (left === 0) resolve()
      }
    })
    await Promise.race([sent, sleep(4_000)])
    if (random.oneIn(3)) await new Promise((resolve) => setImmediate(resolve))
    else await sleep(random.below(random.oneIn(4) ? 250 : 8))
  }

  /** More kills while the next core is coming up. */
  async function killOpeningCores(times: number, within: number): Promise<void> {
    for (let count = 0; count < times && tally.kills < kills; count += 1) {
      const starts = host.starts()
      await sleep(random.below(within))
      kill('opening', host.killCore)
      await host.started(starts)
    }
  }

  async function killCore(kind: Kind): Promise<void> {
    closeGate()
    if (kind === 'checkpoint') await sleep(1_985 + random.below(40))
    const starts = host.starts()
    kill(kind, host.killCore)
    await host.started(starts)
    if (random.oneIn(6)) await killOpeningCores(1 + random.below(3), 450)
    desk = await goOn(host, desk.token)
  }

  /** Everything of the program ends; somebody starts it again and signs in. */
  async function killShell(kind: Kind): Promise<void> {
    closeGate()
    const old = host
    kill(kind, () => undefined)
    if (kind === 'closing') {
      old.stop()
      await Promise.all([killPage(), sleep(random.below(30)).then(() => old.kill(false))])
    } else await Promise.all([old.kill(kind === 'shellAlone'), killPage()])
    await reopen(random.oneIn(4) ? 1 + random.below(2) : 0)
  }

  async function reopen(killsWhileOpening: number): Promise<void> {
    host = startHost(dataDir, entries)
    const signedIn = signIn(host, office)
    signedIn.catch(() => undefined)
    await host.started(0)
    await killOpeningCores(killsWhileOpening, 600)
    desk = await signedIn
  }

  /** The file is of the first release, and the power goes while it is brought up to date. */
  async function killMigration(): Promise<void> {
    closeGate()
    await killPage()
    host.stop()
    await host.ended
    await asFirstRelease(dataDir, dataKey)
    for (const form of witness.forms.values()) form.draft = null
    const backup = join(dataDir, 'kantor', 'padan.versi-1.db')
    rmSync(backup, { force: true })
    host = startHost(dataDir, entries)
    const signedIn = signIn(host, office)
    signedIn.catch(() => undefined)
    for (let waited = 0; waited < 4_000 && !existsSync(backup); waited += 1) await sleep(1)
    await sleep(random.below(12))
    const starts = host.starts()
    kill('migrating', host.killCore)
    await host.started(starts)
    desk = await signedIn
  }

  async function cutPower(): Promise<void> {
    const expected = witness.copy()
    const here = witness.here()
    kill('powerCut', () => undefined)
    const copy = copyAsLeftByPowerCut(dataDir, random)
    const other = startHost(copy, entries)
    try {
      await compare(await signIn(other, office), expected, copy, here === null ? [] : [here], Number.MAX_SAFE_INTEGER)
    } finally {
      await other.kill(false)
      rmSync(copy, { recursive: true, force: true })
    }
  }

  async function compare(
    at: Desk,
    expected: Pick<Witness, 'forms' | 'inDoubt' | 'resumes'>,
    dir: string,
    ids: readonly string[],
    atMost = 1,
  ): Promise<Awaited<ReturnType<typeof look>>> {
    const seen = await look({ desk: at, expected, dataDir: dir, dataKey, ids, atMost })
    for (const { kind, what } of seen.differences) note(1, kind === 'lost' ? 'lost' : 'failedOpens', what)
    if (seen.brokenChain) note(1, 'brokenChains', 'the chain of the jurnal is broken')
    return seen
  }

  async function lookHere(): Promise<void> {
    const here = witness.here()
    const all = [...witness.forms.keys()]
    const ids = new Set(
      [all[random.below(all.length)], desk.resume, here].filter((id) => id !== null && id !== undefined),
    )
    const seen = await compare(desk, witness, dataDir, [...ids])
    const form = seen.forms.find(({ id }) => id === here)
    const age = form === undefined ? null : screen.ageOfUnkept(openedAt, killedAt, form.draft?.text ?? null)
    if (age !== null) tally.ages.push(age)
    for (const one of seen.forms) witness.take(one)
    witness.settle(desk.resume)
  }

  async function attempt(kind: Kind): Promise<void> {
    await momentToKill()
    if (kind === 'powerCut') return cutPower()
    if (kind === 'migrating') await killMigration()
    else if (kind === 'core' || kind === 'checkpoint') await killCore(kind)
    else if (kind === 'renderer') {
      closeGate()
      kill(kind, () => undefined)
      await killPage()
      desk = await goOn(host, desk.token)
    } else await killShell(kind)
    await lookHere()
    if (page === null) await openPage()
    openedAt = Date.now()
    openGate()
  }

  await openPage()
  return {
    tally,
    killOnce: () => attempt(drawKind(random)),
    lookAtAll: async () => {
      closeGate()
      desk = await goOn(host, desk.token)
      await compare(desk, witness, dataDir, [...witness.forms.keys()])
    },
    end: async () => {
      openGate()
      await killPage()
      await host.kill(false)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function drawKind(random: Random): Kind {
  let left = random.below(100)
  for (const [kind, share] of kinds) {
    if (left < share) return kind
    left -= share
  }
  return 'core'
}
