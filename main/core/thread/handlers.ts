import { placeName } from '../wilayah/places.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { findStoredBerkas } from '../berkas/stored-berkas.ts'
import { findDesil } from '../keluarga/trail.ts'
import { gather } from './gather.ts'
import { searchThreads } from './search.ts'
import { stopsOf } from './stops.ts'
import { findSubject } from './subject.ts'

/** Everything that happened to a family, from the paper to the determination. */
export const threadHandlers: HandlersOf<'thread'> = {
  'thread.search': ({ query, limit }, { office }) => searchThreads(office.db, query, limit),

  'thread.get': async (asked, { office }) => {
    const { db } = office
    const subject = await findSubject(db, asked)
    const { family, forms } = subject
    const [newest] = forms.toReversed()
    const berkas = newest && (await findStoredBerkas(db, [newest.berkasId])).get(newest.berkasId)
    return {
      headName: family?.headName ?? newest?.headName ?? '',
      noKk: family?.noKk ?? newest?.noKk ?? '',
      desaName: placeName(family?.desaCode ?? berkas?.desaCode ?? ''),
      keluargaId: family?.id ?? null,
      desil: family ? await findDesil(db, family.id) : null,
      status: family?.status ?? null,
      stops: stopsOf(await gather(db, subject)),
    }
  },
}
