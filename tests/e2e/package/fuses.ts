import { readFileSync } from 'node:fs'

/** Marks the place of the switches inside every Electron program. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const names = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
] as const

/** How the switches of a program stand: a version byte, a count, then '0' or '1' for each. */
export function readFuses(program: string): Readonly<Record<string, boolean>> {
  const bytes = readFileSync(program)
  const start = bytes.indexOf(sentinel) + sentinel.length
  if (start < sentinel.length) throw new Error('no switches in this program')
  return Object.fromEntries(names.map((name, index) => [name, bytes[start + 2 + index] === '1'.charCodeAt(0)]))
}
