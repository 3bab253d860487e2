import type { Output } from '#shared/contract/index.ts'
import { formatNumber } from '#shared/domain/numbers.ts'
import type { FormNumbers } from './form-numbers.ts'
import { kkKinds, nikKinds, type KkKind, type NikKind } from './number-kinds.ts'
import type { RegisterSummary } from './register.ts'
import { sumOf, tableOf, together, type Column, type Line, type Table } from './table.ts'
import { createTally, type Tally } from './tally.ts'
import { desaOfDusun, villageLabels } from './villages.ts'

export const mutuMethod: readonly string[] = [
  'Setiap NIK dan No. KK dihitung sekali, pada kesalahan pertama menurut urutan kolom dari kiri. Salah ialah jumlah semua kolom kesalahan.',
  'Bukan 16 angka: kurang, lebih, atau berisi huruf. Ganda di daftar: lebih dari satu orang (atau keluarga) aktif memakainya. Ganda pada formulir: ada pula di formulir lain periode ini, atau baru pada formulir padahal sudah ada di daftar.',
  'Wilayah tak dikenal: enam angka pertama bukan kecamatan pada daftar Kemendagri yang dipakai Padan; NIK lama dari kecamatan yang sudah dimekarkan atau dihapus dapat masuk ke sini. Tanggal tak mungkin: angka ke-7 sampai ke-12 bukan tanggal.',
  'Beda tanggal lahir dan beda jenis kelamin dibandingkan dengan isian. NIK tidak diterbitkan ulang bila datanya dibetulkan, jadi keduanya tanda untuk diperiksa, bukan bukti salah.',
  'Menunggu Dukcapil: orang pada formulir periode ini yang menunggu jawaban Dukcapil. Tidak padan: baris batch periode ini yang dijawab tidak padan oleh SIKS-NG. Keduanya tidak ikut dalam jumlah Salah.',
]

const nikNames: Readonly<Record<NikKind, string>> = {
  kosong: 'Kosong',
  bentuk: 'Bukan 16 angka',
  samaKk: 'Sama dengan No. KK',
  ganda: 'Ganda',
  wilayah: 'Wilayah tak dikenal',
  tanggal: 'Tanggal tak mungkin',
  lahir: 'Beda tanggal lahir',
  kelamin: 'Beda jenis kelamin',
}
const kkNames: Readonly<Record<KkKind, string>> = {
  kosong: 'Kosong',
  bentuk: 'Bukan 16 angka',
  ganda: 'Ganda',
  wilayah: 'Wilayah tak dikenal',
  tanggal: 'Tanggal tak mungkin',
}

type NikKey = NikKind | 'semua' | 'salah' | 'dukcapil' | 'tidakPadan'
const nikKeys: readonly NikKey[] = [...nikKinds, 'semua', 'salah', 'dukcapil', 'tidakPadan']
type KkKey = KkKind | 'semua' | 'salah'
const kkKeys: readonly KkKey[] = [...kkKinds, 'semua', 'salah']

/** The numbers of the register and of the forms of a period, and what their verification has proven. */
export function mutuTables(
  register: RegisterSummary,
  forms: FormNumbers,
  queue: Output<'verifikasi.queue'>['berkas'],
): Table[] {
  const { registerNik, registerKk, formNik, formKk } = mutuLines(register, forms)
  const place = ['Desa/kelurahan', 'Kecamatan']
  const noRegister = 'Belum ada keluarga terdaftar.'
  const noForms = 'Belum ada usulan atau perubahan pada periode ini.'
  return [
    byKind(
      { title: 'NIK menurut jenis kesalahan', kinds: nikKinds, names: nikNames, units: ['Jiwa', 'Jiwa'] },
      registerNik,
      formNik,
    ),
    byKind(
      { title: 'No. KK menurut jenis kesalahan', kinds: kkKinds, names: kkNames, units: ['Keluarga', 'Formulir'] },
      registerKk,
      formKk,
    ),
    nikTable('NIK di daftar per kecamatan', ['Kecamatan'], byKecamatan(nikKeys, registerNik), noRegister),
    nikTable('NIK di daftar per desa', place, registerNik, noRegister),
    kkTable('No. KK di daftar per kecamatan', ['Kecamatan'], byKecamatan(kkKeys, registerKk), noRegister),
    kkTable('No. KK di daftar per desa', place, registerKk, noRegister),
    nikTable('NIK pada formulir periode ini per desa', place, formNik, noForms, [
      { head: 'Menunggu Dukcapil', count: 'dukcapil' },
      { head: 'Tidak padan', count: 'tidakPadan' },
    ]),
    kkTable('No. KK pada formulir periode ini per desa', place, formKk, noForms, 'Formulir'),
    proven(queue),
  ]
}

