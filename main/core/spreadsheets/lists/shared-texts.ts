import { elementsOf } from './elements.ts'
import { textRuns } from './xml-text.ts'
import type { ZipEntry } from './zip-entries.ts'

/** Texts that cells refer to by number. */
export type SharedTexts = { readonly get: (index: number) => string | undefined }

const limit = 700_000_000
const slots = 1 << 13

/** Reads the texts that the cells of a workbook share. They are kept as bytes, which takes a third of what as many strings take. Fails: validation. */
export async function readSharedTexts(entry: ZipEntry | undefined): Promise<SharedTexts> {
  const kept = new Bytes()
  if (entry !== undefined) {
    for await (const { text } of elementsOf(entry, { root: 'sst', name: 'si', limit })) addItems(text, kept)
  }
  return withCache(kept)
}

function addItems(xml: string, kept: Bytes): void {
  let at = 0
  for (;;) {
    const open = xml.indexOf('<si', at)
    if (open === -1) return
    const tag = xml.indexOf('>', open)
    if (tag === -1) return
    if (xml.charCodeAt(tag - 1) === 47) {
      kept.add('')
      at = tag + 1
      continue
    }
    const close = xml.indexOf('</si>', tag)
    if (close === -1) return
    kept.add(textRuns(xml.slice(tag + 1, close)))
    at = close + 5
  }
}

/** 'Ya' and 'ISLAM' are asked for a hundred thousand times. */
function withCache(kept: Bytes): SharedTexts {
  const numbers = new Int32Array(slots).fill(-1)
  const texts: (string | undefined)[] = Array.from({ length: slots })
  return {
    get: (index) => {
      const slot = index & (slots - 1)
      if (numbers[slot] === index) return texts[slot]
      const text = kept.get(index)
      numbers[slot] = index
      texts[slot] = text
      return text
    },
  }
}

/** Texts one behind the other, and where each ends. */
class Bytes {
  #bytes = Buffer.alloc(1 << 16)
  #ends = new Uint32Array(1 << 12)
  #count = 0
  #length = 0

  add(text: string): void {
    // A letter takes at most three bytes.
    if (this.#length + text.length * 3 > this.#bytes.length) this.#grow(text.length * 3)
    this.#length += this.#bytes.write(text, this.#length, 'utf8')
    if (this.#count === this.#ends.length) {
      const ends = new Uint32Array(this.#ends.length * 2)
      ends.set(this.#ends)
      this.#ends = ends
    }
    this.#ends[this.#count] = this.#length
    this.#count += 1
  }

  get(index: number): string | undefined {
    if (index < 0 || index >= this.#count) return undefined
    return this.#bytes.toString('utf8', index === 0 ? 0 : this.#ends[index - 1], this.#ends[index])
  }

  #grow(more: number): void {
    const bytes = Buffer.alloc(Math.max(this.#bytes.length * 2, this.#length + more))
    this.#bytes.copy(bytes, 0, 0, this.#length)
    this.#bytes = bytes
  }
}
