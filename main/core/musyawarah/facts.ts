import type { Kysely } from 'kysely'
import type { Instrumen } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'
import { countRegister } from '../keluarga/register.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { getOfficeSettings, type OfficeSettings } from '../pengaturan/office-settings.ts'
import { getPeriode } from '../periode/find-periode.ts'
import { placeAt, termOf } from '../wilayah/places.ts'
import { getDesaProfile } from '../wilayah/profile.ts'
import type { BeritaAcaraFacts } from './build-snapshot.ts'
import { listFrozen } from './berita-acara-store.ts'
import { countDecisions, type Counts, type ExitCategory } from './count.ts'
import { formsOnTable, type TabledForm } from './on-table.ts'
import { countedForm } from './people.ts'
import type { StoredMusyawarah } from './store.ts'
import { villageWords, type VillageWords } from './village.ts'

type Db = Kysely<Tables>

/** A meeting with what lies on its table and what that adds up to. */
export type Table = {
  readonly tabled: readonly TabledForm[]
  readonly counts: Counts
  readonly instrumenOf: (form: TabledForm['form']) => Instrumen
}

/** Looks up everything that a meeting decides on. */
export async function gatherTable(db: Db, meeting: StoredMusyawarah): Promise<Table> {
  const tabled = await formsOnTable(db, meeting.periodeId, meeting.desaCode)
  const office = await getOfficeSettings(db)
  const counted = tabled.map((one) => countedForm(one, categories(office)))
  const counts = countDecisions(await countRegister(db, meeting.desaCode), counted)
  return { tabled, counts, instrumenOf: await instrumenByForm(db, tabled) }
}

/** Everything that the berita acara of a meeting prints is made from. `asOf`: the instant it dates from. */
export async function gatherFacts(
  db: Db,
  meeting: StoredMusyawarah,
  document: { readonly final: boolean; readonly asOf: string },
): Promise<BeritaAcaraFacts> {
  const { desaCode } = meeting
  return {
    ...(await gatherTable(db, meeting)),
    ...document,
    meeting,
    periode: await getPeriode(db, meeting.periodeId),
    office: await getOfficeSettings(db),
    profile: await getDesaProfile(db, desaCode),
    words: wordsOfVillage(desaCode),
    places: {
      desa: placeAt(desaCode, 'desa').name,
      kecamatan: placeAt(desaCode, 'kecamatan').name,
      kabupaten: placeAt(desaCode, 'kabupaten').name,
      provinsi: placeAt(desaCode, 'provinsi').name,
    },
    amendment: (await listFrozen(db, meeting.id)).length,
  }
}

/** How this village speaks of its meeting, its head and its council. */
export function wordsOfVillage(desaCode: string): VillageWords {
  return villageWords(desaCode, termOf(desaCode) ?? 'Desa')
}

/** Where the office counts a reason for leaving; one that it took off its list since counts as another reason. */
function categories(office: OfficeSettings): (code: string) => ExitCategory {
  const known = new Map(office.alasanPenghapusan.map((one) => [one.code, one.category]))
  return (code) => known.get(code) ?? 'lain'
}

async function instrumenByForm(db: Db, tabled: readonly TabledForm[]): Promise<Table['instrumenOf']> {
  const editions = new Map<string, Instrumen>()
  for (const id of new Set(tabled.map(({ form }) => form.instrumen))) editions.set(id, await officeInstrumen(db, id))
  return (form) => {
    const instrumen = editions.get(form.instrumen)
    if (instrumen === undefined) throw new Error('a form that is not on this table')
    return instrumen
  }
}
