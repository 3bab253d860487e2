import type { Input, Output } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context } from '../dispatch/context.ts'
import type { Write } from '../dispatch/office.ts'
import { getReadIntake, markApplied } from '../intake/rows.ts'
import { cancellable } from '../jobs/cancelling.ts'
import { getPeriode } from '../periode/find-periode.ts'
import { determine, type Determining, type Line } from './determine.ts'
import { insertPenetapan, listPenetapan, numberTaken, saveCounts } from './store.ts'

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
  const { office, session, platform } = context
  try {
    return await cancellable(about.intakeId, (signal) =>
      office.write(session, async (w) => {
        const intake = await getReadIntake(w.db, about.intakeId, 'penetapan')
        const working = { w, intake, about, signal, penetapanId: platform.ids.next(), line: () => undefined }
        throw new Undone(await work(context, working))
      }),
    )
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
  const { office, platform } = context
  const id = platform.ids.next()
  await cancellable(input.intakeId, (signal) =>
    office.write(context.session, (w) => store(context, w, input, id, signal)),
  )
  const penetapan = (await listPenetapan(office.db)).find((one) => one.id === id)
  if (penetapan === undefined) throw new AppError('notFound')
  return { penetapan }
}

async function store(
  context: Context,
  w: Write,
  input: Input<'penetapan.apply'>,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  const byId = context.session.penggunaId
  const { number, decidedOn, periodeId, whole } = input
  const intake = await getReadIntake(w.db, input.intakeId, 'penetapan')
  await getPeriode(w.db, periodeId)
  if (await numberTaken(w.db, number)) {
    const message = `Penetapan nomor ${number} sudah ada.`
    throw new AppError('conflict', message, [{ path: 'number', message }])
  }
  // First with empty counts: its lines point at it.
  await insertPenetapan(w, { id, periodeId, intakeId: intake.id, number, decidedOn, byId })
  const { counts } = await work(context, { w, intake, about: input, signal, penetapanId: id, line: liner(w, id) })
  await saveCounts(w, id, counts)
  await w.record({
    action: 'applyPenetapan',
    entity: 'penetapan',
    entityId: id,
    after: { intakeId: intake.id, sha256: intake.sha256, number, decidedOn, periodeId, whole, counts },
  })
  await w.record({ action: 'determine', entity: 'keluarga', entityId: null, after: { penetapanId: id } })
  await markApplied(w, byId, intake.id, { penetapanId: id, counts })
}

type Working = Pick<Determining, 'w' | 'intake' | 'signal' | 'penetapanId' | 'line'> & { readonly about: About }

function work({ session, platform, emit }: Context, { about, ...working }: Working) {
  return determine({
    ...working,
    periodeId: about.periodeId,
    whole: about.whole,
    byId: session.penggunaId,
    nextId: platform.ids.next,
    progress: (done, total, text) => emit({ type: 'progress', job: 'penetapan', done, total, text }),
  })
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
