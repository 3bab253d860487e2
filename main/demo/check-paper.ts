import type { Paper } from '#core/contoh/paper.ts'
import { instrumenFor } from '#shared/instrumen/registry.ts'
import type { Instrumen } from '#shared/instrumen/types.ts'

/** Why a paper cannot be keyed at all, naming its file; null when it can. What is keyed wrongly is not its concern. */
export function checkPaper(file: string, paper: Paper): string | null {
  if (paper.jenis === 'usulan' && paper.anggota.length === 0) {
    return `${file}: daftar "anggota" kosong. Usulan keluarga baru memuat semua anggotanya; tulis sedikitnya satu.`
  }
  if (paper.jenis !== 'usulan' && paper.terdaftar === undefined) {
    return `${file}: bagian "terdaftar" tidak ada. Tulis No. KK dan NIK keluarga terdaftar yang dimaksud.`
  }
  const numbers = paper.anggota.map((line) => line.no)
  const twice = numbers.find((no, index) => numbers.indexOf(no) !== index)
  if (twice !== undefined)
    return `${file}: anggota nomor ${twice} tertulis dua kali. Beri setiap anggota nomor sendiri.`
  return unknownQuestion(file, paper)
}

function unknownQuestion(file: string, paper: Paper): string | null {
  const instrumen = instrumenFor(paper.jenis)
  const lists = [
    { where: '"jawaban"', known: questionsOf(instrumen, undefined), written: [paper.jawaban] },
    {
      where: '"anggota"',
      known: questionsOf(instrumen, 'anggota'),
      written: paper.anggota.map((line) => line.jawaban),
    },
    { where: '"usaha"', known: questionsOf(instrumen, 'usaha'), written: paper.usaha.map((line) => line.jawaban) },
  ]
  for (const { where, known, written } of lists) {
    const unknown = written.flatMap((one) => Object.keys(one)).find((question) => !known.includes(question))
    if (unknown !== undefined) return unknownMessage(file, where, unknown, known)
  }
  return null
}

function questionsOf(instrumen: Instrumen, roster: 'anggota' | 'usaha' | undefined): readonly string[] {
  return instrumen.blocks
    .filter((block) => block.roster === roster)
    .flatMap((block) => block.questions.map((one) => one.id))
}

function unknownMessage(file: string, where: string, unknown: string, known: readonly string[]): string {
  const near = nearest(unknown, known)
  const hint = near === undefined ? 'Periksa daftar pertanyaan di BACA-SAYA.md.' : `Mungkin maksudnya "${near}".`
  return `${file}: pertanyaan "${unknown}" di bagian ${where} tidak dikenal. ${hint}`
}

/** The known question that differs by at most two letters. */
function nearest(text: string, known: readonly string[]): string | undefined {
  return known
    .map((one) => ({ one, far: distance(text, one) }))
    .filter(({ far }) => far <= 2)
    .sort((a, b) => a.far - b.far)[0]?.one
}

/** How many letters must be put in, taken out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
