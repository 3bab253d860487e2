import type { z } from 'zod'
import type { formulir as calls } from '#shared/contract/formulir.ts'
import { checkForm } from '#shared/instrumen/check.ts'
import type { AnswerPlace, FormContent, Instrumen, Issue } from '#shared/instrumen/types.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { namesOf } from '../pengguna/person.ts'
import { rememberFormulir } from '../pengguna/last-formulir.ts'
import { clearPointless } from './clearing.ts'
import { gatherFacts } from './facts.ts'
import { refuseUnlessEditable } from './frozen.ts'
import { countInforms, countOpen, fallenReasons, openIssues } from './issues.ts'
import { dropReasons, listReasons, type StoredReason } from './remarks.ts'
import { searchKeysOf } from './search-keys.ts'
import { comparable, getStoredFormulir, saveFormulir, type StoredFormulir } from './stored-formulir.ts'

type Changed = z.input<(typeof calls)['formulir.putAnswer']['output']>

/** What one action does to a form. */
export type FormChange = {
  /** As the journal calls it. */
  readonly action: string
  readonly content?: FormContent
  /** Places whose value the person changed: a reason that explained the old value falls. */
  readonly touched?: readonly AnswerPlace[]
  readonly cursor?: StoredFormulir['cursor']
  /** What the journal says was there before, and is there now. */
  readonly before?: unknown
  readonly after?: unknown
  /** True when nothing that was keyed differs: only the cursor moves, and there is nothing to put into the journal. */
  readonly unchanged?: boolean
}

/**
 * The one way in which a form changes: the new answers, what they make pointless, the search columns, the open problems, the cursor,
 * the journal entry and where the person is, all in one transaction. Fails: notFound, locked, and whatever `decide` throws.
 */
export async function changeForm<C extends FormChange>(
  context: Pick<Context, 'office' | 'session' | 'platform'>,
  id: string,
  decide: (form: StoredFormulir, instrumen: Instrumen, write: Write) => C | Promise<C>,
): Promise<{ readonly changed: Changed; readonly change: C }> {
  const { office, session, platform } = context
  return office.write(session, async (write) => {
    const form = await getStoredFormulir(write.db, id)
    await refuseUnlessEditable(write.db, form)
    const instrumen = await officeInstrumen(write.db, form.instrumen)
    const change = await decide(form, instrumen, write)
    const changed = await applyChange(write, instrumen, form, change, platform.clock.today())
    await rememberFormulir(write.db, session.penggunaId, form.id)
    return { changed, change }
  })
}

/**
 * What `changeForm` does, within a transaction that does more: for a second keying, which corrects a completed form and leaves it complete.
 * Whoever calls has refused the forms that may not change.
 */
export async function applyChange(
  write: Write,
  instrumen: Instrumen,
  form: StoredFormulir,
  change: FormChange,
  today: string,
): Promise<Changed> {
  const { content, cleared } = clearPointless(instrumen, form.jenis, form.content, change.content ?? form.content)
  const touched = [...(change.touched ?? []), ...cleared]
  const judged = await judge(write, instrumen, { ...form, content }, today, touched)
  const after: StoredFormulir = {
    ...form,
    content,
    keys: form.jenis === 'penghapusan' ? form.keys : searchKeysOf(instrumen, content),
    open: countOpen(openIssues(judged.issues, judged.reasons)),
    informs: countInforms(judged.issues),
    cursor: change.cursor ?? form.cursor,
    ...(change.unchanged === true ? {} : { updatedAt: write.at, revision: form.revision + 1 }),
  }
  await saveFormulir(write.db, form, after)
  if (change.unchanged !== true) await recordChange(write, form, change, cleared)
  return {
    revision: after.revision,
    savedAt: write.at,
    issues: judged.issues,
    reasons: await withNames(write, judged.reasons),
    cleared: [...cleared],
  }
}

/** The problems of a form as it is now, and the reasons that still stand for it; those that fell are dropped. */
async function judge(
  write: Write,
  instrumen: Instrumen,
  form: StoredFormulir,
  today: string,
  touched: readonly AnswerPlace[],
): Promise<{ issues: Issue[]; reasons: StoredReason[] }> {
  const facts = await gatherFacts(write.db, form, form.content, today)
  const issues = checkForm(instrumen, form.jenis, form.content, facts, comparable(form))
  const reasons = await listReasons(write.db, form.id)
  const fallen = fallenReasons(reasons, issues, touched)
  await dropReasons(write.db, form.id, fallen)
  return { issues, reasons: reasons.filter((reason) => !fallen.includes(reason)) }
}

async function recordChange(
  write: Write,
  form: StoredFormulir,
  change: FormChange,
  cleared: readonly unknown[],
): Promise<void> {
  await write.record({
    action: change.action,
    entity: 'formulir',
    entityId: form.id,
    before: change.before,
    after: cleared.length === 0 ? change.after : { ...asObject(change.after), cleared },
  })
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

async function withNames(write: Write, reasons: readonly StoredReason[]): Promise<Changed['reasons']> {
  if (reasons.length === 0) return []
  const names = await namesOf(write.db)
  return reasons.map(({ byId, ...reason }) => ({ ...reason, by: names.get(byId) ?? '' }))
}
