import type { Kysely } from 'kysely'
import { presentMembers, removalMeaning } from '#shared/instrumen/meaning.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { FormRow, JenisFormulir } from '#shared/instrumen/types.ts'
import { listStoredBerkas, type StoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import { listFormulirOf } from '../formulir/lists.ts'
import { loadFormulir, type StoredFormulir } from '../formulir/stored-formulir.ts'
import { leavingRows, textOf } from '../musyawarah/people.ts'
import { decisionsOn, type Decision } from '../musyawarah/putusan.ts'
import { verifiedForms } from '../verifikasi/verified.ts'
import type { NikFacts } from './number-kinds.ts'
import { sexSign } from './register.ts'

type Db = Kysely<Tables>

/**
 * Where a form stands between keying and batch: what a meeting decided, or 'sptjm' where a statement of responsibility stands in place
 * of one. Each form has exactly one.
 */
export type Standing = 'setuju' | 'tolak' | 'tunda' | 'sptjm' | 'belum'

/** One form of a period as far as the reports count it. No name leaves here. */
export type PeriodForm = {
  readonly id: string
  readonly berkasId: string
  readonly desaCode: string
  readonly jenis: JenisFormulir
  readonly complete: boolean
  readonly verified: boolean
  readonly standing: Standing
  readonly keluargaId: string | null
  /** As keyed on the form; of a registered family the register knows better. */
  readonly dusun: string
  /** '' while it is not keyed, and where there is none. */
  readonly program: string
  readonly noKk: string
  /** The people that the form is about and that live there: of an usulan and a perubahan. */
  readonly people: readonly (NikFacts & { readonly id: string; readonly anggotaId: string | null })[]
  /** Of a removal: why, whom of the register it takes, and who was registered with the family. */
  readonly removal: {
    readonly reason: string
    readonly whole: boolean
    readonly leaving: readonly string[]
    readonly registered: readonly string[]
  } | null
}

export type PeriodPapers = { readonly berkas: readonly StoredBerkas[]; readonly forms: readonly PeriodForm[] }

const atOnce = 200

/** The papers of a period and all their forms, in the order of berkas and number; read in parts, so that other calls have their turn. */
export async function papersOf(db: Db, periodeId: string): Promise<PeriodPapers> {
  const berkas = (await listStoredBerkas(db, periodeId)).toSorted((a, b) => a.number - b.number)
  const ids = berkas.map(({ id }) => id)
  const verified = await verifiedForms(db, ids)
  const orderOf = new Map(berkas.map((one, index) => [one.id, index]))
  const lines = (await listFormulirOf(db, ids)).toSorted(
    (a, b) => (orderOf.get(a.berkasId) ?? 0) - (orderOf.get(b.berkasId) ?? 0) || a.number - b.number,
  )
  const byId = new Map(berkas.map((one) => [one.id, one]))
  const forms: PeriodForm[] = []
  for (let at = 0; at < lines.length; at += atOnce) {
    const some = lines.slice(at, at + atOnce).map(({ id }) => id)
    const decisions = await decisionsOn(db, some)
    for (const form of await loadFormulir(db, some)) {
      const from = byId.get(form.berkasId)
      if (from !== undefined) forms.push(toPeriodForm(form, from, decisions.get(form.id), verified.has(form.id)))
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { berkas, forms }
}

/** True when a form goes on its way: a meeting agreed, or a statement of responsibility stands for one. */
export function isAgreed({ standing }: PeriodForm): boolean {
  return standing === 'setuju' || standing === 'sptjm'
}

function toPeriodForm(
  form: StoredFormulir,
  berkas: StoredBerkas,
  decision: Decision | undefined,
  verified: boolean,
): PeriodForm {
  const complete = form.status === 'lengkap'
  return {
    id: form.id,
    berkasId: berkas.id,
    desaCode: berkas.desaCode,
    jenis: form.jenis,
    complete,
    verified: complete && verified,
    standing: standingOf(berkas, complete, decision),
    keluargaId: form.keluargaId,
    dusun: textOf(form.content.answers, 'dusun'),
    program: form.jenis === 'usulan' ? textOf(form.content.answers, 'program') : '',
    noKk: form.keys.noKk,
    people: form.jenis === 'penghapusan' ? [] : peopleOf(form),
    removal: form.jenis === 'penghapusan' ? removalOf(form) : null,
  }
}

function standingOf(berkas: StoredBerkas, complete: boolean, decision: Decision | undefined): Standing {
  if (berkas.dasar === 'musyawarah') return decision?.putusan ?? 'belum'
  return complete && berkas.present.includes('sptjm') ? 'sptjm' : 'belum'
}

function peopleOf({ instrumen: id, content, keys }: StoredFormulir): PeriodForm['people'] {
  const instrumen = getInstrumen(id)
  return presentMembers(instrumen, content).map((row) => ({
    id: row.id,
    anggotaId: row.anggotaId ?? null,
    nik: textOf(row.answers, 'nik'),
    noKk: textOf(row.answers, 'nokk') || keys.noKk,
    birthDate: textOf(row.answers, 'tgllahir'),
    sex: sexSign(instrumen, row.answers),
  }))
}

function removalOf(form: StoredFormulir): PeriodForm['removal'] {
  const leaving = leavingRows(form)
  const registered = registeredIn(form.base?.rows ?? [])
  return {
    reason: textOf(form.content.answers, removalMeaning(getInstrumen(form.instrumen)).reason),
    whole: leaving === 'everybody',
    leaving: leaving === 'everybody' ? registered : registeredIn(leaving),
    registered,
  }
}

function registeredIn(rows: readonly FormRow[]): string[] {
  return rows.flatMap(({ roster, anggotaId }) => (roster === 'anggota' && anggotaId !== undefined ? [anggotaId] : []))
}
