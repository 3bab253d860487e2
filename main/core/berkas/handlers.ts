import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context, Write } from '../dispatch/context.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import type { Carried } from '../formulir/carried.ts'
import { listFormulirOf } from '../formulir/lists.ts'
import { runJob } from '../jobs/run-job.ts'
import { decisionsOn } from '../musyawarah/putusan.ts'
import { namesOf } from '../pengguna/person.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { refuseForeignDesa } from '../pengaturan/own-desa.ts'
import { getOpenPeriode } from '../periode/find-periode.ts'
import { findPaper } from './find-paper.ts'
import { refuseKeyed, refuseUnknownEdition } from './edition.ts'
import { receiptData } from './receipt.ts'
import { receiptNumber } from './receipt-number.ts'
import { slipsData } from './slips.ts'
import {
  getStoredBerkas,
  insertBerkas,
  listStoredBerkas,
  nextNumber,
  updateBerkas,
  type StoredBerkas,
} from './stored-berkas.ts'
import { viewBerkas } from './view.ts'

/** What villages hand over: received at the desk with a number and a receipt, corrected, looked at. */
export const berkasHandlers: HandlersOf<'berkas'> = {
  'berkas.list': async ({ periodeId }, { office }) => ({
    berkas: await viewBerkas(office.db, await listStoredBerkas(office.db, periodeId)),
  }),
  'berkas.get': async ({ id }, context) => shown(context, await getStoredBerkas(context.office.db, id)),
  'berkas.receive': async (input, context) => shown(context, await receiveBerkas(context, input)),
  'berkas.update': async (input, context) => shown(context, await correctBerkas(context, input)),

  'berkas.receipt': async ({ id }, { office }) => {
    const berkas = await getStoredBerkas(office.db, id)
    const { value } = await runJob('renderReceipt', { data: await receiptData(office.db, berkas), paper: 'F4' })
    return {
      pdf: Buffer.from(value.pdf).toString('base64'),
      suggestedName: `Tanda terima ${berkas.receiptNumber.replaceAll('/', '-')}.pdf`,
    }
  },

  'berkas.slips': async ({ id, from, to, paper }, { office }) => {
    const berkas = await getStoredBerkas(office.db, id)
    const data = await slipsData(office.db, berkas, { from, to })
    const { value } = await runJob('renderSlips', { data, paper })
    return {
      pdf: Buffer.from(value.pdf).toString('base64'),
      suggestedName: `Slip berkas ${data.berkasNumber} ${data.periodeName}.pdf`,
      slips: data.slips.length,
    }
  },

  'berkas.putCarried': async ({ id, carried }, context) => {
    await chooseCarried(context, id, carried)
    return { carried }
  },

  'berkas.findPaper': async ({ text, periodeId }, { office }) => ({
    found: await findPaper(office.db, text, periodeId),
  }),

  'berkas.listFormulir': async ({ id }, { office }) => {
    const berkas = await getStoredBerkas(office.db, id)
    const names = await namesOf(office.db)
    const forms = await listFormulirOf(office.db, [berkas.id])
    return {
      formulir: forms.map((form) => ({
        id: form.id,
        number: form.number,
        jenis: form.jenis,
        status: form.status,
        headName: form.headName,
        noKk: form.noKk,
        members: form.members,
        openIssues: { block: form.openBlock, reason: form.openReason },
        keyedBy: names.get(form.keyedById) ?? '',
        updatedAt: form.updatedAt,
      })),
    }
  },
}

async function receiveBerkas(context: Context, input: Input<'berkas.receive'>): Promise<StoredBerkas> {
  const { office, session, platform } = context
  return office.write(session, async ({ db, at, record }) => {
    const periode = await getOpenPeriode(db, input.periodeId)
    await refuseForeignDesa(db, input.desaCode)
    const instrumen = input.instrumen ?? (await getOfficeSettings(db)).instrumen
    refuseUnknownEdition(instrumen)
    const number = await nextNumber(db, periode.id)
    const berkas: StoredBerkas = {
      ...input,
      id: platform.ids.next(),
      number,
      receiptNumber: receiptNumber(number, periode),
      receivedAt: at,
      receivedById: session.penggunaId,
      instrumen,
      tetap: null,
      revision: 1,
    }
    await insertBerkas(db, berkas)
    await record({ action: 'receive', entity: 'berkas', entityId: berkas.id, after: berkas })
    return berkas
  })
}

async function correctBerkas(context: Context, input: Input<'berkas.update'>): Promise<StoredBerkas> {
  return context.office.write(context.session, async ({ db, record }) => {
    const before = await getStoredBerkas(db, input.id)
    await getOpenPeriode(db, before.periodeId)
    if (input.dasar !== before.dasar) await refuseDecided(db, before.id)
    const instrumen = input.instrumen ?? before.instrumen
    refuseUnknownEdition(instrumen)
    if (instrumen !== before.instrumen) await refuseKeyed(db, before.id)
    const after = await updateBerkas(db, { ...before, ...input, instrumen })
    await record({ action: 'update', entity: 'berkas', entityId: before.id, before, after })
    return after
  })
}

/** What goes from one form of the stack to the next from now on. */
async function chooseCarried({ office, session }: Context, id: string, tetap: Carried): Promise<void> {
  await office.write(session, async ({ db, record }) => {
    const before = await getStoredBerkas(db, id)
    await getOpenPeriode(db, before.periodeId)
    await updateBerkas(db, { ...before, tetap })
    await record({ action: 'putCarried', entity: 'berkas', entityId: id, before: before.tetap, after: tetap })
  })
}

/** What a meeting decided about rests on that meeting. Fails: locked. */
async function refuseDecided(db: Write['db'], berkasId: string): Promise<void> {
  const forms = await listFormulirOf(db, [berkasId])
  const decisions = await decisionsOn(
    db,
    forms.map((form) => form.id),
  )
  if (decisions.size > 0) {
    throw new AppError('locked', 'Dasar berkas ini tidak dapat diganti: formulirnya sudah diputuskan musyawarah.')
  }
}

async function shown({ office }: Context, berkas: StoredBerkas) {
  const [view] = await viewBerkas(office.db, [berkas])
  if (view === undefined) throw new AppError('notFound')
  return { berkas: view }
}
