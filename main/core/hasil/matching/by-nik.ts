import type { AnsweredPerson, SentPerson } from './types.ts'

/**
 * For each row of the answer, whom it is about by its NIK, best first: none when the NIK was not sent, or only for another programme of the office.
 * Somebody who was sent in several batches (refused, corrected, sent again) is taken from the batch that the answer is about by its other
 * rows, else from one for the programme that the row names, else from one without an answer, else from the newest; the others stand behind only
 * where the answer is about their batch, too.
 */
export function optionsByNik(sent: readonly SentPerson[], answers: readonly AnsweredPerson[]): readonly number[][] {
  const byNik = indexed(sent)
  const options = answers.map(({ nik, programme }) =>
    (byNik.get(nik) ?? []).filter((index) => isAbout(programme, sent[index])),
  )
  const named = batchesNamedAlone(sent, options)
  return options.map((found, index) =>
    found.length < 2 ? found : ranked(found, sent, named, answers[index]?.programme ?? ''),
  )
}

/** True unless both name a programme, and not the same. */
export function isAbout(programme: string, sent: SentPerson | undefined): boolean {
  return programme === '' || sent === undefined || sent.programme === '' || sent.programme === programme
}

function indexed(sent: readonly SentPerson[]): ReadonlyMap<string, readonly number[]> {
  const byNik = new Map<string, number[]>()
  const add = (nik: string, index: number): void => {
    const known = byNik.get(nik)
    if (known === undefined) byNik.set(nik, [index])
    else known.push(index)
  }
  sent.forEach(({ nik, formerNik }, index) => {
    if (nik !== '') add(nik, index)
    if (formerNik !== '' && formerNik !== nik) add(formerNik, index)
  })
  return byNik
}

/** Batches of which the answer has a row that can be about nothing else. */
function batchesNamedAlone(sent: readonly SentPerson[], options: readonly (readonly number[])[]): ReadonlySet<string> {
  const named = new Set<string>()
  for (const [only, ...others] of options) {
    const one = only === undefined ? undefined : sent[only]
    if (one !== undefined && others.length === 0) named.add(one.batchId)
  }
  return named
}

function ranked(
  found: readonly number[],
  sent: readonly SentPerson[],
  named: ReadonlySet<string>,
  programme: string,
): number[] {
  const sorted = found.toSorted((a, b) => compare(sent[a], sent[b], named, programme))
  return sorted.filter((index, place) => place === 0 || named.has(sent[index]?.batchId ?? ''))
}

function compare(
  a: SentPerson | undefined,
  b: SentPerson | undefined,
  named: ReadonlySet<string>,
  programme: string,
): number {
  if (a === undefined || b === undefined) return 0
  const isFor = (one: SentPerson) => programme !== '' && one.programme === programme
  return (
    Number(named.has(b.batchId)) - Number(named.has(a.batchId)) ||
    Number(isFor(b)) - Number(isFor(a)) ||
    Number(a.answered) - Number(b.answered) ||
    b.batchOrder - a.batchOrder
  )
}
