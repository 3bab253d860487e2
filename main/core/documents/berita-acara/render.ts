import { longDate } from '#shared/domain/date-text.ts'
import { letterheadBlock } from '../letterhead.ts'
import { letterMargins, listMargins, mm, pageSize } from '../paper.ts'
import { footerLine, renderPdf, type Content, type ContentSection } from '../render-pdf.ts'
import type { BeritaAcaraSnapshot, Paper, RenderedPdf } from '../snapshot.ts'
import { attendanceList } from './attendance.ts'
import { closingBlock } from './closing.ts'
import { decisionList } from './decisions.ts'
import { titleBlock } from './heading.ts'
import { lampiranBody, lampiranOf, parafBoxes, type Lampiran } from './lampiran.ts'
import { beritaAcaraName, meetingName, openingText } from './words.ts'

/**
 * The berita acara in the standard preset of berita-acara-and-office.md §1.3, then its lampiran (landscape) and the daftar hadir.
 * The same snapshot and paper give the same bytes.
 */
export async function renderBeritaAcara(snapshot: BeritaAcaraSnapshot, paper: Paper): Promise<RenderedPdf> {
  const name = documentName(snapshot)
  return renderPdf(
    {
      pageSize: pageSize(paper),
      pageMargins: letterMargins,
      ...(snapshot.final ? {} : { watermark: { text: 'KONSEP', color: '#999999', opacity: 0.18, bold: true } }),
      content: [
        { section: letter(snapshot, paper) },
        ...lampiranOf(snapshot).map((lampiran) => lampiranSection(lampiran, snapshot, paper)),
        attendanceSection(snapshot),
      ],
    },
    {
      title: name,
      asOf: snapshot.asOf,
      identity: `${snapshot.documentId} perubahan ${snapshot.amendment}${snapshot.final ? '' : ' konsep'}`,
      footer: name,
    },
  )
}

function documentName(snapshot: BeritaAcaraSnapshot): string {
  const name = `Berita Acara ${meetingName(snapshot)} ${snapshot.wilayah.desa}, ${longDate(snapshot.heldOn)}`
  return snapshot.final ? name : `KONSEP ${name}`
}

function letter(snapshot: BeritaAcaraSnapshot, paper: Paper): Content[] {
  const { letterhead, byConsensus } = snapshot
  return [
    ...letterheadBlock(
      {
        lines: [
          { text: letterhead.line1, size: 13 },
          { text: letterhead.line2, size: 13 },
          { text: letterhead.line3, size: 16 },
        ].filter(({ text }) => text !== ''),
        address: letterhead.address,
        contact: letterhead.contact,
        logo: letterhead.logo,
      },
      paper,
      letterMargins,
    ),
    titleBlock(snapshot),
    paragraph(openingText(snapshot)),
    ...dasarBlock(snapshot.dasar),
    paragraph(
      'Setelah memperhatikan hasil pengamatan dan pencatatan aparat, daftar prelist, serta hasil kunjungan lapangan, ' +
        `dan mendengar pendapat peserta, musyawarah${byConsensus ? ' secara mufakat' : ''}`,
    ),
    { text: 'MENYEPAKATI:', bold: true, alignment: 'center', margin: [0, 0, 0, 4] },
    decisionList(snapshot),
    ...remarks(snapshot),
    closingBlock(snapshot),
  ]
}

/** A justified paragraph with its first line indented. */
function paragraph(text: string): Content {
  return {
    text,
    alignment: 'justify',
    leadingIndent: 30,
    lineHeight: 1.15,
    margin: [0, 0, 0, 6],
  }
}

function dasarBlock(dasar: readonly string[]): Content[] {
  if (dasar.length === 0) return []
  return [
    { text: 'Dasar pelaksanaan:', margin: [0, 0, 0, 2] },
    { ol: [...dasar], margin: [0, 0, 0, 6], lineHeight: 1.1, alignment: 'justify' },
  ]
}

function remarks({ note, amendment, amendmentReason }: BeritaAcaraSnapshot): Content[] {
  const lines: Content[] = []
  if (note !== '')
    lines.push({
      text: [{ text: 'Catatan/keberatan: ', bold: true }, note],
      margin: [0, 0, 0, 6],
      alignment: 'justify',
    })
  if (amendment > 0 && amendmentReason !== '') {
    lines.push({
      text: [{ text: `Alasan perubahan ke-${amendment}: `, bold: true }, amendmentReason],
      margin: [0, 0, 0, 6],
      alignment: 'justify',
    })
  }
  return lines
}

function lampiranSection(lampiran: Lampiran, snapshot: BeritaAcaraSnapshot, paper: Paper): ContentSection {
  const boxes = parafBoxes(snapshot)
  return {
    pageOrientation: 'landscape',
    pageMargins: listMargins,
    header: listHeader(`Lampiran ${lampiran.roman}`, lampiran.title, snapshot),
    footer: (page, pageCount) => [
      {
        margin: [mm(15), 2, mm(15), 0],
        columns: [{ width: '*', text: '' }, boxes],
      },
      footerLine(documentName(snapshot), page, pageCount),
    ],
    section: lampiranBody(lampiran, paper),
  }
}

function attendanceSection(snapshot: BeritaAcaraSnapshot): ContentSection {
  return {
    pageOrientation: 'portrait',
    pageMargins: [mm(20), mm(30), mm(15), mm(20)],
    header: listHeader('Daftar Hadir', 'DAFTAR HADIR PESERTA', snapshot),
    section: attendanceList(snapshot),
  }
}

/** Repeated on each page of a list, so that a loose page still says what it belongs to. */
function listHeader(which: string, title: string, snapshot: BeritaAcaraSnapshot): () => Content {
  const { wilayah } = snapshot
  return () => ({
    margin: [mm(15), mm(10), mm(15), 0],
    stack: [
      { text: `${which} ${beritaAcaraName(snapshot)}`, fontSize: 9.5 },
      { text: title, bold: true, fontSize: 11.5, alignment: 'center', margin: [0, 6, 0, 0] },
      {
        text: `${wilayah.term} ${wilayah.desa}, Kecamatan ${wilayah.kecamatan}, ${wilayah.kabupaten}`,
        fontSize: 9.5,
        alignment: 'center',
      },
    ],
  })
}
