import { crc32 } from 'node:zlib'
import { inflated } from '../inflated.ts'
import { BrokenFile } from './broken-file.ts'

/** A part of a zip file, as its list of contents says. */
export type ZipPart = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its packed bytes begin. */
  readonly start: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const partMark = 0x04034b50
const endSize = 22

/**
 * The parts of a zip file by their names. Stricter than a program that opens such files must be: nothing before or after, no name twice (one
 * program would show the first, another the last), nothing encrypted, and each part named the same in both places. Fails: BrokenFile.
 */
export function listParts(file: Buffer): ReadonlyMap<string, ZipPart> {
  const end = file.length - endSize
  if (end < 0 || file.readUInt32LE(end) !== endMark || file.readUInt16LE(end + 20) !== 0) throw new BrokenFile('end')
  const count = file.readUInt16LE(end + 10)
  const parts = new Map<string, ZipPart>()
  let at = file.readUInt32LE(end + 16)
  for (let n = 0; n < count; n += 1) {
    const { part, next } = readEntry(file, at, end)
    if (parts.has(part.name)) throw new BrokenFile('twice')
    parts.set(part.name, part)
    at = next
  }
  if (at !== end) throw new BrokenFile('list')
  return parts
}

function readEntry(file: Buffer, at: number, end: number): { readonly part: ZipPart; readonly next: number } {
  if (at + 46 > end || file.readUInt32LE(at) !== entryMark) throw new BrokenFile('entry')
  const flags = file.readUInt16LE(at + 8)
  if ((flags & 1) !== 0) throw new BrokenFile('encrypted')
  const nameEnd = at + 46 + file.readUInt16LE(at + 28)
  const name = file.toString('utf8', at + 46, nameEnd)
  const local = file.readUInt32LE(at + 42)
  if (local + 30 > end || file.readUInt32LE(local) !== partMark) throw new BrokenFile('part')
  const localName = local + 30 + file.readUInt16LE(local + 26)
  if (file.toString('utf8', local + 30, localName) !== name) throw new BrokenFile('name')
  const part = {
    name,
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packed: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
    start: localName + file.readUInt16LE(local + 28),
  }
  if (part.start + part.packed > end) throw new BrokenFile('short')
  return { part, next: nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32) }
}

/** The text of a part as it is unpacked; its length and checksum are looked at when it ends. Fails: BrokenFile. */
export async function* partText(file: Buffer, part: ZipPart): AsyncGenerator<string> {
  const letters = new TextDecoder('utf-8', { fatal: true })
  let crc = 0
  let size = 0
  for await (const bytes of unpacked(file, part)) {
    crc = crc32(bytes, crc)
    size += bytes.length
    if (size > part.size) throw new BrokenFile('size')
    yield decoded(letters, bytes)
  }
  if (crc !== part.crc || size !== part.size) throw new BrokenFile('checksum')
  yield decoded(letters)
}

/** The whole text of a part that is small. */
export async function wholeText(file: Buffer, part: ZipPart): Promise<string> {
  let text = ''
  for await (const piece of partText(file, part)) text += piece
  return text
}

function decoded(letters: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? letters.decode() : letters.decode(bytes, { stream: true })
  } catch {
    throw new BrokenFile('letters')
  }
}

async function* unpacked(file: Buffer, part: ZipPart): AsyncGenerator<Buffer> {
  const bytes = file.subarray(part.start, part.start + part.packed)
  if (part.method === 0) return yield bytes
  if (part.method !== 8) throw new BrokenFile('method')
  try {
    yield* inflated(bytes, 256 * 1024)
  } catch (error) {
    throw error instanceof BrokenFile ? error : new BrokenFile('packed')
  }
}
