import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a zip as it lies there; its size may lie. */
export type Packed = {
  readonly name: string
  readonly method: 0 | 8
  readonly packed: Uint8Array
  readonly size: number
}

/** A zip file by hand, for files that no program would write. */
export function zipOf(texts: Readonly<Record<string, string>>, more: readonly Packed[] = []): Uint8Array {
  const files = [...Object.entries(texts).map(([name, text]) => packedText(name, text)), ...more]
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const { name, method, packed, size, crc } of files.map((file) => ({ crc: 0, ...file }))) {
    const title = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(crc, 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, title, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    entries.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, title]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, directory, end]))
}

function packedText(name: string, text: string): Packed & { readonly crc: number } {
  const bytes = Buffer.from(text, 'utf8')
  return { name, method: 8, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) }
}
