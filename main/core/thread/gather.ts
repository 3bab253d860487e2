import type { Kysely } from 'kysely'
import { sentTrails, type SentTrail } from '../batch/trail.ts'
import { findStoredBerkas, type StoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import { dukcapilTrails, type DukcapilTrail } from '../dukcapil/trail.ts'
import { answerTrails, type AnswerTrail } from '../hasil/trail.ts'
import { registerTrails, type RegisterTrail } from '../keluarga/trail.ts'
import { decisionTrails, frozenTrails, type DecisionTrail, type FrozenTrail } from '../musyawarah/trail.ts'
import { getOfficeSettings, type OfficeSettings } from '../pengaturan/office-settings.ts'
import { namesOf } from '../pengguna/person.ts'
import { determinationTrails, type DeterminationTrail } from '../penetapan/trail.ts'
import { periodeNames } from '../periode/find-periode.ts'
import { papersWithScan } from '../pindaian/of-papers.ts'
import { returnTrails, verificationTrails, type ReturnTrail, type VerificationTrail } from '../verifikasi/trail.ts'
import type { Subject } from './subject.ts'

type Db = Kysely<Tables>

/** Everything that the rooms know about a subject, before it is put into words. */
export type Gathered = Subject & {
  readonly berkas: ReadonlyMap<string, StoredBerkas>
  readonly scanned: ReadonlyMap<string, ReadonlySet<number>>
  readonly verifications: readonly VerificationTrail[]
  readonly returns: readonly ReturnTrail[]
  readonly dukcapil: readonly DukcapilTrail[]
  readonly decisions: readonly DecisionTrail[]
  /** By form: the berita acara of the meeting that decided on it. */
  readonly frozen: ReadonlyMap<string, readonly FrozenTrail[]>
  readonly sent: readonly SentTrail[]
  readonly answers: readonly AnswerTrail[]
  readonly determinations: readonly DeterminationTrail[]
  readonly register: readonly RegisterTrail[]
  readonly names: ReadonlyMap<string, string>
  readonly periode: ReadonlyMap<string, string>
  readonly office: OfficeSettings
}

/** Asks every room for its part; each answers by an index, so the size of the office does not matter. */
export async function gather(db: Db, subject: Subject): Promise<Gathered> {
  const ids = subject.forms.map(({ id }) => id)
  const berkasIds = [...new Set(subject.forms.map(({ berkasId }) => berkasId))]
  const decisions = await decisionTrails(db, ids)
  return {
    ...subject,
    berkas: await findStoredBerkas(db, berkasIds),
    scanned: await papersWithScan(db, berkasIds),
    verifications: await verificationTrails(db, ids),
    returns: await returnTrails(db, ids),
    dukcapil: await dukcapilTrails(db, ids),
    decisions,
    frozen: await frozenOf(db, subject, decisions),
    sent: await sentTrails(db, ids),
    answers: await answerTrails(db, ids),
    determinations: subject.family ? await determinationTrails(db, subject.family.id) : [],
    register: subject.family ? await registerTrails(db, subject.family.id) : [],
    names: await namesOf(db),
    periode: await periodeNames(db),
    office: await getOfficeSettings(db),
  }
}

async function frozenOf(
  db: Db,
  { forms }: Subject,
  decisions: readonly DecisionTrail[],
): Promise<ReadonlyMap<string, readonly FrozenTrail[]>> {
  const niks = new Map(forms.map(({ id, headNik }) => [id, headNik]))
  const found = new Map<string, readonly FrozenTrail[]>()
  for (const { formulirId, musyawarahId } of decisions) {
    found.set(formulirId, await frozenTrails(db, musyawarahId, niks.get(formulirId) ?? ''))
  }
  return found
}
