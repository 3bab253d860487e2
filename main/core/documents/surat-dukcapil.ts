import { longDate } from '#shared/domain/date-text.ts'
import { countInWords } from '#shared/domain/terbilang.ts'
import { listTable, numberWidth, points, share, type ListColumn } from './berita-acara/list-table.ts'
import { letterheadBlock } from './letterhead.ts'
import { letterMargins, listMargins, mm, pageSize } from './paper.ts'
import { renderPdf, type Content, type ContentSection } from './render-pdf.ts'
import type { Paper, RenderedPdf } from './snapshot.ts'
import type { SuratDukcapilData, SuratLine } from './surat-dukcapil-data.ts'

/**
 * Surat pengantar to the civil registry: the letter, then its list across the page with an empty column for what the registry finds.
 * The same data and paper give the same bytes.
 */
export async function renderSuratDukcapil(data: SuratDukcapilData, paper: Paper): Promise<RenderedPdf> {
  const name = `Surat pengantar ${data.number}`
  return renderPdf(
    {
      pageSize: pageSize(paper),
      pageMargins: letterMargins,
      content: [{ section: letter(data, paper) }, listSection(data, paper)],
    },
    { title: name, asOf: data.asOf, identity: data.number, footer: name },
  )
}

function letter(data: SuratDukcapilData, paper: Paper): Content[] {
  const { letterhead } = data
  const lines = [
    { text: letterhead.line1, size: 13 },
    { text: letterhead.line2, size: 15 },
  ].filter(({ text }) => text !== '')
  return [
    ...letterheadBlock(
      { lines, address: letterhead.address, contact: letterhead.contact, logo: null },
      paper,
      letterMargins,
    ),
    head(data),
    paragraph('Dengan hormat,', 0),
    paragraph(
      `Dalam pemutakhiran data sosial di ${data.kabupaten} ada ${countInWords(data.people.length)} orang yang data ` +
        'kependudukannya perlu dilihat lagi. Nama dan masalahnya tercantum dalam lampiran surat ini.',
    ),
    paragraph(
      'Kami mohon bantuan Saudara memeriksa data tersebut dan menuliskan hasilnya di kolom terakhir, lalu ' +
        'mengembalikan lampiran kepada kami. Data orang dalam lampiran bersifat rahasia dan hanya dipakai untuk ' +
        'pemeriksaan ini.',
    ),
    paragraph('Atas bantuan dan kerja sama Saudara kami sampaikan terima kasih.'),
    signature(data),
  ]
}

/** Number and subject on the left, date and addressee on the right, as offices have it. */
function head(data: SuratDukcapilData): Content {
  const facts = [
    ['Nomor', data.number],
    ['Sifat', 'Rahasia'],
    ['Lampiran', 'Satu daftar'],
    ['Hal', 'Permohonan pemeriksaan data kependudukan'],
  ]
  return {
    margin: [0, 0, 0, 16],
    columns: [
      {
        width: '*',
        table: { widths: [52, 6, '*'], body: facts.map(([label, value]) => [label ?? '', ':', value ?? '']) },
        layout: plain,
      },
      {
        width: 205,
        stack: [
          { text: `${data.signedAt}, ${longDate(data.date)}`, margin: [0, 2, 0, 14] },
          'Kepada',
          'Yth. Kepala Dinas Kependudukan dan Pencatatan Sipil',
          data.kabupaten,
          'di tempat',
        ],
      },
    ],
    columnGap: 16,
  }
}

const plain = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 4,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
}

function paragraph(text: string, indent = 30): Content {
  return { text, alignment: 'justify', leadingIndent: indent, lineHeight: 1.2, margin: [0, 0, 0, 8] }
}

/** Room for the hand of whoever heads the office; the program knows no name for it. */
function signature(data: SuratDukcapilData): Content {
  return {
    unbreakable: true,
    margin: [230, 20, 0, 0],
    alignment: 'center',
    stack: [
      `Kepala ${data.officeName},`,
      { text: '.'.repeat(46), margin: [0, 58, 0, 0] },
      { text: `NIP ${'.'.repeat(40)}`, margin: [0, 2, 0, 0] },
    ],
  }
}

const text = (title: string, part: number): ListColumn => ({ title, width: share(part) })
const number = (title: string): ListColumn => ({ title, width: numberWidth, centred: true })

const columns: readonly ListColumn[] = [
  { title: 'No', width: points(20), centred: true },
  number('NIK'),
  number('No. KK'),
  text('Nama', 1.1),
  text('Tempat, Tanggal Lahir', 0.9),
  text('Alamat / Desa', 1.4),
  text('Masalah', 1.3),
  text('Hasil Pemeriksaan Dukcapil', 1.8),
]

function listSection(data: SuratDukcapilData, paper: Paper): ContentSection {
  return {
    pageOrientation: 'landscape',
    pageMargins: listMargins,
    header: () => ({
      margin: [mm(15), mm(10), mm(15), 0],
      stack: [
        { text: `Lampiran surat nomor ${data.number}, ${longDate(data.date)}`, fontSize: 9.5 },
        {
          text: 'DAFTAR ORANG YANG DATA KEPENDUDUKANNYA DIMOHON DIPERIKSA',
          bold: true,
          fontSize: 11.5,
          alignment: 'center',
          margin: [0, 6, 0, 0],
        },
        { text: `Pembuat daftar: ${data.madeBy}`, fontSize: 9.5, alignment: 'center' },
      ],
    }),
    section: [
      listTable(
        columns,
        data.people.map((line, index) => [String(index + 1), ...cells(line)]),
        `${countInWords(data.people.length)} orang`,
        paper,
      ),
    ],
  }
}

// The last cell is left free, two lines high: the registry writes there by hand.
const roomToWrite = '\u00A0\n\u00A0'

function cells(line: SuratLine): string[] {
  const born = [line.birthPlace, line.birthDate].filter((part) => part !== '').join(', ')
  return [line.nik || 'belum ada', line.noKk || 'belum ada', line.name, born, line.address, line.problem, roomToWrite]
}
