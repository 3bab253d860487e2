import type { Kysely } from 'kysely'
import type { Input, Output } from '#shared/contract/index.ts'
import type { Tables } from '../database/tables.ts'
import { formTrails } from '../formulir/trail.ts'
import { refusedForms, type RefusedForm } from './refused.ts'
import { placeKey, sentRowsAt, type SentRow } from './sent-rows.ts'

type Db = Kysely<Tables>
type Refused = Output<'hasil.worklist'>['refused'][number]

const order = { menunggu: 0, diperbaiki: 1, dikirim: 2 } as const
const chunk = 500

/** Forms with refused rows: those that wait first, those refused last first among them. */
export async function refusedWorklist(db: Db, { periodeId }: Input<'hasil.worklist'>): Promise<Refused[]> {
  const forms = (await refusedForms(db)).filter(
    ({ rows }) => periodeId === undefined || rows.some((row) => row.periodeId === periodeId),
  )
  const rows = await sentRowsAt(
    db,
    forms.flatMap((form) => form.rows.map(({ batchId, rowNumber }) => ({ batchId, row: rowNumber }))),
  )
  const lines = await linesOf(db, forms)
  return forms
    .flatMap((form) => shown(form, lines.get(form.formulirId), rows))
    .toSorted((a, b) => order[a.state] - order[b.state] || (a.since < b.since ? 1 : -1))
}

type Line = Awaited<ReturnType<typeof formTrails>>[number]

async function linesOf(db: Db, forms: readonly RefusedForm[]): Promise<ReadonlyMap<string, Line>> {
  const lines = new Map<string, Line>()
  for (let at = 0; at < forms.length; at += chunk) {
    const ids = forms.slice(at, at + chunk).map(({ formulirId }) => formulirId)
    for (const line of await formTrails(db, ids)) lines.set(line.id, line)
  }
  return lines
}

function shown(form: RefusedForm, line: Line | undefined, sent: ReadonlyMap<string, SentRow>): Refused[] {
  const rows = form.rows.flatMap(({ batchId, rowNumber }) => sent.get(placeKey({ batchId, row: rowNumber })) ?? [])
  const [first] = rows
  if (line === undefined || first === undefined) return []
  return [
    {
      formulirId: form.formulirId,
      number: line.number,
      berkasNumber: first.berkasNumber,
      jenis: line.jenis,
      status: line.status,
      desaName: first.desaName,
      periodeName: first.periodeName,
      headName: line.headName,
      rows,
      since: form.since,
      state: form.state,
    },
  ]
}
