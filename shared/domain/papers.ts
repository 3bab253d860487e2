/** The kinds of forms in the order in which the slips of a berkas number them. */
export const jenisInOrder = ['usulan', 'perubahan', 'penghapusan'] as const
export type Jenis = (typeof jenisInOrder)[number]

/** How many papers of each kind a village brought. */
export type Papers = Readonly<Record<Jenis, number>>

export function countPapers(papers: Papers): number {
  return papers.usulan + papers.perubahan + papers.penghapusan
}

/** First and last number of the papers of one kind; last below first when there are none. */
export function rangeOf(papers: Papers, jenis: Jenis): { readonly first: number; readonly last: number } {
  const before = jenisInOrder.slice(0, jenisInOrder.indexOf(jenis)).reduce((sum, one) => sum + papers[one], 0)
  return { first: before + 1, last: before + papers[jenis] }
}

/** Of which kind the paper with this number is: first the usulan, then perubahan, then penghapusan; undefined past the last. */
export function jenisOfPaper(papers: Papers, number: number): Jenis | undefined {
  return jenisInOrder.find((jenis) => {
    const { first, last } = rangeOf(papers, jenis)
    return number >= first && number <= last
  })
}

/** The number that a new form of this kind gets: of the first paper of its kind without one, else after everything there is. */
export function freeNumber(papers: Papers, jenis: Jenis, taken: ReadonlySet<number>): number {
  const { first, last } = rangeOf(papers, jenis)
  for (let number = first; number <= last; number += 1) if (!taken.has(number)) return number
  return Math.max(countPapers(papers), 0, ...taken) + 1
}

type FormOfPaper = { readonly number: number; readonly status: 'draf' | 'ditunda' | 'lengkap' }

/**
 * The paper to key after number `after`: the next one in the pile that has no form yet or whose form is still a draft, from the
 * beginning again once the end is reached. Undefined: nothing is left but what was put aside or is complete.
 */
export function nextPaper(papers: Papers, forms: readonly FormOfPaper[], after: number): number | undefined {
  const status = new Map(forms.map((form) => [form.number, form.status]))
  const all = Array.from({ length: countPapers(papers) }, (_, i) => i + 1)
  const beyond = forms.map((form) => form.number).filter((number) => number > all.length)
  const waiting = [...all, ...beyond.toSorted((a, b) => a - b)].filter((number) => {
    const its = status.get(number)
    return number !== after && (its === undefined || its === 'draf')
  })
  return waiting.find((number) => number > after) ?? waiting[0]
}
