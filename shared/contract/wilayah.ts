import { z } from 'zod'
import { call, readers } from './call.ts'
import { DesaCode, Id, WilayahCode } from './values.ts'

export const WilayahLevel = z.enum(['provinsi', 'kabupaten', 'kecamatan', 'desa'])

export const Wilayah = z.object({
  code: WilayahCode,
  level: WilayahLevel,
  /** 'Jatisari', 'Kabupaten Jember' */
  name: z.string(),
  /** For a desa: 'Desa' or 'Kelurahan' (or 'Desa Adat'), from the first digit of its part of the code. */
  term: z.string().nullable(),
  /** 'Kec. Jenggawah, Kabupaten Jember, Jawa Timur' */
  within: z.string(),
})

const Dusun = z.object({ id: Id, desaCode: DesaCode, name: z.string() })

/** Who signs and what stands on the letterhead of one desa; the office's own data. */
export const DesaProfile = z.strictObject({
  desaCode: DesaCode,
  address: z.string().trim().max(200),
  postalCode: z.string().trim().max(10),
  contact: z.string().trim().max(200),
  /** Kepala Desa or Lurah. */
  headName: z.string().trim().max(120),
  headNip: z.string().trim().max(40),
  /** Ketua BPD or LPM. */
  councilName: z.string().trim().max(120),
  operatorName: z.string().trim().max(120),
})

export const wilayah = {
  /** Finds places by the beginning of each typed word, best first. `within`: only below this code. At most 20. */
  'wilayah.search': call({
    access: 'anyone',
    input: z.strictObject({ query: z.string().max(100), level: WilayahLevel, within: WilayahCode.optional() }),
    output: z.object({ wilayah: z.array(Wilayah) }),
  }),
  /** All places directly below a code; with no code, all provinsi. */
  'wilayah.children': call({
    access: 'anyone',
    input: z.strictObject({ code: WilayahCode.optional() }),
    output: z.object({ wilayah: z.array(Wilayah) }),
  }),
  'wilayah.get': call({
    access: 'anyone',
    input: z.strictObject({ code: WilayahCode }),
    output: z.object({ wilayah: Wilayah }),
  }),
  'wilayah.listDusun': call({
    access: readers,
    input: z.strictObject({ desaCode: DesaCode }),
    output: z.object({ dusun: z.array(Dusun) }),
  }),
  /** Fails: conflict (the dusun is there already). */
  'wilayah.addDusun': call({
    access: ['petugasEntri', 'kepalaBidang', 'admin'],
    input: z.strictObject({ desaCode: DesaCode, name: z.string().trim().min(1).max(60) }),
    output: z.object({ dusun: Dusun }),
  }),
  'wilayah.getProfile': call({
    access: readers,
    input: z.strictObject({ desaCode: DesaCode }),
    output: z.object({ profile: DesaProfile }),
  }),
  'wilayah.saveProfile': call({
    access: ['petugasEntri', 'kepalaBidang', 'admin'],
    input: DesaProfile,
    output: z.object({ profile: DesaProfile }),
  }),
}
