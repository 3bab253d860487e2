import { closeSync, openSync, readSync } from 'node:fs'

type Entry = { readonly files?: Readonly<Record<string, Entry>>; readonly unpacked?: boolean }

/** The paths in an archive; those that lie beside it are marked. The header is JSON behind two lengths of 8 bytes. */
export function listArchive(path: string): readonly { readonly path: string; readonly unpacked: boolean }[] {
  const file = openSync(path, 'r')
  const sizes = Buffer.alloc(16)
  readSync(file, sizes, 0, 16, 0)
  const header = Buffer.alloc(sizes.readUInt32LE(12))
  readSync(file, header, 0, header.length, 16)
  closeSync(file)
  return walk(JSON.parse(header.toString('utf8')) as Entry, '')
}

function walk(entry: Entry, path: string): readonly { readonly path: string; readonly unpacked: boolean }[] {
  if (entry.files === undefined) return [{ path, unpacked: entry.unpacked === true }]
  return Object.entries(entry.files).flatMap(([name, child]) => walk(child, path === '' ? name : `${path}/${name}`))
}
