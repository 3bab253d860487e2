import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context, Write } from '../dispatch/context.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { refuseBadDates, type PeriodeDates } from './dates.ts'
import { getOpenPeriode, getPeriode, listPeriode, periodeName, type Periode } from './find-periode.ts'
import { saveWindows, windowsOfPeriode } from './windows.ts'

/** The windows of time that berkas and batches belong to. */
export const periodeHandlers: HandlersOf<'periode'> = {
  'periode.list': async (_input, { office }) => ({ periode: await listPeriode(office.db) }),
  'periode.open': async (input, context) => ({ periode: await openPeriode(context, input) }),
  'periode.update': async (input, { office, session }) => {
    refuseBadDates(input)
    const periode = await office.write(session, async (w) => {
      const before = atRevision(await getOpenPeriode(w.db, input.id), input.revision)
      return change(w, before, { ...columnsOf(input), note: input.note })
    })
    return { periode }
  },
  'periode.close': async (input, { office, session }) => {
    const periode = await office.write(session, async (w) => {
      const before = atRevision(await getOpenPeriode(w.db, input.id), input.revision)
      return change(w, before, { status: 'closed' })
    })
    return { periode }
  },
  'periode.listWindows': async ({ periodeId }, { office }) => ({
    windows: await windowsOfPeriode(office.db, periodeId),
  }),
  'periode.saveWindows': async (input, context) => ({ windows: await saveWindows(context, input) }),
}

async function openPeriode({ office, session, platform }: Context, input: Input<'periode.open'>): Promise<Periode> {
  refuseBadDates(input)
  return office.write(session, async (w) => {
    const { year, month, regime, note } = input
    const there = await w.db
      .selectFrom('periode')
      .select('id')
      .where('year', '=', year)
      .where('month', '=', month)
      .executeTakeFirst()
    if (there) throw new AppError('conflict', `Periode ${periodeName(input)} sudah ada.`)
    const id = platform.ids.next()
    const row = { id, year, month, regime, note, ...columnsOf(input), status: 'open' as const, revision: 0 }
    await w.db.insertInto('periode').values(row).execute()
    await w.record({ action: 'open', entity: 'periode', entityId: id, after: row })
    return getPeriode(w.db, id)
  })
}

function columnsOf(dates: PeriodeDates) {
  return {
    opens_on: dates.opensOn,
    village_cut_off_on: dates.villageCutOffOn,
    office_cut_off_on: dates.officeCutOffOn,
    closes_on: dates.closesOn,
  }
}

function atRevision(periode: Periode, revision: number): Periode {
  if (periode.revision !== revision) throw new AppError('conflict')
  return periode
}

type Changes = Partial<ReturnType<typeof columnsOf>> & { readonly note?: string; readonly status?: 'closed' }

async function change(w: Write, before: Periode, changes: Changes): Promise<Periode> {
  await w.db
    .updateTable('periode')
    .set({ ...changes, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .execute()
  const after = await getPeriode(w.db, before.id)
  const action = changes.status === 'closed' ? 'close' : 'update'
  await w.record({ action, entity: 'periode', entityId: before.id, before, after })
  return after
}