/** The lines per desa that every table of the report is made from. */
export function mutuLines(register: RegisterSummary, forms: FormNumbers) {
  const size = createTally<'keluarga' | 'jiwa'>(['keluarga', 'jiwa'])
  for (const dusun of register.size.places()) {
    const { keluarga, jiwa } = register.size.of(dusun)
    size.add(desaOfDusun(dusun), 'keluarga', keluarga)
    size.add(desaOfDusun(dusun), 'jiwa', jiwa)
  }
  const listed = [...size.places()].toSorted()
  const formed = [...forms.size.places()].toSorted()
  return {
    registerNik: listed.map((desa) => nikLine(desa, register.nik, size.of(desa).jiwa)),
    registerKk: listed.map((desa) => kkLine(desa, register.noKk, size.of(desa).keluarga)),
    formNik: formed.map((desa) => nikLine(desa, forms.nik, forms.size.of(desa).jiwa, forms.size.of(desa))),
    formKk: formed.map((desa) => kkLine(desa, forms.noKk, forms.size.of(desa).formulir)),
  }
}

function nikLine(
  desa: string,
  tally: Tally<string, NikKind>,
  semua: number,
  { dukcapil, tidakPadan } = { dukcapil: 0, tidakPadan: 0 },
): Line<NikKey> {
  const n = tally.of(desa)
  return { labels: villageLabels(desa), n: { ...n, semua, salah: allOf(nikKinds, n), dukcapil, tidakPadan } }
}

function kkLine(desa: string, tally: Tally<string, KkKind>, semua: number): Line<KkKey> {
  const n = tally.of(desa)
  return { labels: villageLabels(desa), n: { ...n, semua, salah: allOf(kkKinds, n) } }
}

function allOf<K extends string>(kinds: readonly K[], n: Readonly<Record<K, number>>): number {
  return kinds.reduce((sum, kind) => sum + n[kind], 0)
}

function byKecamatan<K extends string>(keys: readonly K[], lines: readonly Line<K>[]): Line<K>[] {
  return together(keys, lines, ({ labels }) => [labels[1] ?? ''])
}

function nikTable(
  title: string,
  labels: readonly string[],
  lines: readonly Line<NikKey>[],
  none: string,
  more: readonly Column<NikKey>[] = [],
): Table {
  return tableOf<NikKey>({
    title,
    none,
    labels,
    lines,
    keys: nikKeys,
    columns: [
      { head: 'Jiwa', count: 'semua' },
      ...nikKinds.map((kind) => ({ group: 'Kesalahan NIK', head: nikNames[kind], count: kind })),
      { head: 'Salah', count: 'salah' },
      { head: '% salah', share: 'salah', of: 'semua' },
      ...more,
    ],
    bars: ['salah'],
  })
}

function kkTable(
  title: string,
  labels: readonly string[],
  lines: readonly Line<KkKey>[],
  none: string,
  unit = 'Keluarga',
): Table {
  return tableOf<KkKey>({
    title,
    none,
    labels,
    lines,
    keys: kkKeys,
    columns: [
      { head: unit, count: 'semua' },
      ...kkKinds.map((kind) => ({ group: 'Kesalahan No. KK', head: kkNames[kind], count: kind })),
      { head: 'Salah', count: 'salah' },
      { head: '% salah', share: 'salah', of: 'semua' },
    ],
    bars: ['salah'],
  })
}

