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
