import type { Channel, Input, Output } from '#shared/contract/index.ts'
import { listStoredBerkas } from '../berkas/stored-berkas.ts'
import { formsAbout, formsInBatch } from '../batch/forms-about.ts'
import { keyOf } from '../batch/key.ts'
import type { Context } from '../dispatch/context.ts'
import { formsInLane } from '../dukcapil/forms-in-lane.ts'
import { listFormulirOf } from '../formulir/lists.ts'
import { findMeetingPlace } from '../musyawarah/find-meeting.ts'
import { hiddenFrom, refuseHidden } from './blind.ts'
import { findVerifikasi } from './store.ts'

/** What a curtain is given: who looks, and which of some forms are closed to them. */
type Window = {
  readonly context: Context
  readonly hidden: (formulirIds: readonly (string | null)[]) => Promise<ReadonlySet<string>>
  /** Fails: forbidden, when one of these is. */
  readonly refuse: (formulirIds: readonly (string | null)[]) => Promise<void>
}

type Refusals = { readonly [C in Channel]?: (input: Input<C>, window: Window) => Promise<void> }
type Curtains = {
  readonly [C in Channel]?: (reply: Output<C>, window: Window, input: Input<C>) => Promise<Output<C>>
}

/**
 * Keeps the second keying blind whatever call is made: a reply that would tell what was keyed first on a form that its reader may still verify is
 * refused, or comes without it. Every call that tells answers has its line here; a test makes every call and looks for them in the replies.
 * Totals stay, though one of a single form tells something about it.
 */
export async function drawCurtain(
  channel: Channel,
  input: unknown,
  context: Context,
  answer: () => Promise<unknown>,
): Promise<unknown> {
  if (!context.session.roles.includes('verifikator')) return answer()
  const window = windowOf(context)
  // The tables have the right entry for each channel; TypeScript can't follow that through the index.
  await (refusals[channel] as ((input: unknown, window: Window) => Promise<void>) | undefined)?.(input, window)
  const reply = await answer()
  const curtain = curtains[channel] as
    ((reply: unknown, window: Window, input: unknown) => Promise<unknown>) | undefined
  return curtain === undefined ? reply : curtain(reply, window, input)
}

function windowOf(context: Context): Window {
  const { office, session } = context
  const known = (ids: readonly (string | null)[]) => ids.filter((id) => id !== null)
  return {
    context,
    hidden: (ids) => hiddenFrom(office.db, session, known(ids)),
    refuse: async (ids) => {
      for (const id of known(ids)) await refuseHidden(office.db, session, id)
    },
  }
}

/** Calls about one form, or whose reply can't do without what is closed. */
const refusals: Refusals = {
  'formulir.get': ({ id }, { refuse }) => refuse([id]),
  'formulir.print': ({ id }, { refuse }) => refuse([id]),
  // Its refusal names what is open on the form, by value.
  'formulir.complete': ({ id }, { refuse }) => refuse([id]),
  'jurnal.of': async ({ entity, entityId }, { context, refuse }) => {
    if (entity === 'formulir') await refuse([entityId])
    if (entity === 'dukcapil') await refuse(await formsInLane(context.office.db, entityId))
    // What somebody else keyed a second time, and agreed, is what was keyed first.
    if (entity === 'verifikasi') await refuse([(await findVerifikasi(context.office.db, entityId))?.formulirId ?? null])
  },
  'musyawarah.preview': async ({ id }, { context, refuse }) => refuse(await formsOfMeeting(context, id)),
  'musyawarah.savePdf': async ({ id }, { context, refuse }) => refuse(await formsOfMeeting(context, id)),
  'batch.preview': async (key, { context, refuse }) => {
    const { office, platform } = context
    await refuse(await formsAbout(office.db, keyOf(key), platform.clock.today()))
  },
  'batch.sheet': async ({ id }, { context, refuse }) => refuse(await formsInBatch(context.office.db, id)),
  'dukcapil.printSurat': async ({ id }, { context, refuse }) => refuse(await formsInLane(context.office.db, id)),
}

