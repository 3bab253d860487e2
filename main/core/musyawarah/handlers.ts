import { basename } from 'node:path'
import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { sealedAmong } from '../batch/sealed.ts'
import type { Context } from '../dispatch/context.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { refuseForeignDesa } from '../pengaturan/own-desa.ts'
import { getOpenPeriode } from '../periode/find-periode.ts'
import { getPlace } from '../wilayah/places.ts'
import { getDesaProfile } from '../wilayah/profile.ts'
import { countPrint, freeze } from './berita-acara-store.ts'
import { buildSnapshot } from './build-snapshot.ts'
import { agreeRest, decide, getDraft } from './deciding.ts'
import { renderMeeting } from './document.ts'
import { gatherFacts, gatherTable, wordsOfVillage } from './facts.ts'
import { problemsBeforeFinal } from './finalizing.ts'
import { listDesaOnTable } from './list.ts'
import { formsOnTable } from './on-table.ts'
import { openMeeting } from './opening.ts'
import {
  findMusyawarah,
  getStoredMusyawarah,
  Held,
  insertMusyawarah,
  updateMusyawarah,
  type StoredMusyawarah,
} from './store.ts'
import { viewMusyawarah, viewProposal } from './view.ts'

/** One village meeting: opened, written down, decided on, made final, corrected by number. */
export const musyawarahHandlers: HandlersOf<'musyawarah'> = {
  'musyawarah.list': async ({ periodeId }, { office }) => ({ desa: await listDesaOnTable(office.db, periodeId) }),
  'musyawarah.get': async ({ id }, context) => shown(context, await getStoredMusyawarah(context.office.db, id)),
  'musyawarah.open': async (input, context) => shown(context, await openMusyawarah(context, input)),
  'musyawarah.save': async (input, context) => shown(context, await saveMusyawarah(context, input)),
  'musyawarah.finalize': async (input, context) => shown(context, await finalize(context, input)),
  'musyawarah.amend': async (input, context) => shown(context, await amend(context, input)),

  'musyawarah.decide': async (input, context) => {
    const meeting = await decide(context, input)
    const table = await gatherTable(context.office.db, meeting)
    const one = table.tabled.find(({ form }) => form.id === input.formulirId)
    if (one === undefined) throw new AppError('notFound')
    return { proposal: viewProposal(one, table), counts: table.counts, revision: meeting.revision }
  },

  'musyawarah.agreeRest': async ({ id }, context) => {
    const { meeting, agreed } = await agreeRest(context, id)
    return { ...(await shown(context, meeting)), agreed }
  },

  'musyawarah.preview': async ({ id, paper, amendment }, context) => {
    const { pdf, ...rest } = await renderMeeting(context, id, paper, amendment)
    return { ...rest, pdf: Buffer.from(pdf).toString('base64') }
  },

  'musyawarah.savePdf': async ({ id, paper, targetId }, context) => {
    const path = context.targets.pathOf(targetId)
    const { pdf } = await renderMeeting(context, id, paper)
    await context.platform.files.writeWhole(path, pdf)
    return { fileName: basename(path), bytes: pdf.length }
  },

  'musyawarah.countPrint': async ({ id }, { office, session }) =>
    office.write(session, async ({ db, record }) => {
      const printed = await countPrint(db, id)
      const after = { amendment: printed.amendment, printCount: printed.printCount }
      await record({ action: 'print', entity: 'musyawarah', entityId: id, after })
      return {}
    }),
}

async function openMusyawarah(context: Context, input: Input<'musyawarah.open'>): Promise<StoredMusyawarah> {
  const { office, session, platform } = context
  return office.write(session, async ({ db, record }) => {
    const there = await findMusyawarah(db, input.periodeId, input.desaCode)
    if (there !== undefined) return there
    await getOpenPeriode(db, input.periodeId)
    await refuseForeignDesa(db, input.desaCode)
    const profile = await getDesaProfile(db, input.desaCode)
    const words = wordsOfVillage(input.desaCode)
    const meeting: StoredMusyawarah = {
      id: platform.ids.next(),
      ...input,
      held: openMeeting(getPlace(input.desaCode).name, words, profile, platform.clock.today()),
      amendmentReason: '',
      status: 'draf',
      revision: 1,
    }
    await insertMusyawarah(db, meeting)
    await record({ action: 'open', entity: 'musyawarah', entityId: meeting.id, after: meeting })
    return meeting
  })
}

async function saveMusyawarah(context: Context, input: Input<'musyawarah.save'>): Promise<StoredMusyawarah> {
  return context.office.write(context.session, async (write) => {
    const before = await getDraft(write, input.id)
    const held = Held.parse(input)
    const after = await updateMusyawarah(write.db, { ...before, held, revision: input.revision })
    await write.record({
      action: 'save',
      entity: 'musyawarah',
      entityId: before.id,
      before: before.held,
      after: held,
    })
    return after
  })
}

/** Freezes the berita acara. Fails: validation, with every reason why not in `fields` · conflict · locked. */
async function finalize(context: Context, input: Input<'musyawarah.finalize'>): Promise<StoredMusyawarah> {
  const { office, session, platform } = context
  return office.write(session, async (write) => {
    const meeting = { ...(await getDraft(write, input.id)), revision: input.revision }
    const facts = await gatherFacts(write.db, meeting, { final: true, asOf: write.at })
    const problems = problemsBeforeFinal(meeting.held, facts.tabled, facts.words)
    if (problems.length > 0) {
      throw new AppError(
        'validation',
        'Berita acara belum dapat dijadikan final. Lengkapi dahulu yang disebut.',
        problems,
      )
    }
    const after = await updateMusyawarah(write.db, { ...meeting, status: 'final' })
    const sha256 = await freeze(write.db, {
      id: platform.ids.next(),
      musyawarahId: meeting.id,
      snapshot: buildSnapshot(facts),
      frozenAt: write.at,
      frozenById: session.penggunaId,
    })
    await write.record({
      action: 'finalize',
      entity: 'musyawarah',
      entityId: meeting.id,
      before: { status: 'draf' },
      after: { status: 'final', amendment: facts.amendment, sha256, counts: facts.counts },
      reason: meeting.amendmentReason || null,
    })
    return after
  })
}

/** Opens a final meeting for "Perubahan ke-n". Fails: locked, once a row of it is in a sealed batch · conflict (it is open already). */
async function amend(context: Context, input: Input<'musyawarah.amend'>): Promise<StoredMusyawarah> {
  return context.office.write(context.session, async ({ db, record }) => {
    const meeting = await getStoredMusyawarah(db, input.id)
    if (meeting.status !== 'final')
      throw new AppError('conflict', 'Musyawarah ini masih terbuka dan dapat langsung diubah.')
    const tabled = await formsOnTable(db, meeting.periodeId, meeting.desaCode)
    const sealed = await sealedAmong(
      db,
      tabled.map(({ form }) => form.id),
    )
    if (sealed.size > 0) {
      throw new AppError(
        'locked',
        'Baris dari musyawarah ini sudah disegel dalam batch, jadi berita acaranya tidak dapat diubah.',
      )
    }
    const after = await updateMusyawarah(db, { ...meeting, status: 'draf', amendmentReason: input.reason })
    await record({
      action: 'amend',
      entity: 'musyawarah',
      entityId: meeting.id,
      before: { status: 'final' },
      after: { status: 'draf' },
      reason: input.reason,
    })
    return after
  })
}

async function shown({ office }: Context, meeting: StoredMusyawarah) {
  return { musyawarah: await viewMusyawarah(office.db, meeting) }
}
