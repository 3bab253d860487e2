import { prefixOf, withoutPrefix } from './xml-text.ts'
import { brokenZip, unpacked, type ZipEntry } from './zip-entries.ts'

/** Longer than any row of a workbook of 16,384 columns; a text without end is not held in memory. */
const longest = 64_000_000

export type Elements = {
  /** What stood before the first element; only with the first piece. */
  readonly head?: string
  /** Whole elements, one after another, with whatever stands between them. */
  readonly text: string
}

/**
 * The content of an XML file in pieces of whole elements of one name, so that the memory does not grow with the file. Bytes come as latin1
 * (see xml-text.ts), tags without prefix. Fails: validation (broken, too large).
 */
export async function* elementsOf(
  entry: ZipEntry,
  { root, name, limit }: { readonly root: string; readonly name: string; readonly limit?: number },
): AsyncGenerator<Elements> {
  const seen = new Unfinished()
  let prefix: string | undefined
  let open = ''
  let begun = false
  for await (const chunk of unpacked(entry, limit)) {
    seen.add(chunk.toString('latin1'))
    if (prefix === undefined) {
      if (seen.length < 4096) continue
      prefix = prefixOf(seen.text().slice(0, 8192), root)
      open = prefix === '' ? `<${name}` : `<${prefix}:${name}`
    }
    // Whatever stands before the last one that opens is whole; elements of these names never stand within each other.
    const whole = seen.takeUntilLast(open)
    if (whole === '') continue
    const text = withoutPrefix(whole, prefix)
    yield begun ? { text } : { head: headOf(text, name), text }
    begun = true
  }
  const rest = seen.text()
  const text = withoutPrefix(rest, prefix ?? prefixOf(rest.slice(0, 8192), root))
  if (!begun && !text.includes(`<${root}`)) throw brokenZip()
  yield begun ? { text } : { head: headOf(text, name), text }
}

/** Text of which the end has not come yet. What was searched is not searched again, however long it gets. */
class Unfinished {
  #parts: string[] = []
  #searched = 0
  length = 0

  add(part: string): void {
    this.#parts.push(part)
    this.length += part.length
    if (this.length > longest) throw brokenZip()
  }

  text(): string {
    const text = this.#parts.join('')
    this.#parts = [text]
    this.#searched = 0
    return text
  }

  /** Everything before the last `open`, which stays; '' where it has not come again. */
  takeUntilLast(open: string): string {
    const found = this.#parts.some(
      (part, at) => at >= this.#searched && `${this.#parts[at - 1]?.slice(-open.length) ?? ''}${part}`.includes(open),
    )
    this.#searched = this.#parts.length
    if (!found) return ''
    const text = this.#parts.join('')
    const last = text.lastIndexOf(open)
    this.#parts = [text.slice(last)]
    this.#searched = 1
    this.length = text.length - last
    return text.slice(0, last)
  }
}

function headOf(text: string, name: string): string {
  const first = text.indexOf(`<${name}`)
  return first === -1 ? text : text.slice(0, first)
}