/** Calls that tell of many: what is closed comes without what was keyed. */
const curtains: Curtains = {
  'formulir.waiting': async ({ formulir }, { hidden }) => {
    const closed = await hidden(formulir.map(({ id }) => id))
    return { formulir: formulir.map((form) => (closed.has(form.id) ? { ...form, headName: '' } : form)) }
  },
  'formulir.worklist': async (reply, { hidden }) => {
    const closed = await hidden([...reply.peringatan, ...reply.dikembalikan].map(({ id }) => id))
    return {
      ...reply,
      peringatan: reply.peringatan.filter(({ id }) => !closed.has(id)),
      dikembalikan: reply.dikembalikan.map((form) => (closed.has(form.id) ? { ...form, headName: '' } : form)),
    }
  },
  'berkas.listFormulir': async ({ formulir }, { hidden }) => {
    const closed = await hidden(formulir.map(({ id }) => id))
    const without = { headName: '', noKk: '', members: 0 }
    return { formulir: formulir.map((form) => (closed.has(form.id) ? { ...form, ...without } : form)) }
  },
  // Whoever keys too: a call that changes nothing leaves no trace that would make the form theirs.
  'formulir.putAnswer': (reply, { refuse }, { id }) => answered(reply, refuse, id),
  'formulir.addRow': (reply, { refuse }, { id }) => answered(reply, refuse, id),
  'formulir.restoreRow': (reply, { refuse }, { id }) => answered(reply, refuse, id),
  'keluarga.get': async (reply, { hidden }) => {
    const closed = await hidden(reply.forms.map(({ id }) => id))
    return { ...reply, forms: reply.forms.filter(({ id }) => !closed.has(id)) }
  },
  // What happened to a closed form stays told, without what is on it.
  'thread.get': async (reply, { hidden }) => {
    const closed = await hidden(reply.stops.map(({ formulirId }) => formulirId))
    const blank = reply.keluargaId === null && closed.size > 0 ? { headName: '', noKk: '' } : {}
    const bare = { facts: [], documents: [] }
    const stops = reply.stops.map((one) => (closed.has(one.formulirId ?? '') ? { ...one, ...bare } : one))
    return { ...reply, ...blank, stops }
  },
  'thread.search': async ({ hits, more }, { hidden }) => {
    const closed = await hidden(hits.map(({ formulirId }) => formulirId))
    return { hits: hits.filter(({ formulirId }) => !closed.has(formulirId ?? '')), more }
  },
  'musyawarah.get': withoutProposed,
  'musyawarah.open': withoutProposed,
  'musyawarah.save': withoutProposed,
  'musyawarah.agreeRest': withoutProposed,
  'musyawarah.finalize': withoutProposed,
  'musyawarah.amend': withoutProposed,
  'musyawarah.decide': async (reply, window) => {
    const [proposal = reply.proposal] = await proposalsShown([reply.proposal], window)
    return { ...reply, proposal }
  },
  'ganda.similar': async ({ candidates }, { hidden }) => {
    const closed = await hidden(candidates.map(({ person }) => person.formulirId))
    return { candidates: candidates.filter(({ person }) => !closed.has(person.formulirId ?? '')) }
  },
  'ganda.compare': async (reply, { refuse }) => {
    await refuse([reply.a.formulirId, reply.b.formulirId])
    return reply
  },
  'ganda.worklist': async (reply, { hidden }) => {
    const closed = await hidden(reply.pairs.flatMap(({ a, b }) => [a.formulirId, b.formulirId]))
    const open = ({ formulirId }: { readonly formulirId: string | null }) => !closed.has(formulirId ?? '')
    return { ...reply, pairs: reply.pairs.filter(({ a, b }) => open(a) && open(b)) }
  },
  // What was sent tells what was keyed first, once a refused form is open for correction and will be verified again.
  'hasil.sentRows': async (reply, { hidden }, { query }) => {
    const closed = await hidden(reply.rows.map(({ formulirId }) => formulirId))
    // A row that is found by what stands in it would tell that it stands there.
    const told = query === undefined ? reply.rows : reply.rows.filter(({ formulirId }) => !closed.has(formulirId))
    const rows = told.map((row) => (closed.has(row.formulirId) ? { ...row, ...withoutSent } : row))
    return { rows, total: reply.total - (reply.rows.length - told.length) }
  },
  'hasil.answerRows': async (reply, { hidden }) => {
    const closed = await hidden(reply.rows.map(({ formulirId }) => formulirId))
    const rows = reply.rows.map((row) =>
      closed.has(row.formulirId ?? '') ? { ...row, nik: '', name: '', said: '' } : row,
    )
    return { ...reply, rows }
  },
  'hasil.match': async (reply, { hidden }) => {
    const closed = await hidden(reply.unsure.map(({ formulirId }) => formulirId))
    const without = { ...withoutSent, answeredNik: '', answeredName: '' }
    return { ...reply, unsure: reply.unsure.map((row) => (closed.has(row.formulirId) ? { ...row, ...without } : row)) }
  },
  'hasil.worklist': async ({ refused }, { hidden }) => {
    const closed = await hidden(refused.map(({ formulirId }) => formulirId))
    const shown = refused.map((form) =>
      closed.has(form.formulirId)
        ? { ...form, headName: '', rows: form.rows.map((row) => ({ ...row, ...withoutSent })) }
        : form,
    )
    return { refused: shown }
  },
  'dukcapil.list': async (reply, window) => ({ ...reply, menunggu: await withoutPeople(reply.menunggu, window) }),
  'dukcapil.ofForm': async (reply, window) => ({ menunggu: await withoutPeople(reply.menunggu, window) }),
  'dukcapil.mark': withoutPerson,
  'dukcapil.postpone': withoutPerson,
  'dukcapil.close': withoutPerson,
  'dukcapil.reopen': withoutPerson,
}

