import type { HandlersOf } from '../dispatch/handlers.ts'
import { namesOf } from '../pengguna/person.ts'
import { verifyChain } from './verify.ts'

/** What the program itself did, such as the first set-up. */
const byTheProgram = 'Padan'

/** The record of every change. */
export const jurnalHandlers: HandlersOf<'jurnal'> = {
  'jurnal.of': async ({ entity, entityId }, { office }) => {
    const rows = await office.db
      .selectFrom('jurnal')
      .selectAll()
      .where('entity', '=', entity)
      .where('entity_id', '=', entityId)
      .orderBy('seq')
      .execute()
    const names = await namesOf(office.db)
    const entries = rows.map((row) => ({
      seq: row.seq,
      at: row.at,
      by: row.by_id === null ? byTheProgram : (names.get(row.by_id) ?? ''),
      action: row.action,
      entity: row.entity,
      entityId: row.entity_id,
      before: parsed(row.before),
      after: parsed(row.after),
      reason: row.reason,
    }))
    return { entries }
  },
  'jurnal.verify': async (_input, { office }) => verifyChain(office.db),
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json)
}
