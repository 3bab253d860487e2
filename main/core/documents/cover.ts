import { longDate } from '#shared/domain/date-text.ts'
import { formatNumber } from '#shared/domain/numbers.ts'
import type { CoverData } from './cover-data.ts'
import { letterheadBlock } from './letterhead.ts'
import { letterMargins, pageSize } from './paper.ts'
import { renderPdf, type Content, type TableCell } from './render-pdf.ts'
import type { Paper, RenderedPdf } from './snapshot.ts'

/** Sampul berkas: what it holds, who keyed and verified each form, and what was proven by it. The same data gives the same bytes. */
export async function renderCover(data: CoverData, paper: Paper): Promise<RenderedPdf> {
  return renderPdf(
    { pageSize: pageSize(paper), pageMargins: letterMargins, content: coverContent(data, paper) },
    {
      title: `Sampul Berkas ${data.receiptNumber}`,
      asOf: data.asOf,
      identity: `Sampul ${data.receiptNumber}`,
      footer: `Sampul berkas ${data.receiptNumber}, keadaan ${longDate(data.printedOn)}`,
    },
  )
}

function coverContent(data: CoverData, paper: Paper): Content[] {
  const { letterhead } = data
  const lines = [
    { text: letterhead.line1, size: 13 },
    { text: letterhead.line2, size: 15 },
  ]
  return [
    ...letterheadBlock(
      { lines, address: letterhead.address, contact: letterhead.contact, logo: null },
      paper,
      letterMargins,
    ),
    { text: 'SAMPUL BERKAS', bold: true, fontSize: 14, alignment: 'center' },
    { text: `Nomor berkas ${data.berkasNumber}`, bold: true, fontSize: 20, alignment: 'center', margin: [0, 4, 0, 2] },
    { text: data.from, fontSize: 13, alignment: 'center', margin: [0, 0, 0, 10] },
    facts(data),
    heading('Yang terbukti'),
    ...proven(data.proof),
    heading('Kelengkapan'),
    checklist(data.checklist),
    heading(`Formulir (${data.forms.length})`),
    formTable(data.forms),
    ...(data.note === ''
      ? []
      : [{ text: [{ text: 'Catatan: ', bold: true }, data.note], margin: [0, 6, 0, 0] } as Content]),
    { text: `Dicetak ${longDate(data.printedOn)} oleh ${data.printedBy}.`, fontSize: 9.5, margin: [0, 10, 0, 0] },
  ]
}

const heading = (text: string): Content => ({ text, bold: true, margin: [0, 12, 0, 4], headlineLevel: 1 })

function facts(data: CoverData): Content {
  const { usulan, perubahan, penghapusan } = data.papers
  const kinds = `${usulan} usulan, ${perubahan} perubahan, ${penghapusan} penghapusan`
  const lines: [string, string][] = [
    ['Periode', data.periodeName],
    ['Tanda terima', `${data.receiptNumber}, ${longDate(data.receivedOn)}`],
    [
      'Dasar usulan',
      data.dasar === 'musyawarah' ? 'Musyawarah desa/kelurahan' : 'Surat pernyataan tanggung jawab mutlak (SPTJM)',
    ],
    ['Lembar formulir', `${usulan + perubahan + penghapusan} (${kinds})`],
    ['Sudah dientri', `${data.proof.complete} lengkap, ${data.proof.verified} di antaranya sudah diverifikasi`],
  ]
  return {
    table: { widths: [90, 6, '*'], body: lines.map(([label, value]) => [label, ':', value]) },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingTop: () => 1.5,
      paddingBottom: () => 1.5,
    },
  }
}

/** The sentence about the bound in a frame, and below it what it rests on, so that nobody reads more into it than was looked at. */
function proven({ complete, verified, always, sample, boundPer10000 }: CoverData['proof']): Content[] {
  const sentence =
    boundPer10000 === null
      ? 'Galat: belum terbukti.'
      : `Galat paling banyak ${formatNumber(roundedUp(boundPer10000))} per 10.000 isian (95%).`
  const basis =
    boundPer10000 === null
      ? 'Belum ada isian contoh acak yang dientri ulang oleh orang kedua.'
      : `Dihitung dari ${formatNumber(sample.fields)} isian contoh acak yang dientri ulang tanpa melihat isian pertama, dari ${formatNumber(sample.population)} isian pada formulir yang diverifikasi; ${errorsText(sample.errors)}. Yang dihitung adalah entri pertama sebelum dibetulkan, di luar isian pokok.`
  const identity =
    always.fields === 0
      ? 'Isian pokok (NIK, No. KK, nama, tanggal lahir, dan penentu kelayakan) belum dientri ulang.'
      : `Isian pokok (NIK, No. KK, nama, tanggal lahir, dan penentu kelayakan) selalu dientri dua kali: ${formatNumber(always.fields)} isian; ${errorsText(always.errors)}.`
  const rest =
    verified < complete
      ? ` ${complete - verified} formulir lengkap belum diverifikasi dan tidak termasuk dalam pernyataan ini.`
      : ''
  return [
    {
      table: {
        widths: ['*'],
        body: [[{ text: sentence, bold: true, fontSize: 13, alignment: 'center', margin: [0, 6, 0, 6] }]],
      },
      layout: { hLineWidth: () => 1.2, vLineWidth: () => 1.2 },
    },
    { text: basis + rest, fontSize: 10, margin: [0, 4, 0, 0] },
    { text: identity, fontSize: 10, margin: [0, 2, 0, 0] },
  ]
}

function errorsText(errors: number): string {
  return errors === 0 ? 'tidak ada yang keliru' : `${formatNumber(errors)} keliru pada entri pertama`
}

/** A bound is rounded to a tenth, never down. */
function roundedUp(bound: number): number {
  return Math.ceil(bound * 10 - 1e-9) / 10
}

const thin = {
  hLineWidth: () => 0.4,
  vLineWidth: () => 0.4,
  hLineColor: () => '#666666',
  vLineColor: () => '#666666',
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
}

const title = (text: string): TableCell => ({ text, bold: true, alignment: 'center', fillColor: '#eeeeee' })

function checklist(items: CoverData['checklist']): Content {
  const shown = items.filter(({ required, present }) => required || present)
  const body = shown.map((item, index): TableCell[] => [
    { text: String(index + 1), alignment: 'center' },
    item.label,
    { text: item.present ? 'ada' : 'KURANG', alignment: 'center', bold: !item.present },
  ])
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [22, '*', 90],
      body: [['No', 'Berkas', 'Keadaan'].map(title), ...body],
    },
    layout: thin,
  }
}

function formTable(forms: CoverData['forms']): Content {
  if (forms.length === 0) return { text: 'Belum ada formulir yang dientri.' }
  const body = forms.map((form): TableCell[] => [
    { text: String(form.number), alignment: 'center' },
    form.jenis,
    form.state,
    form.keyedBy,
    form.verifiedBy === '' ? '–' : form.verifiedBy,
  ])
  return {
    fontSize: 10,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [30, 70, '*', 100, 100],
      body: [['Nomor', 'Jenis', 'Keadaan', 'Dientri oleh', 'Diverifikasi oleh'].map(title), ...body],
    },
    layout: thin,
  }
}
