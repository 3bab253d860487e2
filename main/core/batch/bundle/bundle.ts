import type { Input, Output } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context } from '../../dispatch/context.ts'
import { getOfficeSettings } from '../../pengaturan/office-settings.ts'
import { getPeriode } from '../../periode/find-periode.ts'
import { placeName } from '../../wilayah/places.ts'
import { ledger } from '../ledger.ts'
import { listStanding, type Standing } from '../standing.ts'
import type { Book } from './book.ts'
import { placeFolder, sha256Of } from './folder.ts'
import { gatherFolder, type Folder } from './gather-folder.ts'

/** Makes the folder of a village, or of every village that has a sealed file, one after the other. Fails: see batch.bundle in the contract. */
export async function bundle(context: Context, input: Input<'batch.bundle'>): Promise<Output<'batch.bundle'>> {
  const { office, targets, emit } = context
  const parent = targets.pathOf(input.folderId)
  const book: Book = {
    periode: await getPeriode(office.db, input.periodeId),
    office: await getOfficeSettings(office.db),
    standings: await listStanding(office.db, [input.periodeId]),
    lines: (await ledger(context, input.periodeId)).lines,
  }
  const places = placesOf(book.standings, input.desaCode)
  if (places.length === 0)
    throw new AppError('nothingToExport', 'Belum ada batch yang disegel, jadi belum ada paket unggah.')
  const folders: Output<'batch.bundle'>['folders'] = []
  for (const [index, place] of places.entries()) {
    emit({
      type: 'progress',
      job: 'batch.bundle',
      done: index,
      total: places.length,
      text: `Menyusun ${placeName(place)}`,
    })
    const folder = await gatherFolder(context, book, place)
    await placeFolder(parent, folder.name, folder.files)
    await keep(context, input.periodeId, folder)
    const { name, files, rows, missing } = folder
    folders.push({ name, files: files.length, rows, missing: [...missing] })
  }
  emit({ type: 'progress', job: 'batch.bundle', done: places.length, total: places.length, text: 'Selesai' })
  return { folders }
}

/** The village that was asked for, or every place that a file is about: files of a whole kecamatan or kabupaten get a folder of their own. */
function placesOf(standings: readonly Standing[], desaCode: string | null): string[] {
  const codes = [...new Set(standings.map(({ key }) => key.wilayahCode))].toSorted()
  if (desaCode === null) return codes
  return codes.some((code) => desaCode.startsWith(code)) ? [desaCode] : []
}

async function keep({ office, session }: Context, periodeId: string, folder: Folder): Promise<void> {
  await office.write(session, (write) =>
    write.record({
      action: 'bundle',
      entity: 'periode',
      entityId: periodeId,
      after: {
        wilayahCode: folder.wilayahCode,
        folder: folder.name,
        files: folder.files.map(({ name, bytes }) => ({ name, sha256: sha256Of(bytes) })),
      },
    }),
  )
}
