import type { Kysely } from 'kysely'
import type { Layout } from '#shared/contract/layout.ts'
import type { Tables } from '../database/tables.ts'
import { removedPeople } from '../musyawarah/people.ts'
import { placeName, placeWithTerm } from '../wilayah/places.ts'
import { editionRows, freshRows, repeatedRows, type BatchRow } from './batch-row.ts'
import { draftForms, type DraftedForm, type Drafting } from './draft-forms.ts'
import type { CandidateForm } from './facts.ts'
import type { Candidate, Gathered } from './gather.ts'
import { rowProblem } from './row.ts'
import { rowsOfBatches, rowsOfForms, type SentRow } from './sent-rows.ts'
import { layoutOfBatch } from './standing.ts'
import { findSentNiks, type SentNik } from './store.ts'

/** A form that stays behind, and why. */
export type Excluded = {
  readonly formulirId: string
  readonly number: number
  readonly headName: string
  readonly desaName: string
  readonly why: string
}

/** A form that is in the batch. */
export type ChosenForm = { readonly form: CandidateForm; readonly from: Candidate['from']; readonly changed: boolean }

/** Which forms go out with which rows. */
export type Chosen = {
  readonly rows: readonly BatchRow[]
  readonly forms: readonly ChosenForm[]
  readonly excluded: readonly Excluded[]
  /** True when somebody is left out because their row went out already. */
  readonly sentBefore: boolean
}

const removedTwice = 'Orang yang sama sudah ada pada penghapusan lain dalam batch ini.'
const twiceInForm = 'NIK yang sama tercantum dua kali pada formulir ini.'
const twiceInBatch = 'NIK yang sama sudah ada pada formulir lain dalam batch ini.'

/** A form is in the batch with all its rows or with none, so that no family goes out in part; of a corrected one what was not refused stays out. */
export async function choose(drafting: Drafting, gathered: Gathered): Promise<Chosen> {
  const { rowsOf, placeOf } = await rowMaker(drafting, gathered)
  const excluded: Excluded[] = []
  const drafted = gathered.candidates
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flatMap((candidate) => {
      const rows = rowsOf(candidate)
      if (typeof rows !== 'string') return [{ candidate, ...rows }]
      excluded.push(leaveOut(candidate, rows))
      return []
    })
  const sent = await sentNiks(drafting.db, gathered, drafted)
  const taken = new Set<string>()
  const removed = new Set<string>()
  const chosen: typeof drafted = []
  let sentBefore = false
  for (const one of drafted) {
    const before = one.rows.map(({ nik, kept }) => (kept === null ? sent.get(nik) : undefined)).find((each) => each)
    const people = removedPeople(one.form)
    if (before) sentBefore = true
    const why = before
      ? sentWords(before)
      : people.some((person) => removed.has(person))
        ? removedTwice
        : problemOf(gathered.layout, one.rows, gathered.key.jenis === 'usulan' ? taken : undefined)
    if (why !== null) {
      excluded.push(leaveOut(one.candidate, why))
      continue
    }
    chosen.push(one)
    for (const { nik } of one.rows) taken.add(nik)
    for (const person of people) removed.add(person)
  }
  return {
    rows: chosen.flatMap(({ rows }) => rows),
    forms: chosen.map(({ candidate: { form, from }, rows }) => ({
      form,
      from,
      changed: rows.some(({ kept }) => kept === null),
    })),
    excluded: excluded.toSorted((a, b) => a.number - b.number),
    sentBefore,
  }
}

type Made = { readonly form: DraftedForm['form']; readonly rows: BatchRow[] }

