import type { BatchResult } from './batches.ts'
import type { Held } from './meeting.ts'
import type { PaperResult } from './one-paper.ts'
import type { PaperFolder } from './read-folder.ts'

/** Everything that one run came to; written as ringkasan.json and told in ringkasan.txt. */
export type Summary = {
  readonly folder: string
  readonly desa: string
  readonly periode: string
  readonly diterima: string
  readonly tandaTerima: string
  readonly daftarKeluarga: { readonly keluarga: number; readonly jiwa: number }
  readonly tidakDibaca: PaperFolder['refused']
  readonly formulir: readonly PaperResult[]
  readonly musyawarah: Held
  readonly batch: readonly BatchResult[]
  readonly berkas: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
  readonly jurnal: { readonly catatan: number; readonly utuh: boolean }
  /** What is not as declared, in plain words; empty when all is well. */
  readonly menyimpang: readonly string[]
}

/** The summary for a person to read. */
export function summaryText(summary: Summary): string {
  const { formulir, musyawarah } = summary
  const count = (hasil: PaperResult['hasil']): number => formulir.filter((one) => one.hasil === hasil).length
  return [
    'RINGKASAN PADAN',
    '',
    `Desa ${summary.desa}, periode ${summary.periode}. Berkas diterima ${summary.diterima}, tanda terima ${summary.tandaTerima}.`,
    `Daftar keluarga: ${summary.daftarKeluarga.keluarga} keluarga, ${summary.daftarKeluarga.jiwa} jiwa.`,
    `Dibaca dari ${summary.folder}.`,
    '',
    `FORMULIR: ${formulir.length} diisi, ${count('lengkap')} lengkap, ${count('ditunda')} ditunda, ${count('ditolak')} tidak dapat diisi, ${summary.tidakDibaca.length} tidak dibaca.`,
    ...formulir.flatMap(paperLines),
    ...summary.tidakDibaca.map(({ why }) => `  tidak dibaca  ${why}`),
    '',
    'MUSYAWARAH',
    ...countLines(musyawarah),
    ...musyawarah.putusan.map(({ nomor, putusan, catatan }) => `  Formulir ${nomor}: ${putusan}. ${catatan}`),
    '',
    'BATCH SIKS-NG',
    ...summary.batch.flatMap(batchLines),
    '',
    'BERKAS YANG DIHASILKAN (SHA-256)',
    ...summary.berkas.map(({ name, bytes, sha256 }) => `  ${sha256}  ${name} (${bytes} byte)`),
    '',
    `JURNAL: ${summary.jurnal.catatan} catatan, rantai ${summary.jurnal.utuh ? 'utuh' : 'TERPUTUS'}.`,
    '',
    ...verdict(summary.menyimpang),
    '',
  ].join('\n')
}

function paperLines(one: PaperResult): string[] {
  const head = `  ${String(one.nomor).padStart(3)} ${one.jenis.padEnd(11)} ${one.hasil.padEnd(8)} ${one.kepala}`
  return [head, ...one.sebab.map((why) => `      ${why}`), ...one.catatan.map((note) => `      Catatan: ${note}`)]
}

function countLines({ counts, pdf, sha256 }: Held): string[] {
  const line = (label: string, amount: { readonly keluarga: number; readonly jiwa: number }): string =>
    `  ${label.padEnd(28)} ${String(amount.keluarga).padStart(5)} keluarga ${String(amount.jiwa).padStart(6)} jiwa`
  return [
    line('Usulan baru', counts.usulan),
    line('Dihapus', counts.penghapusan),
    line('Perubahan', counts.perubahan),
    line('Tidak disepakati', counts.tidakDisepakati),
    line('Tetap layak', counts.prelist.tetap),
    line('Jumlah prelist', counts.prelist.jumlah),
    `  Berita acara: ${pdf.name}, ${pdf.pages} halaman; isi dibekukan dengan sandi ${sha256.slice(0, 16)}…`,
  ]
}

function batchLines({ jenis, programme, sealed, why, excluded }: BatchResult): string[] {
  const name = programme === '' ? jenis : `${jenis} ${programme}`
  const first =
    sealed === null
      ? `  ${name}: tidak ada berkas. ${why}`
      : `  ${name}: ${sealed.rows} baris (${sealed.families} keluarga, ${sealed.people} jiwa), ${sealed.cellsCompared} sel dicocokkan, disegel oleh ${sealed.sealedBy}.`
  return [first, ...excluded.map(({ nomor, kepala, sebab }) => `      tidak ikut: ${nomor} ${kepala}: ${sebab}`)]
}

function verdict(deviations: readonly string[]): string[] {
  if (deviations.length === 0) return ['Semua kesalahan yang ditanam ditemukan, dan tidak ada yang lain.']
  return ['TIDAK SESUAI HARAPAN', ...deviations.map((one) => `  ${one}`)]
}
