import type { FoundFamily, FoundMember } from '../keluarga/find-families.ts'
import { agreed } from './agreed.ts'
import type { Group, RowKeys } from './groups.ts'

/** By which sign a family was known: its own numbers, all of the people, or its head among people of another card. */
type Sign = 'number' | 'people' | 'head'

/** Where the rows of a group belong: a family of the register, a new one, or nowhere, with why. */
export type Target =
  | { readonly kind: 'family'; readonly id: string; readonly by: Sign; readonly desaKnown: boolean }
  | { readonly kind: 'new' }
  | { readonly kind: 'none'; readonly why: string }

export type Told = { readonly rowNumber: number; readonly what: string }

/** What the register knows of the numbers of some groups. */
export type Known = {
  readonly byIdBdt: ReadonlyMap<string, readonly FoundFamily[]>
  readonly byNoKk: ReadonlyMap<string, readonly FoundFamily[]>
  readonly byNik: ReadonlyMap<string, readonly FoundMember[]>
  /** The office's own kabupaten, and its name in words. */
  readonly kabupaten: { readonly code: string; readonly name: string }
  readonly isDesa: (code: string) => boolean
}

/** Which family a group of rows is about. Of several with the same number: one that is not removed, of the same desa, the oldest. */
export function resolve(group: Group, known: Known): Target {
  const refused = group.rows.find((row) => row.refused)
  if (refused !== undefined) return none(`Baris ${refused.rowNumber} dari keluarga yang sama ditolak.`)
  const desaCode = agreed(group.rows.map((row) => row.desaCode))
  if (desaCode !== '' && !desaCode.startsWith(known.kabupaten.code))
    return none(`Keluarga ini di luar ${known.kabupaten.name}.`)
  if (desaCode !== '' && !known.isDesa(desaCode)) return none('Kode desa ini tidak dikenal.')
  const found = findFamily(group, known, desaCode)
  if (found === undefined) return newIn(desaCode !== '')
  const { family, by } = found
  if (family.status === 'dihapus') return none('Keluarga ini sudah dikeluarkan dari register.')
  return { kind: 'family', id: family.id, by, desaKnown: desaCode !== '' }
}

/**
 * A family goes by one card. Where the list has it under its own numbers as well, or its head on two new cards, the people with another card
 * are another family of the list, and so of the register; of two cards the smaller number is taken, whatever the order of the rows.
 */
export function oneCardEach<R extends { readonly group: Group; readonly target: Target }>(
  resolved: readonly R[],
): (R & { readonly was: Target })[] {
  const owner = new Map<string, string>()
  for (const { group, target } of resolved) {
    if (target.kind !== 'family' || target.by === 'people') continue
    const rank = target.by === 'number' ? `1 ${group.key}` : `2 ${group.key}`
    const before = owner.get(target.id)
    if (before === undefined || rank < before) owner.set(target.id, rank)
  }
  return resolved.map((one) => {
    const { group, target } = one
    const other = target.kind === 'family' && target.by === 'head' && owner.get(target.id) !== `2 ${group.key}`
    return { ...one, target: other ? newIn(target.desaKnown) : target, was: target }
  })
}

function newIn(desaKnown: boolean): Target {
  return desaKnown ? { kind: 'new' } : none(noDesa)
}

const noDesa = 'Keluarga ini belum ada di register dan barisnya tidak menyebut desa.'

function none(why: string): Target {
  return { kind: 'none', why }
}

type Found = { readonly family: FoundFamily; readonly by: Sign }

function findFamily({ rows }: Group, known: Known, desaCode: string): Found | undefined {
  const best = (families: readonly FoundFamily[]) => families.toSorted(better(desaCode))[0]
  const idBdt = agreed(rows.map((row) => row.idBdt))
  const noKks = [...new Set(rows.map((row) => row.noKk))].filter((noKk) => noKk !== '')
  const fits = (family: FoundFamily) => idBdt === '' || family.idBdt === '' || family.idBdt === idBdt
  const byId = best(known.byIdBdt.get(idBdt) ?? [])
  const byNumber = byId ?? best(noKks.flatMap((noKk) => known.byNoKk.get(noKk) ?? []).filter(fits))
  if (byNumber !== undefined) return { family: byNumber, by: 'number' }
  const found = rows.map((row) => (known.byNik.get(row.nik) ?? []).map(({ family }) => family).filter(fits))
  if (idBdt !== '' || noKks.length > 0) return sameByPeople(rows, found)
  const family = best(found.flat())
  return family === undefined ? undefined : { family, by: 'people' }
}

/**
 * A family whose No. KK is new to the register: the one that its people are in, if they are in one alone, with its head or to the last
 * of them. A son who has his own card now is no reason to give his card to his parents.
 */
function sameByPeople(rows: readonly RowKeys[], found: readonly (readonly FoundFamily[])[]): Found | undefined {
  const families = new Map(found.flat().map((family) => [family.id, family]))
  const [family] = families.values()
  if (family === undefined || families.size > 1) return undefined
  if (rows.some(({ nik }) => nik !== '' && nik === family.headNik)) return { family, by: 'head' }
  return found.every((one) => one.length > 0) ? { family, by: 'people' } : undefined
}

function better(desaCode: string): (a: FoundFamily, b: FoundFamily) => number {
  const rank = (family: FoundFamily) =>
    (family.status === 'aktif' ? 0 : 2) + (desaCode === '' || family.desaCode === desaCode ? 0 : 1)
  return (a, b) => rank(a) - rank(b) || a.no - b.no
}

const newCardText =
  'No. KK ini baru, dan orangnya terdaftar pada satu keluarga lain di register; ia tetap dicatat di sana. Periksa apakah ia sudah pisah KK.'

/** People of the list who stand in another family of the register as well: nothing is lost, but somebody should look. */
export function toldOf({ rows }: Group, target: Target, known: Known): Told[] {
  if (target.kind === 'none') return []
  const own = target.kind === 'family' ? target.id : ''
  return rows.flatMap((row) => {
    const stays = target.kind === 'family' && target.by === 'people' && row.noKk !== ''
    if (stays) return [{ rowNumber: row.rowNumber, what: newCardText }]
    const other = (known.byNik.get(row.nik) ?? []).find(({ family }) => family.id !== own)
    if (other === undefined) return []
    const where = other.family.noKk === '' ? 'keluarga lain' : `keluarga No. KK ${other.family.noKk}`
    return [{ rowNumber: row.rowNumber, what: `NIK ini juga terdaftar pada ${where}.` }]
  })
}
