import { monthName } from '#shared/domain/date-text.ts'
import type { Context } from '../../dispatch/context.ts'
import type { PaketData } from '../../documents/paket-data.ts'
import { runJob } from '../../jobs/run-job.ts'
import { renderMeeting } from '../../musyawarah/document.ts'
import { findMeetings } from '../../musyawarah/find-meeting.ts'
import { frozenTrails } from '../../musyawarah/trail.ts'
import { fileNamePart } from '../../platform/file-name-part.ts'
import { placeAt, placeName, placeWithTerm } from '../../wilayah/places.ts'
import { placeTexts } from '../place.ts'
import { getSealedFile } from '../sealed-file.ts'
import { layoutOfBatch, type Standing } from '../standing.ts'
import { bnbaHeads, bnbaRows } from './bnba.ts'
import type { Book } from './book.ts'
import { sha256Of, type FolderFile } from './folder.ts'
import { manifestJson, manifestText, type Manifest, type SealedLine } from './manifest.ts'
import { checklistOf, coverOf } from './papers.ts'

/** A folder before it is written. */
export type Folder = {
  readonly wilayahCode: string
  readonly name: string
  readonly files: readonly FolderFile[]
  readonly rows: number
  readonly missing: readonly string[]
}

const desaDigits = 10
/** What offices print on. */
const officePaper = 'F4'

/** Puts together what belongs to the upload of a place. Fails: databaseDamaged. */
export async function gatherFolder(context: Context, book: Book, wilayahCode: string): Promise<Folder> {
  const { office, platform, session } = context
  const isDesa = wilayahCode.length === desaDigits
  const own = book.standings.filter(({ key }) => key.wilayahCode === wilayahCode)
  const wider = book.standings.filter(
    ({ key }) => key.wilayahCode !== wilayahCode && wilayahCode.startsWith(key.wilayahCode),
  )
  const { sealed, files } = await sealedFiles(context, own)
  const names = new Map(
    [...sealed, ...(await sealedFiles(context, wider)).sealed].map(
      ({ batchId, line }) => [batchId, line.fileName] as const,
    ),
  )
  const bnba = isDesa ? await bnbaRows(office.db, wilayahCode, [...own, ...wider], names) : []
  const papers = isDesa ? await beritaAcara(context, book, wilayahCode) : { files: [], missing: [] }
  const missing = [...papers.missing, ...notSealed(book, wilayahCode), ...elsewhere(wider, names)]
  const list = isDesa ? [await bnbaFile(context, book, wilayahCode, bnba)] : []
  const told = (all: readonly FolderFile[]): Manifest => ({
    office: book.office.officeName,
    periode: book.periode.name,
    place: isDesa
      ? `${placeWithTerm(wilayahCode)}, Kec. ${placeAt(wilayahCode, 'kecamatan').name}`
      : placeName(wilayahCode),
    madeAt: platform.clock.now(),
    madeBy: session.name,
    sealed: sealed.map(({ line }) => line),
    files: all.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) })),
    missing,
  })
  const content = [...files, ...papers.files, ...list]
  const cover = await paper('Sampul.pdf', coverOf(book.office.letterhead, told(content)))
  const checklist = await paper('Kelengkapan.pdf', checklistOf(book.office.letterhead, told([...content, cover])))
  const manifest = told([...content, cover, checklist])
  const manifests = [
    { name: 'manifest.txt', bytes: Buffer.from(manifestText(manifest)) },
    { name: 'manifest.json', bytes: Buffer.from(manifestJson(manifest)) },
  ]
  const name = folderName(book, wilayahCode)
  return { wilayahCode, name, files: [...content, cover, checklist, ...manifests], rows: bnba.length, missing }
}

/** 'JENGGAWAH - JATISARI - NOVEMBER 2026', as the files are named. */
function folderName({ periode }: Book, wilayahCode: string): string {
  const when = `${monthName(periode.month).toUpperCase()} ${periode.year}`
  if (wilayahCode.length !== desaDigits) return `${fileNamePart(placeName(wilayahCode)).toUpperCase()} - ${when}`
  const { kecamatan, kelurahan } = placeTexts(wilayahCode)
  return `${fileNamePart(kecamatan)} - ${fileNamePart(kelurahan)} - ${when}`
}

