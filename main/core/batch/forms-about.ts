import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { listFacts } from './facts.ts'
import { gather } from './gather.ts'
import type { BatchKey } from './key.ts'

/** The forms that a batch as it would be now tells of, those that stay behind too. Fails: notFound, validation. */
export async function formsAbout(db: Kysely<Tables>, key: BatchKey, today: string): Promise<string[]> {
  const { candidates, standing } = await gather(db, key, today)
  const sealed = standing === undefined ? [] : await listFacts(db, { which: 'sealed', batchIds: standing.batchIds })
  return [...new Set([...sealed, ...candidates.map(({ form }) => form)].map(({ id }) => id))]
}

/** The forms that rows of a sealed file are about. */
export async function formsInBatch(db: Kysely<Tables>, id: string): Promise<string[]> {
  return (await listFacts(db, { which: 'sealed', batchIds: [id] })).map((form) => form.id)
}
