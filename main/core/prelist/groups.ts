import type { ReadRow } from '#shared/intake/types.ts'

/** What of a row says which family it is about. */
export type RowKeys = {
  readonly rowNumber: number
  readonly refused: boolean
  readonly idBdt: string
  readonly noKk: string
  readonly nik: string
  readonly desaCode: string
}

/** Rows that are about one family. */
export type Group = { readonly key: string; readonly rows: readonly RowKeys[] }

export type Grouped = {
  /** In the order of their first rows. */
  readonly groups: readonly Group[]
  /** Rows that say neither No. KK nor IDBDT nor NIK. */
  readonly nameless: readonly RowKeys[]
}

/** The fields that say which family a row is about. */
export const keyFields = ['idBdt', 'noKk', 'nik', 'nikKepala', 'kodeDesa'] as const

/**
 * Takes the keys of rows. Texts that many rows have in common (the No. KK of a family, the code of a desa) are kept once: a list of a
 * hundred thousand rows has four of them in each.
 */
export function keysOfRows(): (row: ReadRow) => RowKeys {
  const kept = new Map<string, string>()
  const once = (text: string | undefined): string => {
    if (text === undefined || text === '') return ''
    const known = kept.get(text)
    if (known !== undefined) return known
    kept.set(text, text)
    return text
  }
  return ({ rowNumber, status, fields }) => ({
    rowNumber,
    refused: status === 'ditolak',
    idBdt: once(fields['idBdt']),
    noKk: once(fields['noKk']),
    nik: fields['nik'] || (fields['nikKepala'] ?? ''),
    desaCode: once(fields['kodeDesa']),
  })
}

/**
 * Which rows are about the same family: by IDBDT, else No. KK, else NIK. A row that says less joins the family of the rows that say more
 * (its No. KK stands beside an IDBDT elsewhere); where there are several, the smaller one, so that the order of the rows decides nothing.
 */
export function groupRows(rows: readonly RowKeys[]): Grouped {
  const byKk = rows.filter(({ idBdt, noKk }) => idBdt === '' && noKk !== '')
  const byNik = rows.filter(({ idBdt, noKk, nik }) => idBdt === '' && noKk === '' && nik !== '')
  const idOfKk = smallest(rows, byKk, 'noKk', ({ idBdt }) => idBdt)
  const keyOf = ({ idBdt, noKk }: RowKeys): string => {
    const id = idBdt || idOfKk.get(noKk)
    if (id !== undefined && id !== '') return `idBdt ${id}`
    return noKk === '' ? '' : `noKk ${noKk}`
  }
  const familyOfNik = smallest(rows, byNik, 'nik', keyOf)
  const groups = new Map<string, RowKeys[]>()
  const nameless: RowKeys[] = []
  for (const row of rows) {
    const key = keyOf(row) || (row.nik === '' ? '' : (familyOfNik.get(row.nik) ?? `nik ${row.nik}`))
    const group = groups.get(key)
    if (key === '') nameless.push(row)
    else if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return { groups: [...groups].map(([key, own]) => ({ key, rows: own })), nameless }
}

/** For each number of the rows that ask for it: the smallest of what the rows with that number say. */
function smallest(
  rows: readonly RowKeys[],
  asking: readonly RowKeys[],
  number: 'noKk' | 'nik',
  say: (row: RowKeys) => string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const asked = new Set(asking.map((row) => row[number]))
  for (const row of asked.size === 0 ? [] : rows) {
    if (!asked.has(row[number])) continue
    const value = say(row)
    const before = found.get(row[number])
    if (value !== '' && (before === undefined || value < before)) found.set(row[number], value)
  }
  return found
}
