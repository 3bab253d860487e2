import type { ReadRow } from '#shared/intake/types.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { FoundFamily, FoundMember } from '../keluarga/find-families.ts'

/** What a row of a determination says. */
export type DeterminedRow = {
  readonly rowNumber: number
  readonly noKk: string
  readonly nik: string
  readonly idBdt: string
  readonly name: string
  readonly desaCode: string
  /** 1 to 10; null where the list has none. */
  readonly desil: number | null
  /** The list says itself that this family is not on it any more. */
  readonly out: boolean
}

/** Words with which lists say that somebody is not on them any more. Source: form-and-siksng.md §2.5 (NONAKTIF, deleted). */
const outWords = /non ?-?aktif|dikeluarkan|keluar dari|dihapus|deleted|tidak ditetapkan|tidak aktif|graduasi/i

export function determinedRow({ rowNumber, fields }: ReadRow): DeterminedRow {
  const text = (field: string) => fields[field] ?? ''
  return {
    rowNumber,
    noKk: text('noKk'),
    nik: text('nik'),
    idBdt: text('idBdt'),
    name: text('nama') || text('namaKepala'),
    desaCode: text('kodeDesa'),
    desil: text('desil') === '' ? null : Number(text('desil')),
    out: outWords.test(text('status')),
  }
}

/** What the register knows of the numbers of some rows. */
export type KnownFamilies = {
  readonly byNoKk: ReadonlyMap<string, readonly FoundFamily[]>
  readonly byNik: ReadonlyMap<string, readonly FoundMember[]>
  readonly byIdBdt: ReadonlyMap<string, readonly FoundFamily[]>
}

/** The registered family that a row names: by No. KK, else the NIK of any of its people, else IDBDT; of several one of the same desa, the oldest. */
export function familyOf(row: DeterminedRow, known: KnownFamilies): FoundFamily | undefined {
  const best = (families: readonly FoundFamily[] = []) =>
    families.filter(({ status }) => status === 'aktif').toSorted((a, b) => far(row, a) - far(row, b) || a.no - b.no)[0]
  return (
    best(known.byNoKk.get(row.noKk)) ??
    best(known.byNik.get(row.nik)?.map(({ family }) => family)) ??
    best(known.byIdBdt.get(row.idBdt))
  )
}

function far(row: DeterminedRow, family: FoundFamily): number {
  return row.desaCode === '' || row.desaCode === family.desaCode ? 0 : 1
}

/** A family on the list: the row that names it first, and what the list says of it. */
export type Listed = { readonly rowNumber: number; readonly desil: number | null; readonly out: boolean }

/**
 * What two rows say of one family together: a list has a row for each of its people. Fails: validation, where they say different things;
 * nobody but the ministry knows which is right.
 */
export function together(one: Listed | undefined, row: DeterminedRow): Listed {
  const { rowNumber, desil, out } = row
  if (one === undefined) return { rowNumber, desil, out }
  const apart = one.desil !== null && desil !== null && one.desil !== desil
  if (apart || one.out !== out) {
    const what = apart ? `desil ${one.desil} dan ${desil}` : 'status yang berbeda'
    const rows = `Baris ${one.rowNumber} dan ${rowNumber}`
    throw new AppError('validation', `${rows} menyebut ${what} untuk keluarga yang sama. Betulkan daftarnya dahulu.`)
  }
  return { ...one, desil: one.desil ?? desil }
}
