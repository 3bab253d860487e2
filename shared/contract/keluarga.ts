import { z } from 'zod'
import { call, readers } from './call.ts'
import { Answers, DesaCode, Id, Instant, PlainDateText } from './values.ts'

export const KeluargaSummary = z.object({
  id: Id,
  noKk: z.string(),
  headName: z.string(),
  headNik: z.string(),
  desaCode: DesaCode,
  desaName: z.string(),
  dusun: z.string(),
  rt: z.string(),
  rw: z.string(),
  address: z.string(),
  members: z.int(),
  idBdt: z.string(),
  status: z.enum(['aktif', 'dihapus']),
})

export const keluarga = {
  /** By NIK, No. KK (any number of leading digits), name of any member, or address. Masked nowhere: the work needs it. At most `limit`, best first. */
  'keluarga.search': call({
    access: readers,
    input: z.strictObject({
      query: z.string().max(100),
      desaCode: DesaCode.optional(),
      limit: z.int().min(1).max(100).default(20),
    }),
    output: z.object({
      keluarga: z.array(KeluargaSummary.extend({ matched: z.string() })),
      total: z.int(),
      /** There are more than `total`: the search is too wide to look at them all. */
      more: z.boolean(),
    }),
  }),
  /** The register of a desa, page by page, in order of dusun, RT and name. */
  'keluarga.list': call({
    access: readers,
    input: z.strictObject({
      desaCode: DesaCode.optional(),
      query: z.string().max(100).default(''),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.object({
      keluarga: z.array(KeluargaSummary),
      total: z.int(),
      people: z.int(),
      /** There are more than `total`: the search is too wide to look at them all. */
      more: z.boolean(),
    }),
  }),
  'keluarga.get': call({
    access: readers,
    input: z.strictObject({ id: Id }),
    output: z.object({
      keluarga: KeluargaSummary.extend({
        instrumen: z.string(),
        answers: Answers,
        /** Official, of the newest determination that names the family; never computed. */
        desil: z.int().nullable(),
        anggota: z.array(
          z.object({
            id: Id,
            order: z.int(),
            nik: z.string(),
            name: z.string(),
            idArtBdt: z.string(),
            answers: Answers,
            status: z.enum(['aktif', 'dihapus']),
          }),
        ),
      }),
      /** The determination that the family is on; null where it is on none. */
      determination: z.object({ number: z.string(), decidedOn: PlainDateText }).nullable(),
      /** Forms about this family, newest first. */
      forms: z.array(
        z.object({ id: Id, jenis: z.string(), periodeName: z.string(), status: z.string(), updatedAt: Instant }),
      ),
    }),
  }),
  /** Desa that have families in the register, with counts. */
  'keluarga.desaList': call({
    access: readers,
    input: z.strictObject({}),
    output: z.object({
      desa: z.array(
        z.object({
          desaCode: DesaCode,
          desaName: z.string(),
          kecamatanName: z.string(),
          families: z.int(),
          people: z.int(),
        }),
      ),
    }),
  }),
}
