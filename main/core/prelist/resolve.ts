import type { FoundFamily, FoundMember } from '../keluarga/find-families.ts'
import { agreed } from './agreed.ts'
import type { Group, RowKeys } from './groups.ts'

/** Where the rows of a group belong: a family of the register, a new one, or nowhere, with why. */
export type Target =
  | { readonly kind: 'family'; readonly id: string }
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
  const family = findFamily(group, known, desaCode)
  if (family === undefined) return desaCode === '' ? none(noDesa) : { kind: 'new' }
  if (family.status === 'dihapus') return none('Keluarga ini sudah dikeluarkan dari register.')
  return { kind: 'family', id: family.id }
}

const noDesa = 'Keluarga ini belum ada di register dan barisnya tidak menyebut desa.'

function none(why: string): Target {
  return { kind: 'none', why }
}

function findFamily({ rows }: Group, known: Known, desaCode: string): FoundFamily | undefined {
  const best = (families: readonly FoundFamily[]) => families.toSorted(better(desaCode))[0]
  const idBdt = agreed(rows.map((row) => row.idBdt))
  const noKks = [...new Set(rows.map((row) => row.noKk))].filter((noKk) => noKk !== '')
  const fits = (family: FoundFamily) => idBdt === '' || family.idBdt === '' || family.idBdt === idBdt
  const byId = best(known.byIdBdt.get(idBdt) ?? [])
  if (byId !== undefined) return byId
  const byKk = best(noKks.flatMap((noKk) => known.byNoKk.get(noKk) ?? []).filter(fits))
  if (byKk !== undefined) return byKk
  const found = rows.map((row) => (known.byNik.get(row.nik) ?? []).map(({ family }) => family).filter(fits))
  if (idBdt === '' && noKks.length === 0) return best(found.flat())
  return sameByPeople(rows, found)
}

/**
 * A family whose No. KK is new to the register: the one that its people are in, if they are in one alone, with its head or to the last
 * of them. A son who has his own card now is no reason to give his card to his parents.
 */
function sameByPeople(rows: readonly RowKeys[], found: readonly (readonly FoundFamily[])[]): FoundFamily | undefined {
  const families = new Map(found.flat().map((family) => [family.id, family]))
  const [family] = families.values()
  if (family === undefined || families.size > 1) return undefined
  const withHead = rows.some(({ nik }) => nik !== '' && nik === family.headNik)
  return withHead || found.every((one) => one.length > 0) ? family : undefined
}

function better(desaCode: string): (a: FoundFamily, b: FoundFamily) => number {
  const rank = (family: FoundFamily) =>
    (family.status === 'aktif' ? 0 : 2) + (desaCode === '' || family.desaCode === desaCode ? 0 : 1)
  return (a, b) => rank(a) - rank(b) || a.no - b.no
}

/** People of the list who stand in another family of the register as well: nothing is lost, but somebody should look. */
export function toldOf({ rows }: Group, target: Target, known: Known): Told[] {
  if (target.kind === 'none') return []
  const own = target.kind === 'family' ? target.id : ''
  return rows.flatMap((row) => {
    const other = (known.byNik.get(row.nik) ?? []).find(({ family }) => family.id !== own)
    if (other === undefined) return []
    const where = other.family.noKk === '' ? 'keluarga lain' : `keluarga No. KK ${other.family.noKk}`
    return [{ rowNumber: row.rowNumber, what: `NIK ini juga terdaftar pada ${where}.` }]
  })
}
