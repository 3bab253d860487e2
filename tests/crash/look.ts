import { compareForm, type Difference } from './compare.ts'
import { integrityProblems } from './database-file.ts'
import type { Desk } from './desk.ts'
import type { FormView } from './truth.ts'
import type { Witness } from './witness.ts'

export type Seen = {
  readonly differences: readonly Difference[]
  readonly brokenChain: boolean
  readonly forms: readonly FormView[]
}

type Expected = Pick<Witness, 'forms' | 'inDoubt' | 'resumes'>

type Look = {
  readonly desk: Desk
  readonly expected: Expected
  readonly dataDir: string
  readonly dataKey: Uint8Array
  /** Which forms to look at. */
  readonly ids: readonly string[]
  /** Changes that may have come after the last answer. */
  readonly atMost: number
}

/** What a person finds who opens the program again, against what was confirmed before. */
export async function look({ desk, expected, dataDir, dataKey, ids, atMost }: Look): Promise<Seen> {
  const differences: Difference[] = []
  const forms: FormView[] = []
  for (const id of ids) {
    const known = expected.forms.get(id)
    if (known === undefined) continue
    const { formulir } = await desk.must('formulir.get', { id })
    const { entries } = await desk.must('jurnal.of', { entity: 'formulir', entityId: id })
    const about = expected.inDoubt().filter(({ input }) => (input as { id?: string }).id === id)
    differences.push(...compareForm(known, formulir, entries, about, atMost))
    forms.push(formulir)
  }
  if (atMost <= 1 && !expected.resumes().has(desk.resume) && !isNew(desk.resume, expected)) {
    differences.push({ kind: 'elsewhere', what: 'signing in leads to another form' })
  }
  const problems = integrityProblems(dataDir, dataKey)
  const { broken } = await desk.must('jurnal.verify', {})
  return {
    differences: [
      ...differences,
      ...problems.map((what): Difference => ({ kind: 'lost', what: `integrity_check: ${what}` })),
    ],
    brokenChain: broken !== null,
    forms,
  }
}

/** A form whose creation was under way has no name yet. */
function isNew(resume: string | null, { forms, inDoubt }: Expected): boolean {
  return resume !== null && !forms.has(resume) && inDoubt().some(({ channel }) => channel === 'formulir.create')
}
