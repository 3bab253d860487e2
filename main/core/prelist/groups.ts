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

export function rowKeys({ rowNumber, status, fields }: ReadRow): RowKeys {
  return {
    rowNumber,
    refused: status === 'ditolak',
    idBdt: fields['idBdt'] ?? '',
    noKk: fields['noKk'] ?? '',
    nik: fields['nik'] || (fields['nikKepala'] ?? ''),
    desaCode: fields['kodeDesa'] ?? '',
  }
}

/**
 * Which rows are about the same family: by IDBDT, else No. KK, else NIK. A row that says less joins the family of the rows that say more
 * (its No. KK stands beside an IDBDT elsewhere); where there are several, the smaller one, so that the order of the rows decides nothing.
 */
export function groupRows(rows: readonly RowKeys[]): Grouped {
  const idOfKk = new Map<string, string>()
  const familyOfNik = new Map<string, string>()
  for (const { idBdt, noKk } of rows) if (idBdt !== '' && noKk !== '') smaller(idOfKk, noKk, idBdt)
  const keyOf = ({ idBdt, noKk }: RowKeys): string => {
    if (idBdt !== '') return `idBdt ${idBdt}`
    if (noKk === '') return ''
    const id = idOfKk.get(noKk)
    return id === undefined ? `noKk ${noKk}` : `idBdt ${id}`
  }
  for (const row of rows) if (row.nik !== '' && keyOf(row) !== '') smaller(familyOfNik, row.nik, keyOf(row))
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

function smaller(map: Map<string, string>, key: string, value: string): void {
  const before = map.get(key)
  if (before === undefined || value < before) map.set(key, value)
}
