import { basename, dirname, join } from 'node:path'
import { monthName } from '#shared/domain/date-text.ts'
import type { Layout } from '#shared/contract/layout.ts'
import { fileNamePart } from '../platform/file-name-part.ts'

/** What the name of a file is filled in with. */
export type NameFacts = {
  /** Capitals; '' where the file is wider than that. */
  readonly kecamatan: string
  readonly kelurahan: string
  readonly programme: string
  readonly month: number
  readonly year: number
}

/**
 * The name that the layout gives a file; signs that Windows refuses in names become blanks, and a place that is not filled goes together
 * with the dash before it. Of several parts each is counted, at {BAGIAN} or else at the end: ' (1 dari 3)'.
 */
export function batchFileName(layout: Layout, facts: NameFacts, part = 1, parts = 1): string {
  const filled: Readonly<Record<string, string>> = {
    KEC: facts.kecamatan,
    DESA: facts.kelurahan,
    PROGRAM: facts.programme.toUpperCase(),
    BULAN: monthName(facts.month).toUpperCase(),
    TAHUN: String(facts.year),
    BAGIAN: parts === 1 ? '' : counted(part, parts),
  }
  const name = layout.fileName
    .replace(/\{(\w+)\}/g, (_, key: string) => fileNamePart(filled[key] ?? ''))
    .replaceAll(/\(\s*\)/g, '')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ -(?=( -| *\.xlsx$))/g, '')
    .replaceAll(/ {2,}/g, ' ')
    .replace(/ +(?=\.xlsx$)/, '')
  return parts === 1 || layout.fileName.includes('{BAGIAN}') ? name : withPart(name, part, parts)
}

/** Where a part lies when the first one was put at `first`: beside it, under the same name with its own number. */
export function pathOfPart(first: string, part: number, parts: number): string {
  if (part === 1) return first
  const name = basename(first)
  const one = counted(1, parts)
  return join(
    dirname(first),
    name.includes(one) ? name.replace(one, counted(part, parts)) : withPart(name, part, parts),
  )
}

function withPart(name: string, part: number, parts: number): string {
  return name.replace(/(\.xlsx)?$/i, (end) => ` (${counted(part, parts)})${end}`)
}

function counted(part: number, parts: number): string {
  return `${part} dari ${parts}`
}
