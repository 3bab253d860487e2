import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { paperFileName, writePapers } from './papers.ts'
import { writeBerkas, writeMusyawarah } from './village-papers.ts'

/**
 * Writes resources/contoh/berkas-jatisari anew: `node main/core/contoh/make-papers.ts`. To be run after a change of the generator
 * or of the questionnaire; a test says when the folder is not what this makes.
 */

/** Every file of the folder by name, as text. */
export function paperFiles(): ReadonlyMap<string, string> {
  const papers = writePapers()
  const files = new Map<string, unknown>([
    ['berkas.json', writeBerkas(papers)],
    ['musyawarah.json', writeMusyawarah(papers)],
    ...papers.map((paper) => [paperFileName(paper), paper] as const),
  ])
  return new Map([...files].map(([name, content]) => [name, `${JSON.stringify(content, null, 2)}\n`]))
}

function writeFolder(folder: string): number {
  mkdirSync(folder, { recursive: true })
  const files = paperFiles()
  for (const name of readdirSync(folder)) if (name.endsWith('.json')) rmSync(join(folder, name))
  for (const [name, text] of files) writeFileSync(join(folder, name), text)
  return files.size
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = join(import.meta.dirname, '../../../resources/contoh/berkas-jatisari')
  process.stdout.write(`${writeFolder(folder)} berkas ditulis.\n`)
}
