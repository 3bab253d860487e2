import type { z } from 'zod'
import type { LedgerLine } from '#shared/contract/batch.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Layout } from '#shared/contract/layout.ts'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import type { Context } from '../dispatch/context.ts'
import { findMeetings, type MeetingFacts } from '../musyawarah/find-meeting.ts'
import { layoutInUse } from '../layout/in-use.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { getPeriode, type Periode } from '../periode/find-periode.ts'
import { listWindows, windowOf, type Window } from '../periode/windows.ts'
import { placeAt, placeName } from '../wilayah/places.ts'
import { needsMeeting, notAgreedForGood } from './agreed.ts'
import { countFacts, type FormClass } from './facts.ts'
import { earlierThan, isFinished, isLate } from './gather.ts'
import { isSplitSo, keyFor, keyText, overlap, type BatchKey } from './key.ts'
import { ownRemovalWords, sealRefusal } from './refusals.ts'
import { listStanding, type Standing } from './standing.ts'
import { listBatches, type Summary } from './store.ts'
import { addOutcomes } from '../hasil/outcomes.ts'

type Line = z.infer<typeof LedgerLine>

const kinds = ['usulan', 'perubahan', 'penghapusan'] as const

/** All that the lines of a period are made from. */
type Book = {
  readonly periode: Periode
  readonly windows: readonly Window[]
  readonly meetings: ReadonlyMap<string, MeetingFacts>
  readonly layouts: ReadonlyMap<JenisFormulir, Layout>
  /** By the text of their keys. */
  readonly standings: ReadonlyMap<string, Standing>
  /** Those that the layouts of today would not make: only they can share rows with a batch that they do. */
  readonly odd: readonly Standing[]
  readonly batches: ReadonlyMap<string, Summary>
  readonly programmes: ReadonlySet<string>
}

/** Forms that have the same facts, and what they are to the batch they are in. */
type Entry = { readonly key: BatchKey; readonly from: 'own' | 'late' | 'again'; readonly of: FormClass }

/** Wilayah × kind × programme of a period: how far the forms are, what is sealed, uploaded and answered, what can be sealed. Fails: notFound. */
export async function ledger(context: Context, periodeId: string): Promise<Output<'batch.ledger'>> {
  const { db } = context.office
  const { programmes } = await getOfficeSettings(db)
  const batches = await listBatches(db, periodeId)
  const layouts = await layoutsInUse(context)
  const standings = await listStanding(db, [periodeId])
  const book: Book = {
    periode: await getPeriode(db, periodeId),
    windows: await listWindows(db, periodeId),
    meetings: await findMeetings(db, periodeId),
    layouts,
    standings: new Map(standings.map((one) => [keyText(one.key), one])),
    odd: standings.filter(({ key }) => !isMade(layouts, key)),
    batches: new Map(batches.map((one) => [one.id, one])),
    programmes: new Set(programmes.map(({ code }) => code)),
  }
  const entries = Map.groupBy(await entriesOf(context, book), ({ key }) => keyText(key))
  const keys = new Map([
    ...[...entries.values()].flatMap(([one]) => (one === undefined ? [] : [[keyText(one.key), one.key] as const])),
    ...[...book.standings].map(([text, { key }]) => [text, key] as const),
  ])
  const lines = [...keys].map(([text, key]) => lineOf(book, key, entries.get(text) ?? []))
  return { lines: lines.toSorted(byPlace), batches, programmes }
}

/** True when the layout in use makes such a batch. */
function isMade(layouts: Book['layouts'], key: BatchKey): boolean {
  const layout = layouts.get(key.jenis)
  return layout !== undefined && isSplitSo(layout, key)
}

async function layoutsInUse({ office, platform }: Context): Promise<Map<JenisFormulir, Layout>> {
  const layouts = new Map<JenisFormulir, Layout>()
  for (const jenis of kinds) layouts.set(jenis, await layoutInUse(office.db, jenis, platform.clock.today()))
  return layouts
}

/** Counts the forms, and says for each count which line it belongs in: that of its file, else the one that the layout gives it. */
async function entriesOf({ office, session, platform }: Context, book: Book): Promise<Entry[]> {
  const { periode } = book
  const fileOf = new Map(
    [...book.standings.values()].flatMap(({ key, batchIds }) => batchIds.map((id) => [id, key] as const)),
  )
  const inBook = ({ lastBatchId }: FormClass) => fileOf.get(lastBatchId ?? '')
  const keyOf = (of: FormClass) => {
    const layout = book.layouts.get(of.jenis)
    if (layout === undefined) throw new Error(`no layout for ${of.jenis}`)
    return inBook(of) ?? keyFor(layout, periode.id, of)
  }
  const count = (scope: Parameters<typeof countFacts>[1]) => countFacts(office.db, scope, session.penggunaId)
  const earlier = await earlierThan(office.db, periode)
  const earlierIds = [...earlier.keys()]
  const own = await count({ which: 'own', periodeIds: [periode.id] })
  const unsent = await count({ which: 'unsent', periodeIds: earlierIds })
  const corrected = await count({ which: 'corrected', periodeIds: [periode.id, ...earlierIds] })
  const today = platform.clock.today()
  return [
    ...own.map((of): Entry => ({ key: keyOf(of), from: 'own', of })),
    ...unsent.filter((of) => isLate(of, earlier, today)).map((of): Entry => ({ key: keyOf(of), from: 'late', of })),
    ...corrected.map((of): Entry => ({ key: keyOf(of), from: 'again', of })),
  ]
}

