import { valuesNoLongerAsked, type UnaskedValue } from '#shared/instrumen/asked.ts'
import type { FormContent, Instrumen, JenisFormulir } from '#shared/instrumen/types.ts'
import { samePlace, withAnswer } from './content.ts'

/**
 * Takes away what a change made pointless: values that are no longer asked now and were asked before.
 * Values that were not asked already before the change came from the register, and stay until somebody touches them.
 */
export function clearPointless(
  instrumen: Instrumen,
  jenis: JenisFormulir,
  before: FormContent,
  after: FormContent,
): { readonly content: FormContent; readonly cleared: readonly UnaskedValue[] } {
  const unasked = before === after ? [] : valuesNoLongerAsked(instrumen, jenis, after)
  if (unasked.length === 0) return { content: after, cleared: [] }
  const old = valuesNoLongerAsked(instrumen, jenis, before)
  const cleared = unasked.filter(
    (value) => !old.some((other) => samePlace(value, other) && value.before === other.before),
  )
  return { content: cleared.reduce((content, value) => withAnswer(content, value, null), after), cleared }
}
