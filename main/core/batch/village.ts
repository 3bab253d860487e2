import type { Kysely } from 'kysely'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import { listStoredBerkas, type StoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import { listFormulirOf, type FormulirLine } from '../formulir/lists.ts'
import { loadFormulir, type StoredFormulir } from '../formulir/stored-formulir.ts'
import { decisionsOn, type Decision } from '../musyawarah/putusan.ts'

/** One form of a village in a period, with what the meeting decided about it. */
export type VillageForm = {
  readonly line: FormulirLine
  readonly form: StoredFormulir
  readonly decision: Decision | undefined
  /** The papers that it came with: on what it rests, and what was handed over. */
  readonly berkas: StoredBerkas
}

/** The forms of one kind that a village brought in a period, in the order of berkas and number. */
export async function villageForms(
  db: Kysely<Tables>,
  periodeId: string,
  desaCode: string,
  jenis: JenisFormulir,
): Promise<VillageForm[]> {
  const berkas = await listStoredBerkas(db, periodeId, desaCode)
  const lines = await listFormulirOf(
    db,
    berkas.map(({ id }) => id),
  )
  const wanted = lines.filter((line) => line.jenis === jenis)
  const ids = wanted.map(({ id }) => id)
  const decisions = await decisionsOn(db, ids)
  const forms = new Map((await loadFormulir(db, ids)).map((form) => [form.id, form]))
  const papers = new Map(berkas.map((one) => [one.id, one]))
  return wanted.flatMap((line) => {
    const form = forms.get(line.id)
    const came = papers.get(form?.berkasId ?? '')
    return form === undefined || came === undefined
      ? []
      : [{ line, form, decision: decisions.get(line.id), berkas: came }]
  })
}

/** The programme that an usulan asks for; '' while it is not keyed. */
export function programmeOf({ form }: VillageForm): string {
  const value = form.content.answers['program']
  return typeof value === 'string' ? value : ''
}

/** True when a meeting must have agreed: a statement of responsibility (SPTJM) stands in place of one. */
export function needsMeeting({ berkas }: VillageForm): boolean {
  return berkas.dasar === 'musyawarah'
}

/** Why a form is not part of the batch, as far as keying, meeting or SPTJM go; null when they are through with it. */
export function notAgreed(village: VillageForm): string | null {
  const { form, decision, berkas } = village
  if (form.status !== 'lengkap') return 'Formulir belum lengkap.'
  if (!needsMeeting(village)) return berkas.present.includes('sptjm') ? null : 'SPTJM belum diterima dari desa.'
  if (decision === undefined) return 'Belum diputuskan musyawarah.'
  if (decision.putusan === 'tolak') return 'Ditolak musyawarah.'
  if (decision.putusan === 'tunda') return 'Ditunda musyawarah.'
  return null
}