function lineOf(book: Book, key: BatchKey, entries: readonly Entry[]): Line {
  const standing = book.standings.get(keyText(key))
  const files = (standing?.batchIds ?? []).flatMap((id) => book.batches.get(id) ?? [])
  const layout = book.layouts.get(key.jenis)
  const finished = standing !== undefined && layout !== undefined && isFinished(standing, layout)
  const ready = entries.filter((one) => isReady(one))
  const waiting = countForms(ready)
  const state = { standing, finished, layout, ready: finished ? [] : ready }
  return {
    ...key,
    wilayahName: placeName(key.wilayahCode),
    kecamatanName: key.wilayahCode.length < 6 ? '' : placeAt(key.wilayahCode, 'kecamatan').name,
    ...countOwn(entries),
    ready: finished ? 0 : waiting,
    late: countForms(ready.filter(({ from }) => from === 'late')),
    again: countForms(ready.filter(({ from }) => from === 'again')),
    left: finished ? waiting : 0,
    sealedRows: sumRows(files),
    uploadedRows: sumRows(files.filter(({ uploadedOn }) => uploadedOn !== null)),
    outcomes: addOutcomes(files.flatMap(({ outcomes }) => outcomes ?? [])),
    susunan: standing?.susunan ?? 0,
    parts: files.length,
    batchId: standing?.batchIds[0] ?? null,
    ...windowOf(book.periode, book.windows, key.programme),
    blocked: blockedWords(book, key, entries, state),
  }
}

/** Through with keying and meeting, and not in a file yet, or corrected since it was. */
function isReady({ from, of }: Entry): boolean {
  if (from === 'again') return true
  return of.lastBatchId === null && notAgreedForGood(of) === null
}

function countOwn(entries: readonly Entry[]) {
  const own = entries.filter(({ from }) => from === 'own')
  const those = (holds: (of: FormClass) => boolean) => countForms(own.filter(({ of }) => holds(of)))
  return {
    proposed: countForms(own),
    complete: those(({ status }) => status === 'lengkap'),
    verified: own.reduce((sum, { of }) => sum + of.verified, 0),
    agreed: those((of) => of.putusan === 'setuju' || (!needsMeeting(of) && notAgreedForGood(of) === null)),
    refused: those(({ putusan }) => putusan === 'tolak' || putusan === 'tunda'),
  }
}

type State = {
  readonly standing: Standing | undefined
  readonly finished: boolean
  readonly layout: Layout | undefined
  readonly ready: readonly Entry[]
}

function blockedWords(book: Book, key: BatchKey, entries: readonly Entry[], state: State): string {
  if (state.standing !== undefined && (state.finished || state.ready.length === 0)) return 'Sudah disegel.'
  if (book.periode.status === 'closed') return `Periode ${book.periode.name} sudah ditutup.`
  const odd = key.jenis === 'usulan' && state.layout?.splitProgramme === true && !book.programmes.has(key.programme)
  if (odd)
    return key.programme === ''
      ? 'Program belum diisi pada formulir.'
      : 'Program ini tidak ada lagi di daftar program kantor.'
  const isDesa = key.wilayahCode.length === 10
  const splitSo = isMade(book.layouts, key)
  const refusal = sealRefusal(
    {
      key,
      ...state,
      splitSo,
      overlapping: (splitSo ? book.odd : [...book.standings.values()]).find((one) => overlap(one.key, key)),
      waitsForMeeting:
        isDesa && entries.some(({ from, of }) => from === 'own' && of.lastBatchId === null && needsMeeting(of)),
      meeting: isDesa ? book.meetings.get(key.wilayahCode) : undefined,
      hasNew: state.ready.length > 0,
      sentBefore: false,
    },
    '',
  )
  if (refusal !== null) return refusal.message
  return key.jenis === 'penghapusan' && state.ready.some(({ of }) => of.mine > 0) ? ownRemovalWords : ''
}

function countForms(entries: readonly Entry[]): number {
  return entries.reduce((sum, { of }) => sum + of.forms, 0)
}

function sumRows(files: readonly Summary[]): number {
  return files.reduce((sum, { rows }) => sum + rows, 0)
}

/** In the order of the codes, then of the work, then by programme. */
function byPlace(a: Line, b: Line): number {
  return (
    a.wilayahCode.localeCompare(b.wilayahCode) ||
    kinds.indexOf(a.jenis) - kinds.indexOf(b.jenis) ||
    a.programme.localeCompare(b.programme)
  )
}
