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
  let rest = ''
  let prefix: string | undefined
  let open = ''
  let begun = false
  for await (const chunk of unpacked(entry, limit)) {
    rest += chunk.toString('latin1')
    if (rest.length > longest) throw brokenZip()
    if (prefix === undefined) {
      if (rest.length < 4096) continue
      prefix = prefixOf(rest.slice(0, 8192), root)
      open = prefix === '' ? `<${name}` : `<${prefix}:${name}`
    }
    // Whatever stands before the last one that opens is whole; elements of these names never stand within each other.
    const last = rest.lastIndexOf(open)
    if (last <= 0) continue
    const text = withoutPrefix(rest.slice(0, last), prefix)
    rest = rest.slice(last)
    yield begun ? { text } : { head: headOf(text, name), text }
    begun = true
  }
  const text = withoutPrefix(rest, prefix ?? prefixOf(rest.slice(0, 8192), root))
  if (!begun && !text.includes(`<${root}`)) throw brokenZip()
  yield begun ? { text } : { head: headOf(text, name), text }
}

function headOf(text: string, name: string): string {
  const first = text.indexOf(`<${name}`)
  return first === -1 ? text : text.slice(0, first)
}
