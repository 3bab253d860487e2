import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { formatPlaces } from '../core/wilayah/format.ts'

/**
 * Makes `resources/wilayah/wilayah.txt.br` from the pinned package idn-area-data (Kepmendagri 300.2.2-2138/2025; data under ODbL 1.0).
 * Run it after changing the version of the package: `node main/tools/make-wilayah.ts`.
 */
export function makeWilayahText(): string {
  const folder = join(dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data')
  const places = ['provinces', 'regencies', 'districts', 'villages'].flatMap((name) =>
    readPlaces(join(folder, `${name}.csv`)),
  )
  places.sort((a, b) => (a.code < b.code ? -1 : 1))
  return formatPlaces(places)
}

/**
 * The code is the first column and the name the last one, in quotes when it holds a comma. The list writes the glottal stop of
 * Madurese names with a double quote (Ra"as); an apostrophe is what people type and what Excel files may hold.
 */
function readPlaces(path: string): { code: string; name: string }[] {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/)
  return lines.map((line) => {
    const found = /^([\d.]+),(?:[\d.]+,)?(?:"((?:[^"]|"")+)"|([^",]+))$/.exec(line)
    const name = found?.[2]?.replaceAll('""', "'") ?? found?.[3]
    if (found?.[1] === undefined || name === undefined) throw new Error(`cannot read a line of ${path}: ${line}`)
    return { code: found[1].replaceAll('.', ''), name: name.replace(/\s+/g, ' ').trim() }
  })
}

if (import.meta.main) {
  const text = makeWilayahText()
  const packed = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
  writeFileSync(join(import.meta.dirname, '../../resources/wilayah/wilayah.txt.br'), packed)
  console.log(`${text.split('\n').length} places, ${packed.length} bytes`)
}
