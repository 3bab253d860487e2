import type { LayoutDraft, LayoutProblem } from '#shared/contract/layout.ts'
import { isPlainDate } from '#shared/domain/plain-date.ts'
import { officeLists, vocabularies, type VocabularyId } from '../sources/vocabularies.ts'
import { block, inform } from './problem.ts'

const placeholders = ['KEC', 'DESA', 'PROGRAM', 'BULAN', 'TAHUN', 'BAGIAN']

/** What is wrong with the layout as a whole. */
export function sheetProblems(draft: LayoutDraft): LayoutProblem[] {
  return [
    ...titleProblems(draft),
    ...dateProblems(draft),
    ...sheetNameProblems(draft.sheetName),
    ...fileNameProblems(draft),
    ...limitProblems(draft.rowLimit),
    ...styleProblems(draft),
    ...vocabularyProblems(draft),
  ]
}

function titleProblems({ title }: LayoutDraft): LayoutProblem[] {
  if (title.trim() === '') return [block('title', 'Nama tata letak kosong.')]
  return title.length > 120 ? [block('title', 'Nama tata letak lebih dari 120 huruf.')] : []
}

function dateProblems({ validFrom }: LayoutDraft): LayoutProblem[] {
  return isPlainDate(validFrom)
    ? []
    : [block('validFrom', 'Tanggal mulai berlaku belum diisi atau tidak ada di kalender.')]
}

/** Excel's own rules for the name of a sheet. */
function sheetNameProblems(name: string): LayoutProblem[] {
  if (name.trim() === '') return [block('sheetName', 'Nama lembar kosong.')]
  if (name.length > 31) return [block('sheetName', `Nama lembar paling banyak 31 huruf; ini ${name.length} huruf.`)]
  if (/[[\]:*?/\\]/.test(name))
    return [block('sheetName', 'Excel tidak menerima tanda [ ] : * ? / \\ dalam nama lembar.')]
  if (/^'|'$/.test(name)) return [block('sheetName', 'Nama lembar tidak boleh diawali atau diakhiri tanda petik.')]
  // oxlint-disable-next-line no-control-regex -- these are what must not stand there
  if (/[\u0000-\u001F\u007F]/.test(name)) return [block('sheetName', 'Nama lembar berisi tanda yang tidak terlihat.')]
  // Excel keeps this name for itself.
  return /^history$/i.test(name) ? [block('sheetName', 'Excel memakai nama History untuk dirinya sendiri.')] : []
}

/** Windows' rules for the name of a file, and the placeholders. */
function fileNameProblems(draft: LayoutDraft): LayoutProblem[] {
  const { fileName } = draft
  const base = fileName.replace(/\.xlsx$/, '')
  if (base === fileName) return [block('fileName', 'Nama berkas harus berakhir dengan .xlsx.')]
  if (base.trim() === '') return [block('fileName', 'Nama berkas kosong.')]
  if (fileName.length > 150)
    return [block('fileName', `Nama berkas paling banyak 150 huruf; ini ${fileName.length} huruf.`)]
  return [...placeholderProblems(base), ...windowsProblems(base), ...sameNameProblems(draft)]
}

function placeholderProblems(base: string): LayoutProblem[] {
  const unknown = [...base.matchAll(/\{([^{}]*)\}/g)]
    .map(([, key = '']) => key)
    .filter((key) => !placeholders.includes(key))
  const loose = /[{}]/.test(base.replaceAll(/\{[^{}]*\}/g, ''))
  return [
    ...unknown.map((key) =>
      block('fileName', `{${key}} tidak dikenal. Yang dikenal: ${placeholders.map((one) => `{${one}}`).join(' ')}.`),
    ),
    ...(loose ? [block('fileName', 'Kurung kurawal pada nama berkas tidak berpasangan.')] : []),
  ]
}

function windowsProblems(base: string): LayoutProblem[] {
  // oxlint-disable-next-line no-control-regex -- these are what Windows refuses
  if (/[<>:"/\\|?*\u0000-\u001F]/.test(base)) {
    return [block('fileName', 'Windows tidak menerima tanda < > : " / \\ | ? * dalam nama berkas.')]
  }
  if (/^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i.test(base.trim())) {
    return [block('fileName', `Windows memakai nama ${base.trim()} untuk dirinya sendiri.`)]
  }
  return /^[ .]|[ .]$/.test(base) ? [inform('fileName', 'Nama berkas diawali atau diakhiri spasi atau titik.')] : []
}

/** Two files of one period must not have one name: the second would take the place of the first. */
function sameNameProblems({ fileName, splitBy, splitProgramme, jenis }: LayoutDraft): LayoutProblem[] {
  const missing = [
    ...(splitBy === 'desa' && !fileName.includes('{DESA}') ? ['{DESA}'] : []),
    ...(splitBy === 'kecamatan' && !fileName.includes('{KEC}') ? ['{KEC}'] : []),
    ...(jenis === 'usulan' && splitProgramme && !fileName.includes('{PROGRAM}') ? ['{PROGRAM}'] : []),
  ]
  return missing.map((key) =>
    inform('fileName', `Tanpa ${key} beberapa berkas mendapat nama yang sama, padahal isinya dibagi menurut itu.`),
  )
}

function limitProblems(rowLimit: number): LayoutProblem[] {
  if (rowLimit < 1) return [block('rowLimit', 'Batas baris paling sedikit 1.')]
  if (rowLimit > 1_000_000) {
    return [block('rowLimit', 'Batas baris paling banyak 1.000.000; lembar Excel tidak memuat lebih banyak.')]
  }
  return []
}

function styleProblems({ headerStyle: { color, fill } }: LayoutDraft): LayoutProblem[] {
  const wrong = [color, fill].some((one) => !/^[0-9A-F]{6}$/.test(one))
  return wrong ? [block('style', 'Warna judul ditulis dengan enam angka atau huruf A sampai F, misalnya 4472C4.')] : []
}

function vocabularyProblems({ values }: LayoutDraft): LayoutProblem[] {
  return Object.entries(values).flatMap(([id, words]) => {
    if (!isVocabulary(id)) return [block('words', `Kumpulan kata "${id}" tidak dikenal.`)]
    if (officeLists.includes(id)) return []
    const known: Readonly<Record<string, unknown>> = vocabularies[id].words
    return Object.keys(words)
      .filter((meaning) => !Object.hasOwn(known, meaning))
      .map((meaning) => block('words', `Arti "${meaning}" tidak dikenal dalam ${vocabularies[id].label}.`))
  })
}

function isVocabulary(id: string): id is VocabularyId {
  return Object.hasOwn(vocabularies, id)
}
