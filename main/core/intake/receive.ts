import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Kysely } from 'kysely'
import type { Input } from '#shared/contract/index.ts'
import { partBytes } from '#shared/contract/pindaian.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import type { Context } from '../dispatch/context.ts'
import { kindOfList } from './file-kind.ts'
import { deleteHalfFiles, findPart, getFile, insertIntake, putPart, sealFile, type ComingFile } from './store.ts'
import { findSameFile, getIntake, intakeView } from './stored.ts'

type Desk = Pick<Context, 'office' | 'session' | 'platform'>

/** Begins to take a file; what the same person left half sent goes. */
export async function beginFile({ office, session, platform }: Desk, input: Input<'intake.begin'>): Promise<string> {
  return office.write(session, async ({ db, at }) => {
    await deleteHalfFiles(db, session.penggunaId)
    const id = platform.ids.next()
    await insertIntake(db, { id, ...input, name: basename(input.name), added_at: at, added_by: session.penggunaId })
    return id
  })
}

/** Stores one part of a file that is coming. Fails: notFound, locked (it is whole already), validation (a part of the wrong size). */
export async function storePart({ office, session }: Desk, input: Input<'intake.putPart'>): Promise<void> {
  const bytes = Buffer.from(input.bytes, 'base64')
  await office.write(session, async ({ db }) => {
    const file = await getFile(db, input.id)
    if (file.sha256 !== null) throw new AppError('locked', 'Berkas ini sudah lengkap.')
    if (bytes.length === 0 || bytes.length !== sizeOfPart(file, input.part)) throw brokenOff()
    if (input.part === 0) kindOfList(bytes)
    await putPart(db, file.id, input.part, bytes)
  })
}

/** Closes a file whose parts have all come, and says whether the same one came in before. Fails: notFound, validation (parts are missing, no list). */
export async function finishFile({ office, session }: Desk, { id }: Input<'intake.finish'>) {
  const intake = await office.write(session, async ({ db, record }) => {
    const file = await getFile(db, id)
    if (file.sha256 === null) {
      const sha256 = await hashOf(db, file)
      await sealFile(db, id, sha256)
      const { kind, name, size } = file
      await record({ action: 'add', entity: 'intake', entityId: id, after: { kind, name, size, sha256 } })
    }
    return getIntake(db, id)
  })
  const before = await findSameFile(office.db, intake)
  return {
    intake: await intakeView(office.db, intake),
    before: before === undefined ? null : await intakeView(office.db, before),
  }
}

/**
 * The whole file. Its memory is its own, so that it can move into a thread and lies there once. Fails: notFound, databaseDamaged (it is not what
 * came in).
 */
export async function fileBytes(db: Kysely<Tables>, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await getFile(db, id)
  const bytes = new Uint8Array(file.size)
  const hash = createHash('sha256')
  await eachPart(db, file, (part, at) => {
    hash.update(part)
    bytes.set(part, at)
  })
  if (hash.digest('hex') !== file.sha256) throw new AppError('databaseDamaged')
  return bytes
}

async function hashOf(db: Kysely<Tables>, file: ComingFile): Promise<string> {
  const hash = createHash('sha256')
  await eachPart(db, file, (part, at) => {
    if (at === 0) kindOfList(part)
    hash.update(part)
  })
  return hash.digest('hex')
}

async function eachPart(
  db: Kysely<Tables>,
  file: ComingFile,
  visit: (part: Uint8Array, at: number) => void,
): Promise<void> {
  for (let part = 0; part * partBytes < file.size; part += 1) {
    const bytes = await findPart(db, file.id, part)
    if (bytes === undefined || bytes.length !== sizeOfPart(file, part)) throw brokenOff()
    visit(bytes, part * partBytes)
  }
}

function sizeOfPart(file: ComingFile, part: number): number {
  return Math.max(0, Math.min(partBytes, file.size - part * partBytes))
}

function brokenOff(): AppError {
  return new AppError('validation', 'Berkas ini terputus sebelum lengkap. Pilih berkasnya sekali lagi.')
}
