import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { familiesByCards } from '../keluarga/find-families.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { findPlace, placeName } from '../wilayah/places.ts'
import type { Group, Grouped } from './groups.ts'
import { oneCardEach, resolve, toldOf, type Known, type Target, type Told } from './resolve.ts'
import type { Tally } from './tally.ts'

/** The numbers of the rows that go into one family: of the register, or a new one (id null). */
export type FamilyRows = { readonly id: string | null; readonly rows: readonly number[] }

const chunk = 500
const nothing: readonly Told[] = []

/**
 * Which family each group of rows goes into. The register is asked for all of them before anything is written, so that no family of the list
 * decides about another one. Groups that turn out to be the same family go in together.
 */
export async function findTargets(
  db: Kysely<Tables>,
  { groups, nameless }: Grouped,
  tally: Tally,
  between: () => Promise<void>,
): Promise<FamilyRows[]> {
  const { kabupatenCode } = await getOfficeSettings(db)
  const own = { kabupaten: { code: kabupatenCode, name: placeName(kabupatenCode) }, isDesa }
  tally.leftOut(nameless, 'Baris ini tidak menyebut No. KK, IDBDT, atau NIK.')
  const resolved: Resolved[] = []
  for (let at = 0; at < groups.length; at += chunk) {
    const some = groups.slice(at, at + chunk)
    const rows = some.flatMap((group) => group.rows)
    const known: Known = { ...own, ...(await familiesByCards(db, rows)) }
    for (const group of some) {
      const target = resolve(group, known)
      const isNew = target.kind === 'family' && target.by === 'head'
      const told = {
        asFamily: toldOf(group, target, known),
        asNew: isNew ? toldOf(group, { kind: 'new' }, known) : nothing,
      }
      resolved.push({ group, target, told })
    }
    await between()
  }
  return gathered(resolved, tally)
}

type Resolved = {
  readonly group: Group
  readonly target: Target
  /** What should be looked at: as it was resolved, and if it turns out to be a new family after all. */
  readonly told: { readonly asFamily: readonly Told[]; readonly asNew: readonly Told[] }
}

function gathered(resolved: readonly Resolved[], tally: Tally): FamilyRows[] {
  const families = new Map<string, FamilyRows>()
  for (const { group, target, told, was } of oneCardEach(resolved)) {
    tally.told(was === target ? told.asFamily : told.asNew)
    if (target.kind === 'none') {
      tally.leftOut(group.rows, target.why)
      continue
    }
    const id = target.kind === 'family' ? target.id : null
    const rows = group.rows.map(({ rowNumber }) => rowNumber)
    const before = families.get(id ?? group.key)
    families.set(id ?? group.key, { id, rows: before === undefined ? rows : [...before.rows, ...rows] })
  }
  return [...families.values()]
}

function isDesa(code: string): boolean {
  return findPlace(code)?.level === 'desa'
}
