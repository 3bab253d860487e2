import { inventAnswer, judge, type Answered } from '#tests/builders/people/answers.ts'
import type { Match } from '#core/hasil/matching/types.ts'
import { workInChild } from './child.ts'
import { figureOf, type Bench, type BenchOptions, type Figure } from './figure.ts'
import { matched, type MatchedAnswer } from './reconcile-work.ts'

const parts = 5

/**
 * An answer of 50,000 and more rows to 50,000 sent rows, with generated typing errors (tests/builders/people/answers.ts says which, and how often; nothing of it is
 * known to the program). Seconds and highest memory of a fresh process in which the answer is made, matched and settled; then how many of the rows
 * that have a counterpart were matched to it, and how many rows to somebody else, in five smaller answers of other seeds so that there is a spread.
 * Against taking the NIK alone, letter for letter, in the same answers. 'lebar': with No. KK and birth date; 'delapan': the eight columns of SIKS-NG.
 */
export const reconcileBench: Bench = {
  name: 'reconcile',
  measure: async ({ quick, say }: BenchOptions): Promise<readonly Figure[]> => {
    const rows = quick ? 500 : 50_000
    const work = new URL('./reconcile-work.ts', import.meta.url)
    const runs = quick ? 1 : 3
    const seconds: number[] = []
    const memory: number[] = []
    for (let run = 0; run < runs; run += 1) {
      say(`mencocokkan ${rows} baris, ${run + 1} dari ${runs}`)
      const worked = await workInChild(work, String(rows))
      seconds.push(worked.seconds)
      memory.push(worked.peakMb)
    }
    return [
      figureOf(`reconcile.${rows}`, 's', seconds),
      figureOf(`reconcile.${rows}.memory`, 'MB', memory),
      ...judged('lebar', 'reconcile', quick, say),
      ...judged('delapan', 'reconcile.eight', quick, say),
    ]
  },
}

function judged(columns: 'lebar' | 'delapan', name: string, quick: boolean, say: (text: string) => void): Figure[] {
  const ours: ReturnType<typeof judge>[] = []
  const byNik: ReturnType<typeof judge>[] = []
  for (let part = 0; part < parts; part += 1) {
    say(`menilai ${columns}, bagian ${part + 1} dari ${parts}`)
    const answered = inventAnswer(quick ? 200 : 10_000, columns, `ukur-${columns}-${part + 1}`)
    ours.push(judge(answered, claims(matched(answered))))
    byNik.push(judge(answered, claimsByNikAlone(answered)))
  }
  return (['right', 'wrong'] as const).map((which) =>
    figureOf(
      `${name}.${which}`,
      'share',
      ours.map((one) => one[which]),
      { name: 'NIK alone', figure: Number((byNik.reduce((sum, one) => sum + one[which], 0) / parts).toPrecision(4)) },
    ),
  )
}

function claims({ matches }: MatchedAnswer): (number | null)[] {
  return matches.map((match: Match) => (match.kind === 'cocok' ? match.sent : null))
}

function claimsByNikAlone({ sent, answers }: Answered): (number | null)[] {
  const places = new Map(sent.map(({ nik }, index) => [nik, index]))
  const taken = new Set<number>()
  return answers.map(({ nik }) => {
    const place = places.get(nik)
    if (place === undefined || taken.has(place)) return null
    taken.add(place)
    return place
  })
}
