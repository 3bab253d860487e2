import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { resourcePath } from '#core/platform/resources.ts'
import { DemoProblem } from './problem.ts'

/** What the demo reads and where it leaves its results. */
export type DemoArguments = { readonly folder: string; readonly out: string; readonly help: boolean }

export const helpText = `Padan tanpa layar: membaca folder formulir yang sudah ditulis, lalu menghasilkan berita acara,
tiga berkas Excel, dan ringkasan.

  npm run demo -- [--folder FOLDER] [--out FOLDER]

  --folder   folder berisi berkas.json, musyawarah.json, dan satu berkas .json untuk setiap formulir.
             Tanpa ini dipakai contoh Desa Jatisari yang disertakan.
  --out      tempat hasil. Bila sudah ada, dipakai nama baru di sebelahnya; yang lama tidak disentuh.
             Tanpa ini: out/demo di folder ini.`

/** Reads the command line. Fails with DemoProblem on an option that isn't there. */
export function readArguments(args: readonly string[]): DemoArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { folder: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    return {
      folder: values.folder === undefined ? resourcePath('contoh', 'berkas-jatisari') : resolve(values.folder),
      out: resolve(values.out ?? 'out/demo'),
      help: values.help === true,
    }
  } catch {
    throw new DemoProblem(`Pilihan pada perintah tidak dikenal: ${args.join(' ')}\n\n${helpText}`)
  }
}
