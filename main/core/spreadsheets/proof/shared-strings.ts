import { BrokenFile } from './broken-file.ts'
import { plainText } from './xml-text.ts'

/** The table of texts that cells name by their number; null for what is more than a text (formatted in part, with readings). */
export type SharedStrings = readonly (string | null)[]

const plain = /<si><t(?: xml:space="(preserve)")?>([^<]*)<\/t><\/si>/y
const head = /^\s*(?:<\?xml[^>]*\?>)?\s*<sst[^>]*?(?: uniqueCount="(\d+)")?[^>]*?>/
const any = /<si>[\s\S]*?<\/si>/y

/** Reads the table as it comes. Fails: BrokenFile. */
export async function readSharedStrings(pieces: AsyncIterable<string>): Promise<SharedStrings> {
  const found: (string | null)[] = []
  let waiting = ''
  let said: number | undefined
  let begun = false
  for await (const piece of pieces) {
    waiting += piece
    if (!begun) {
      const start = head.exec(waiting)
      if (start === null) continue
      begun = true
      said = numberIn(start[0])
      waiting = waiting.slice(start[0].length)
    }
    const last = waiting.lastIndexOf('</si>') + 5
    if (last < 5) continue
    readLines(waiting.slice(0, last), found)
    waiting = waiting.slice(last)
  }
  if (!begun || waiting.trim() !== '</sst>' || (said ?? found.length) !== found.length) throw new BrokenFile('texts')
  return found
}

function numberIn(tag: string): number | undefined {
  const [, count] = / uniqueCount="(\d+)"/.exec(tag) ?? []
  return count === undefined ? undefined : Number(count)
}

function readLines(xml: string, found: (string | null)[]): void {
  let at = 0
  while (at < xml.length) {
    plain.lastIndex = at
    const line = plain.exec(xml)
    if (line) {
      const [, keep, text = ''] = line
      found.push(cellText(plainText(text), keep !== undefined))
      at = plain.lastIndex
      continue
    }
    any.lastIndex = at
    if (any.exec(xml) === null) throw new BrokenFile('text')
    found.push(null)
    at = any.lastIndex
  }
}

/** As Excel shows it: blanks at both ends only where they are marked, and '_x000D_' for signs that XML has none for. */
function cellText(text: string, keep: boolean): string {
  const kept = keep ? text : text.replace(/^[ \t\n]+|[ \t\n]+$/g, '')
  if (!kept.includes('_x')) return kept
  return kept.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
