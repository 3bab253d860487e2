import { exact } from '#renderer/entry/exact.ts'
import type { Call } from '#renderer/entry/send-change.ts'
import type { Output } from '#shared/contract/index.ts'
import { withOfficeCodes } from '#shared/instrumen/office-codes.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { AnswerPlace, AnswerValue } from '#shared/instrumen/types.ts'
import { openVerifying, type Kept, type Verifying } from './verifying.ts'
import type { Chosen, Verifikasi, Wrong } from './verifikasi-types.ts'

type Opening = {
  readonly call: Call
  readonly formulirId: string
  readonly today: string
  readonly newId: () => string
  readonly wordsFor: (error: unknown) => string
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const at = (place: AnswerPlace): AnswerPlace =>
  place.rowId === undefined ? { question: place.question } : { question: place.question, rowId: place.rowId }

/** Begins or resumes the second keying of a form. Fails as verifikasi.open does. */
export async function openVerification(opening: Opening): Promise<Verifying> {
  const { call, formulirId } = opening
  const verifikasi = await fetchPlan(call, formulirId)
  const { office } = await call('pengaturan.get', {})
  return openVerifying({
    ...opening,
    verifikasi,
    instrumen: withOfficeCodes(getInstrumen(verifikasi.instrumen), office),
    put: async (id, { place, value }, keys) => {
      const kept = await call('verifikasi.putAnswer', { id, ...at(place), value, keys: Math.min(keys, 5000) })
      return withFresh(call, formulirId, kept)
    },
    sleep,
  })
}

/** Decides a place that differs. Fails as verifikasi.resolve does. */
export async function resolveMismatch(
  call: Call,
  verifikasi: Verifikasi,
  place: AnswerPlace,
  decision: { readonly chosen: Chosen; readonly wrong: Wrong; readonly value: AnswerValue | null },
): Promise<Kept> {
  const { chosen, wrong, value } = decision
  const third = chosen === 'lain' ? { value } : {}
  const kept = await call('verifikasi.resolve', { id: verifikasi.id, ...at(place), chosen, wrong, ...third })
  return withFresh(call, verifikasi.formulirId, kept)
}

async function withFresh(
  call: Call,
  formulirId: string,
  { isian, more }: Output<'verifikasi.putAnswer'>,
): Promise<Kept> {
  return { isian: exact(isian), fresh: more ? await fetchPlan(call, formulirId) : null }
}

async function fetchPlan(call: Call, formulirId: string): Promise<Verifikasi> {
  const { verifikasi } = await call('verifikasi.open', { formulirId })
  return exact(verifikasi)
}
