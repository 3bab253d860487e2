import { basename } from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import { cancelWork } from '../jobs/cancelling.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { beginFile, fileBytes, finishFile, storePart } from './receive.ts'
import { takeSample } from './sample.ts'
import { deleteIntake } from './store.ts'
import { getIntake, intakeView, intakeViews, listIntake } from './stored.ts'

/** Lists that come in: taken whole, looked at, read row by row, kept until another room uses them. */
export const intakeHandlers: HandlersOf<'intake'> = {
  'intake.list': async ({ kind }, { office }) => ({
    intake: await intakeViews(office.db, await listIntake(office.db, kind)),
  }),
  'intake.get': async ({ id }, { office }) => ({
    intake: await intakeView(office.db, await getIntake(office.db, id)),
  }),
  'intake.begin': async (input, context) => ({ id: await beginFile(context, input) }),
  'intake.putPart': async (input, context) => {
    await storePart(context, input)
    return {}
  },
  'intake.finish': (input, context) => finishFile(context, input),
  'intake.useSample': async ({ kind }, context) => ({ intake: (await takeSample(context, kind)).intake }),
  'intake.cancel': async ({ id }) => {
    cancelWork(id)
    return {}
  },
  'intake.saveFile': async ({ id, targetId }, { office, platform, session, targets }) => {
    const path = targets.pathOf(targetId)
    const { sha256 } = await getIntake(office.db, id)
    await platform.files.writeWhole(path, await fileBytes(office.db, id))
    const fileName = basename(path)
    await office.write(session, (write) =>
      write.record({ action: 'saveFile', entity: 'intake', entityId: id, after: { fileName, sha256 } }),
    )
    return { fileName }
  },
  'intake.discard': async ({ id }, { office, session }) => {
    cancelWork(id)
    return office.write(session, async ({ db, record }) => {
      const { kind, name, size, sha256, status } = await getIntake(db, id)
      if (status === 'diterapkan') throw new AppError('locked', 'Daftar ini sudah diterapkan, jadi tetap disimpan.')
      await deleteIntake(db, id)
      await record({ action: 'discard', entity: 'intake', entityId: id, before: { kind, name, size, sha256 } })
      return {}
    })
  },
  'intake.look': async () => {
    throw new AppError('unexpected')
  },
  'intake.preview': async () => {
    throw new AppError('unexpected')
  },
  'intake.check': async () => {
    throw new AppError('unexpected')
  },
  'intake.rows': async () => {
    throw new AppError('unexpected')
  },
  'intake.saveReport': async () => {
    throw new AppError('unexpected')
  },
  'intake.keepMapping': async () => {
    throw new AppError('unexpected')
  },
  'intake.forgetMapping': async () => {
    throw new AppError('unexpected')
  },
}
