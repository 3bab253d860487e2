import { countInWords } from '#shared/domain/terbilang.ts'
import type { Column, Content } from '../render-pdf.ts'
import type { BeritaAcaraSnapshot, Paper } from '../snapshot.ts'
import { listTable, numberWidth, points, share, type ListColumn } from './list-table.ts'
import { amountText } from './words.ts'

/** A lampiran ready to be laid out: its columns after §1.4. */
export type Lampiran = {
  readonly roman: string
  readonly title: string
  readonly columns: readonly ListColumn[]
  readonly rows: readonly (readonly string[])[]
  /** Under the list. */
  readonly total: string
}

const no: ListColumn = { title: 'No', width: points(20), centred: true }
const text = (title: string, part: number): ListColumn => ({ title, width: share(part) })
const number = (title: string): ListColumn => ({ title, width: numberWidth, centred: true })
const narrow = (title: string, width: number): ListColumn => ({ title, width: points(width), centred: true })

/** I to III always (empty ones say NIHIL), IV only when something was refused or put off. */
export function lampiranOf(snapshot: BeritaAcaraSnapshot): Lampiran[] {
  const { ditolak } = snapshot.lampiran
  return [
    usulan(snapshot),
    penghapusan(snapshot),
    perubahan(snapshot),
    ...(ditolak.length > 0 ? [ditolakOf(snapshot)] : []),
  ]
}

function usulan({ lampiran, counts, unit }: BeritaAcaraSnapshot): Lampiran {
  return {
    roman: 'I',
    title: 'DAFTAR USULAN BARU',
    total: amountText(counts.usulan, unit),
    columns: [
      no,
      text('Nama Kepala Keluarga / Anggota', 1.35),
      number('NIK'),
      number('No. KK'),
      text('Hubungan', 0.75),
      narrow('L/P', 15),
      text('Tempat, Tanggal Lahir', 0.95),
      text('Nama Ibu Kandung', 1),
      text('Alamat / Dusun', 1.25),
      narrow('RT', 17),
      narrow('RW', 17),
      text('Pekerjaan', 0.95),
      text('Usulan Program', 0.75),
      text('Alasan / Kriteria', 1.1),
      text('Ket.', 0.5),
    ],
    rows: numbered(lampiran.usulan, (line) => [
      line.name,
      line.nik,
      line.noKk,
      line.shdk,
      line.sex,
      [line.birthPlace, line.birthDate].filter((part) => part !== '').join(', '),
      line.motherName,
      line.address,
      line.rt,
      line.rw,
      line.job,
      line.programme,
      line.reason,
      line.note,
    ]),
  }
}

function penghapusan({ lampiran, counts, unit }: BeritaAcaraSnapshot): Lampiran {
  return {
    roman: 'II',
    title: 'DAFTAR PENGHAPUSAN',
    total: amountText(counts.penghapusan, unit),
    columns: [
      no,
      text('ID DTKS / IDBDT', 0.9),
      text('Nama', 1.2),
      number('NIK'),
      number('No. KK'),
      text('Alamat, RT/RW', 1.4),
      text('Alasan', 1),
      narrow('Tgl Kejadian', 48),
      text('Bukti', 1),
      text('Ket.', 0.8),
    ],
    rows: numbered(lampiran.penghapusan, (line) => [
      line.idDtks,
      line.name,
      line.nik,
      line.noKk,
      line.address,
      line.reason,
      line.eventDate,
      line.evidence,
      line.note,
    ]),
  }
}

function perubahan({ lampiran, counts, unit }: BeritaAcaraSnapshot): Lampiran {
  return {
    roman: 'III',
    title: 'DAFTAR PERUBAHAN / PERBAIKAN DATA',
    total: `${amountText(counts.perubahan, unit)}, ${countInWords(lampiran.perubahan.length)} perubahan`,
    columns: [
      no,
      text('Nama', 1.1),
      number('NIK'),
      number('No. KK'),
      text('Elemen Data', 1.1),
      text('Semula', 1.2),
      text('Menjadi', 1.2),
      text('Bukti', 0.8),
    ],
    rows: numbered(lampiran.perubahan, (line) => [
      line.name,
      line.nik,
      line.noKk,
      line.element,
      line.before,
      line.after,
      line.evidence,
    ]),
  }
}

function ditolakOf({ lampiran, counts, unit }: BeritaAcaraSnapshot): Lampiran {
  return {
    roman: 'IV',
    title: 'DAFTAR USULAN YANG TIDAK DISEPAKATI ATAU DITUNDA',
    total: amountText(counts.tidakDisepakati, unit),
    columns: [no, text('Nama', 1.1), number('NIK'), text('Alamat', 1.3), text('Alasan', 1.4), text('Tindak Lanjut', 1)],
    rows: numbered(lampiran.ditolak, (line) => [line.name, line.nik, line.address, line.reason, line.followUp]),
  }
}

function numbered<T>(lines: readonly T[], cells: (line: T) => string[]): string[][] {
  return lines.map((line, index) => [String(index + 1), ...cells(line)])
}

/** The list with its total as the last line. */
export function lampiranBody(lampiran: Lampiran, paper: Paper): Content[] {
  return [listTable(lampiran.columns, lampiran.rows, lampiran.total, paper)]
}

/** Boxes in the foot of each page of a list, for the paraf of those who sign the berita acara. */
export function parafBoxes({ signatories }: BeritaAcaraSnapshot): Column {
  if (signatories.length === 0) return { text: '' }
  const line = { fontSize: 6.5, color: '#444444' }
  return {
    width: 'auto',
    table: {
      widths: [26, ...signatories.map(() => 66)],
      heights: (row: number) => (row === 0 ? 'auto' : 17),
      body: [
        [
          { text: 'Paraf', rowSpan: 2, margin: [0, 9, 0, 0], ...line },
          ...signatories.map(({ title }) => ({ text: title, ...line })),
        ],
        ['', ...signatories.map(() => '')],
      ],
    },
    layout: {
      hLineWidth: () => 0.4,
      vLineWidth: () => 0.4,
      hLineColor: () => '#666666',
      vLineColor: () => '#666666',
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
    alignment: 'center',
  }
}
