import { checkForm } from '#shared/instrumen/check.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { lookThrough } from '../ganda/findings.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { forgetFormulir, rememberFormulir } from '../pengguna/last-formulir.ts'
import { putAwayVerifikasi } from '../verifikasi/away.ts'
import { closeReturn } from '../verifikasi/returned.ts'
import { dropDraft } from './draft.ts'
import { gatherFacts } from './facts.ts'
import { refuseFrozen } from './frozen.ts'
import { countOpen, openIssues, placePath } from './issues.ts'
import { listReasons } from './remarks.ts'
import { comparable, getStoredFormulir, saveFormulir, type StoredFormulir } from './stored-formulir.ts'

type Desk = Pick<Context, 'office' | 'session' | 'platform'>

/**
 * Marks a form as complete. Fails: validation while a problem is open; `fields` names each: the place ('<row id>/<question>' for a row)
 * and what is wrong with it.
 */
export async function completeFormulir(desk: Desk, id: string): Promise<StoredFormulir> {
  const after = await changeStatus(desk, id, 'complete', async (form, write) => {
    const open = await openProblems(write, form, desk.platform.clock.today())
    if (open.length > 0) throw refusal(open)
    await forgetFormulir(write.db, desk.session.penggunaId, id)
    await dropDraft(write.db, id)
    await closeReturn(write.db, id, write.at)
    return { ...form, status: 'lengkap', completedAt: write.at, open: countOpen(open) }
  })
  await desk.office.write(desk.session, ({ db }) => lookThrough(db, desk.office.db, id))
  return after
}

/** Puts a form aside with whatever is open on it. */
export async function parkFormulir(desk: Desk, id: string): Promise<StoredFormulir> {
  return changeStatus(desk, id, 'park', async (form, write) => {
    await forgetFormulir(write.db, desk.session.penggunaId, id)
    return { ...form, status: 'ditunda', completedAt: null }
  })
}

/** Opens a form again that was completed or put aside. */
export async function reopenFormulir(desk: Desk, id: string): Promise<StoredFormulir> {
  return changeStatus(desk, id, 'reopen', async (form, write) => {
    await rememberFormulir(write.db, desk.session.penggunaId, id)
    return { ...form, status: 'draf', completedAt: null }
  })
}

/** Makes a completed form a draft again, for the clerk who keyed it; within the write of whoever gives it back, and who may. */
export async function giveBack(write: Write, form: StoredFormulir, reason: string): Promise<void> {
  await storeStatus(write, form, { ...form, status: 'draf', completedAt: null }, { action: 'return', reason })
}

/** Makes a form a draft again that SIKS-NG refused; within the write of whoever lifts what was frozen. */
export async function openForCorrection(write: Write, form: StoredFormulir): Promise<void> {
  await storeStatus(write, form, { ...form, status: 'draf', completedAt: null }, { action: 'correct' })
}

async function changeStatus(
  desk: Desk,
  id: string,
  action: string,
  decide: (form: StoredFormulir, write: Write) => Promise<StoredFormulir>,
): Promise<StoredFormulir> {
  return desk.office.write(desk.session, async (write) => {
    const form = await getStoredFormulir(write.db, id)
    await refuseFrozen(write.db, id)
    return storeStatus(write, form, await decide(form, write), { action })
  })
}

/** What a second person found no longer proves anything once a completed form is open again. */
async function storeStatus(
  write: Write,
  form: StoredFormulir,
  decided: StoredFormulir,
  entry: { readonly action: string; readonly reason?: string },
): Promise<StoredFormulir> {
  const after = { ...decided, updatedAt: write.at, revision: form.revision + 1 }
  await saveFormulir(write.db, form, after)
  if (after.status !== 'lengkap') await putAwayVerifikasi(write.db, form.id)
  await write.record({
    ...entry,
    entity: 'formulir',
    entityId: form.id,
    before: { status: form.status },
    after: { status: after.status },
  })
  return after
}

async function openProblems(write: Write, form: StoredFormulir, today: string) {
  const facts = await gatherFacts(write.db, form, form.content, today)
  const issues = checkForm(
    await officeInstrumen(write.db, form.instrumen),
    form.jenis,
    form.content,
    facts,
    comparable(form),
  )
  return openIssues(issues, await listReasons(write.db, form.id))
}

function refusal(open: ReturnType<typeof openIssues>): AppError {
  const { block, reason } = countOpen(open)
  const parts = [
    ...(block === 0 ? [] : [`${block} isian yang harus dibetulkan`]),
    ...(reason === 0 ? [] : [`${reason} isian yang menunggu alasan`]),
  ]
  return new AppError(
    'validation',
    `Formulir ini belum dapat diselesaikan: masih ada ${parts.join(' dan ')}.`,
    open.map((issue) => ({ path: placePath(issue), message: issue.message })),
  )
}
