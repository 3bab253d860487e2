import type { Kysely } from 'kysely'
import type { Output } from '#shared/contract/index.ts'
import { checkForm } from '#shared/instrumen/check.ts'
import { findQuestionAndBlock } from '#shared/instrumen/questions.ts'
import { personOf } from '#shared/instrumen/person.ts'
import type { Instrumen, Issue } from '#shared/instrumen/types.ts'
import { listStoredBerkas, type StoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { namesOf } from '../pengguna/person.ts'
import { listReturned } from '../verifikasi/returned.ts'
import { placeName } from '../wilayah/places.ts'
import { gatherFacts } from './facts.ts'
import { openIssues } from './issues.ts'
import { listFormulirOf, listWarned } from './lists.ts'
import { listReasons } from './remarks.ts'
import { comparable, loadFormulir, type StoredFormulir } from './stored-formulir.ts'

type Db = Kysely<Tables>
type Worklist = Output<'formulir.worklist'>
type Warning = Worklist['peringatan'][number]

const checkedAtMost = 300

/** Problems of the forms of a period, and the forms that were given back. `today`: 'YYYY-MM-DD'. */
export async function formulirWorklist(db: Db, periodeId: string, today: string): Promise<Worklist> {
  const berkas = new Map((await listStoredBerkas(db, periodeId)).map((one) => [one.id, one]))
  const names = await namesOf(db)
  const warned = await listWarned(db, [...berkas.keys()])
  const forms = await loadFormulir(db, warned.slice(0, checkedAtMost))
  const instrumen = await instrumenOf(db, forms)
  const peringatan: Warning[] = []
  for (const form of forms) {
    const its = berkas.get(form.berkasId)
    const edition = instrumen.get(form.instrumen)
    if (its === undefined || edition === undefined) continue
    const found = await warningsOf(db, form, edition, today)
    peringatan.push(
      ...found.map((one) => ({ ...listed({ ...form, headName: form.keys.headName }, its, names), ...one })),
    )
  }
  return {
    peringatan: peringatan.toSorted((a, b) => a.berkasNumber - b.berkasNumber || a.number - b.number),
    more: Math.max(0, warned.length - checkedAtMost),
    dikembalikan: await returnedForms(db, berkas, names),
  }
}

async function returnedForms(
  db: Db,
  berkas: ReadonlyMap<string, StoredBerkas>,
  names: ReadonlyMap<string, string>,
): Promise<Worklist['dikembalikan']> {
  const lines = await listFormulirOf(db, [...berkas.keys()])
  const returned = await listReturned(
    db,
    lines.map((line) => line.id),
  )
  return lines
    .flatMap((line) => {
      const its = berkas.get(line.berkasId)
      const back = returned.get(line.id)
      if (its === undefined || back === undefined) return []
      return [{ ...listed(line, its, names), reason: back.reason, by: names.get(back.byId) ?? '', since: back.at }]
    })
    .toSorted((a, b) => a.since.localeCompare(b.since))
}

type Line = Pick<StoredFormulir, 'id' | 'number' | 'jenis' | 'status' | 'keyedById' | 'updatedAt'> & {
  readonly headName: string
}

function listed(line: Line, berkas: StoredBerkas, names: ReadonlyMap<string, string>) {
  return {
    id: line.id,
    berkasNumber: berkas.number,
    desaName: placeName(berkas.desaCode),
    number: line.number,
    jenis: line.jenis,
    status: line.status,
    headName: line.headName,
    keyedBy: names.get(line.keyedById) ?? '',
    updatedAt: line.updatedAt,
  }
}

async function instrumenOf(db: Db, forms: readonly StoredFormulir[]): Promise<ReadonlyMap<string, Instrumen>> {
  const found = new Map<string, Instrumen>()
  for (const id of new Set(forms.map((form) => form.instrumen))) found.set(id, await officeInstrumen(db, id))
  return found
}

type Found = Pick<Warning, 'issue' | 'at' | 'row'>

/** Never answered: the list of what is unfinished, not one of warnings. */
const unanswered = 'R-0001'

async function warningsOf(db: Db, form: StoredFormulir, instrumen: Instrumen, today: string): Promise<Found[]> {
  const facts = await gatherFacts(db, form, form.content, today)
  const issues = checkForm(instrumen, form.jenis, form.content, facts, comparable(form))
  const open = openIssues(issues, await listReasons(db, form.id))
  const odd = issues.filter((issue) => issue.rule !== unanswered && (issue.level === 'inform' || open.includes(issue)))
  return odd.map((issue) => ({ issue, ...whereOf(form, instrumen, issue) }))
}

/** Where an issue stands on the paper: 'IV 2b NIK', and the row. */
function whereOf(form: StoredFormulir, instrumen: Instrumen, issue: Issue): { at: string; row: string } {
  const found = findQuestionAndBlock(instrumen, issue.question)
  const at =
    found === undefined
      ? issue.question
      : `${found.block.number} ${found.question.number} ${found.question.short ?? found.question.label}`.trim()
  const row = form.content.rows.find((one) => one.id === issue.rowId)
  if (row === undefined) return { at, row: '' }
  return { at, row: `${row.order}. ${personOf(row.answers).name}`.trim() }
}
