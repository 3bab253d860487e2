import type { HandlersOf } from '../dispatch/handlers.ts'
import { findStoredBerkas } from '../berkas/stored-berkas.ts'
import { listFormulirAbout } from '../formulir/lists.ts'
import { standingDetermination } from '../penetapan/trail.ts'
import { periodeNames } from '../periode/find-periode.ts'
import { placeAt, placeName } from '../wilayah/places.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { readQuery } from './query.ts'
import { searchKeluarga } from './search.ts'
import {
  countByDesa,
  countRegister,
  findKeluarga,
  listKeluarga,
  listKeluargaByIds,
  type KeluargaLine,
} from './register.ts'

/** The register of families: found, listed, looked at. */
export const keluargaHandlers: HandlersOf<'keluarga'> = {
  'keluarga.search': async ({ query, desaCode, limit }, { office }) => {
    const read = readQuery(query)
    if (read.kind === 'everything') return { keluarga: [], total: 0, more: false }
    const { hits, total, more } = await searchKeluarga(office.db, read, { desaCode, offset: 0, limit })
    const lines = await listKeluargaByIds(
      office.db,
      hits.map((hit) => hit.id),
    )
    const matched = new Map(hits.map((hit) => [hit.id, hit.matched]))
    return { keluarga: lines.map((line) => ({ ...named(line), matched: matched.get(line.id) ?? '' })), total, more }
  },

  'keluarga.list': async ({ desaCode, query, offset, limit }, { office }) => {
    const read = readQuery(query)
    if (read.kind === 'everything') {
      const { keluarga: total, jiwa: people } = await countRegister(office.db, desaCode)
      const lines = await listKeluarga(office.db, { desaCode, offset, limit })
      return { keluarga: lines.map(named), total, people, more: false }
    }
    const found = await searchKeluarga(office.db, read, { desaCode, offset, limit })
    const lines = await listKeluargaByIds(
      office.db,
      found.hits.map((hit) => hit.id),
    )
    return { keluarga: lines.map(named), total: found.total, people: found.people, more: found.more }
  },

  'keluarga.get': async ({ id }, { office }) => {
    const keluarga = await findKeluarga(office.db, id)
    if (keluarga === undefined) throw new AppError('notFound')
    const forms = await listFormulirAbout(office.db, id)
    const berkas = await findStoredBerkas(
      office.db,
      forms.map((form) => form.berkasId),
    )
    const periode = await periodeNames(office.db)
    return {
      keluarga: named(keluarga),
      determination: await standingDetermination(office.db, id),
      forms: forms.map((form) => ({
        id: form.id,
        jenis: form.jenis,
        periodeName: periode.get(berkas.get(form.berkasId)?.periodeId ?? '') ?? '',
        status: form.status,
        updatedAt: form.updatedAt,
      })),
    }
  },

  'keluarga.desaList': async (_input, { office }) => ({
    desa: (await countByDesa(office.db)).map((desa) => ({
      ...desa,
      desaName: placeName(desa.desaCode),
      kecamatanName: placeAt(desa.desaCode, 'kecamatan').name,
    })),
  }),
}

function named<L extends KeluargaLine>(line: L): L & { readonly desaName: string } {
  return { ...line, desaName: placeName(line.desaCode) }
}
