import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'

const packedPiece = 64 * 1024

/**
 * The unpacked bytes of a part of a zip file, packed by method 8, piece by piece; unpacking waits for its reader, who may stop at any time.
 * Fails with what zlib says: each reader has words of its own for a broken file.
 */
export async function* inflated(packed: Uint8Array, chunkSize: number): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize })
  // Its errors come out of the loop below.
  const source = Readable.from(pieces(packed)).once('error', () => undefined)
  source.pipe(inflate)
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) yield chunk
  } finally {
    source.destroy()
    inflate.destroy()
  }
}

function* pieces(packed: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < packed.length; at += packedPiece) {
    yield Buffer.from(packed.buffer, packed.byteOffset + at, Math.min(packedPiece, packed.length - at))
  }
}
