import type { z } from 'zod'
import type { AnswerCounts, OutcomeCounts } from '#shared/contract/hasil.ts'
import type { AnswerRow, ReadAnswer } from './answer-rows.ts'
import type { Match, SentPerson } from './matching/types.ts'
import type { Meaning } from './meanings.ts'
import type { SaidOutcome } from './words.ts'
import { noOutcomes } from './outcomes.ts'

type Account = 'cocok' | 'ganda' | 'bukanKiriman' | 'ditolak'
export type Outcome = SaidOutcome | 'tidakDitemukan'

/** What became of one row of the answer. `outcome`: '' where it is about nothing that was sent. */
type AccountedRow = {
  readonly row: number
  readonly account: Account
  readonly batchId: string | null
  readonly batchRow: number | null
  readonly outcome: SaidOutcome | ''
  readonly how: 'nik' | 'orang' | ''
  readonly score: number
}

/** What became of one row that was sent. */
type SettledRow = {
  readonly batchId: string
  readonly row: number
  readonly outcome: Outcome
  readonly alasan: string
  readonly words: string
  readonly arti: string
  readonly registeredName: string
  readonly how: 'nik' | 'orang' | 'tidakAda'
  readonly score: number
  readonly answerRow: number | null
}

/** A standing row of a batch, and how an earlier answer settled it. */
export type StandingRow = { readonly batchId: string; readonly row: number; readonly outcome: Outcome | null }

type Unknown = { readonly said: string; readonly rows: number }

export type Settlement = {
  readonly accounted: readonly AccountedRow[]
  readonly settled: readonly SettledRow[]
  /** Words without a meaning, the most frequent first. */
  readonly unknown: readonly Unknown[]
  /** Batches that the answer is about, with how many of their rows it names. */
  readonly batches: readonly { readonly batchId: string; readonly rows: number; readonly answered: number }[]
  readonly answer: z.infer<typeof AnswerCounts>
  readonly sent: z.infer<typeof OutcomeCounts>
  readonly named: number
}

export type ToSettle = {
  readonly answer: ReadAnswer
  readonly matches: readonly Match[]
  readonly people: readonly SentPerson[]
  /** All standing rows of the batches of `people`. */
  readonly standing: readonly StandingRow[]
  readonly meanings: ReadonlyMap<string, Meaning>
  readonly partial: boolean
  /** Rows of the answer whose match by person somebody refused. */
  readonly reject: ReadonlySet<number>
}

/**
 * How an answer settles what was sent. Each of its rows gets one account, each standing row of the batches that it is about one outcome: what it says;
 * else what an earlier answer said; else 'tidakDitemukan', or nothing yet for an answer about a part.
 */
export function settle(input: ToSettle): Settlement {
  const { answer, meanings } = input
  const matches = input.matches.map((match, index) => unlessRejected(match, answer.rows[index], input.reject))
  const accounted = [
    ...answer.rows.map((row, index) => accountOf(row, matches[index], input)),
    ...answer.refused.map((row): AccountedRow => ({ ...nowhere, row, account: 'ditolak' })),
  ].toSorted((a, b) => a.row - b.row)
  const said = answer.rows.flatMap((row, index) => saidRows(row, matches[index], input))
  const named = new Map(said.map((row) => [rowKey(row), row]))
  const covered = new Set(said.map(({ batchId }) => batchId))
  const standing = input.standing.filter(({ batchId }) => covered.has(batchId))
  const missing = input.partial ? [] : standing.flatMap((row) => notFound(row, named))
  const settled = [...said, ...missing]
  return {
    accounted,
    settled,
    unknown: unknownOf(answer.rows, matches, meanings),
    batches: [...Map.groupBy(standing, ({ batchId }) => batchId)].map(([batchId, rows]) => ({
      batchId,
      rows: rows.length,
      answered: rows.filter((row) => named.has(rowKey(row))).length,
    })),
    answer: countAccounts(accounted),
    sent: countOutcomesAfter(standing, settled),
    named: said.length,
  }
}

const nowhere = { batchId: null, batchRow: null, outcome: '', how: '', score: 0 } as const

function unlessRejected(match: Match, row: AnswerRow | undefined, reject: ReadonlySet<number>): Match {
  return match.kind === 'cocok' && match.how === 'orang' && row !== undefined && reject.has(row.row)
    ? { kind: 'bukanKiriman' }
    : match
}

function accountOf(row: AnswerRow, match: Match | undefined, { people, meanings }: ToSettle): AccountedRow {
  if (match === undefined || match.kind === 'bukanKiriman') return { ...nowhere, row: row.row, account: 'bukanKiriman' }
  const person = people[match.sent]
  return {
    row: row.row,
    account: match.kind,
    batchId: person?.batchId ?? null,
    batchRow: person?.rows[0] ?? null,
    outcome: meanings.get(row.key)?.outcome ?? '',
    how: match.kind === 'cocok' ? match.how : '',
    score: match.score,
  }
}

/** The sent rows that one row of the answer settles: all that are about the person. Words without a meaning decide nothing yet. */
function saidRows(row: AnswerRow, match: Match | undefined, { people, meanings }: ToSettle): SettledRow[] {
  const person = match?.kind === 'cocok' ? people[match.sent] : undefined
  if (match?.kind !== 'cocok' || person === undefined) return []
  const meaning = meanings.get(row.key) ?? { outcome: 'menunggu' as const, alasan: '' }
  return person.rows.map((number) => ({
    batchId: person.batchId,
    row: number,
    ...meaning,
    words: row.words,
    arti: row.key,
    registeredName: row.registeredName,
    how: match.how,
    score: match.score,
    answerRow: row.row,
  }))
}

/** An earlier answer stands, also one that found nothing. */
function notFound({ batchId, row, outcome }: StandingRow, named: ReadonlyMap<string, unknown>): SettledRow[] {
  if (outcome !== null || named.has(rowKey({ batchId, row }))) return []
  const nothing = { alasan: '', words: '', arti: '', registeredName: '', score: 0, answerRow: null }
  return [{ batchId, row, outcome: 'tidakDitemukan', how: 'tidakAda', ...nothing }]
}

function unknownOf(
  rows: readonly AnswerRow[],
  matches: readonly Match[],
  meanings: ReadonlyMap<string, Meaning>,
): Unknown[] {
  const counts = new Map<string, { said: string; rows: number }>()
  rows.forEach(({ key, said }, index) => {
    // What a row says that is about nothing of ours need not be explained.
    if (matches[index]?.kind !== 'cocok' || meanings.has(key)) return
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { said, rows: 1 })
    else known.rows += 1
  })
  return [...counts.values()].toSorted((a, b) => b.rows - a.rows)
}

function countAccounts(accounted: readonly AccountedRow[]): Settlement['answer'] {
  const of = (wanted: Account) => accounted.filter(({ account }) => account === wanted).length
  return {
    total: accounted.length,
    cocok: of('cocok'),
    ganda: of('ganda'),
    bukanKiriman: of('bukanKiriman'),
    ditolak: of('ditolak'),
  }
}

function countOutcomesAfter(standing: readonly StandingRow[], settled: readonly SettledRow[]): Settlement['sent'] {
  const now = new Map(settled.map((row) => [rowKey(row), row.outcome]))
  const counts = { ...noOutcomes }
  for (const row of standing) {
    counts[now.get(rowKey(row)) ?? row.outcome ?? 'belumDijawab'] += 1
    counts.total += 1
  }
  return counts
}

export function rowKey({ batchId, row }: { readonly batchId: string; readonly row: number }): string {
  return `${batchId}/${row}`
}
