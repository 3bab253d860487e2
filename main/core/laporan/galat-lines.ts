import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { activePeopleAmong, standingOf } from '../keluarga/standing.ts'
import { appliedAmong } from '../penetapan/applied.ts'
import { flaggedErrors, proposedErrors, removedErrors, type Errors } from './galat-count.ts'
import { isAgreed, type PeriodForm } from './period-forms.ts'
import type { RegisterSummary } from './register.ts'
import { sumOf, type Line } from './table.ts'
import { createTally, type Counts, type Tally } from './tally.ts'
import { desaOfDusun, dusunKey, villageLabels } from './villages.ts'

type Db = Kysely<Tables>

export const galatKeys = [
  'keluarga',
  'jiwa',
  'coretKeluarga',
  'coretJiwa',
  'tandaKeluarga',
  'tandaJiwa',
  'masukKeluarga',
  'masukJiwa',
  'luarKeluarga',
  'luarJiwa',
] as const
export type GalatKey = (typeof galatKeys)[number]

/** The errors of a period with the register that they are measured against. */
export type Galat = {
  readonly removed: Errors
  readonly flagged: Errors
  readonly proposed: Errors
  /** One line a dusun: desa, dusun, kecamatan. */
  readonly lines: readonly (Line<GalatKey> & { readonly desaCode: string })[]
  readonly total: Counts<GalatKey>
}

/** Counts the errors of a period and lays them out by dusun. */
export async function galatOf(db: Db, forms: readonly PeriodForm[], register: RegisterSummary): Promise<Galat> {
  const removals = forms.filter((form) => form.removal !== null && isAgreed(form))
  const standings = await standingOf(db, [...new Set(removals.flatMap(({ keluargaId }) => keluargaId ?? []))])
  const removed = removedErrors(forms, (keluargaId, form) => {
    const standing = standings.get(keluargaId)
    return standing === undefined ? dusunKey(form.desaCode, form.dusun) : dusunKey(standing.desaCode, standing.dusun)
  })
  const flagged = flaggedErrors(register.flagged, removed)
  const proposed = proposedErrors(forms)
  const tally = createTally<GalatKey>(galatKeys)
  for (const dusun of register.size.places()) {
    tally.add(dusun, 'keluarga', register.size.of(dusun).keluarga)
    tally.add(dusun, 'jiwa', register.size.of(dusun).jiwa)
  }
  await asItWas(db, tally, forms, removed, standings)
  addErrors(tally, removed, ['coretKeluarga', 'masukKeluarga'], ['coretJiwa', 'masukJiwa'])
  addErrors(tally, flagged, ['tandaKeluarga', 'masukKeluarga'], ['tandaJiwa', 'masukJiwa'])
  addErrors(tally, proposed, ['luarKeluarga'], ['luarJiwa'])
  const lines = linesOf(tally, namesOf(register, forms, standings))
  return { removed, flagged, proposed, lines, total: sumOf(galatKeys, lines) }
}

type Standings = Awaited<ReturnType<typeof standingOf>>

/**
 * The register as it was before this period's decisions came into it: families and people that were taken off since are put back, and
 * accepted proposals taken out. Else an error could be larger than the list it is in.
 */
async function asItWas(
  db: Db,
  tally: Tally<string, GalatKey>,
  forms: readonly PeriodForm[],
  removed: Errors,
  standings: Standings,
): Promise<void> {
  for (const [id, { dusun }] of removed.keluarga) {
    if (standings.get(id)?.active === false) tally.add(dusun, 'keluarga')
  }
  const stillThere = await activePeopleAmong(db, [...removed.jiwa.keys()])
  for (const [id, { dusun }] of removed.jiwa) if (!stillThere.has(id)) tally.add(dusun, 'jiwa')
  const applied = await appliedAmong(
    db,
    forms.filter(({ jenis }) => jenis === 'usulan').map(({ id }) => id),
  )
  for (const { desaCode, dusun, active, people } of (await standingOf(db, [...new Set(applied.values())])).values()) {
    if (!active) continue
    tally.add(dusunKey(desaCode, dusun), 'keluarga', -1)
    tally.add(dusunKey(desaCode, dusun), 'jiwa', -people)
  }
}

function addErrors(
  tally: Tally<string, GalatKey>,
  errors: Errors,
  familyKeys: readonly GalatKey[],
  personKeys: readonly GalatKey[],
): void {
  for (const { dusun } of errors.keluarga.values()) for (const key of familyKeys) tally.add(dusun, key)
  for (const { dusun } of errors.jiwa.values()) for (const key of personKeys) tally.add(dusun, key)
}

/** How each dusun is written: as the register has it, else as the first form that names it. */
function namesOf(
  register: RegisterSummary,
  forms: readonly PeriodForm[],
  standings: Standings,
): ReadonlyMap<string, string> {
  const names = new Map(register.dusunNames)
  const add = (desaCode: string, dusun: string) => {
    const key = dusunKey(desaCode, dusun)
    if (!names.has(key)) names.set(key, dusun.trim())
  }
  for (const { desaCode, dusun } of standings.values()) add(desaCode, dusun)
  for (const { desaCode, dusun } of forms) add(desaCode, dusun)
  return names
}

function linesOf(tally: Tally<string, GalatKey>, names: ReadonlyMap<string, string>): Galat['lines'] {
  return tally
    .places()
    .map((place) => {
      const desaCode = desaOfDusun(place)
      const [desa, kecamatan] = villageLabels(desaCode)
      return { desaCode, labels: [desa, names.get(place) || 'Tanpa dusun', kecamatan], n: tally.of(place) }
    })
    .toSorted((a, b) => a.desaCode.localeCompare(b.desaCode) || (a.labels[1] ?? '').localeCompare(b.labels[1] ?? ''))
}