const withoutSent = { nik: '', noKk: '', name: '', registeredName: '', words: '' }

async function answered<T>(reply: T, refuse: Window['refuse'], id: string): Promise<T> {
  await refuse([id])
  return reply
}

type Meeting = Output<'musyawarah.get'>['musyawarah']

async function withoutProposed<T extends { musyawarah: Meeting }>(reply: T, window: Window): Promise<T> {
  const { musyawarah } = reply
  return { ...reply, musyawarah: { ...musyawarah, proposals: await proposalsShown(musyawarah.proposals, window) } }
}

async function proposalsShown(proposals: Meeting['proposals'], { hidden }: Window): Promise<Meeting['proposals']> {
  const closed = await hidden(proposals.map(({ formulirId }) => formulirId))
  const without = { headName: '', nik: '', noKk: '', dusun: '', why: '', members: 0 }
  return proposals.map((one) => (closed.has(one.formulirId) ? { ...one, ...without } : one))
}

type Waiting = Output<'dukcapil.mark'>['menunggu']

async function withoutPeople(entries: readonly Waiting[], { hidden }: Window): Promise<Waiting[]> {
  const closed = await hidden(entries.map(({ formulirId }) => formulirId))
  const without = { name: '', nik: '', noKk: '', birthDate: '' }
  return entries.map((entry) =>
    closed.has(entry.formulirId) ? { ...entry, ...without, seen: without, corrected: [] } : entry,
  )
}

async function withoutPerson({ menunggu }: { menunggu: Waiting }, window: Window) {
  const [entry = menunggu] = await withoutPeople([menunggu], window)
  return { menunggu: entry }
}

async function formsOfDesa({ office }: Context, periodeId: string, desaCode: string) {
  const berkas = await listStoredBerkas(office.db, periodeId, desaCode)
  return listFormulirOf(
    office.db,
    berkas.map(({ id }) => id),
  )
}

async function formsOfMeeting(context: Context, id: string): Promise<string[]> {
  const meeting = await findMeetingPlace(context.office.db, id)
  if (meeting === undefined) return []
  return (await formsOfDesa(context, meeting.periodeId, meeting.desaCode)).map(({ id: formulirId }) => formulirId)
}
