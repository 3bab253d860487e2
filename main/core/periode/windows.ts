import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Input } from '#shared/contract/index.ts'
import { Window as WindowShape } from '#shared/contract/periode.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import type { Context } from '../dispatch/context.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { getOpenPeriode, getPeriode, type Periode } from './find-periode.ts'

type Db = Kysely<Tables>
export type Window = z.infer<typeof WindowShape>

/** The days from which and until which SIKS-NG takes rows, 'YYYY-MM-DD', both included. */
export type Days = Pick<Window, 'opensOn' | 'closesOn'>

/** The programmes that have their own window in a period, by code. */
export async function listWindows(db: Db, periodeId: string): Promise<Window[]> {
  const rows = await db
    .selectFrom('jendela')
    .select(['programme', 'opens_on as opensOn', 'closes_on as closesOn', 'note'])
    .where('periode_id', '=', periodeId)
    .orderBy('programme')
    .execute()
  return rows.map((row) => WindowShape.parse(row))
}

/** When a programme is taken: by its own window, else by the dates of the period; '' for rows without a programme. */
export function windowOf(
  periode: Pick<Periode, 'opensOn' | 'closesOn'>,
  windows: readonly Window[],
  programme: string,
): Days {
  const { opensOn, closesOn } = windows.find((one) => one.programme === programme) ?? periode
  return { opensOn, closesOn }
}

/** Windows of a period that is there. Fails: notFound. */
export async function windowsOfPeriode(db: Db, periodeId: string): Promise<Window[]> {
  await getPeriode(db, periodeId)
  return listWindows(db, periodeId)
}

/** Puts these windows in place of those that a period had. Fails: validation, locked, notFound. */
export async function saveWindows(
  { office, session }: Context,
  { periodeId, windows }: Input<'periode.saveWindows'>,
): Promise<Window[]> {
  return office.write(session, async ({ db, record }) => {
    await getOpenPeriode(db, periodeId)
    const { programmes } = await getOfficeSettings(db)
    refuseBadWindows(windows, new Set(programmes.map(({ code }) => code)))
    const before = await listWindows(db, periodeId)
    await db.deleteFrom('jendela').where('periode_id', '=', periodeId).execute()
    for (const { programme, opensOn, closesOn, note } of windows) {
      const row = { periode_id: periodeId, programme, opens_on: opensOn, closes_on: closesOn, note }
      await db.insertInto('jendela').values(row).execute()
    }
    const after = await listWindows(db, periodeId)
    await record({
      action: 'windows',
      entity: 'periode',
      entityId: periodeId,
      before: { windows: before },
      after: { windows: after },
    })
    return after
  })
}

/** Fails: validation, naming each window that is wrong. */
function refuseBadWindows(windows: readonly Window[], known: ReadonlySet<string>): void {
  const seen = new Set<string>()
  const problems = windows.flatMap((one, index) => {
    const message = problemOf(one, known, seen)
    seen.add(one.programme)
    return message === null ? [] : [{ path: `windows.${index}`, message }]
  })
  if (problems.length > 0) throw new AppError('validation', problems[0]?.message, problems)
}

function problemOf(window: Window, known: ReadonlySet<string>, seen: ReadonlySet<string>): string | null {
  if (!known.has(window.programme)) return `Program ${window.programme} tidak ada di daftar program kantor.`
  if (seen.has(window.programme)) return `Program ${window.programme} tercantum dua kali.`
  if (window.closesOn < window.opensOn) return `Jendela ${window.programme} ditutup sebelum dibuka.`
  return null
}
