import { readFileSync, statSync, type Stats } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import { DemoProblem } from './problem.ts'

/** Reads one JSON file of the folder into the shape of `schema`. Fails with a DemoProblem that names the file and what to do. */
export function readJsonFile<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  const name = basename(path)
  const parsed = schema.safeParse(parseJson(name, readText(path, name)), { reportInput: true })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new DemoProblem(`${name}: ${issue === undefined ? 'isinya tidak sesuai.' : inWords(issue)}`)
}

/** A paper is some ten thousand characters; what is far beyond that is something else. */
const largestFile = 5_000_000

function readText(path: string, name: string): string {
  try {
    refuseOddFile(name, statSync(path))
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    if (error instanceof DemoProblem) throw error
    throw new DemoProblem(cannotRead(name, (error as NodeJS.ErrnoException).code))
  }
}

/** Before it is opened: reading a pipe would wait for ever, and a file of gigabytes would fill the memory. */
function refuseOddFile(name: string, stats: Stats): void {
  if (!stats.isFile() && !stats.isDirectory()) {
    throw new DemoProblem(`${name}: ini bukan berkas biasa. Ganti dengan berkas JSON, lalu ulangi.`)
  }
  if (stats.size > largestFile) {
    throw new DemoProblem(
      `${name}: berkas ini terlalu besar untuk satu formulir. Periksa isinya, atau minta salinan baru.`,
    )
  }
}

function cannotRead(name: string, code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
      return `${name}: berkas ini tidak ada di folder. Salin berkasnya ke folder itu, lalu ulangi.`
    case 'EACCES':
    case 'EPERM':
      return `${name}: berkas ini tidak boleh dibaca oleh akun komputer Anda. Minta izin baca kepada pemiliknya, lalu ulangi.`
    case 'ELOOP':
      return `${name}: tautan ini menunjuk dirinya sendiri. Ganti dengan berkas aslinya, lalu ulangi.`
    case 'EISDIR':
      return `${name}: ini folder, bukan berkas. Pindahkan folder itu atau ganti namanya, lalu ulangi.`
    default:
      return `${name}: berkas ini tidak dapat dibaca dari penyimpanan. Periksa apakah berkasnya utuh, atau minta salinan baru.`
  }
}

function parseJson(name: string, text: string): unknown {
  if (text.trim() === '') throw new DemoProblem(`${name}: berkas ini kosong. Minta salinan baru.`)
  try {
    return JSON.parse(text)
  } catch (error) {
    const where = lineOf(text, (error as Error).message)
    throw new DemoProblem(
      `${name}: bukan JSON yang utuh${where}. Periksa tanda kutip, koma, dan kurung di sekitarnya, atau minta salinan baru.`,
    )
  }
}

/** The engine tells a position in most messages; the end of the text when it was cut off. */
function lineOf(text: string, message: string): string {
  const position = /position (\d+)/.exec(message)?.[1]
  const upTo = position === undefined ? text : text.slice(0, Number(position))
  return `, rusak di sekitar baris ${upTo.split('\n').length}`
}

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.path.length === 0 && issue.code === 'invalid_type') {
    return 'isinya bukan sebuah formulir. Bandingkan dengan BACA-SAYA.md, lalu perbaiki.'
  }
  const where = issue.path.length === 0 ? '' : ` di "${issue.path.join('.')}"`
  const key = String(issue.path[0] ?? '')
  if (key === 'jenis' && issue.path.length === 1) {
    return 'jenis formulir tidak dikenal. Isi "jenis" dengan usulan, perubahan, atau penghapusan.'
  }
  if (issue.code === 'unrecognized_keys') {
    return `bagian ${issue.keys.map((one) => `"${one}"`).join(', ')}${where} tidak dikenal. Periksa ejaannya di BACA-SAYA.md.`
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    if (key === 'anggota' && issue.path.length === 1) {
      return 'daftar "anggota" tidak ada. Tulis anggota keluarganya, atau [] bila tidak ada yang diubah.'
    }
    return `bagian "${issue.path.join('.')}" tidak ada. Lengkapi seperti di BACA-SAYA.md.`
  }
  return `isi${where} tidak sesuai bentuknya. Bandingkan dengan BACA-SAYA.md, lalu perbaiki.`
}
