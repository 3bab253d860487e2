import type { ErrorReply } from '#shared/errors/app-error.ts'

export type Tab = 'rapat' | 'peserta' | 'putusan'
/** What a tab still lacks before the berita acara can be final. */
export type Missing = { readonly tab: Tab; readonly sentences: readonly string[] }

const tabs: readonly Tab[] = ['rapat', 'peserta', 'putusan']
const aboutForm = /^Formulir (\d+) (.+)$/

/** The refusals of a berita acara by the tab where each is mended; forms that lack the same are named in one sentence. */
export function missingByTab(fields: NonNullable<ErrorReply['fields']>): readonly Missing[] {
  return tabs.flatMap((tab) => {
    const own = fields.filter((field) => tabOf(field.path) === tab).map((field) => field.message)
    return own.length === 0 ? [] : [{ tab, sentences: foldForms([...new Set(own)]) }]
  })
}

function tabOf(path: string): Tab {
  if (path.startsWith('formulir/')) return 'putusan'
  return path.startsWith('peserta') ? 'peserta' : 'rapat'
}

function foldForms(sentences: readonly string[]): readonly string[] {
  const numbers = new Map<string, number[]>()
  for (const sentence of sentences) {
    const found = aboutForm.exec(sentence)
    const rest = found?.[2] ?? sentence
    const own = numbers.get(rest) ?? []
    numbers.set(rest, found === null ? own : [...own, Number(found[1])])
  }
  return [...numbers].map(([rest, own]) => (own.length === 0 ? rest : `Formulir ${rangesOf(own)} ${rest}`))
}

/** 1, 2, 3, 5 → '1–3, 5'. */
export function rangesOf(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}${to - from > 1 ? '–' : ', '}${to}`)).join(', ')
}
