import { readdirSync, readFileSync } from 'node:fs'
import { Layout } from '#shared/contract/layout.ts'
import { resourcePath } from '../platform/resources.ts'

/** The layouts that ship with the program. Fails when one is not a layout. */
export function shippedLayouts(): readonly Layout[] {
  const folder = resourcePath('layouts')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => Layout.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))))
}

/** The newest layout of this kind that the target takes on this day. */
export function layoutFor(layouts: readonly Layout[], jenis: Layout['jenis'], day: string): Layout {
  const [newest] = layouts
    .filter((layout) => layout.jenis === jenis && layout.validFrom <= day)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  if (!newest) throw new Error(`no layout for ${jenis} on ${day}`)
  return newest
}
