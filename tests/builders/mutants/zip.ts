import { crc32 } from 'node:zlib'
import { listParts, wholeText } from '#core/spreadsheets/proof/zip-parts.ts'

/** The parts of a workbook as texts, to be spoiled and put together again. */
export type Parts = Map<string, string>

export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const file = Buffer.from(bytes)
  const parts: Parts = new Map()
  for (const part of listParts(file).values()) parts.set(part.name, await wholeText(file, part))
  return parts
}

/** A zip file of these parts, not packed. `encode` turns a text into bytes. */
export function zipOf(
  parts: Iterable<readonly [name: string, text: string]>,
  encode: (text: string) => Buffer = (text) => Buffer.from(text),
): Uint8Array {
  const written: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, text] of parts) {
    const body = encode(text)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt32LE(crc32(body), 10)
    shared.writeUInt32LE(body.length, 14)
    shared.writeUInt32LE(body.length, 18)
    shared.writeUInt16LE(Buffer.byteLength(name), 22)
    const part = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), body])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), shared, rest, Buffer.from(name)]))
    written.push(part)
    at += part.length
  }
  const contents = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(list.length, 4)
  end.writeUInt16LE(list.length, 6)
  end.writeUInt32LE(contents.length, 8)
  end.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...written, contents, Buffer.from('PK\u0005\u0006'), end]))
}
