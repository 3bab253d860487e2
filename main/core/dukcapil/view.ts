import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Menunggu } from '#shared/contract/dukcapil.ts'
import { correctedSince, type Seen } from '#shared/domain/dukcapil.ts'
import { memberOf, personOf } from '#shared/instrumen/person.ts'
import { findStoredBerkas, type StoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import { loadFormulir, type StoredFormulir } from '../formulir/stored-formulir.ts'
import { namesOf } from '../pengguna/person.ts'
import { localDateOf } from '../platform/clock.ts'
import { placeAt, placeName } from '../wilayah/places.ts'
import { numbersOfSurat } from './surat-store.ts'
import type { StoredMenunggu } from './store.ts'
import { daysWaited } from './waiting.ts'

export type MenungguView = z.input<typeof Menunggu>
type Db = Kysely<Tables>

/** Who a member is now, as keyed; undefined when the form has no such member any more. */
export function seenNow(form: Pick<StoredFormulir, 'content' | 'keys'>, rowId: string): Seen | undefined {
  const row = memberOf(form.content, rowId)
  if (row === undefined) return undefined
  const { name, nik, noKk, birthDate } = personOf(row.answers)
  return { name, nik, noKk: noKk || form.keys.noKk, birthDate }
}

/** Entries of the lane with who they are about now and where. `today`: 'YYYY-MM-DD'. */
export async function viewMenunggu(db: Db, entries: readonly StoredMenunggu[], today: string): Promise<MenungguView[]> {
  if (entries.length === 0) return []
  const forms = new Map(
    (await loadFormulir(db, [...new Set(entries.map((entry) => entry.formulirId))])).map((form) => [form.id, form]),
  )
  const berkas = await findStoredBerkas(db, [...new Set([...forms.values()].map((form) => form.berkasId))])
  const names = await namesOf(db)
  const surat = await numbersOfSurat(db)
  return entries.map((entry) => {
    const form = forms.get(entry.formulirId)
    const now = form === undefined ? undefined : seenNow(form, entry.rowId)
    return {
      ...(now ?? entry.seen),
      ...whereOf(form, form === undefined ? undefined : berkas.get(form.berkasId)),
      ...timesOf(entry, today),
      id: entry.id,
      formulirId: entry.formulirId,
      rowId: entry.rowId,
      reason: entry.reason,
      note: entry.note,
      by: names.get(entry.byId) ?? '',
      surat: entry.suratId === null ? null : { id: entry.suratId, number: surat.get(entry.suratId) ?? '' },
      seen: entry.seen,
      corrected: now === undefined ? [] : correctedSince(entry.seen, now),
      revision: entry.revision,
    }
  })
}

type Where = Pick<MenungguView, 'number' | 'jenis' | 'berkasNumber' | 'desaName' | 'kecamatanName'>

function whereOf(form: StoredFormulir | undefined, berkas: StoredBerkas | undefined): Where {
  if (form === undefined || berkas === undefined) {
    return { number: 0, jenis: 'usulan', berkasNumber: 0, desaName: '', kecamatanName: '' }
  }
  return {
    number: form.number,
    jenis: form.jenis,
    berkasNumber: berkas.number,
    desaName: placeName(berkas.desaCode),
    kecamatanName: placeAt(berkas.desaCode, 'kecamatan').name,
  }
}

type Times = Pick<MenungguView, 'since' | 'days' | 'lookAgainOn' | 'due' | 'closedAt' | 'outcome'>

function timesOf({ since, lookAgainOn, closedAt, outcome }: StoredMenunggu, today: string): Times {
  const until = closedAt === null ? today : localDateOf(closedAt)
  return {
    since,
    days: daysWaited(localDateOf(since), until),
    lookAgainOn,
    due: closedAt === null && lookAgainOn <= today,
    closedAt,
    outcome,
  }
}
