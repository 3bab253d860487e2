import type { HandlersOf } from '../dispatch/handlers.ts'
import { placeIn } from '../formulir/answer.ts'
import { coverOf } from './cover.ts'
import { keySecond, type KeyedSecond } from './keying.ts'
import { findNext, listBerkas, listQueue } from './lists.ts'
import { openVerifikasi } from './opening.ts'
import { finishVerifikasi, resolvePlace } from './resolving.ts'
import { returnFormulir } from './returning.ts'
import { viewIsian, viewVerifikasi } from './view.ts'

/** A second person keys what matters of a form again, blind; what differs is decided, and a berkas says what was proven by it. */
export const verifikasiHandlers: HandlersOf<'verifikasi'> = {
  'verifikasi.queue': async ({ periodeId }, { office, session }) => ({
    berkas: await listQueue(office.db, session, periodeId),
  }),
  'verifikasi.list': async ({ berkasId }, { office, session }) => listBerkas(office.db, session, berkasId),
  'verifikasi.next': async ({ berkasId }, { office, session }) => ({
    formulirId: await findNext(office.db, session, berkasId),
  }),
  'verifikasi.open': async ({ formulirId }, context) => {
    const { verifikasi, form } = await openVerifikasi(context, formulirId)
    return { verifikasi: await viewVerifikasi(context.office.db, verifikasi, form) }
  },
  'verifikasi.putAnswer': async ({ id, value, keys, ...place }, context) =>
    kept(await keySecond(context, id, placeIn(place), { value, keys })),
  'verifikasi.resolve': async ({ id, chosen, value = null, wrong, ...place }, context) =>
    kept(await resolvePlace(context, id, placeIn(place), { chosen, value, wrong })),
  'verifikasi.finish': async ({ id }, context) => done(finishVerifikasi(context, id)),
  'verifikasi.return': async ({ formulirId, reason }, context) => done(returnFormulir(context, formulirId, reason)),
  'verifikasi.cover': async ({ berkasId }, { office, session, platform }) =>
    coverOf(office.db, session, berkasId, platform.clock.now()),
}

function kept({ isian, more }: KeyedSecond) {
  return { isian: viewIsian(isian), more }
}

async function done(work: Promise<void>): Promise<Record<string, never>> {
  await work
  return {}
}
