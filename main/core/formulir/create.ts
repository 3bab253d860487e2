import { freeNumber } from '#shared/domain/papers.ts'
import { checkForm } from '#shared/instrumen/check.ts'
import { getInstrumen, instrumenFor } from '#shared/instrumen/registry.ts'
import type { Answers, Instrumen, JenisFormulir } from '#shared/instrumen/types.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { paddedNumber } from '../berkas/receipt-number.ts'
import { getStoredBerkas, type StoredBerkas } from '../berkas/stored-berkas.ts'
import type { Context, Write } from '../dispatch/context.ts'
import type { Session } from '../dispatch/office.ts'
import { registerContent, removalRows } from '../keluarga/prefill.ts'
import { findKeluarga, type KeluargaFacts } from '../keluarga/register.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { getOpenPeriode } from '../periode/find-periode.ts'
import { rememberFormulir } from '../pengguna/last-formulir.ts'
import { hiddenFrom } from '../verifikasi/blind.ts'
import { placeName } from '../wilayah/places.ts'
import { carriedAnswers, carriedOf } from './carried.ts'
import { gatherFacts } from './facts.ts'
import { countInforms, countOpen, openIssues } from './issues.ts'
import { findLastId, takenNumbers } from './lists.ts'
import { openChange, openPenghapusan, openUsulan, type Opening } from './opening.ts'
import { searchKeysOf } from './search-keys.ts'
import { comparable, getStoredFormulir, insertFormulir, type StoredFormulir } from './stored-formulir.ts'

type Order = {
  readonly berkasId: string
  readonly jenis: JenisFormulir
  readonly keluargaId?: string | undefined
  readonly sticky: boolean
  /** Of the paper; else of the first paper of its kind without a form. */
  readonly number?: number | undefined
}

/**
 * Opens the next form of a berkas. Fails: notFound · locked (the period is closed) · validation (a perubahan or penghapusan needs a family
 * that is on the list of the same desa; a number may be given once).
 */
export async function createFormulir(context: Context, order: Order): Promise<StoredFormulir> {
  const { office, session, platform } = context
  return office.write(session, async (write) => {
    const berkas = await getStoredBerkas(write.db, order.berkasId)
    await getOpenPeriode(write.db, berkas.periodeId)
    const instrumen = await officeInstrumen(write.db, instrumenFor(order.jenis, berkas.instrumen).id)
    const family = order.jenis === 'usulan' ? null : await registeredFamily(write, berkas, order.keluargaId)
    const sticky = await carriedFor(write, instrumen, berkas, order, session)
    const opening = open(instrumen, order.jenis, sticky, family, platform.ids.next)
    const form: StoredFormulir = {
      ...emptyForm,
      ...opening,
      id: platform.ids.next(),
      number: await numberFor(write, berkas, order),
      berkasId: berkas.id,
      jenis: order.jenis,
      instrumen: instrumen.id,
      keluargaId: family?.id ?? null,
      keys: family === null ? searchKeysOf(instrumen, opening.content) : registeredKeys(family),
      keyedById: session.penggunaId,
      createdAt: write.at,
      updatedAt: write.at,
    }
    const facts = await gatherFacts(write.db, form, form.content, platform.clock.today())
    const issues = checkForm(instrumen, form.jenis, form.content, facts, comparable(form))
    const counted = { ...form, open: countOpen(openIssues(issues, [])), informs: countInforms(issues) }
    await insertFormulir(write.db, counted)
    await write.record({
      action: 'create',
      entity: 'formulir',
      entityId: form.id,
      after: {
        berkasId: berkas.id,
        number: form.number,
        jenis: form.jenis,
        keluargaId: form.keluargaId,
        ...form.content,
      },
    })
    await rememberFormulir(write.db, session.penggunaId, form.id)
    return counted
  })
}

/** What every form begins with. */
const emptyForm = {
  status: 'draf',
  open: { block: 0, reason: 0 },
  informs: 0,
  cursor: null,
  completedAt: null,
  revision: 1,
} as const satisfies Partial<StoredFormulir>

/** A number names one paper of the berkas, and so one form. */
async function numberFor({ db }: Write, berkas: StoredBerkas, { jenis, number }: Order): Promise<number> {
  const taken = await takenNumbers(db, berkas.id)
  if (number === undefined) return freeNumber(berkas.papers, jenis, taken)
  if (!taken.has(number)) return number
  const message = `Nomor ${number} pada berkas ${paddedNumber(berkas.number)} sudah dipakai formulir lain.`
  throw new AppError('validation', message, [{ path: 'number', message }])
}

async function registeredFamily(write: Write, berkas: StoredBerkas, id: string | undefined): Promise<KeluargaFacts> {
  const refuse = (message: string) => new AppError('validation', message, [{ path: 'keluargaId', message }])
  if (id === undefined) throw refuse('Pilih dahulu keluarga yang dimaksud formulir ini.')
  const family = await findKeluarga(write.db, id)
  if (family === undefined) throw new AppError('notFound')
  if (family.status === 'dihapus') throw refuse('Keluarga ini sudah dihapus dari daftar.')
  if (family.desaCode !== berkas.desaCode) {
    throw refuse(`Keluarga ini terdaftar di ${placeName(family.desaCode)}, bukan di desa berkas ini.`)
  }
  return family
}

/** What goes on from the form that was opened before in the same stack; nothing from one that this person may have to key again blind. */
async function carriedFor(
  { db }: Write,
  instrumen: Instrumen,
  berkas: StoredBerkas,
  order: Order,
  person: Session,
): Promise<Answers> {
  const lastId = order.sticky ? await findLastId(db, berkas.id, order.jenis) : undefined
  const closed = lastId === undefined ? undefined : await hiddenFrom(db, person, [lastId])
  const previousId = closed?.size === 0 ? lastId : undefined
  const previous = previousId === undefined ? undefined : (await getStoredFormulir(db, previousId)).content
  return carriedAnswers(instrumen, carriedOf(instrumen, berkas.tetap), previous)
}

function open(
  instrumen: Instrumen,
  jenis: JenisFormulir,
  sticky: Answers,
  family: KeluargaFacts | null,
  nextId: () => string,
): Opening {
  if (family === null) return openUsulan(instrumen, sticky, nextId)
  const inRegister = getInstrumen(family.instrumen)
  const registered = registerContent(inRegister, family, nextId)
  if (jenis === 'perubahan') return openChange(inRegister, instrumen, registered, sticky)
  return openPenghapusan(registered, removalRows(family, nextId), sticky)
}

function registeredKeys(family: KeluargaFacts): StoredFormulir['keys'] {
  return { headName: family.headName, headNik: family.headNik, noKk: family.noKk }
}
