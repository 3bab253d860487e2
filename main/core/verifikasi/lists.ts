import type { Kysely } from 'kysely'
import type { Output } from '#shared/contract/index.ts'
import { getStoredBerkas, listStoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import type { Session } from '../dispatch/office.ts'
import { frozenAmong } from '../formulir/frozen.ts'
import { listFormulirOf, type FormulirLine } from '../formulir/lists.ts'
import { namesOf } from '../pengguna/person.ts'
import { placeAt, placeName } from '../wilayah/places.ts'
import { keyedBy } from './blind.ts'
import { proveBerkas, type Found } from './proof.ts'
import { listReturned } from './returned.ts'
import { listOfBerkas, loadIsian, type StoredVerifikasi } from './store.ts'

type Db = Kysely<Tables>
type Verified = StoredVerifikasi & Found & { readonly berkasId: string }

/** What the verification of some berkas knows, gathered once. */
export type Gathered = {
  readonly forms: readonly FormulirLine[]
  readonly verifications: readonly Verified[]
  readonly returned: Awaited<ReturnType<typeof listReturned>>
  readonly mine: ReadonlySet<string>
  /** Forms that can't be verified any more: decided for good, or sealed. */
  readonly frozen: ReadonlySet<string>
}

export async function gather(db: Db, berkasIds: readonly string[], penggunaId: string): Promise<Gathered> {
  const forms = await listFormulirOf(db, berkasIds)
  const ids = forms.map(({ id }) => id)
  const verifications = await listOfBerkas(db, berkasIds)
  const isian = await loadIsian(
    db,
    verifications.map(({ id }) => id),
  )
  return {
    forms,
    verifications: verifications.map((one) => ({ ...one, isian: isian.get(one.id) ?? [] })),
    returned: await listReturned(db, ids),
    mine: await keyedBy(db, penggunaId, ids),
    frozen: await frozenAmong(db, ids),
  }
}

/** The berkas of a period with what waits for a second person, by number. */
export async function listQueue(
  db: Db,
  { penggunaId }: Session,
  periodeId: string,
): Promise<Output<'verifikasi.queue'>['berkas']> {
  const berkas = await listStoredBerkas(db, periodeId)
  const all = await gather(
    db,
    berkas.map(({ id }) => id),
    penggunaId,
  )
  return berkas.map((one) => {
    const forms = all.forms.filter(({ berkasId }) => berkasId === one.id)
    const verifications = all.verifications.filter(({ berkasId }) => berkasId === one.id)
    const verified = verifiedIn(verifications)
    const complete = forms.filter(({ status }) => status === 'lengkap')
    const waiting = complete.filter(({ id }) => !verified.has(id) && !all.frozen.has(id))
    return {
      berkasId: one.id,
      berkasNumber: one.number,
      desaName: placeName(one.desaCode),
      kecamatanName: placeAt(one.desaCode, 'kecamatan').name,
      complete: complete.length,
      verified: verified.size,
      forMe: waiting.filter(({ id }) => !all.mine.has(id)).length,
      keyedByMe: waiting.filter(({ id }) => all.mine.has(id)).length,
      returned: forms.filter(({ id }) => all.returned.has(id)).length,
      boundPer10000: proveBerkas(verifications).boundPer10000,
    }
  })
}

/** The forms of a berkas with where their verification stands, by number, and what the berkas has proven. Fails: notFound. */
export async function listBerkas(
  db: Db,
  { penggunaId, roles }: Session,
  berkasId: string,
): Promise<Output<'verifikasi.list'>> {
  await getStoredBerkas(db, berkasId)
  const all = await gather(db, [berkasId], penggunaId)
  const names = await namesOf(db)
  const current = new Map(
    all.verifications.filter(({ status }) => status !== 'batal').map((one) => [one.formulirId, one]),
  )
  const formulir = all.forms.map((form) => {
    const its = current.get(form.id)
    const state = all.returned.has(form.id) ? ('dikembalikan' as const) : stateOf(its)
    const waits = form.status === 'lengkap' && state !== 'selesai' && !all.frozen.has(form.id)
    return {
      formulirId: form.id,
      number: form.number,
      jenis: form.jenis,
      status: form.status,
      state,
      keyedBy: names.get(form.keyedById) ?? '',
      verifiedBy: its === undefined ? null : (names.get(its.byId) ?? ''),
      // How often somebody errs is between them and whoever keyed the form again.
      mismatches: its !== undefined && (all.mine.has(form.id) || its.byId === penggunaId) ? countDiffering(its) : null,
      mayVerify: waits && roles.includes('verifikator') && !all.mine.has(form.id),
      finishedAt: its?.finishedAt ?? null,
    }
  })
  return { formulir, proof: proofOf(all) }
}

function countDiffering({ isian }: Verified): number {
  return isian.filter(({ outcome, first }) => outcome === 'beda' && first !== undefined).length
}

/** What one berkas has proven. */
export function proofOf({ forms, verifications }: Gathered): Output<'verifikasi.list'>['proof'] {
  const complete = forms.filter(({ status }) => status === 'lengkap').length
  return { forms: { complete, verified: verifiedIn(verifications).size }, ...proveBerkas(verifications) }
}

/** The form that a person verifies next: the one they are at, else the first by number that waits and is not theirs. */
export async function findNext(db: Db, { penggunaId }: Session, berkasId: string): Promise<string | null> {
  await getStoredBerkas(db, berkasId)
  const all = await gather(db, [berkasId], penggunaId)
  const current = new Map(
    all.verifications.filter(({ status }) => status !== 'batal').map((one) => [one.formulirId, one]),
  )
  const waiting = all.forms.filter(
    ({ id, status }) =>
      status === 'lengkap' && !all.mine.has(id) && !all.frozen.has(id) && current.get(id)?.status !== 'selesai',
  )
  const begun = waiting.find(({ id }) => current.get(id)?.byId === penggunaId)
  const next = begun ?? waiting.find(({ id }) => !current.has(id)) ?? waiting[0]
  return next?.id ?? null
}

function verifiedIn(verifications: readonly Found[]): ReadonlySet<string> {
  return new Set(verifications.filter(({ status }) => status === 'selesai').map(({ formulirId }) => formulirId))
}

function stateOf(verifikasi: StoredVerifikasi | undefined): 'belum' | 'berjalan' | 'selesai' {
  if (verifikasi === undefined || verifikasi.status === 'batal') return 'belum'
  return verifikasi.status
}
