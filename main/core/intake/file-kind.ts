import { AppError } from '#shared/errors/app-error.ts'

/** What a list can be. */
export type ListKind = 'xlsx' | 'text'

const zip = [0x50, 0x4b, 0x03, 0x04]
const compound = [0xd0, 0xcf, 0x11, 0xe0]
const pdf = [0x25, 0x50, 0x44, 0x46]

/**
 * What a file is by its first bytes, whatever its name says. Fails: validation for what is no list, in words that say what to do: the old
 * .xls and a workbook with a password both begin as a compound file.
 */
export function kindOfList(first: Uint8Array): ListKind {
  if (first.length === 0) throw refused('Berkas ini kosong. Pilih berkas lain.')
  if (begins(first, zip)) return 'xlsx'
  if (begins(first, compound)) {
    throw refused(
      'Berkas ini Excel lama (.xls) atau dikunci dengan kata sandi. Buka di Excel, lepaskan kata sandinya bila ada, lalu simpan ulang sebagai .xlsx.',
    )
  }
  if (begins(first, pdf)) throw refused('Berkas ini PDF. Mintalah daftarnya sebagai Excel (.xlsx) atau CSV.')
  if (looksLikeMarkup(first)) {
    throw refused('Berkas ini halaman web yang bernama Excel. Buka di Excel, lalu simpan ulang sebagai .xlsx.')
  }
  if (looksBinary(first))
    throw refused('Berkas ini bukan Excel (.xlsx) dan bukan CSV. Simpan ulang sebagai .xlsx lalu coba lagi.')
  return 'text'
}

/** Web applications save tables as HTML or as the XML of Excel 2003 and call them .xls. */
function looksLikeMarkup(first: Uint8Array): boolean {
  const start = Buffer.from(first.buffer, first.byteOffset, Math.min(first.length, 400)).toString('latin1')
  return /^[\s\u00ef\u00bb\u00bf]*<(!doctype|html|table|\?xml|workbook|meta)/i.test(start)
}

/** Control characters never stand in a text; those of UTF-16 do not count. */
function looksBinary(first: Uint8Array): boolean {
  if (begins(first, [0xff, 0xfe]) || begins(first, [0xfe, 0xff])) return false
  const part = first.subarray(0, 4096)
  const zeros = part.filter((byte) => byte === 0).length
  // UTF-16 without a mark: every other byte of plain letters is 0.
  if (zeros > part.length * 0.3) return false
  const strange = part.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)).length
  return zeros > 0 || strange > part.length * 0.02
}

function begins(first: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => first[at] === byte)
}

function refused(message: string): AppError {
  return new AppError('validation', message)
}
