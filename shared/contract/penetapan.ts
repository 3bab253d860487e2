import { z } from 'zod'
import { call, readers } from './call.ts'
import { DesaCode, Id, Instant, PlainDateText } from './values.ts'

const head = ['kepalaBidang'] as const

export const PenetapanCounts = z.object({
  rows: z.int(),
  /** Rows that name a family of the register, and those that name none. */
  matched: z.int(),
  unmatched: z.int(),
  refused: z.int(),
  /** Families that are on the list now and were not before, the other way round, with another desil, and the same. */
  entered: z.int(),
  left: z.int(),
  desilChanged: z.int(),
  same: z.int(),
  /** Accepted forms of the period that come into the register with it. */
  usulan: z.int(),
  perubahan: z.int(),
  penghapusan: z.int(),
})

export const Penetapan = z.object({
  id: Id,
  periodeId: Id,
  periodeName: z.string(),
  intakeId: Id,
  number: z.string(),
  decidedOn: PlainDateText,
  counts: PenetapanCounts,
  appliedAt: Instant,
  appliedBy: z.string(),
})

export const PenetapanChange = z.object({
  keluargaId: Id,
  headName: z.string(),
  noKk: z.string(),
  desaCode: DesaCode,
  desaName: z.string(),
  kind: z.enum(['masuk', 'keluar', 'desil']),
  desilBefore: z.int().nullable(),
  desilNow: z.int().nullable(),
})

const about = { intakeId: Id, periodeId: Id }

export const penetapan = {
  'penetapan.list': call({
    access: readers,
    input: z.strictObject({}),
    output: z.object({ penetapan: z.array(Penetapan) }),
  }),
  /** What a read list would change, without changing anything. Fails: notFound, validation (not read yet). */
  'penetapan.plan': call({
    access: head,
    input: z.strictObject({ ...about, whole: z.boolean() }),
    output: z.object({
      counts: PenetapanCounts,
      /** The first thousand. */
      unmatched: z.array(z.object({ rowNumber: z.int(), noKk: z.string(), nik: z.string(), name: z.string() })),
      /** Of a whole list: desa of which families leave since it does not name them, and how many of each stay; where most leave first. */
      leaving: z.array(z.object({ desaName: z.string(), leave: z.int(), stay: z.int() })),
    }),
  }),
  /**
   * Updates the register by the determination of a period, whole or not at all: desil and membership of each family, and every form of the
   * period (or an earlier one) that SIKS-NG accepted and is not in the register yet. `whole`: the list is all there is for the desa it
   * names, so a family of these desa that is missing has left. Tells `progress` for job 'penetapan'.
   * Fails: validation, locked (applied already), conflict (one of that number exists), cancelled.
   */
  'penetapan.apply': call({
    access: head,
    input: z.strictObject({
      ...about,
      number: z.string().trim().min(1, 'Isi nomor penetapan.').max(120),
      decidedOn: PlainDateText,
      whole: z.boolean(),
    }),
    output: z.object({ penetapan: Penetapan }),
  }),
  /** What changed since the determination before, in order of desa. */
  'penetapan.changes': call({
    access: readers,
    input: z.strictObject({
      id: Id,
      kind: z.enum(['semua', 'masuk', 'keluar', 'desil']),
      desaCode: DesaCode.optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.object({
      changes: z.array(PenetapanChange),
      total: z.int(),
      /** Desa in which something changed at all, in order of their codes. */
      desa: z.array(z.object({ desaCode: DesaCode, desaName: z.string(), changes: z.int() })),
    }),
  }),
}
