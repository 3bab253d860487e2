import { longDate } from '#shared/domain/date-text.ts'
import { formatNumber } from '#shared/domain/numbers.ts'
import type { PaketData } from '../../documents/paket-data.ts'
import { localDateOf } from '../../platform/clock.ts'
import type { Manifest, SealedLine } from './manifest.ts'

type Letterhead = PaketData['letterhead']

/** The cover page: each file with what is in it, its sum, its layout, who sealed it and when. */
export function coverOf(letterhead: Letterhead, manifest: Manifest): PaketData {
  const { sealed } = manifest
  return {
    ...framed(letterhead, 'Sampul batch SIKS-NG', manifest),
    tables: [
      {
        title: `Berkas Excel (${sealed.length})`,
        none: 'Belum ada berkas Excel yang disegel.',
        widths: ['*', 42, 48, 42, 92],
        head: ['Berkas', 'Baris', 'Keluarga', 'Jiwa', 'Tata letak'],
        rows: sealed.map((one) => [
          `${one.fileName}${edition(one)}`,
          formatNumber(one.rows),
          formatNumber(one.families),
          formatNumber(one.people),
          `${one.layout} versi ${one.layoutVersion}`,
        ]),
      },
      {
        title: 'Segel',
        none: '–',
        widths: ['*', 100, 132],
        head: ['Berkas', 'Disegel', 'SHA-256'],
        rows: sealed.map((one) => [
          one.fileName,
          `${longDate(localDateOf(one.sealedAt))} oleh ${one.sealedBy}; ${formatNumber(one.cellsCompared)} sel dibandingkan`,
          one.sha256,
        ]),
      },
    ],
  }
}

function edition({ susunan, part, parts }: SealedLine): string {
  const words = [
    ...(susunan > 1 ? [`susunan ke-${susunan}`] : []),
    ...(parts > 1 ? [`bagian ${part} dari ${parts}`] : []),
  ]
  return words.length === 0 ? '' : ` (${words.join(', ')})`
}

/** The checklist: what is in the folder, and what is not. */
export function checklistOf(letterhead: Letterhead, manifest: Manifest): PaketData {
  const { files, missing } = manifest
  return {
    ...framed(letterhead, 'Kelengkapan paket unggah', manifest),
    tables: [
      {
        title: `Ada di folder ini (${files.length})`,
        none: 'Tidak ada.',
        widths: [24, '*', 60, 132],
        head: ['No', 'Berkas', 'Besar', 'SHA-256'],
        rows: files.map((file, index) => [
          String(index + 1),
          file.name,
          `${formatNumber(Math.ceil(file.bytes / 1024))} KB`,
          file.sha256,
        ]),
      },
      {
        title: `Belum ada (${missing.length})`,
        none: 'Tidak ada yang kurang.',
        widths: [24, '*'],
        head: ['No', 'Apa'],
        rows: missing.map((text, index) => [String(index + 1), text]),
      },
    ],
  }
}

function framed(letterhead: Letterhead, title: string, { place, periode, madeAt, madeBy, sealed }: Manifest) {
  const sum = (of: (line: SealedLine) => number) => formatNumber(sealed.reduce((total, one) => total + of(one), 0))
  return {
    letterhead,
    title,
    about: place,
    asOf: madeAt,
    foot: `Dibuat ${longDate(localDateOf(madeAt))} oleh ${madeBy}.`,
    facts: [
      ['Periode', periode],
      ['Berkas Excel', `${sealed.length}`],
      ['Isi', `${sum((one) => one.rows)} baris, ${sum((one) => one.people)} jiwa`],
    ] as const,
  }
}
