import { sql, type Kysely, type Selectable } from 'kysely'
import type { PersonFacts } from '#shared/domain/person-keys.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Somebody of the register or of a form. */
export type Ref = { readonly kind: 'anggota' | 'baris'; readonly id: string }

/** One line of the index: who it is, as keyed and as compared. */
export type Orang = {
  readonly no: number
  readonly ref: Ref
  readonly name: string
  readonly mother: string
  readonly facts: PersonFacts
}

type Row = Selectable<Tables['orang']>

/** The lines with these numbers. */
export async function listOrang(db: Db, numbers: readonly number[]): Promise<Orang[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<Row>`
    SELECT * FROM orang WHERE no IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))
  `.execute(db)
  return rows.map(toOrang)
}

/** The line of somebody, if there is one. */
export async function findOrang(db: Db, ref: Ref): Promise<Orang | undefined> {
  const row = await db
    .selectFrom('orang')
    .selectAll()
    .where('id', '=', ref.id)
    .where('kind', '=', ref.kind)
    .executeTakeFirst()
  return row === undefined ? undefined : toOrang(row)
}

/** The lines of the people on a form. */
export async function listOrangOf(db: Db, formulirId: string): Promise<Orang[]> {
  const { rows } = await sql<Row>`
    SELECT o.* FROM formulir_baris AS r JOIN orang AS o ON o.id = r.id WHERE r.formulir_id = ${formulirId} ORDER BY r.urutan
  `.execute(db)
  return rows.map(toOrang)
}

function toOrang(row: Row): Orang {
  return {
    no: row.no,
    ref: { kind: row.kind, id: row.id },
    name: row.name,
    mother: row.mother,
    facts: {
      words: row.words,
      birthDate: row.birth_date,
      sex: row.sex,
      motherWords: row.mother_words,
      nik: row.nik,
      noKk: row.no_kk,
      desaCode: row.desa_code,
    },
  }
}
