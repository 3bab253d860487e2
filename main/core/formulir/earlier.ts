import type { Kysely } from 'kysely'
import { Earlier as Shape } from '#shared/contract/formulir.ts'
import type { Said } from '#shared/instrumen/crosswalk/convert.ts'
import { editionName } from '#shared/instrumen/registry.ts'
import type { AnswerPlace } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'
import { samePlace } from './content.ts'

/** What the register said in another edition where that decides nothing on the form. */
export type Earlier = { readonly instrumen: string; readonly said: readonly Said[] }

/** What was said about a place, with the edition whose words these are: '2 Gas lebih dari 3 kg (PBDT2015/DTKS)'; '' for nothing. */
export function earlierWords(earlier: Earlier | undefined, place: AnswerPlace): string {
  const said = earlier?.said.find((one) => samePlace(one, place))
  return said === undefined || earlier === undefined ? '' : `${said.text} (${editionName(earlier.instrumen)})`
}

export async function insertEarlier(db: Kysely<Tables>, formulirId: string, earlier: Earlier): Promise<void> {
  await db
    .insertInto('formulir_terdahulu')
    .values({ formulir_id: formulirId, instrumen: earlier.instrumen, said: JSON.stringify(earlier.said) })
    .execute()
}

/** By form; forms that have none are not in the map. */
export async function loadEarlier(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Earlier>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('formulir_terdahulu').selectAll().where('formulir_id', 'in', ids).execute()
  return new Map(
    rows.map(({ formulir_id, instrumen, said }) => [
      formulir_id,
      { instrumen, said: Shape.shape.said.parse(JSON.parse(said)).map(withoutAbsent) },
    ]),
  )
}

export async function deleteEarlier(db: Kysely<Tables>, formulirId: string): Promise<void> {
  await db.deleteFrom('formulir_terdahulu').where('formulir_id', '=', formulirId).execute()
}

/** An optional member that zod read as `undefined` is left out. */
function withoutAbsent({ rowId, ...said }: { question: string; rowId?: string | undefined; text: string }): Said {
  return rowId === undefined ? said : { ...said, rowId }
}
