import { AppError } from '#shared/errors/app-error.ts'
import type { Instrumen } from '#shared/instrumen/types.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { getStoredBerkas } from '../berkas/stored-berkas.ts'
import { refuseFrozen } from '../formulir/frozen.ts'
import { listFormulirOf } from '../formulir/lists.ts'
import { getStoredFormulir, loadFormulir, type StoredFormulir } from '../formulir/stored-formulir.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { keyedBy } from './blind.ts'
import { newSeed } from './draw.ts'
import { leaningOf } from './extra.ts'
import { gatherHistory, nothingShown, sumOfShown, type History } from './history.ts'
import { valueAt } from './places.ts'
import { drawPlan, shapeOf } from './plan.ts'
import { decideRate } from './rate.ts'
import { findCurrent, insertVerifikasi, listOfBerkas, updateVerifikasi, type StoredVerifikasi } from './store.ts'

/**
 * The verification of a form: begun now, gone on with, or finished. What is keyed again is drawn when it begins and never anew. Fails: notFound ·
 * forbidden (this person had a hand in the first keying) · validation (the form is not complete) · locked.
 */
export async function openVerifikasi(
  context: Context,
  formulirId: string,
): Promise<{ verifikasi: StoredVerifikasi; form: StoredFormulir }> {
  const { office, session, platform } = context
  return office.write(session, async (write) => {
    const form = await getStoredFormulir(write.db, formulirId)
    await refuseOwn(write.db, session.penggunaId, formulirId)
    const current = await findCurrent(write.db, formulirId)
    if (current?.status === 'selesai') return { verifikasi: current, form }
    await refuseFrozen(write.db, formulirId)
    if (current !== undefined) return { verifikasi: await takenOver(write, current, session.penggunaId), form }
    if (form.status !== 'lengkap')
      throw new AppError('validation', 'Formulir ini belum selesai dientri, jadi belum dapat diverifikasi.')
    return { verifikasi: await begin(write, form, session.penggunaId, platform.ids.next()), form }
  })
}

/** Fails: forbidden, for whoever had a hand in the first keying. */
export async function refuseOwn(db: Write['db'], penggunaId: string, formulirId: string): Promise<void> {
  if ((await keyedBy(db, penggunaId, [formulirId])).size === 0) return
  throw new AppError('forbidden', 'Formulir ini Anda entri sendiri. Minta orang lain memverifikasinya.')
}

/** Another second person goes on: the keying stays blind, so nothing is lost by it. */
async function takenOver(write: Write, current: StoredVerifikasi, byId: string): Promise<StoredVerifikasi> {
  if (current.byId === byId) return current
  await updateVerifikasi(write.db, current.id, { byId })
  await write.record({
    action: 'takeOver',
    entity: 'verifikasi',
    entityId: current.id,
    before: { byId: current.byId },
    after: { byId },
  })
  return { ...current, byId }
}

async function begin(write: Write, form: StoredFormulir, byId: string, id: string): Promise<StoredVerifikasi> {
  const instrumen = await officeInstrumen(write.db, form.instrumen)
  const history = await gatherHistory(write.db)
  const rate = await rateOfBerkas(write, form, instrumen, history)
  const leaning = leaningOf(history, form.keyedById)
  const { plan, places } = drawPlan(shapeOf(instrumen, form), { seed: newSeed(), rate, leaning })
  const verifikasi: StoredVerifikasi = {
    id,
    formulirId: form.id,
    byId,
    keyedById: form.keyedById,
    status: 'berjalan',
    plan,
    startedAt: write.at,
    finishedAt: null,
  }
  const firsts = places.map((place) => ({ ...place, first: valueAt(form.content, place) }))
  await insertVerifikasi(write.db, verifikasi, firsts)
  // The draw is told in the jurnal only as numbers: which places are keyed again is nobody's business before they are.
  await write.record({
    action: 'begin',
    entity: 'verifikasi',
    entityId: id,
    after: { formulirId: form.id, rate: plan.rate, population: plan.population, places: places.length },
  })
  return verifikasi
}

/** The rate of the berkas: what its first verification was drawn with, or decided now. */
async function rateOfBerkas(
  write: Write,
  form: StoredFormulir,
  instrumen: Instrumen,
  history: History,
): Promise<number> {
  const [first] = await listOfBerkas(write.db, [form.berkasId])
  if (first !== undefined) return first.plan.rate
  const lines = (await listFormulirOf(write.db, [form.berkasId])).filter(({ status }) => status === 'lengkap')
  const berkas = await getStoredBerkas(write.db, form.berkasId)
  const papers = Math.max(lines.length, berkas.papers.usulan + berkas.papers.perubahan + berkas.papers.penghapusan)
  const looked = await loadFormulir(
    write.db,
    lines.slice(0, lookedAt).map(({ id }) => id),
  )
  const shapes = looked
    .filter(({ instrumen: edition }) => edition === form.instrumen)
    .map((one) => drawPlan(shapeOf(instrumen, one), { seed: '', rate: 0, leaning: () => 0 }).plan)
  const sums = {
    fields: sum(shapes.map(({ population }) => population)),
    all: sum(shapes.map(({ keys }) => keys.all)),
    always: sum(shapes.map(({ keys }) => keys.always)),
  }
  const operators = new Set(lines.map(({ keyedById }) => keyedById))
  return decideRate({
    fields: Math.round((sums.fields / Math.max(shapes.length, 1)) * papers),
    keyShare: sums.all === 0 ? 1 : (sums.all - sums.always) / sums.all,
    shown: sumOfShown([...operators].map((id) => history.operators.get(id) ?? nothingShown)),
  })
}

/** So many forms are enough to know how many fields one has. */
const lookedAt = 20

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
