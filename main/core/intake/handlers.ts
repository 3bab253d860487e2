import { basename } from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import { cancelWork } from '../jobs/cancelling.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { checkIntake } from './check.ts'
import { forgetMapping, keepMapping } from './kept-mappings.ts'
import { lookAtIntake, previewIntake, writable } from './look.ts'
import { beginFile, fileBytes, finishFile, storePart } from './receive.ts'
import { takeSample } from './sample.ts'
import { saveIntakeReport } from './report.ts'
import { toReadRow } from './rows.ts'
import { deleteIntake, listRows } from './store.ts'
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
  'intake.look': (input, context) => lookAtIntake(context, input),
  'intake.preview': (input, context) => previewIntake(context, input),
  'intake.check': (input, context) => checkIntake(context, input),
  'intake.rows': async ({ id, only, offset, limit }, { office }) => {
    const intake = await getIntake(office.db, id)
    const { rows, total } = await listRows(office.db, intake, only, { offset, limit })
    return { rows: rows.map((row) => writable(toReadRow(row, intake.fields))), total }
  },
  'intake.saveReport': (input, context) => saveIntakeReport(context, input),
  'intake.keepMapping': async (input, { office, session, platform }) => ({
    kept: await office.write(session, (write) => keepMapping(write, platform.ids.next(), session.penggunaId, input)),
  }),
  'intake.forgetMapping': async ({ id }, { office, session }) =>
    office.write(session, async (write) => {
      await forgetMapping(write, id)
      return {}
    }),
}
