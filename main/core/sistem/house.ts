import { randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import { errorMessages } from '#shared/messages/errors.ts'
import type { CoreEvent } from '#shared/contract/index.ts'
import type { Platform } from '../platform/types.ts'
import { emptyKeysFile, hasKeysFile, readKeysFile, writeKeysFile } from './keys/keys-file.ts'
import { openOffice, type OpenedOffice } from './opened-office.ts'
import type { OfficeKind, Sessions } from './sessions.ts'

/** The data folder of this machine: the office, the sample office, and who is signed in to them. */
export type House = {
  readonly version: string
  readonly sessions: Sessions
  readonly dirOf: (kind: OfficeKind) => string
  readonly has: (kind: OfficeKind) => boolean
  /** Why an office that is there cannot be opened, as far as can be told without its key; null when nothing is known to be wrong. */
  readonly problemOf: (kind: OfficeKind) => string | null
  readonly opened: (kind: OfficeKind) => OpenedOffice | undefined
  /** Opens an office by its key; the one that is open when it is open. */
  readonly open: (kind: OfficeKind, dataKey: Uint8Array) => Promise<OpenedOffice>
  /**
   * Makes an office with a new key, unless there is one, and opens it; answers whether it did. It is made beside its place, `furnish`
   * fills it, and only then is it put there: an office that was interrupted while being made is never seen.
   */
  readonly make: (kind: OfficeKind, furnish: Furnish) => Promise<boolean>
  /** The same for the sample, in the place of the one that is there. Who worked in it is signed out. */
  readonly remakeSample: (furnish: Furnish) => Promise<void>
  readonly close: () => Promise<void>
}

/** Fills a new office. */
export type Furnish = (office: OpenedOffice) => Promise<void>

type HouseOptions = {
  readonly dataDir: string
  readonly version: string
  readonly platform: Platform
  readonly emit: (event: CoreEvent) => void
  readonly sessions: Sessions
  readonly onChange: () => void
}

const sampleCost = 12

/** Nothing is opened yet. */
export function createHouse(options: HouseOptions): House {
  const { dataDir, platform, emit, sessions, onChange } = options
  const opened = new Map<OfficeKind, OpenedOffice>()
  const opening = new Map<OfficeKind, Promise<OpenedOffice>>()
  const problems = new Map<OfficeKind, string>()
  const dirOf = (kind: OfficeKind) => join(dataDir, kind)
  const openAt = (kind: OfficeKind, dir: string, dataKey: Uint8Array, made: boolean) =>
    // Nobody sees an office while it is being made, so nobody is told of its changes.
    openOffice({ kind, dir, dataKey, made, emit: made ? emit : () => undefined, platform: platformOf(kind, platform) })

  const open = async (kind: OfficeKind, dataKey: Uint8Array) => {
    if (!existsSync(join(dirOf(kind), 'padan.db'))) throw new AppError('databaseDamaged')
    try {
      const office = await openAt(kind, dirOf(kind), dataKey, true)
      opened.set(kind, office)
      problems.delete(kind)
      onChange()
      return office
    } catch (error) {
      if (error instanceof AppError) problems.set(kind, error.message || errorMessages[error.code])
      throw error
    }
  }

  const openOnce = async (kind: OfficeKind, dataKey: Uint8Array) => {
    const already = opened.get(kind)
    // The key proves who may come in, also while the office is open: a keys file that somebody wrote themselves opens another one.
    if (already) return openBy(already, dataKey)
    const running = opening.get(kind) ?? open(kind, dataKey).finally(() => opening.delete(kind))
    opening.set(kind, running)
    return openBy(await running, dataKey)
  }

  const closeOne = async (kind: OfficeKind) => {
    const office = opened.get(kind)
    opened.delete(kind)
    sessions.endAll(kind)
    await office?.close()
  }

  const put = async (kind: OfficeKind, furnish: Furnish) => {
    const dataKey = randomBytes(32)
    const beside = `${dirOf(kind)}.baru`
    rmSync(beside, { recursive: true, force: true })
    try {
      const office = await openAt(kind, beside, dataKey, false)
      try {
        await writeKeysFile(beside, emptyKeysFile(), platform.files)
        await furnish(office)
      } finally {
        await office.close()
      }
    } catch (error) {
      rmSync(beside, { recursive: true, force: true })
      throw error
    }
    await closeOne(kind)
    replaceDir(beside, dirOf(kind))
    await openOnce(kind, dataKey)
  }

  // Two clicks on "make" are two calls: the second waits, and then sees what the first has made.
  let making: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = making.then(work)
    making = turn.catch(() => undefined)
    return turn
  }

  return {
    version: options.version,
    sessions,
    dirOf,
    has: (kind) => isThere(kind, dirOf(kind)),
    problemOf: (kind) => problems.get(kind) ?? problemWithout(dirOf(kind)),
    opened: (kind) => opened.get(kind),
    open: openOnce,
    make: (kind, furnish) =>
      inTurn(async () => {
        if (isThere(kind, dirOf(kind))) return false
        await put(kind, furnish)
        return true
      }),
    remakeSample: (furnish) => inTurn(() => put('contoh', furnish)),
    close: async () => {
      for (const office of opened.values()) await office.close()
      opened.clear()
    },
  }
}

/** The passwords of the sample office stand on its sign-in screen, so that a slow check of them would protect nothing. */
function platformOf(kind: OfficeKind, platform: Platform): Platform {
  if (kind === 'kantor') return platform
  return { ...platform, passwords: { ...platform.passwords, cost: Math.min(platform.passwords.cost, sampleCost) } }
}

/**
 * Whether an office was made in `dir`. A database whose keys are gone is still the office: its keys may come back from a backup, and
 * a new office must never take its place. The sample is nobody's data and is made anew.
 */
function isThere(kind: OfficeKind, dir: string): boolean {
  return hasKeysFile(dir) || (kind === 'kantor' && existsSync(join(dir, 'padan.db')))
}

/** Fails: wrongPassword, when the key is of another office. */
function openBy(office: OpenedOffice, dataKey: Uint8Array): OpenedOffice {
  if (!timingSafeEqual(office.dataKey, dataKey)) throw new AppError('wrongPassword')
  return office
}

function problemWithout(dir: string): string | null {
  try {
    readKeysFile(dir)
  } catch (error) {
    return error instanceof AppError ? error.message : errorMessages.databaseDamaged
  }
  return existsSync(join(dir, 'padan.db')) ? null : errorMessages.databaseDamaged
}

function replaceDir(from: string, to: string): void {
  const old = `${to}.lama`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(to)) renameSync(to, old)
  renameSync(from, to)
  rmSync(old, { recursive: true, force: true })
}
