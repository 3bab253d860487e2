import { isUtf8 } from 'node:buffer'

/** Encodings in which offices save lists as text. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The encoding of a text file: by its mark, else by its bytes. What is no UTF-8 is Windows' own, in which every byte is some letter. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const first = bytes.slice(0, 4096)
  const zeros = [0, 0]
  first.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  if ((zeros[1] ?? 0) > first.length / 4) return 'utf-16le'
  if ((zeros[0] ?? 0) > first.length / 4) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

const piece = 1 << 18

/** The text, piece by piece, with every end of line as '\n' and without a mark in front. */
export function* textPieces(bytes: Uint8Array, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding)
  let held = ''
  for (let at = 0; at < bytes.length; at += piece) {
    const last = at + piece >= bytes.length
    const text = held + decoder.decode(bytes.slice(at, at + piece), { stream: !last })
    // A '\r' at the end may be half of '\r\n'.
    held = !last && text.endsWith('\r') ? '\r' : ''
    yield (held === '' ? text : text.slice(0, -1)).replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  }
}
