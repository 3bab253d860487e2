import type { OfficeSettings } from '../pengaturan/office-settings.ts'
import type { Errors } from './galat-count.ts'
import { galatKeys, type Galat, type GalatKey } from './galat-lines.ts'
import type { PeriodForm } from './period-forms.ts'
import { programmeName } from './rekap-lines.ts'
import { tableOf, together, type Column, type Line, type Table } from './table.ts'
import { createTally } from './tally.ts'
import { villageLabels } from './villages.ts'

export const galatMethod: readonly string[] = [
  'Galat masuk (inclusion error): ada di daftar, tetapi tidak berhak. Dihitung dari keluarga dan jiwa yang disepakati untuk dihapus pada periode ini (keputusan musyawarah, atau SPTJM), ditambah keluarga di daftar yang bertanda tidak layak menurut kriteria formulirnya (PNS, TNI, Polri, BUMN, BUMD, pejabat atau perangkat desa dalam keluarga) dan belum disepakati dihapus. Tanda hanya meminta diperiksa; yang memutuskan tetap musyawarah.',
  'Galat tak masuk (exclusion error): berhak, tetapi di luar daftar. Dihitung dari usulan yang disepakati pada periode ini: keluarga menurut No. KK dan jiwa menurut NIK di dalam satu desa.',
  'Persentase dihitung terhadap keluarga terdaftar di tempat yang sama. Keluarga terdaftar ialah keluarga aktif saat laporan dibuat, ditambah yang sudah dikeluarkan oleh keputusan periode ini, dikurangi usulan periode ini yang sudah masuk.',
  'Setiap keluarga dan jiwa dihitung sekali, pada keputusan pertamanya. Keputusan pada musyawarah yang belum final ikut dihitung. Yang ditolak, ditunda, dan belum diputuskan disebut tersendiri dan bukan galat.',
]

const columns: readonly Column<GalatKey>[] = [
  { group: 'Terdaftar', head: 'Keluarga', count: 'keluarga' },
  { group: 'Terdaftar', head: 'Jiwa', count: 'jiwa' },
  { group: 'Galat masuk, keluarga', head: 'Disepakati dihapus', count: 'coretKeluarga' },
  { group: 'Galat masuk, keluarga', head: 'Bertanda', count: 'tandaKeluarga' },
  { group: 'Galat masuk, keluarga', head: 'Jumlah', count: 'masukKeluarga' },
  { group: 'Galat masuk, keluarga', head: '%', share: 'masukKeluarga', of: 'keluarga' },
  { group: 'Galat masuk, jiwa', head: 'Disepakati dihapus', count: 'coretJiwa' },
  { group: 'Galat masuk, jiwa', head: 'Bertanda', count: 'tandaJiwa' },
  { group: 'Galat tak masuk', head: 'Keluarga', count: 'luarKeluarga' },
  { group: 'Galat tak masuk', head: 'Jiwa', count: 'luarJiwa' },
  { group: 'Galat tak masuk', head: '% keluarga', share: 'luarKeluarga', of: 'keluarga' },
]

const none = 'Belum ada keluarga terdaftar dan belum ada keputusan pada periode ini.'

/** The errors by kecamatan, desa, dusun and reason, and what is no error yet. */
export function galatTables(galat: Galat, forms: readonly PeriodForm[], office: OfficeSettings): Table[] {
  const keys = galatKeys
  const place = { columns, keys, none, bars: ['masukKeluarga', 'luarKeluarga'] as const }
  const desa = together(keys, galat.lines, ({ labels }) => [labels[0] ?? '', labels[2] ?? ''])
  return [
    tableOf({
      ...place,
      title: 'Galat per kecamatan',
      labels: ['Kecamatan'],
      lines: together(keys, galat.lines, ({ labels }) => [labels[2] ?? '']),
    }),
    tableOf({ ...place, title: 'Galat per desa', labels: ['Desa/kelurahan', 'Kecamatan'], lines: desa }),
    tableOf({
      ...place,
      title: 'Galat per dusun',
      labels: ['Desa/kelurahan', 'Dusun'],
      lines: galat.lines.map((line) => ({ ...line, labels: line.labels.slice(0, 2) })),
    }),
    inclusionByReason(galat, office),
    exclusionByProgramme(galat, office),
    notYet(forms),
  ]
}

type Part = 'keluarga' | 'jiwa' | 'semua' | 'daftar'
const parts = ['keluarga', 'jiwa', 'semua', 'daftar'] as const

const categories: Readonly<Record<OfficeSettings['alasanPenghapusan'][number]['category'], string>> = {
  tidakDitemukan: 'Tidak ditemukan',
  mampu: 'Mampu',
  pindah: 'Pindah',
  meninggal: 'Meninggal',
  lain: 'Sebab lain',
}

