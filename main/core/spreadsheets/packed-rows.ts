/**
 * The rows of a sheet as bytes in memory that threads share: 100,000 rows take the room of their letters once, whoever reads them.
 * Packed once, read any number of times, never changed.
 */
export type PackedRows = { readonly count: number; readonly chunks: readonly Uint8Array[] }

const rowsPerChunk = 500

/** Packs rows as they come; none needs to stay in memory. */
export function packRows(rows: Iterable<readonly string[]>): PackedRows {
  const chunks: Uint8Array[] = []
  let waiting: (readonly string[])[] = []
  let count = 0
  const close = () => {
    if (waiting.length > 0) chunks.push(shared(JSON.stringify(waiting)))
    waiting = []
  }
  for (const row of rows) {
    waiting.push(row)
    count += 1
    if (waiting.length === rowsPerChunk) close()
  }
  close()
  return { count, chunks }
}

function shared(text: string): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(Buffer.byteLength(text)))
  Buffer.from(bytes.buffer).write(text)
  return bytes
}

/** The rows again, in their order, one chunk in memory at a time. */
export function* unpackRows({ chunks }: PackedRows): Generator<readonly string[]> {
  for (const chunk of chunks) {
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString()
    yield* JSON.parse(text) as readonly (readonly string[])[]
  }
}
