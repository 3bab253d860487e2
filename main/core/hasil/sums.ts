import type { Settlement, ToSettle } from './settle.ts'
import { rowKey } from './settle.ts'

/**
 * Whether both sums of an answer agree, found by going through the rows themselves and not through the counts: each row of the list has exactly one account,
 * each standing row of the covered batches exactly one place, and what the rows of the answer claim is what was settled, each row once.
 * `listRows`: how many rows the list was read to have.
 */
export function sumsAgree(
  { people, standing, answer, partial }: ToSettle,
  found: Settlement,
  listRows: number,
): boolean {
  const numbers = new Set(found.accounted.map(({ row }) => row))
  const accountsAgree =
    numbers.size === found.accounted.length &&
    numbers.size === listRows &&
    answer.rows.length + answer.refused.length === listRows &&
    found.answer.total === listRows &&
    found.answer.cocok + found.answer.ganda + found.answer.bukanKiriman + found.answer.ditolak === listRows
  return accountsAgree && claimsAgree(people, found) && sentAgrees(standing, found, partial)
}

/** Each row that is 'cocok' settles all rows about one person, and nobody is claimed twice. */
function claimsAgree(people: ToSettle['people'], found: Settlement): boolean {
  const rowsOf = new Map(
    people.map((person) => [rowKey({ batchId: person.batchId, row: person.rows[0] ?? 0 }), person.rows]),
  )
  const claimed = found.accounted.filter(({ account }) => account === 'cocok')
  const claims = claimed.map(({ batchId, batchRow }) => rowKey({ batchId: batchId ?? '', row: batchRow ?? 0 }))
  const rows = claims.reduce((sum, key) => sum + (rowsOf.get(key)?.length ?? 0), 0)
  const named = found.settled.filter(({ how }) => how !== 'tidakAda')
  return new Set(claims).size === claims.length && rows === named.length && named.length === found.named
}

/** Each row of the batches has what was settled, else what stood before; gone through row by row, that gives the counts that are shown. */
function sentAgrees(standing: ToSettle['standing'], found: Settlement, partial: boolean): boolean {
  const covered = new Set(found.settled.map(({ batchId }) => batchId))
  const all = new Map(standing.filter(({ batchId }) => covered.has(batchId)).map((row) => [rowKey(row), row.outcome]))
  const settled = new Map(found.settled.map((row) => [rowKey(row), row.outcome]))
  if (settled.size !== found.settled.length || [...settled.keys()].some((key) => !all.has(key))) return false
  const { total, ...shown } = found.sent
  const left: Record<string, number> = { ...shown }
  for (const [key, before] of all) {
    const outcome = settled.get(key) ?? before ?? 'belumDijawab'
    left[outcome] = (left[outcome] ?? 0) - 1
  }
  return total === all.size && Object.values(left).every((n) => n === 0) && (partial || shown.belumDijawab === 0)
}
