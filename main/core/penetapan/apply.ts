import type { Input, Output } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context } from '../dispatch/context.ts'
import type { Write } from '../dispatch/office.ts'
import { getReadIntake, markApplied, type StoredIntake } from '../intake/rows.ts'
import { cancellable } from '../jobs/cancelling.ts'
import { getPeriode } from '../periode/find-periode.ts'
import { determine, type Line } from './determine.ts'
import { listPenetapan, numberTaken } from './store.ts'

type About = { readonly intakeId: string; readonly periodeId: string; readonly whole: boolean }

/** Carries what a plan found out of the transaction that is undone. */
class Undone extends Error {
  readonly plan: Output<'penetapan.plan'>

  constructor(plan: Output<'penetapan.plan'>) {
    super('undone')
    this.plan = plan
  }
}

/**
 * What applying a determination would change: the very work is done and undone, since which rows have a family depends on the forms that
 * come into the register with it. Fails as applyPenetapan does.
 */
export async function planPenetapan(context: Context, about: About): Promise<Output<'penetapan.plan'>> {
  try {
    return await context.office.write(context.session, async (w) => {
      const intake = await getReadIntake(w.db, about.intakeId, 'penetapan')
      throw new Undone(await working(context, w, intake, about, context.platform.ids.next(), () => undefined))
    })
  } catch (error) {
    if (error instanceof Undone) return error.plan
    throw error
  }
}

/**
 * Updates the register by a determination, whole or not at all. Fails: notFound · validation (not read yet, rows contradict each other) ·
 * locked (applied already) · conflict (one of that number exists) · cancelled.
 */
export async function applyPenetapan(
  context: Context,
  input: Input<'penetapan.apply'>,
): Promise<Output<'penetapan.apply'>> {
  const { office, session, platform } = context
  const id = platform.ids.next()
  await office.write(session, async (w) => {
    const intake = await getReadIntake(w.db, input.intakeId, 'penetapan')
    await getPeriode(w.db, input.periodeId)
    if (await numberTaken(w.db, input.number)) {
      const message = `Penetapan nomor ${input.number} sudah ada.`
      throw new AppError('conflict', message, [{ path: 'number', message }])
    }
    const row = {
      id,
      periode_id: input.periodeId,
      intake_id: input.intakeId,
      number: input.number,
      decided_on: input.decidedOn,
      applied_at: w.at,
      applied_by: session.penggunaId,
    }
    // First with empty counts: its lines point at it.
    await w.db
      .insertInto('penetapan')
      .values({ ...row, counts: '{}' })
      .execute()
    const { counts } = await working(context, w, intake, input, id, liner(w, id))
    await w.db
      .updateTable('penetapan')
      .set({ counts: JSON.stringify(counts) })
      .where('id', '=', id)
      .execute()
    const { number, decidedOn, periodeId, whole } = input
    await w.record({
      action: 'applyPenetapan',
      entity: 'penetapan',
      entityId: id,
      after: { intakeId: intake.id, sha256: intake.sha256, number, decidedOn, periodeId, whole, counts },
    })
    await w.record({ action: 'determine', entity: 'keluarga', entityId: null, after: { penetapanId: id } })
    await markApplied(w, session.penggunaId, intake.id, { penetapanId: id, counts })
  })
  const penetapan = (await listPenetapan(office.db)).find((one) => one.id === id)
  if (penetapan === undefined) throw new AppError('notFound')
  return { penetapan }
}

function working(
  { session, platform, emit }: Context,
  w: Write,
  intake: StoredIntake,
  { periodeId, whole }: About,
  penetapanId: string,
  line: (line: Line) => void,
) {
  return cancellable(intake.id, (signal) =>
    determine({
      w,
      intake,
      penetapanId,
      periodeId,
      whole,
      line,
      signal,
      byId: session.penggunaId,
      nextId: platform.ids.next,
      progress: (done, total, text) => emit({ type: 'progress', job: 'penetapan', done, total, text }),
    }),
  )
}

function liner(w: Write, penetapanId: string): (line: Line) => void {
  const insert = w.bulk.of(
    `INSERT INTO penetapan_baris (penetapan_id, keluarga_id, row_number, status, desil, change, desil_before, desa_code)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (line) => {
    const { keluargaId, rowNumber, status, desil, change, desilBefore, desaCode } = line
    insert.run(penetapanId, keluargaId, rowNumber, status, desil, change, desilBefore, desaCode)
  }
}
