import { AppError } from '#shared/errors/app-error.ts'
import { findInstrumen } from '#shared/instrumen/registry.ts'
import { getStoredBerkas } from '../berkas/stored-berkas.ts'
import type { Context, Write } from '../dispatch/context.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { getStoredFormulir } from '../formulir/stored-formulir.ts'
import { namesOf } from '../pengguna/person.ts'
import { dealPages } from './deal.ts'
import { beginScan, finishScan, storePart } from './receive.ts'
import {
  deleteScan,
  getPart,
  getScan,
  listPapers,
  listScans,
  listViews,
  putPages,
  putView,
  scanView,
  type PaperPages,
} from './store.ts'

/** Of a paper, as the contract has it everywhere. */
const highestNumber = 9999

/** The scans that villages send with their paper: taken in, dealt out to the papers, shown beside the form. */
export const pindaianHandlers: HandlersOf<'pindaian'> = {
  'pindaian.list': async ({ berkasId }, { office }) => {
    await getStoredBerkas(office.db, berkasId)
    const names = await namesOf(office.db)
    const scans = await listScans(office.db, berkasId)
    return {
      pindaian: scans.map((scan) => scanView(scan, names)),
      papers: (await listPapers(office.db, berkasId)).map(asArrays),
    }
  },

  'pindaian.begin': async (input, context) => ({ id: await beginScan(context, input) }),
  'pindaian.putPart': async (input, context) => {
    await storePart(context, input)
    return {}
  },
  'pindaian.finish': async (input, context) => {
    const scan = await finishScan(context, input)
    return { pindaian: scanView(scan, await namesOf(context.office.db)) }
  },

  'pindaian.remove': async ({ id }, { office, session }) =>
    office.write(session, async ({ db, record }) => {
      const { name, kind, size, pages, sha256, berkas_id: berkasId } = await getScan(db, id)
      await deleteScan(db, id)
      await record({
        action: 'remove',
        entity: 'pindaian',
        entityId: id,
        before: { berkasId, name, kind, size, pages, sha256 },
      })
      return {}
    }),

  'pindaian.part': async ({ id, part }, { office }) => {
    const bytes = await getPart(office.db, id, part)
    return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') }
  },

  'pindaian.assign': async ({ berkasId, number, pages }, { office, session }) =>
    office.write(session, async (write) => {
      await getStoredBerkas(write.db, berkasId)
      for (const one of pages) await refuseForeignPage(write, berkasId, one)
      await lay(write, berkasId, { number, pages })
      return {}
    }),

  'pindaian.deal': async (input, { office, session }) =>
    office.write(session, async (write) => {
      const scan = await getScan(write.db, input.id)
      const papers = dealPages({ ...input, pindaianId: scan.id, pages: scan.pages })
      const last = papers.at(-1)
      if (last === undefined) throw new AppError('validation', `Pindaian ini hanya ${scan.pages} halaman.`)
      if (last.number > highestNumber) {
        throw new AppError(
          'validation',
          `Halamannya cukup sampai formulir ${last.number}, padahal nomor tertinggi ${highestNumber}. Periksa nomor pertama.`,
        )
      }
      for (const paper of papers) await lay(write, scan.berkas_id, paper)
      return { lastNumber: last.number }
    }),

  'pindaian.ofFormulir': async ({ formulirId }, context) => beside(context, formulirId),

  'pindaian.putPandangan': async ({ instrumen, ...view }, { office, session }) => {
    const edition = findInstrumen(instrumen)
    if (edition?.blocks.some((block) => block.id === view.block) !== true) throw new AppError('notFound')
    return office.write(session, async ({ db, record }) => {
      await putView(db, instrumen, view)
      await record({ action: 'putPandangan', entity: 'pandangan', entityId: null, after: { instrumen, ...view } })
      return {}
    })
  },
}

async function beside({ office }: Pick<Context, 'office'>, formulirId: string) {
  const form = await getStoredFormulir(office.db, formulirId)
  const [paper] = await listPapers(office.db, form.berkasId, form.number)
  const used = new Set(paper?.pages.map((page) => page.pindaianId))
  const names = await namesOf(office.db)
  const scans = (await listScans(office.db, form.berkasId)).filter((scan) => used.has(scan.id))
  return {
    pindaian: scans.map((scan) => scanView(scan, names)),
    pages: [...(paper?.pages ?? [])],
    pandangan: await listViews(office.db, form.instrumen),
  }
}

async function lay(write: Write, berkasId: string, paper: PaperPages): Promise<void> {
  await putPages(write.db, berkasId, paper)
  await write.record({ action: 'putPindaian', entity: 'berkas', entityId: berkasId, after: paper })
}

async function refuseForeignPage(
  write: Write,
  berkasId: string,
  { pindaianId, page }: { readonly pindaianId: string; readonly page: number },
): Promise<void> {
  const scan = await getScan(write.db, pindaianId)
  if (scan.berkas_id !== berkasId || scan.sha256 === null || page > scan.pages) throw new AppError('notFound')
}

function asArrays({ number, pages }: PaperPages) {
  return { number, pages: [...pages] }
}