/** Makes the rows of each candidate, or says why there are none; what was sent before is read once. */
async function rowMaker(drafting: Drafting, gathered: Gathered) {
  const { candidates, key, standing, layout, finished } = gathered
  const known = new Set(drafting.office.programmes.map(({ code }) => code))
  const through = candidates.filter(
    ({ form, why }) => why === null && (form.jenis !== 'usulan' || known.has(form.programme)),
  )
  const drafts = await draftForms(
    drafting,
    through.map(({ form }) => form),
  )
  const again = candidates.filter(({ from }) => from === 'again').map(({ form }) => form)
  const sent = Map.groupBy(
    [
      ...(standing === undefined || finished ? [] : await rowsOfBatches(drafting.db, standing.batchIds)),
      ...(await rowsOfForms(
        drafting.db,
        again.map(({ id }) => id),
      )),
    ],
    ({ formulirId }) => formulirId,
  )
  const sameColumns = standing === undefined || (await hasColumns(drafting.db, standing.batchIds, layout))
  const order = new Map([...sent.keys()].map((id, index) => [id, index]))
  return { rowsOf, placeOf }

  /** What was sealed stands first, in its order; the rest follows as it was gathered. */
  function placeOf({ form, from }: Candidate): number {
    return from === 'sealed' ? (order.get(form.id) ?? 0) : order.size
  }

  function rowsOf({ form, from, why }: Candidate): Made | string {
    if (why !== null) return why
    const draft = drafts.get(form.id)
    if (draft === undefined) {
      return form.programme === ''
        ? 'Program belum diisi pada formulir.'
        : 'Program ini tidak ada lagi di daftar program kantor.'
    }
    return { form: draft.form, rows: madeRows(form, from, draft, sent.get(form.id) ?? []) }
  }

  function madeRows(
    form: CandidateForm,
    from: Candidate['from'],
    { rows }: DraftedForm,
    before: readonly SentRow[],
  ): BatchRow[] {
    if (from === 'again') return repeatedRows(form, key.periodeId, rows, before)
    if (from !== 'sealed' || before.length === 0) return freshRows(form, key.periodeId, rows)
    const stays = key.programme === '' || key.programme === form.programme
    const corrected = form.corrected === 1 && form.status === 'lengkap' && stays
    return editionRows(form, key.periodeId, rows, before, { corrected, sameColumns })
  }
}

/** True when rows that were sealed fit the columns of a layout, so that their texts can stay as they are. */
async function hasColumns(db: Kysely<Tables>, [first]: readonly string[], layout: Layout): Promise<boolean> {
  if (first === undefined) return true
  return JSON.stringify((await layoutOfBatch(db, first)).columns) === JSON.stringify(layout.columns)
}

/** One person goes out in one programme of a period: a second row makes the first one worthless over there (S12). */
async function sentNiks(
  db: Kysely<Tables>,
  { key, standing, finished }: Gathered,
  drafted: readonly { readonly rows: readonly BatchRow[] }[],
): Promise<ReadonlyMap<string, SentNik>> {
  if (key.jenis !== 'usulan') return new Map()
  const niks = drafted.flatMap(({ rows }) => rows.map(({ nik }) => nik))
  return findSentNiks(db, key.periodeId, niks, standing === undefined || finished ? [] : standing.batchIds)
}

function sentWords({ programme, desaCode }: SentNik): string {
  return `Sudah dikirim pada periode ini untuk program ${programme}, ${placeWithTerm(desaCode)}.`
}

function problemOf(layout: Layout, rows: readonly BatchRow[], taken: ReadonlySet<string> | undefined): string | null {
  if (rows.length === 0) return 'Tidak ada baris yang perlu dikirim.'
  const inForm = new Set<string>()
  for (const [index, { nik, draft, kept }] of rows.entries()) {
    const problem = draft === null || kept !== null ? null : rowProblem(layout, draft)
    if (problem !== null) return rows.length === 1 ? `${problem}.` : `Baris ${index + 1}: ${problem}.`
    if (taken === undefined) continue
    if (taken.has(nik)) return twiceInBatch
    if (inForm.has(nik)) return twiceInForm
    inForm.add(nik)
  }
  return null
}

function leaveOut({ form }: Candidate, why: string): Excluded {
  const { id, number, headName, desaCode } = form
  return { formulirId: id, number, headName, desaName: placeName(desaCode), why }
}
