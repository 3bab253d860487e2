import type { Office, Session, Write } from '../dispatch/context.ts'
import type { RawDatabase } from '../database/open.ts'
import type { Platform } from '../platform/types.ts'
import { addDays, lastDayOfMonth } from './dates.ts'
import { insertRegister, type OnProgress } from './insert-register.ts'
import type { SampleFamily } from './family.ts'
import { generateRegister, sampleSeed } from './register.ts'
import { receivePapers } from './receive-papers.ts'

type SeedOptions = { readonly onProgress: OnProgress; readonly platform: Platform }

/** What the seeding wrote, as the journal keeps it. */
export type Seeded = { readonly families: number; readonly people: number }

/**
 * Fills the sample office, whose accounts are there already: the register of Desa Jatisari, last month's periode closed and this
 * month's open, and one berkas received whose papers are those of resources/contoh, some of them keyed. One transaction, one
 * entry in the journal. Answers are the same every time; only ids and the dates of this month are not.
 */
export async function seedSampleOffice(office: Office, raw: RawDatabase, options: SeedOptions): Promise<void> {
  const families = generateRegister()
  await office.write(null, async (w) => {
    const seeded = await writeRegister(w, raw, families, options)
    const periodeId = await openPeriods(w, options.platform)
    options.onProgress(families.length, families.length, 'Menerima berkas pertama dan mengisi beberapa formulir')
    const keyed = await receivePapers(w, options.platform, periodeId)
    await w.record({
      action: 'seedSample',
      entity: 'kantor',
      entityId: null,
      after: { seed: sampleSeed, ...seeded, ...keyed },
    })
  })
}

/**
 * Fills only the register of an office: for the demo, which does everything else itself. `by` is who is named in the journal.
 */
export async function seedRegister(
  office: Office,
  raw: RawDatabase,
  by: Session | null,
  options: SeedOptions,
): Promise<Seeded> {
  const families = generateRegister()
  return office.write(by, async (w) => {
    const seeded = await writeRegister(w, raw, families, options)
    await w.record({
      action: 'seedRegister',
      entity: 'keluarga',
      entityId: null,
      after: { seed: sampleSeed, ...seeded },
    })
    return seeded
  })
}

async function writeRegister(
  w: Write,
  raw: RawDatabase,
  families: readonly SampleFamily[],
  { platform, onProgress }: SeedOptions,
): Promise<Seeded> {
  await insertRegister({ raw, platform, at: w.at, onProgress }, families)
  return { families: families.length, people: families.reduce((sum, family) => sum + family.persons.length, 0) }
}

/** This month's periode, open, and the one before, closed. The cut-off dates are the kind that offices set; they can be changed. */
async function openPeriods(w: Write, platform: Platform): Promise<string> {
  const today = platform.clock.today()
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }
  const ids = { before: platform.ids.next(), now: platform.ids.next() }
  const rows = [
    { id: ids.before, ...before, status: 'closed' as const },
    { id: ids.now, year, month, status: 'open' as const },
  ].map((periode) => ({ ...periode, ...datesOf(periode, today), regime: 'DTSEN' as const, note: '', revision: 0 }))
  await w.db.insertInto('periode').values(rows).execute()
  return ids.now
}

/** The usual 14th and 17th; in the open periode never before today, so that whoever tries the sample still has days to work. */
function datesOf(
  { year, month, status }: { readonly year: number; readonly month: number; readonly status: 'open' | 'closed' },
  today: string,
) {
  const start = `${year}-${String(month).padStart(2, '0')}`
  const village = status === 'open' ? later(`${start}-14`, addDays(today, 3)) : `${start}-14`
  const office = addDays(village, 3)
  return {
    opens_on: `${start}-01`,
    village_cut_off_on: village,
    office_cut_off_on: office,
    closes_on: later(lastDayOfMonth(`${start}-01`), office),
  }
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
