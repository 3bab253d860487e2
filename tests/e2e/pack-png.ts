import { constants, crc32, deflateSync, inflateSync } from 'node:zlib'

const signatureLength = 8

/** The same picture, point by point, packed as tightly as zlib can: what a browser takes is packed for speed. */
export function packPng(picture: Buffer): Buffer {
  const chunks = chunksOf(picture)
  const pixels = chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data)
  const packed = deflateSync(inflateSync(Buffer.concat(pixels)), { level: constants.Z_BEST_COMPRESSION })
  const first = chunks.findIndex((chunk) => chunk.type === 'IDAT')
  const kept = chunks.filter((chunk, i) => chunk.type !== 'IDAT' || i === first)
  const written = kept.map(({ type, data }) => chunkOf(type, type === 'IDAT' ? packed : data))
  return Buffer.concat([picture.subarray(0, signatureLength), ...written])
}

function chunksOf(picture: Buffer): { readonly type: string; readonly data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = signatureLength; at < picture.length;) {
    const length = picture.readUInt32BE(at)
    const type = picture.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: picture.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

function chunkOf(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
