import type { desilOfPeriode } from '../penetapan/applied.ts'
import type { GalatKey } from './galat-lines.ts'
import type { RekapKey, RekapLine } from './rekap-lines.ts'
import { perMille, sumOf, together, type Cell, type Table } from './table.ts'
import { rekapKeys } from './rekap-lines.ts'
import type { Counts } from './tally.ts'

export const bandingMethod: readonly string[] = [
  'Selisih ialah periode kanan dikurangi periode kiri. Selisih persentase disebut dalam poin persen.',
  'Angka dan persentase dihitung seperti pada laporan rekap, galat, dan mutu data. Galat masuk di sini hanya yang diputuskan pada periodenya: tanda tidak layak dibaca dari daftar sekarang dan sama bagi kedua periode.',
  'Periode yang masih berjalan belum lengkap; lamanya pun dapat berbeda. Keluarga terdaftar dibaca dari daftar sekarang dengan keputusan periodenya dikembalikan.',
]

/** What is compared of one period. */
export type Side = {
  readonly name: string
  readonly desa: readonly RekapLine[]
  readonly galat: Counts<GalatKey>
  readonly nik: { readonly wrong: number; readonly all: number }
  readonly noKk: { readonly wrong: number; readonly all: number }
  readonly desil: Awaited<ReturnType<typeof desilOfPeriode>>
}

const counted: readonly (readonly [RekapKey, string])[] = [
  ['berkas', 'Berkas diterima'],
  ['lembar', 'Lembar formulir'],
  ['dientri', 'Formulir dientri'],
  ['lengkap', 'Formulir lengkap'],
  ['terverifikasi', 'Formulir terverifikasi'],
  ['setuju', 'Disetujui musyawarah'],
  ['tolak', 'Ditolak musyawarah'],
  ['tunda', 'Ditunda musyawarah'],
  ['sptjm', 'Dengan SPTJM'],
  ['belum', 'Belum diputuskan'],
  ['tersegel', 'Baris tersegel'],
  ['diunggah', 'Baris diunggah'],
  ['diterima', 'Diterima SIKS-NG'],
  ['ditolak', 'Ditolak SIKS-NG'],
  ['tidakPadan', 'Tidak padan'],
  ['menunggu', 'Menunggu di SIKS-NG'],
  ['tidakDitemukan', 'Tidak ditemukan pada jawaban'],
  ['belumDijawab', 'Belum dijawab'],
]
const errors: readonly (readonly [GalatKey, string])[] = [
  ['coretKeluarga', 'Galat masuk diputuskan: keluarga'],
  ['coretJiwa', 'Galat masuk diputuskan: jiwa'],
  ['luarKeluarga', 'Galat tak masuk: keluarga'],
  ['luarJiwa', 'Galat tak masuk: jiwa'],
]

/** Two periods beside each other, `before` on the left. */
export function bandingTables(before: Side, now: Side): Table[] {
  const [a, b] = [sumOf(rekapKeys, before.desa), sumOf(rekapKeys, now.desa)]
  return [
    sideBySide(
      'Angka',
      'Ukuran',
      [before, now],
      [
        ...counted.map(([key, name]): Pair => [name, a[key], b[key]]),
        ...errors.map(([key, name]): Pair => [name, before.galat[key], now.galat[key]]),
      ],
    ),
    shares(before, now, a, b),
    perKecamatan(before, now),
    desil(before, now),
  ]
}

type Pair = readonly [name: string, before: number, now: number]

function sideBySide(title: string, label: string, [before, now]: readonly [Side, Side], pairs: readonly Pair[]): Table {
  const column = (head: string, kind: Table['columns'][number]['kind']) => ({ group: '', head, kind })
  return {
    title,
    note: '',
    none: '',
    columns: [
      column(label, 'text'),
      column(before.name, 'count'),
      column(now.name, 'count'),
      column('Selisih', 'difference'),
      column(`Selisih, % dari ${before.name}`, 'perMille'),
    ],
    rows: pairs.map(([name, was, is]) => [name, was, is, is - was, perMille(is - was, was)]),
    total: null,
    chart: { label: 0, values: [1, 2] },
  }
}

