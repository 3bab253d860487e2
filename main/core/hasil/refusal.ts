import type { Kysely } from 'kysely'
import type { Output } from '#shared/contract/index.ts'
import type { Tables } from '../database/tables.ts'
import { refusedForms } from './refused.ts'
import { placeKey, sentRowsAt } from './sent-rows.ts'

type Refusal = NonNullable<Output<'formulir.get'>['formulir']['refused']>

/** What SIKS-NG said when it refused rows of a form, as long as none was sent again. */
export async function refusalOf(db: Kysely<Tables>, formulirId: string): Promise<Refusal | undefined> {
  const [form] = await refusedForms(db, { formulirId })
  if (form === undefined || form.state === 'dikirim') return undefined
  const sent = await sentRowsAt(
    db,
    form.rows.map(({ batchId, rowNumber }) => ({ batchId, row: rowNumber })),
  )
  const rows = form.rows.flatMap(({ batchId, rowNumber, outcome }) => {
    const row = sent.get(placeKey({ batchId, row: rowNumber }))
    if (row === undefined) return []
    const { name, alasan, words, registeredName } = row
    return [{ name, outcome, alasan, words, registeredName }]
  })
  return { at: form.since, rows }
}
