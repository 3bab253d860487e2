import { placeName } from '../wilayah/places.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { findDesil } from '../keluarga/trail.ts'
import { gather } from './gather.ts'
import { searchThreads, searchUnregistered } from './search.ts'
import { stopsOf } from './stops.ts'
import { findSubject } from './subject.ts'

/** Everything that happened to a family, from the paper to the determination. */
export const threadHandlers: HandlersOf<'thread'> = {
  'thread.search': ({ query, about, limit }, { office }) =>
    about === 'semua' ? searchThreads(office.db, query, limit) : searchUnregistered(office.db, query, limit),

  'thread.get': async (asked, { office }) => {
    const { db } = office
    const gathered = await gather(db, await findSubject(db, asked))
    const { family, forms } = gathered
    const newest = forms.at(-1)
    const berkas = gathered.berkas.get(newest?.berkasId ?? '')
    return {
      headName: family?.headName ?? newest?.headName ?? '',
      noKk: family?.noKk ?? newest?.noKk ?? '',
      desaName: placeName(family?.desaCode ?? berkas?.desaCode ?? ''),
      keluargaId: family?.id ?? null,
      desil: family ? await findDesil(db, family.id) : null,
      status: family?.status ?? null,
      stops: stopsOf(gathered),
    }
  },
}
