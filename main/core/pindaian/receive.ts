import { createHash } from 'node:crypto'
import type { Input } from '#shared/contract/index.ts'
import { partBytes } from '#shared/contract/pindaian.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { getStoredBerkas } from '../berkas/stored-berkas.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { getOpenPeriode } from '../periode/find-periode.ts'
import { beginsAs } from './kinds.ts'
import { deleteHalfScans, getPart, getScan, hasFile, insertScan, putPart, sealScan, type StoredScan } from './store.ts'

type Desk = Pick<Context, 'office' | 'session' | 'platform'>

/** Begins to take a file of a berkas; what an earlier attempt left half done goes. Fails: notFound, locked (the period is closed). */
export async function beginScan({ office, session, platform }: Desk, input: Input<'pindaian.begin'>): Promise<string> {
  return office.write(session, async ({ db, at }) => {
    await getOpenPeriode(db, (await getStoredBerkas(db, input.berkasId)).periodeId)
    await deleteHalfScans(db, input.berkasId)
    const id = platform.ids.next()
    await insertScan(db, {
      id,
      berkas_id: input.berkasId,
      name: input.name,
      kind: input.kind,
      size: input.size,
      pages: 0,
      sha256: null,
      added_at: at,
      added_by: session.penggunaId,
    })
    return id
  })
}

/** Stores one part of a file that is coming. Fails: notFound, locked (it is whole already), validation (a part of the wrong size). */
export async function storePart({ office, session }: Desk, input: Input<'pindaian.putPart'>): Promise<void> {
  const bytes = Buffer.from(input.bytes, 'base64')
  await office.write(session, async ({ db }) => {
    const scan = await getScan(db, input.id)
    if (scan.sha256 !== null) throw new AppError('locked', 'Pindaian ini sudah lengkap.')
    if (bytes.length === 0 || bytes.length !== sizeOfPart(scan, input.part)) throw brokenOff()
    await putPart(db, scan.id, input.part, bytes)
  })
}

/**
 * Closes a file whose parts have all come. Fails: validation (parts are missing, another kind of file, a picture of many pages), conflict
 * (the berkas has it already).
 */
export async function finishScan(
  { office, session }: Desk,
  { id, pages }: Input<'pindaian.finish'>,
): Promise<StoredScan> {
  return office.write(session, async ({ db, record }) => {
    const scan = await getScan(db, id)
    if (scan.sha256 !== null) return scan
    if (scan.kind !== 'pdf' && pages !== 1) throw new AppError('validation', 'Sebuah gambar hanya satu halaman.')
    const sha256 = await hashOf(db, scan)
    if (await hasFile(db, scan.berkas_id, sha256)) {
      throw new AppError('conflict', 'Pindaian ini sudah ada di berkas ini.')
    }
    await sealScan(db, id, pages, sha256)
    const { name, kind, size, berkas_id: berkasId } = scan
    await record({
      action: 'add',
      entity: 'pindaian',
      entityId: id,
      after: { berkasId, name, kind, size, pages, sha256 },
    })
    return { ...scan, pages, sha256 }
  })
}

async function hashOf(db: Write['db'], scan: StoredScan): Promise<string> {
  const hash = createHash('sha256')
  for (let part = 0; part * partBytes < scan.size; part += 1) {
    const bytes = await partOf(db, scan.id, part)
    if (part === 0 && !beginsAs(scan.kind, bytes)) {
      throw new AppError('validation', 'File ini bukan PDF, JPG, atau PNG. Pindai ulang, atau simpan sebagai PDF.')
    }
    hash.update(bytes)
  }
  return hash.digest('hex')
}

async function partOf(db: Write['db'], id: string, part: number): Promise<Uint8Array> {
  try {
    return await getPart(db, id, part)
  } catch (error) {
    // Whatever else keeps a part from being read is no fault of the file.
    throw error instanceof AppError && error.code === 'notFound' ? brokenOff() : error
  }
}

function sizeOfPart(scan: StoredScan, part: number): number {
  return Math.max(0, Math.min(partBytes, scan.size - part * partBytes))
}

function brokenOff(): AppError {
  return new AppError('validation', 'Pindaian ini terputus sebelum lengkap. Tambahkan filenya sekali lagi.')
}
