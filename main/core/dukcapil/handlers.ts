import type { Context } from '../dispatch/context.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { getSurat, listSurat } from './surat-store.ts'
import { runJob } from '../jobs/run-job.ts'
import { fileNamePart } from '../platform/file-name-part.ts'
import { namesOf } from '../pengguna/person.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { closeWaiting, markWaiting, postpone, reopenWaiting } from './lane.ts'
import { countOpenOfSurat, listClosed, listOpen, listOpenOf, type StoredMenunggu } from './store.ts'
import { makeSurat } from './surat.ts'
import { viewMenunggu } from './view.ts'
import { laneOrder } from './waiting.ts'

/** People who wait for the civil registry: marked, looked at again, written to the registry about, done with. */
export const dukcapilHandlers: HandlersOf<'dukcapil'> = {
  'dukcapil.list': async ({ closed }, { office, platform }) => {
    const today = platform.clock.today()
    const entries = await viewMenunggu(office.db, await (closed ? listClosed(office.db) : listOpen(office.db)), today)
    const menunggu = closed ? entries : entries.toSorted(laneOrder)
    return { menunggu, today, due: entries.filter((entry) => entry.due).length }
  },

  'dukcapil.ofForm': async ({ formulirId }, { office, platform }) => ({
    menunggu: await viewMenunggu(office.db, await listOpenOf(office.db, formulirId), platform.clock.today()),
  }),

  'dukcapil.mark': async (input, context) => shown(context, await markWaiting(context, input)),
  'dukcapil.postpone': async (input, context) => shown(context, await postpone(context, input)),
  'dukcapil.close': async (input, context) => shown(context, await closeWaiting(context, input)),
  'dukcapil.reopen': async (input, context) => shown(context, await reopenWaiting(context, input)),

  'dukcapil.makeSurat': async ({ ids }, context) => {
    const { id } = await makeSurat(context, ids)
    const surat = (await suratViews(context)).find((one) => one.id === id)
    if (surat === undefined) throw new AppError('notFound')
    return { surat }
  },

  'dukcapil.listSurat': async (_input, context) => ({ surat: await suratViews(context) }),

  'dukcapil.printSurat': async ({ id }, { office }) => {
    const data = await getSurat(office.db, id)
    const { value } = await runJob('renderSuratDukcapil', { data, paper: 'F4' })
    return {
      pdf: Buffer.from(value.pdf).toString('base64'),
      suggestedName: `Surat pengantar Dukcapil ${fileNamePart(data.number.replaceAll('/', '-'))}.pdf`,
    }
  },
}

async function shown({ office, platform }: Context, entry: StoredMenunggu) {
  const [menunggu] = await viewMenunggu(office.db, [entry], platform.clock.today())
  if (menunggu === undefined) throw new AppError('notFound')
  return { menunggu }
}

async function suratViews({ office }: Context) {
  const names = await namesOf(office.db)
  const open = await countOpenOfSurat(office.db)
  return (await listSurat(office.db)).map(({ madeById, ...surat }) => ({
    ...surat,
    madeBy: names.get(madeById) ?? '',
    open: open.get(surat.id) ?? 0,
  }))
}
