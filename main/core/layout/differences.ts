import type { LayoutDraft } from '#shared/contract/layout.ts'
import { withDashes } from '#shared/domain/date-text.ts'
import { formatText } from '#shared/messages/layout-formats.ts'
import { layoutText } from '#shared/messages/screens/layout.ts'
import { longestCommon } from './same-order.ts'
import { findSource } from './sources/all-sources.ts'
import { vocabularies, type VocabularyId } from './sources/vocabularies.ts'

type Column = LayoutDraft['columns'][number]

/** What is another in `after` than in `before`, in words: the file first, then its columns in their new order. Empty when nothing is. */
export function differencesBetween(before: LayoutDraft, after: LayoutDraft): string[] {
  return [...settingDifferences(before, after), ...wordDifferences(before, after), ...columnDifferences(before, after)]
}

const settings: readonly { readonly name: string; readonly read: (layout: LayoutDraft) => string }[] = [
  { name: 'Nama tata letak', read: ({ title }) => title },
  { name: 'Berlaku sejak', read: ({ validFrom }) => withDashes(validFrom) || validFrom },
  { name: 'Nama lembar', read: ({ sheetName }) => sheetName },
  { name: 'Nama berkas', read: ({ fileName }) => fileName },
  { name: 'Batas baris', read: ({ rowLimit }) => String(rowLimit) },
  { name: 'Satu berkas per', read: ({ splitBy }) => layoutText.split[splitBy] },
  { name: 'Dibagi menurut program', read: ({ splitProgramme }) => yesNo(splitProgramme) },
  { name: 'Kumulatif', read: ({ cumulative }) => yesNo(cumulative) },
  { name: 'Halaman', read: ({ landscape }) => (landscape ? 'mendatar' : 'tegak') },
  { name: 'Judul tebal', read: ({ headerStyle }) => yesNo(headerStyle.bold) },
  { name: 'Warna huruf judul', read: ({ headerStyle }) => headerStyle.color },
  { name: 'Warna latar judul', read: ({ headerStyle }) => headerStyle.fill },
]

function settingDifferences(before: LayoutDraft, after: LayoutDraft): string[] {
  return settings.flatMap(({ name, read }) => {
    const [was, is] = [read(before), read(after)]
    return was === is ? [] : [`${name}: ${quoted(was)} menjadi ${quoted(is)}`]
  })
}

function wordDifferences(before: LayoutDraft, after: LayoutDraft): string[] {
  const ids = new Set([...Object.keys(before.values), ...Object.keys(after.values)])
  return [...ids].flatMap((id) => {
    const [was, is] = [before.values[id] ?? {}, after.values[id] ?? {}]
    const meanings = new Set([...Object.keys(was), ...Object.keys(is)])
    return [...meanings].flatMap((meaning) => {
      const [old = '', now = ''] = [was[meaning], is[meaning]]
      return old === now ? [] : [`Kata ${wordsName(id, meaning)}: ${quoted(old)} menjadi ${quoted(now)}`]
    })
  })
}

function wordsName(id: string, meaning: string): string {
  if (!Object.hasOwn(vocabularies, id)) return `${id}, ${meaning}`
  const { label, words } = vocabularies[id as VocabularyId]
  const known: Readonly<Record<string, { readonly label: string }>> = words
  return `${label}, ${known[meaning]?.label ?? meaning}`
}

type Pair = { readonly was: number; readonly is: number }

/** A column is known again by its header, else by its source and what stands around it. */
function columnDifferences(before: LayoutDraft, after: LayoutDraft): string[] {
  const pairs = paired(before.columns, after.columns)
  const [known, kept] = [new Set(pairs.map(({ was }) => was)), new Map(pairs.map((pair) => [pair.is, pair.was]))]
  const inOrder = stayed(pairs)
  return [
    ...before.columns.flatMap((column, was) => (known.has(was) ? [] : [`Kolom ${titled(column)} dihapus`])),
    ...after.columns.flatMap((column, is) => {
      const was = kept.get(is)
      const old = was === undefined ? undefined : before.columns[was]
      if (was === undefined || old === undefined) return [`Kolom ${titled(column)} ditambahkan di urutan ${is + 1}`]
      const moved = inOrder.has(is) ? [] : [`Kolom ${titled(column)} dipindah dari urutan ${was + 1} ke ${is + 1}`]
      return [...moved, ...changed(after, old, column)]
    }),
  ]
}

function paired(before: readonly Column[], after: readonly Column[]): Pair[] {
  const free = new Set(before.keys())
  const found: (Pair | undefined)[] = after.map((column, is) =>
    take(free, is, (was) => before[was]?.header === column.header),
  )
  return after.flatMap((column, is) => {
    const pair = found[is] ?? take(free, is, (was) => sameSource(before[was], column))
    return pair === undefined ? [] : [pair]
  })
}

function take(free: Set<number>, is: number, fits: (was: number) => boolean): Pair | undefined {
  const was = [...free].find(fits)
  if (was === undefined) return undefined
  free.delete(was)
  return { was, is }
}

function sameSource(old: Column | undefined, column: Column): boolean {
  return old !== undefined && old.key !== '' && old.key === column.key && old.fixed === column.fixed
}

/** The columns that kept their order: the longest run of which none had to move. */
function stayed(pairs: readonly Pair[]): ReadonlySet<number> {
  const before = pairs.map(({ was }) => was).toSorted((a, b) => a - b)
  const after = pairs.toSorted((a, b) => a.is - b.is)
  const kept = new Set(
    longestCommon(
      before,
      after.map(({ was }) => was),
    ),
  )
  return new Set(after.flatMap(({ was, is }) => (kept.has(was) ? [is] : [])))
}

const parts: readonly {
  readonly name: string
  readonly read: (column: Column, layout: LayoutDraft) => string
}[] = [
  { name: 'judul', read: ({ header }) => visible(header) },
  { name: 'sumber', read: ({ key }, { jenis }) => findSource(jenis, key)?.label ?? key },
  { name: 'teks tetap', read: ({ fixed }) => fixed ?? '' },
  { name: 'format', read: ({ format }) => formatText[format].name },
  { name: 'wajib', read: ({ required }) => yesNo(required) },
  { name: 'panjang', read: ({ maxLength }) => String(maxLength) },
  { name: 'lebar', read: ({ width }) => String(width) },
]

function changed(layout: LayoutDraft, old: Column, column: Column): string[] {
  return parts.flatMap(({ name, read }) => {
    const [was, is] = [read(old, layout), read(column, layout)]
    return was === is ? [] : [`Kolom ${titled(column)}, ${name}: ${quoted(was)} menjadi ${quoted(is)}`]
  })
}

function titled({ header }: Column): string {
  return visible(header)
}

/** A line feed as the sign that the editor shows. */
function visible(header: string): string {
  return header.replaceAll('\n', '⏎')
}

function quoted(text: string): string {
  return text === '' ? 'kosong' : `"${text}"`
}

function yesNo(value: boolean): string {
  return value ? 'ya' : 'tidak'
}