function shares(before: Side, now: Side, a: Counts<RekapKey>, b: Counts<RekapKey>): Table {
  const of = (side: Side, n: Counts<RekapKey>): [string, number | null][] => [
    ['Lengkap dari formulir dientri', perMille(n.lengkap, n.dientri)],
    ['Terverifikasi dari formulir lengkap', perMille(n.terverifikasi, n.lengkap)],
    ['Galat masuk diputuskan dari keluarga terdaftar', perMille(side.galat.coretKeluarga, side.galat.keluarga)],
    ['Galat tak masuk dari keluarga terdaftar', perMille(side.galat.luarKeluarga, side.galat.keluarga)],
    ['NIK salah dari jiwa pada formulir', perMille(side.nik.wrong, side.nik.all)],
    ['No. KK salah dari usulan dan perubahan', perMille(side.noKk.wrong, side.noKk.all)],
    ['Diunggah dari baris tersegel', perMille(n.diunggah, n.tersegel)],
    ['Diterima dari baris tersegel', perMille(n.diterima, n.tersegel)],
    ['Ditolak dari baris tersegel', perMille(n.ditolak, n.tersegel)],
    ['Tidak padan dari baris tersegel', perMille(n.tidakPadan, n.tersegel)],
    ['Menunggu dari baris tersegel', perMille(n.menunggu, n.tersegel)],
    ['Tidak ditemukan dari baris tersegel', perMille(n.tidakDitemukan, n.tersegel)],
    ['Belum dijawab dari baris tersegel', perMille(n.belumDijawab, n.tersegel)],
  ]
  const left = of(before, a)
  const right = of(now, b)
  return {
    title: 'Persentase',
    note: '',
    none: '',
    columns: [
      { group: '', head: 'Ukuran', kind: 'text' },
      { group: '', head: before.name, kind: 'perMille' },
      { group: '', head: now.name, kind: 'perMille' },
      { group: '', head: 'Selisih (poin persen)', kind: 'points' },
    ],
    rows: left.map(([name, was], index): Cell[] => {
      const is = right[index]?.[1] ?? null
      return [name, was, is, was === null || is === null ? null : is - was]
    }),
    total: null,
    chart: null,
  }
}

const compared: readonly (readonly [RekapKey, string])[] = [
  ['lembar', 'Lembar'],
  ['dientri', 'Dientri'],
  ['setuju', 'Setuju'],
  ['tersegel', 'Baris tersegel'],
  ['diterima', 'Diterima'],
]

function perKecamatan(before: Side, now: Side): Table {
  const [left, right] = [before, now].map(({ desa }) => {
    const lines = together(rekapKeys, desa, ({ labels }) => [labels[1] ?? ''])
    return new Map(lines.map(({ labels, n }) => [labels[0] ?? '', n]))
  })
  const names = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])]
  const cells = (a: Counts<RekapKey> | undefined, b: Counts<RekapKey> | undefined): number[] =>
    compared.flatMap(([key]) => [a?.[key] ?? 0, b?.[key] ?? 0, (b?.[key] ?? 0) - (a?.[key] ?? 0)])
  const whole = ({ desa }: Side) => sumOf(rekapKeys, desa)
  return {
    title: 'Per kecamatan',
    note: '',
    none: 'Belum ada berkas, keluarga terdaftar, atau batch.',
    columns: [
      { group: '', head: 'Kecamatan', kind: 'text' },
      ...compared.flatMap(([, group]) => [
        { group, head: before.name, kind: 'count' as const },
        { group, head: now.name, kind: 'count' as const },
        { group, head: 'Selisih', kind: 'difference' as const },
      ]),
    ],
    rows: names.map((name) => [name, ...cells(left?.get(name), right?.get(name))]),
    total: names.length === 0 ? null : ['Jumlah', ...cells(whole(before), whole(now))],
    chart: names.length === 0 ? null : { label: 0, values: [4, 5] },
  }
}

const changes = [
  ['masuk', 'Berubah: masuk daftar'],
  ['keluar', 'Berubah: keluar dari daftar'],
  ['desil', 'Berubah: desil lain'],
  ['tetap', 'Tetap'],
] as const

/** Families by desil in the last determination of each period, and what it changed against the one before it. */
function desil(before: Side, now: Side): Table {
  const ranks = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null]
  const on = (side: Side, rank: number | null) => sum(side, (one) => one.status === 'ditetapkan' && one.desil === rank)
  const table = sideBySide(
    'Desil menurut penetapan',
    'Desil',
    [before, now],
    [
      ...ranks.map((rank): Pair => [rank === null ? 'Tanpa desil' : `Desil ${rank}`, on(before, rank), on(now, rank)]),
      ['Jumlah ditetapkan', sum(before, isOn), sum(now, isOn)],
      ['Dikeluarkan', sum(before, (one) => !isOn(one)), sum(now, (one) => !isOn(one))],
      ...changes.map(([change, name]): Pair => {
        const counts = (one: Side['desil'][number]) => one.change === change
        return [name, sum(before, counts), sum(now, counts)]
      }),
    ],
  )
  const missing = [before, now].filter(({ desil: all }) => all.length === 0).map(({ name }) => name)
  if (missing.length === 2) {
    return { ...table, none: 'Belum ada penetapan pada kedua periode ini.', rows: [], chart: null }
  }
  return {
    ...table,
    note:
      missing.length === 0
        ? 'Keluarga pada penetapan terakhir tiap periode. Desil ditetapkan kementerian.'
        : `Belum ada penetapan untuk ${missing.join('')}, jadi selisihnya bukan perubahan desil.`,
    chart: { label: 0, values: [1, 2] },
  }
}

function isOn({ status }: Side['desil'][number]): boolean {
  return status === 'ditetapkan'
}

function sum({ desil: all }: Side, counts: (one: Side['desil'][number]) => boolean): number {
  return all.filter(counts).reduce((total, { n }) => total + n, 0)
}
