import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Draft, formulir as calls } from '#shared/contract/formulir.ts'
import type { AnswerPlace } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'
import type { Context } from '../dispatch/context.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { rememberFormulir } from '../pengguna/last-formulir.ts'
import { placeIn, refuseUnlessKeyable } from './answer.ts'
import { refuseUnlessEditable } from './frozen.ts'
import { getStoredFormulir, saveCursor } from './stored-formulir.ts'

type Db = Kysely<Tables>

/** The field in progress of a form; null when nothing is. */
export async function findDraft(db: Db, formulirId: string): Promise<z.infer<typeof Draft> | null> {
  const row = await db
    .selectFrom('formulir_ketikan')
    .selectAll()
    .where('formulir_id', '=', formulirId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    question: row.question,
    ...(row.row_id === '' ? {} : { rowId: row.row_id }),
    ...(row.line === '' ? {} : { line: row.line }),
    ...(row.rule === '' ? {} : { rule: row.rule }),
    text: row.text,
  }
}

/**
 * Keeps what stands in the field in progress, and that the person is there. It is no answer: no revision, no jurnal, no checks, so that
 * it costs little beside the answers. Fails: notFound, locked, validation.
 */
export async function keepDraft(
  { office, session }: Pick<Context, 'office' | 'session'>,
  input: z.output<(typeof calls)['formulir.putDraft']['input']>,
): Promise<void> {
  const { id, text } = input
  const place = placeIn(input)
  await office.write(session, async ({ db, at }) => {
    const form = await getStoredFormulir(db, id)
    await refuseUnlessEditable(db, form)
    if (text === null) return dropDraft(db, id)
    refuseUnlessKeyable(await officeInstrumen(db, form.instrumen), form.content, place)
    const kept = { ...stored(place), line: input.line ?? '', rule: input.rule ?? '', text, at } as const
    await db
      .insertInto('formulir_ketikan')
      .values({ formulir_id: id, ...kept })
      .onConflict((c) => c.column('formulir_id').doUpdateSet(kept))
      .execute()
    await saveCursor(db, id, place)
    await rememberFormulir(db, session.penggunaId, id)
  })
}

/** Nothing is in progress at this place any more. */
export async function dropDraftAt(db: Db, formulirId: string, place: AnswerPlace): Promise<void> {
  const { question, row_id } = stored(place)
  await db
    .deleteFrom('formulir_ketikan')
    .where('formulir_id', '=', formulirId)
    .where('question', '=', question)
    .where('row_id', '=', row_id)
    .execute()
}

/** The person stands at this place now: what was in progress anywhere else was left. */
export async function dropDraftElsewhere(db: Db, formulirId: string, place: AnswerPlace): Promise<void> {
  const { question, row_id } = stored(place)
  await db
    .deleteFrom('formulir_ketikan')
    .where('formulir_id', '=', formulirId)
    .where((where) => where.or([where('question', '!=', question), where('row_id', '!=', row_id)]))
    .execute()
}

/** A row goes, and with it what was in progress there. */
export async function dropDraftInRow(db: Db, formulirId: string, rowId: string): Promise<void> {
  await db.deleteFrom('formulir_ketikan').where('formulir_id', '=', formulirId).where('row_id', '=', rowId).execute()
}

/** The form is complete or gone. */
export async function dropDraft(db: Db, formulirId: string): Promise<void> {
  await db.deleteFrom('formulir_ketikan').where('formulir_id', '=', formulirId).execute()
}

function stored({ question, rowId }: AnswerPlace): { readonly question: string; readonly row_id: string } {
  return { question, row_id: rowId ?? '' }
}
