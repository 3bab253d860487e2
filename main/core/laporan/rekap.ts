import { rekapKeys, type RekapKey, type RekapLine } from './rekap-lines.ts'
import { tableOf, together, type Column, type Table } from './table.ts'

const papers: readonly Column<RekapKey>[] = [
  { group: 'Kertas', head: 'Berkas', count: 'berkas' },
  { group: 'Kertas', head: 'Lembar', count: 'lembar' },
]
const forms: readonly Column<RekapKey>[] = [
  { group: 'Entri', head: 'Dientri', count: 'dientri' },
  { group: 'Entri', head: 'Lengkap', count: 'lengkap' },
  { group: 'Entri', head: 'Verifikasi', count: 'terverifikasi' },
  { group: 'Keputusan', head: 'Setuju', count: 'setuju' },
  { group: 'Keputusan', head: 'Tolak', count: 'tolak' },
  { group: 'Keputusan', head: 'Tunda', count: 'tunda' },
  { group: 'Keputusan', head: 'SPTJM', count: 'sptjm' },
  { group: 'Keputusan', head: 'Belum', count: 'belum' },
]
const sent: readonly Column<RekapKey>[] = [
  { group: 'Baris batch', head: 'Tersegel', count: 'tersegel' },
  { group: 'Baris batch', head: 'Diunggah', count: 'diunggah' },
  { group: 'Jawaban SIKS-NG', head: 'Diterima', count: 'diterima' },
  { group: 'Jawaban SIKS-NG', head: 'Ditolak', count: 'ditolak' },
  { group: 'Jawaban SIKS-NG', head: 'Tidak padan', count: 'tidakPadan' },
  { group: 'Jawaban SIKS-NG', head: 'Menunggu', count: 'menunggu' },
  { group: 'Jawaban SIKS-NG', head: 'Tidak ditemukan', count: 'tidakDitemukan' },
  { group: 'Jawaban SIKS-NG', head: 'Belum dijawab', count: 'belumDijawab' },
  { group: 'Jawaban SIKS-NG', head: '% diterima', share: 'diterima', of: 'tersegel' },
]
const listed: readonly Column<RekapKey>[] = [
  { group: 'Daftar', head: 'Keluarga', count: 'keluarga' },
  { group: 'Daftar', head: 'Jiwa', count: 'jiwa' },
]

export const rekapMethod: readonly string[] = [
  'Kertas: berkas yang diterima pada periode ini dan lembar formulir yang disebut desa pada tanda terimanya. Entri: formulir yang sudah dibuka di Padan, yang lengkap, dan yang sudah dientri ulang orang kedua.',
  'Keputusan: setiap formulir yang dientri ada di tepat satu kolom. SPTJM ialah formulir lengkap pada berkas dengan surat pernyataan di tempat musyawarah; Belum ialah yang tidak atau belum diputuskan. Jadi Dientri = Setuju + Tolak + Tunda + SPTJM + Belum.',
  'Baris batch: baris pada batch periode ini yang tersegel dan masih berlaku, termasuk baris susulan dari periode sebelumnya. Satu formulir dapat menjadi beberapa baris. Setiap baris ada di tepat satu kolom jawaban.',
  'Daftar: keluarga dan jiwa aktif di daftar saat laporan dibuat.',
]

const none = 'Belum ada berkas, keluarga terdaftar, atau batch.'

/** The rekap: per kecamatan, per desa, per kind of form and per programme. */
export function rekapTables(
  desa: readonly RekapLine[],
  jenis: readonly RekapLine[],
  programmes: readonly RekapLine[],
): Table[] {
  const keys = rekapKeys
  const kecamatan = together(keys, desa, ({ labels }) => [labels[1] ?? ''])
  const onPaper = { columns: [...listed, ...papers, ...forms], keys, none }
  const after = { columns: sent, keys, none }
  const inKecamatan = { labels: ['Kecamatan'], lines: kecamatan }
  const inDesa = { labels: ['Desa/kelurahan', 'Kecamatan'], lines: desa }
  return [
    tableOf({
      ...onPaper,
      ...inKecamatan,
      title: 'Dari kertas sampai keputusan per kecamatan',
      bars: ['dientri', 'setuju'],
    }),
    tableOf({ ...after, ...inKecamatan, title: 'Batch dan jawaban per kecamatan', bars: ['tersegel', 'diterima'] }),
    tableOf({ ...onPaper, ...inDesa, title: 'Dari kertas sampai keputusan per desa', bars: ['dientri', 'setuju'] }),
    tableOf({ ...after, ...inDesa, title: 'Batch dan jawaban per desa', bars: ['tersegel', 'diterima'] }),
    tableOf({
      title: 'Menurut jenis formulir',
      labels: ['Jenis'],
      columns: [{ head: 'Lembar', count: 'lembar' }, ...forms, ...sent],
      lines: jenis,
      keys,
      none,
      bars: ['dientri', 'tersegel', 'diterima'],
    }),
    tableOf({
      title: 'Usulan menurut program',
      note: 'Lembar kertas tidak menyebut program, jadi hanya formulir yang dientri.',
      labels: ['Program'],
      columns: [...forms, ...sent],
      lines: programmes,
      keys,
      none: 'Belum ada usulan pada periode ini.',
      bars: ['dientri', 'tersegel', 'diterima'],
    }),
  ]
}
