import { AppError } from '#shared/errors/app-error.ts'
import { inflated } from '../inflated.ts'

/** A file within a zip file. */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly packed: Uint8Array
  /** What the zip file claims; it may lie. */
  readonly size: number
}

/** A sheet of 200 columns and a million rows stays below it; a zip bomb does not. */
const unpackedLimit = 3_000_000_000
const entryLimit = 5_000
const piece = 1 << 16

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const wide = 0xffffffff

/** The files in a zip file by name. Fails: validation (broken, locked with a password, a zip bomb). */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, start } = directoryOf(view)
  if (count > entryLimit) throw brokenZip()
  const entries = new Map<string, ZipEntry>()
  let at = start
  let total = 0
  try {
    for (let index = 0; index < count; index += 1) {
      const { entry, next } = entryAt(view, bytes, at)
      total += entry.size
      entries.set(entry.name, entry)
      at = next
    }
  } catch (error) {
    throw error instanceof RangeError ? brokenZip() : error
  }
  if (total > unpackedLimit) throw tooLarge()
  return entries
}

/** The unpacked bytes of a file, piece by piece. Fails: validation (broken, or more than `limit` bytes). */
export async function* unpacked(entry: ZipEntry, limit = unpackedLimit): AsyncGenerator<Buffer> {
  if (entry.method === 0) {
    yield Buffer.from(entry.packed)
    return
  }
  if (entry.method !== 8) throw brokenZip()
  let total = 0
  try {
    for await (const chunk of inflated(entry.packed, piece)) {
      total += chunk.length
      if (total > limit) throw tooLarge()
      yield chunk
    }
  } catch (error) {
    throw error instanceof AppError ? error : brokenZip()
  }
}

/** A small file of a zip file as text. Fails as unpacked. */
export async function textOf(entry: ZipEntry, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of unpacked(entry, limit)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function directoryOf(view: DataView): { readonly count: number; readonly start: number } {
  const lowest = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== endMark) continue
    const [count, start] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)]
    return start === wide || count === 0xffff ? wideDirectory(view, at) : { count, start }
  }
  throw brokenZip()
}

/** Zip64: the record before this one says where the wide numbers stand. */
function wideDirectory(view: DataView, end: number): { readonly count: number; readonly start: number } {
  try {
    const record = Number(view.getBigUint64(end - 20 + 8, true))
    return {
      count: Number(view.getBigUint64(record + 32, true)),
      start: Number(view.getBigUint64(record + 48, true)),
    }
  } catch {
    throw brokenZip()
  }
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (view.getUint32(at, true) !== entryMark) throw brokenZip()
  if ((view.getUint16(at + 8, true) & 1) !== 0) {
    throw new AppError(
      'validation',
      'Berkas ini dikunci dengan kata sandi. Buka di Excel, lepaskan kata sandinya, lalu simpan ulang.',
    )
  }
  const method = view.getUint16(at + 10, true)
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const sizes = wideSizes(view, at, nameLength, extraLength)
  const name = Buffer.from(bytes.slice(at + 46, at + 46 + nameLength)).toString('utf8')
  if (view.getUint32(sizes.local, true) !== localMark) throw brokenZip()
  const data = sizes.local + 30 + view.getUint16(sizes.local + 26, true) + view.getUint16(sizes.local + 28, true)
  if (data + sizes.packed > bytes.length) throw brokenZip()
  const packed = bytes.subarray(data, data + sizes.packed)
  // Some writers begin names with a slash or use the other one.
  const plain = name.replaceAll('\\', '/').replace(/^\//, '')
  return {
    entry: { name: plain, method, packed, size: sizes.size },
    next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true),
  }
}

function wideSizes(view: DataView, at: number, nameLength: number, extraLength: number) {
  let [size, packed, local] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]
  let extra = at + 46 + nameLength
  const end = extra + extraLength
  while (extra + 4 <= end) {
    const [kind, length] = [view.getUint16(extra, true), view.getUint16(extra + 2, true)]
    if (kind === 1) {
      let from = extra + 4
      const next = () => Number(view.getBigUint64((from += 8) - 8, true))
      if (size === wide) size = next()
      if (packed === wide) packed = next()
      if (local === wide) local = next()
    }
    extra += 4 + length
  }
  return { size, packed, local }
}

/** Said of every file that is cut off or scrambled. */
export function brokenZip(): AppError {
  return new AppError(
    'validation',
    'Berkas Excel ini rusak atau terpotong. Minta dikirim ulang, atau buka di Excel lalu simpan ulang sebagai .xlsx.',
  )
}

function tooLarge(): AppError {
  return new AppError(
    'validation',
    'Isi berkas Excel ini terlalu besar untuk dibuka. Salin barisnya ke buku kerja baru, atau bagi menjadi beberapa berkas.',
  )
}
