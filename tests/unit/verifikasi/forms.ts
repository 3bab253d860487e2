import type { StoredIsian } from '#core/verifikasi/isian.ts'
import type { Found } from '#core/verifikasi/proof.ts'
import { drawnNumber } from '#core/verifikasi/draw.ts'
import type { FormContent, FormRow } from '#shared/instrumen/types.ts'

/** A member of the form by what is answered about them. */
export function member(order: number, answers: FormRow['answers']): FormRow {
  return { id: `anggota-${order}`, roster: 'anggota', order, answers }
}

export function contentOf(answers: FormContent['answers'], rows: readonly FormRow[]): FormContent {
  return { answers, rows }
}

/** A keyed place; `over` says what became of it. */
export function isianOf(question: string, over: Partial<StoredIsian> = {}): StoredIsian {
  return {
    question,
    stratum: 'sampel',
    first: 1,
    second: 1,
    outcome: 'sama',
    chosen: null,
    wrong: null,
    keys: 1,
    ...over,
  }
}

export const wrongFirst = { outcome: 'beda', chosen: 'kedua', wrong: 'petugasEntri' } as const

/** A verification of `population` fields, of which those are in the sample that the seed draws. */
export function foundOf(
  formulirId: string,
  over: Partial<Found> & { readonly population?: number; readonly rate?: number } = {},
): Found {
  const { population = 100, rate = 0.2, ...rest } = over
  const seed = `benih ${formulirId}`
  const isian = Array.from({ length: population }, (_, n) => isianOf(`q${n}`)).filter(
    (one) => drawnNumber(seed, 'sampel', one) < rate,
  )
  return {
    formulirId,
    status: 'selesai',
    plan: { seed, rate, population, keys: { all: 1000, always: 300, sample: 100, extra: 10 } },
    isian,
    ...rest,
  }
}