type Sealed = { readonly batchId: string; readonly line: SealedLine }

/** The sealed files byte for byte; two that were saved under one name are told apart by a number. */
async function sealedFiles({ office }: Context, standings: readonly Standing[]) {
  const sealed: Sealed[] = []
  const files: FolderFile[] = []
  for (const id of standings.flatMap(({ batchIds }) => batchIds)) {
    const { batch, bytes } = await getSealedFile(office.db, id)
    const fileName = freeName(
      batch.fileName,
      files.map(({ name }) => name),
    )
    const { version } = await layoutOfBatch(office.db, id)
    const { jenis, programme, part, parts, susunan, rows, families, people, cellsCompared, sha256 } = batch
    const { layout, sealedAt, sealedBy } = batch
    const counts = { rows, families, people, cellsCompared, sha256 }
    const line = { fileName, jenis, programme, part, parts, susunan, ...counts, layout, layoutVersion: version }
    sealed.push({ batchId: id, line: { ...line, sealedAt, sealedBy } })
    files.push({ name: fileName, bytes })
  }
  return { sealed, files }
}

function freeName(name: string, taken: readonly string[]): string {
  const low = new Set(taken.map((one) => one.toLowerCase()))
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : name.replace(/(\.xlsx)?$/i, (end) => ` - ${number}${end}`)
    if (!low.has(candidate.toLowerCase())) return candidate
  }
}

type Papers = { readonly files: readonly FolderFile[]; readonly missing: readonly string[] }

/** The berita acara as it was frozen, each amendment too. */
async function beritaAcara(context: Context, book: Book, desaCode: string): Promise<Papers> {
  const { db } = context.office
  const meeting = (await findMeetings(db, book.periode.id)).get(desaCode)
  if (meeting === undefined) return { files: [], missing: ['Berita acara: belum ada musyawarah pada periode ini.'] }
  const files: FolderFile[] = []
  for (const { amendment } of await frozenTrails(db, meeting.id, '')) {
    const { pdf, suggestedName } = await renderMeeting(context, meeting.id, officePaper, amendment)
    files.push({ name: suggestedName, bytes: pdf })
  }
  const open = meeting.status === 'final' ? [] : ['Berita acara: musyawarah belum final atau sedang dibuka lagi.']
  return { files, missing: open }
}

async function bnbaFile(
  { platform, session }: Context,
  book: Book,
  desaCode: string,
  rows: Awaited<ReturnType<typeof bnbaRows>>,
) {
  const title = `BNBA ${placeTexts(desaCode).kelurahan} ${book.periode.name}`
  const { value } = await runJob('buildReport', {
    book: {
      title,
      lines: [
        `Semua baris yang dikirim dari ${placeWithTerm(desaCode)} pada periode ${book.periode.name}, sebagaimana tersegel.`,
      ],
      sheets: [
        {
          title: 'BNBA',
          note: '',
          none: 'Belum ada baris yang dikirim.',
          columns: bnbaHeads.map((head) => ({ group: '', head, kind: 'text' as const })),
          rows: rows.map((row, index) => [String(index + 1), ...row]),
          total: null,
        },
      ],
      creator: `Padan: ${session.name}`,
      createdAt: platform.clock.now(),
    },
  })
  return { name: `${fileNamePart(title)}.xlsx`, bytes: value }
}

/** What could still go out of this place, or waits for something. */
function notSealed({ lines }: Book, wilayahCode: string): string[] {
  return lines
    .filter((line) => line.wilayahCode === wilayahCode && line.batchId === null)
    .map((line) => {
      const what = `${line.jenis}${line.programme === '' ? '' : ` ${line.programme}`}`
      return `Excel ${what}: belum disegel. ${line.blocked === '' ? `${line.ready} formulir siap disegel.` : line.blocked}`
    })
}

function elsewhere(wider: readonly Standing[], names: ReadonlyMap<string, string>): string[] {
  return wider.map(({ key, batchIds }) => {
    const files = batchIds.map((id) => names.get(id) ?? '').join(', ')
    return `Baris desa ini ada dalam berkas ${placeName(key.wilayahCode)}: ${files}.`
  })
}

async function paper(name: string, data: PaketData): Promise<FolderFile> {
  const { value } = await runJob('renderPaket', { data, paper: officePaper })
  return { name, bytes: value.pdf }
}
