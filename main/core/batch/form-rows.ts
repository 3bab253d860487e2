import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import { removalMeaning } from '#shared/instrumen/meaning.ts'
import type { Instrumen } from '#shared/instrumen/types.ts'
import type { StoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import type { StoredFormulir } from '../formulir/stored-formulir.ts'
import { findKeluarga } from '../keluarga/register.ts'
import type { MeetingFacts } from '../musyawarah/find-meeting.ts'
import type { OfficeSettings } from '../pengaturan/office-settings.ts'
import type { Layout } from '#shared/contract/layout.ts'
import type { Origin } from './common-values.ts'
import { penghapusanRows, type RegisteredFamily } from './penghapusan-rows.ts'
import { perubahanRows } from './perubahan-rows.ts'
import type { PlaceTexts } from './place.ts'
import type { DraftRow } from './row.ts'
import { usulanRows } from './usulan-rows.ts'

/** What the rows of one batch have in common. */
export type BatchSetting = {
  readonly db: Kysely<Tables>
  readonly layout: Layout
  readonly place: PlaceTexts
  readonly office: OfficeSettings
  readonly programme: string
  readonly meeting: MeetingFacts | undefined
  /** The edition that a form was keyed in, with the office's own lists. */
  readonly instrumenOf: (id: string) => Promise<Instrumen>
}

/** The rows of one form, from the database as it is now. */
export async function rowsOfForm(
  setting: BatchSetting,
  form: StoredFormulir,
  berkas: StoredBerkas,
): Promise<DraftRow[]> {
  const origin = originOf(setting, form, berkas)
  switch (form.jenis) {
    case 'usulan':
      return usulan(setting, form, origin)
    case 'perubahan':
      return perubahan(setting, form, origin)
    case 'penghapusan':
      return penghapusan(setting, form, origin)
  }
}

function originOf({ place, meeting }: BatchSetting, form: StoredFormulir, berkas: StoredBerkas): Origin {
  return {
    place,
    desaCode: berkas.desaCode,
    berkas,
    number: form.number,
    nomorBa: meeting?.nomor ?? '',
    tanggalBa: meeting?.heldOn ?? '',
  }
}

async function usulan(setting: BatchSetting, form: StoredFormulir, origin: Origin): Promise<DraftRow[]> {
  const programme = getProgramme(setting.office, setting.programme)
  return usulanRows(
    {
      formulirId: form.id,
      content: form.content,
      instrumen: await setting.instrumenOf(form.instrumen),
      origin,
      programme: programme.code,
      rowsPer: programme.rowsPer,
    },
    setting.layout,
  )
}

async function perubahan(setting: BatchSetting, form: StoredFormulir, origin: Origin): Promise<DraftRow[]> {
  if (form.base === null) return []
  const family = await registered(setting.db, form)
  return perubahanRows({
    formulirId: form.id,
    content: form.content,
    base: form.base,
    earlier: form.earlier,
    instrumen: await setting.instrumenOf(form.instrumen),
    origin,
    idBdt: family.idBdt,
    idArtBdt: family.idArtBdt,
  })
}

async function penghapusan(setting: BatchSetting, form: StoredFormulir, origin: Origin): Promise<DraftRow[]> {
  const instrumen = await setting.instrumenOf(form.instrumen)
  const code = form.content.answers[removalMeaning(instrumen).reason]
  const reason = setting.office.alasanPenghapusan.find((one) => one.code === code)
  return penghapusanRows(
    {
      formulirId: form.id,
      content: form.content,
      instrumen,
      family: await registered(setting.db, form),
      origin,
      reasonLabel: reason?.label ?? '',
    },
    setting.layout,
  )
}

async function registered(db: Kysely<Tables>, form: StoredFormulir): Promise<RegisteredFamily> {
  const family = form.keluargaId === null ? undefined : await findKeluarga(db, form.keluargaId)
  if (family === undefined) throw new AppError('notFound', 'Keluarga formulir ini tidak ada lagi di daftar.')
  return {
    idBdt: family.idBdt,
    noKk: family.noKk,
    headName: family.headName,
    headNik: family.headNik,
    address: family.address,
    rt: family.rt,
    rw: family.rw,
    members: family.anggota.filter(({ status }) => status === 'aktif').length,
    idArtBdt: new Map(family.anggota.map(({ id, idArtBdt }) => [id, idArtBdt])),
  }
}

/** A programme of the office's list. Fails: validation. */
export function getProgramme(office: OfficeSettings, code: string): OfficeSettings['programmes'][number] {
  const programme = office.programmes.find((one) => one.code === code)
  if (programme === undefined) throw new AppError('validation', 'Program ini tidak ada di daftar program kantor.')
  return programme
}
