import { keysPerHour } from '#shared/domain/keying-pace.ts'
import { addDays } from '#shared/domain/plain-date.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { countCompletedOn } from '../formulir/lists.ts'
import { comparedFields } from '../verifikasi/compared.ts'
import { patternsOf } from './patterns.ts'
import { addEffort, listDaysOf, sumDays } from './store.ts'

/** Fewer others than this: a total, less what who asks knows of themselves, would be one person's own pace. */
const leastOthers = 2

/**
 * Pace and errors of keying. Each sees only their own; who asks is who is signed in, never an input.
 * None of it is in the journal: it is about people at work, not about the forms.
 */
export const kinerjaHandlers: HandlersOf<'kinerja'> = {
  'kinerja.add': async ({ mode, ...effort }, { office, session, platform }) => {
    const date = platform.clock.today()
    await office.write(session, (w) => addEffort(w.db, { byId: session.penggunaId, date, mode }, effort))
    return {}
  },
  'kinerja.mine': async ({ days }, { office, session, platform }) => {
    const from = addDays(platform.clock.today(), 1 - days)
    const { compared, wrong } = await comparedFields(office.db, from, session.penggunaId)
    return {
      days: await listDaysOf(office.db, session.penggunaId, from),
      errors: { compared, wrong: wrong.length },
      patterns: patternsOf(wrong),
    }
  },
  'kinerja.totals': async ({ days }, { office, session, platform }) => {
    const from = addDays(platform.clock.today(), 1 - days)
    const own = await listDaysOf(office.db, session.penggunaId, from)
    const { compared, wrong, keyers } = await comparedFields(office.db, from)
    const { compared: ownCompared } = await comparedFields(office.db, from, session.penggunaId)
    return {
      days: (await sumDays(office.db, from)).map((day) => withoutLonePace(day, own)),
      errors: keyers - (ownCompared > 0 ? 1 : 0) < leastOthers ? null : { compared, wrong: wrong.length },
    }
  },
  'kinerja.today': async (_input, { office, session, platform }) => {
    const today = platform.clock.today()
    const mine = await listDaysOf(office.db, session.penggunaId, today)
    const entri = mine.find((day) => day.mode === 'entri')
    return {
      formsMine: await countCompletedOn(office.db, today, session.penggunaId),
      formsAll: await countCompletedOn(office.db, today),
      keysPerHour: entri === undefined ? null : keysPerHour(entri),
    }
  },
}

type Day = { readonly date: string; readonly mode: string }

/** How fast one person keyed stays theirs, also where they were the only one that day beside who asks. What was done is told. */
function withoutLonePace<T extends Day & { readonly people: number }>(day: T, own: readonly Day[]): T {
  const asker = own.some(({ date, mode }) => date === day.date && mode === day.mode) ? 1 : 0
  return day.people - asker < leastOthers ? { ...day, activeMs: 0, keys: 0, corrections: 0 } : day
}
