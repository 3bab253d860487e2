import { pathToFileURL } from 'node:url'
import { reconcile } from '#core/hasil/matching/reconcile.ts'
import type { Match } from '#core/hasil/matching/types.ts'
import { settle, type Settlement } from '#core/hasil/settle.ts'
import { sumsAgree } from '#core/hasil/sums.ts'
import { inventAnswer, type Answered } from '#tests/builders/people/answers.ts'

export type MatchedAnswer = { readonly matches: readonly Match[]; readonly found: Settlement }

const accepted = { outcome: 'diterima', alasan: '' } as const

/** Matches an invented answer and settles what was sent; its sums must agree. */
export function matched({ sent, answers }: Answered): MatchedAnswer {
  const matches = reconcile(sent, answers)
  const rows = answers.map((one) => ({
    ...one,
    registeredName: one.name,
    words: 'BERHASIL',
    said: 'Hasil: BERHASIL',
    key: 'hasil: berhasil',
  }))
  const input = {
    answer: { rows, refused: [] },
    matches,
    people: sent,
    standing: sent.map(({ batchId, rows: [row = 0] }) => ({ batchId, row, outcome: null })),
    meanings: new Map([['hasil: berhasil', accepted]]),
    partial: false,
    reject: new Set<number>(),
  }
  const found = settle(input)
  if (!sumsAgree(input, found, answers.length)) throw new Error('the sums of an answer do not agree')
  return { matches, found }
}

/** In a child: so many rows; making them up is not measured. */
function work(rows: number): void {
  const answered = inventAnswer(rows, 'lebar', 'ukur-besar')
  const started = performance.now()
  matched(answered)
  const seconds = (performance.now() - started) / 1000
  process.stdout.write(JSON.stringify({ seconds, peakMb: process.resourceUsage().maxRSS / 1024 }))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) work(Number(process.argv[2]))
