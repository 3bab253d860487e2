import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { BerkasPaper, MusyawarahPaper, Paper } from '#core/contoh/paper.ts'
import { checkPaper } from './check-paper.ts'
import { DemoProblem } from './problem.ts'
import { readJsonFile } from './read-file.ts'

/** A paper with the name of its file. */
export type FiledPaper = { readonly file: string; readonly paper: Paper }

/** What a folder holds: the papers that can be keyed, and for each of the others why not. */
export type PaperFolder = {
  readonly folder: string
  readonly berkas: BerkasPaper
  readonly musyawarah: MusyawarahPaper
  /** In order of their numbers. */
  readonly papers: readonly FiledPaper[]
  readonly refused: readonly { readonly file: string; readonly why: string }[]
}

const besideThePapers = new Set(['berkas.json', 'musyawarah.json'])

/**
 * Reads a folder of keyed paper forms. A paper that cannot be taken as a whole is refused as a whole, with the reason; the others
 * stay. Fails with DemoProblem when the folder itself, berkas.json or musyawarah.json can't be read, or no paper is left.
 */
export function readPaperFolder(folder: string): PaperFolder {
  const names = jsonNames(folder)
  const berkas = readJsonFile(join(folder, 'berkas.json'), BerkasPaper)
  const musyawarah = readJsonFile(join(folder, 'musyawarah.json'), MusyawarahPaper)
  const read = names.filter((name) => !besideThePapers.has(name)).map((name) => readOne(folder, name))
  const refused = read.flatMap((one) => ('why' in one ? [one] : []))
  const readable = read.flatMap((one) => ('paper' in one ? [one] : []))
  const twice = sameNumber(readable)
  const papers = readable.filter((one) => !twice.has(one.file)).sort((a, b) => a.paper.nomor - b.paper.nomor)
  const allRefused = [...refused, ...[...twice].map(([file, why]) => ({ file, why }))].sort((a, b) =>
    a.file.localeCompare(b.file),
  )
  if (papers.length === 0) throw new DemoProblem(nothingLeft(folder, allRefused))
  return { folder, berkas, musyawarah, papers, refused: allRefused }
}

function jsonNames(folder: string): readonly string[] {
  try {
    if (!statSync(folder).isDirectory()) {
      throw new DemoProblem(
        `"${folder}" bukan folder. Sebutkan folder yang berisi formulir, misalnya --folder berkas-jatisari.`,
      )
    }
    return readdirSync(folder)
      .filter((name) => isPaperName(name))
      .sort((a, b) => a.localeCompare(b))
  } catch (error) {
    if (error instanceof DemoProblem) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new DemoProblem(
        `Folder "${folder}" tidak ada. Periksa tulisannya, atau jalankan tanpa --folder untuk memakai berkas contoh.`,
      )
    }
    throw new DemoProblem(
      `Folder "${basename(folder)}" tidak boleh dibaca oleh akun komputer Anda. Minta izin baca kepada pemiliknya, lalu ulangi.`,
    )
  }
}

/** Windows writes '.JSON' too; names with a dot in front are what systems leave beside the files of a person. */
function isPaperName(name: string): boolean {
  return name.toLowerCase().endsWith('.json') && !name.startsWith('.')
}

function readOne(folder: string, name: string): FiledPaper | { readonly file: string; readonly why: string } {
  try {
    const paper = readJsonFile(join(folder, name), Paper)
    const why = checkPaper(name, paper)
    return why === null ? { file: name, paper } : { file: name, why }
  } catch (error) {
    if (error instanceof DemoProblem) return { file: name, why: error.message }
    throw error
  }
}

/** Files that share a number, with what to do about it: nobody can tell which one is meant, so none is taken. */
function sameNumber(papers: readonly FiledPaper[]): ReadonlyMap<string, string> {
  const filesOf = new Map<number, string[]>()
  for (const { file, paper } of papers) filesOf.set(paper.nomor, [...(filesOf.get(paper.nomor) ?? []), file])
  const twice = new Map<string, string>()
  for (const [nomor, files] of filesOf) {
    if (files.length < 2) continue
    for (const file of files) {
      const others = files.filter((one) => one !== file).join(', ')
      twice.set(file, `${file}: nomor ${nomor} dipakai juga oleh ${others}. Beri setiap formulir nomor sendiri.`)
    }
  }
  return twice
}

function nothingLeft(folder: string, refused: readonly { readonly why: string }[]): string {
  if (refused.length === 0)
    return `Folder "${folder}" tidak berisi formulir. Isi dengan berkas .json seperti di BACA-SAYA.md.`
  return ['Tidak ada formulir yang dapat dibaca:', ...refused.map(({ why }) => `  ${why}`)].join('\n')
}
