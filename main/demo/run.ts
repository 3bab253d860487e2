import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Core } from '#core/core.ts'
import { ReplyError } from '#shared/errors/reply-error.ts'
import { helpText, readArguments } from './arguments.ts'
import { openDemoOffice } from './office.ts'
import { openOutFolder } from './out-folder.ts'
import { DemoProblem } from './problem.ts'
import { progressOn } from './progress.ts'
import { readPaperFolder } from './read-folder.ts'
import { doTheWork } from './work.ts'

/**
 * `npm run demo`: the main job without a screen. Exit code 0 when every error that the papers declare was found and nothing else;
 * 1 otherwise, with plain words. The folder with the results is named in the last line.
 */
async function main(args: readonly string[]): Promise<number> {
  const { folder, out, help } = readArguments(args)
  if (help) {
    process.stdout.write(`${helpText}\n`)
    return 0
  }
  const progress = progressOn(process.stdout)
  progress.step(`1. Membaca formulir dari ${folder}`)
  const papers = readPaperFolder(folder)
  progress.note(`${papers.papers.length} formulir terbaca.`)
  for (const { why } of papers.refused) progress.note(`Tidak dibaca: ${why}`)
  const target = openOutFolder(out)
  const dataDir = mkdtempSync(join(tmpdir(), 'padan-demo-'))
  try {
    progress.step('2. Membuat kantor terenkripsi dengan daftar keluarga Desa Jatisari')
    const office = await openDemoOffice(dataDir, papers.berkas.diterima, progress)
    const summary = await closing(office.core, doTheWork(office, papers, target.beside, progress))
    for (const one of summary.menyimpang) progress.note(`Tidak sesuai harapan: ${one}`)
    const placed = target.place()
    progress.step(
      summary.menyimpang.length === 0
        ? 'Selesai. Semua sesuai harapan.'
        : 'Selesai, tetapi ada yang tidak sesuai harapan.',
    )
    progress.step(placed)
    return summary.menyimpang.length === 0 ? 0 : 1
  } finally {
    target.discard()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The work's value or failure, after the core has put everything away. */
async function closing<T>(core: Core, work: Promise<T>): Promise<T> {
  try {
    return await work
  } finally {
    await core.close()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof DemoProblem) && !(error instanceof ReplyError)) throw error
  const fields = error instanceof ReplyError ? (error.reply.fields ?? []) : []
  process.stderr.write([error.message, ...fields.map(({ message }) => `  ${message}`), ''].join('\n'))
  process.exitCode = 1
}