function inclusionByReason(galat: Galat, { alasanPenghapusan }: OfficeSettings): Table {
  const ofReason = new Map(alasanPenghapusan.map((one) => [one.code, one]))
  const decided = linesBy(
    galat.removed,
    galat,
    alasanPenghapusan.map(({ code }) => code),
    (code) => {
      const reason = ofReason.get(code)
      return reason === undefined
        ? [code || 'Alasan belum diisi', 'Sebab lain']
        : [reason.label, categories[reason.category]]
    },
  )
  const signs = linesBy(galat.flagged, galat, [], (why) => [why, 'Bertanda, belum diputuskan'])
  const lines = [...decided, ...signs]
  return tableOf<Part>({
    title: 'Galat masuk menurut alasan',
    note: 'Golongan ialah tempat alasan itu dihitung pada berita acara. Satu keluarga dihitung pada satu alasan; jiwa yang dihapus sendiri tanpa keluarganya hanya dihitung sebagai jiwa.',
    none: 'Belum ada yang disepakati dihapus pada periode ini, dan tidak ada yang bertanda tidak layak.',
    labels: ['Alasan', 'Golongan'],
    columns: [
      { head: 'Keluarga', count: 'keluarga' },
      { head: 'Jiwa', count: 'jiwa' },
      { head: '% dari galat masuk', share: 'keluarga', of: 'semua' },
      { head: '% dari keluarga terdaftar', share: 'keluarga', of: 'daftar' },
    ],
    keys: parts,
    lines: lines.map(({ labels, n }) => ({ labels, n: { ...n, semua: galat.total.masukKeluarga } })),
    total: {
      keluarga: galat.total.masukKeluarga,
      jiwa: galat.total.masukJiwa,
      semua: galat.total.masukKeluarga,
      daftar: galat.total.keluarga,
    },
    bars: ['keluarga', 'jiwa'],
  })
}

function exclusionByProgramme(galat: Galat, { programmes }: OfficeSettings): Table {
  const lines = linesBy(
    galat.proposed,
    galat,
    programmes.map(({ code }) => code),
    (code) => [programmeName(code, programmes)],
  )
  return tableOf<Part>({
    title: 'Galat tak masuk menurut program yang diusulkan',
    note: 'Alasan usulan ditulis bebas pada formulir, jadi yang dihitung ialah program yang diminta.',
    none: 'Belum ada usulan yang disepakati pada periode ini.',
    labels: ['Program'],
    columns: [
      { head: 'Keluarga', count: 'keluarga' },
      { head: 'Jiwa', count: 'jiwa' },
      { head: '% dari galat tak masuk', share: 'keluarga', of: 'semua' },
      { head: '% dari keluarga terdaftar', share: 'keluarga', of: 'daftar' },
    ],
    keys: parts,
    lines: lines.map(({ labels, n }) => ({ labels, n: { ...n, semua: galat.total.luarKeluarga } })),
    total: {
      keluarga: galat.total.luarKeluarga,
      jiwa: galat.total.luarJiwa,
      semua: galat.total.luarKeluarga,
      daftar: galat.total.keluarga,
    },
    bars: ['keluarga', 'jiwa'],
  })
}

/** One line a reason; those of the office's list first, in its order. */
function linesBy(
  errors: Errors,
  { total }: Galat,
  order: readonly string[],
  labels: (why: string) => readonly string[],
): Line<Part>[] {
  const tally = createTally<Part>(parts)
  for (const { why } of errors.keluarga.values()) tally.add(why, 'keluarga')
  for (const { why } of errors.jiwa.values()) tally.add(why, 'jiwa')
  const rank = (why: string) => (order.includes(why) ? order.indexOf(why) : order.length)
  return tally
    .places()
    .toSorted((a, b) => rank(a) - rank(b))
    .map((why) => ({ labels: labels(why), n: { ...tally.of(why), daftar: total.keluarga } }))
}

const openKeys = [
  'penghapusanTolak',
  'penghapusanTunda',
  'penghapusanBelum',
  'usulanTolak',
  'usulanTunda',
  'usulanBelum',
] as const
type OpenKey = (typeof openKeys)[number]

/** Forms that are on their way, or were stopped: no errors, and named apart so that nobody takes them for some. */
function notYet(forms: readonly PeriodForm[]): Table {
  const tally = createTally<OpenKey>(openKeys)
  const endings = { tolak: 'Tolak', tunda: 'Tunda', belum: 'Belum' } as const
  for (const { desaCode, jenis, standing } of forms) {
    if (standing === 'setuju' || standing === 'sptjm' || jenis === 'perubahan') continue
    tally.add(desaCode, `${jenis}${endings[standing]}`)
  }
  return tableOf({
    title: 'Bukan galat: ditolak, ditunda, belum diputuskan',
    note: 'Formulir, bukan keluarga.',
    none: 'Tidak ada usulan atau penghapusan yang ditolak, ditunda, atau menunggu keputusan.',
    labels: ['Desa/kelurahan', 'Kecamatan'],
    columns: [
      { group: 'Penghapusan', head: 'Ditolak', count: 'penghapusanTolak' },
      { group: 'Penghapusan', head: 'Ditunda', count: 'penghapusanTunda' },
      { group: 'Penghapusan', head: 'Belum diputuskan', count: 'penghapusanBelum' },
      { group: 'Usulan', head: 'Ditolak', count: 'usulanTolak' },
      { group: 'Usulan', head: 'Ditunda', count: 'usulanTunda' },
      { group: 'Usulan', head: 'Belum diputuskan', count: 'usulanBelum' },
    ],
    keys: openKeys,
    lines: [...tally.places()].toSorted().map((place) => ({ labels: villageLabels(place), n: tally.of(place) })),
  })
}