type SideKey = 'daftar' | 'semuaDaftar' | 'formulir' | 'semuaFormulir'
const sideKeys = ['daftar', 'semuaDaftar', 'formulir', 'semuaFormulir'] as const

type Sides<K extends string> = {
  readonly title: string
  readonly kinds: readonly K[]
  readonly names: Readonly<Record<K, string>>
  /** What is counted: in the register, and on the forms. */
  readonly units: readonly [listed: string, formed: string]
}

/** One line a kind of mistake: in the register, and on the forms of the period. */
function byKind<K extends string>(
  { title, kinds, names, units: [unit, formUnit] }: Sides<K>,
  listed: readonly Line<K | 'semua' | 'salah'>[],
  formed: readonly Line<K | 'semua' | 'salah'>[],
): Table {
  const keys = [...kinds, 'semua', 'salah'] as const
  const [daftar, formulir] = [sumOf(keys, listed), sumOf(keys, formed)]
  const whole = { semuaDaftar: daftar.semua, semuaFormulir: formulir.semua }
  return tableOf<SideKey>({
    title,
    note: `Yang diperiksa: ${formatNumber(whole.semuaDaftar)} ${unit.toLowerCase()} di daftar dan ${formatNumber(whole.semuaFormulir)} ${formUnit.toLowerCase()} pada usulan dan perubahan periode ini.`,
    none: '',
    labels: ['Kesalahan'],
    keys: sideKeys,
    lines: kinds.map((kind) => ({
      labels: [names[kind]],
      n: { daftar: daftar[kind], formulir: formulir[kind], ...whole },
    })),
    total: { daftar: daftar.salah, formulir: formulir.salah, ...whole },
    columns: [
      { group: 'Daftar', head: unit, count: 'daftar' },
      { group: 'Daftar', head: '%', share: 'daftar', of: 'semuaDaftar' },
      { group: 'Formulir periode ini', head: formUnit, count: 'formulir' },
      { group: 'Formulir periode ini', head: '%', share: 'formulir', of: 'semuaFormulir' },
    ],
    bars: ['daftar', 'formulir'],
  })
}

/** What the second keying has proven about each berkas. */
function proven(queue: Output<'verifikasi.queue'>['berkas']): Table {
  const text = (head: string) => ({ group: '', head, kind: 'text' as const })
  const count = (head: string) => ({ group: '', head, kind: 'count' as const })
  return {
    title: 'Yang terbukti oleh verifikasi per berkas',
    note: 'Galat entri pertama paling banyak sekian per 10.000 isian (keyakinan 95 %), dari isian contoh acak yang dientri ulang tanpa melihat; kosong berarti belum terbukti.',
    none: 'Belum ada berkas pada periode ini.',
    columns: [
      text('Berkas'),
      text('Desa/kelurahan'),
      text('Kecamatan'),
      count('Formulir lengkap'),
      count('Terverifikasi'),
      { group: '', head: 'Galat paling banyak per 10.000', kind: 'decimal' },
    ],
    rows: queue.map((one) => [
      String(one.berkasNumber).padStart(4, '0'),
      one.desaName,
      one.kecamatanName,
      one.complete,
      one.verified,
      one.boundPer10000 === null ? null : Math.ceil(one.boundPer10000 * 10 - 1e-9) / 10,
    ]),
    total:
      queue.length === 0
        ? null
        : [
            'Jumlah',
            '',
            '',
            queue.reduce((sum, one) => sum + one.complete, 0),
            queue.reduce((sum, one) => sum + one.verified, 0),
            null,
          ],
    chart: null,
  }
}

/** How many numbers of these lines are wrong, and of how many. */
export function wrongOf<K extends string>(
  lines: readonly Line<K | 'semua' | 'salah'>[],
): {
  readonly wrong: number
  readonly all: number
} {
  const { salah, semua } = sumOf(['salah', 'semua'] as const, lines)
  return { wrong: salah, all: semua }
}
