import type { z } from 'zod'
import type { ThreadDocument, ThreadStop } from '#shared/contract/thread.ts'

export type Stop = z.input<typeof ThreadStop>
export type Document = z.input<typeof ThreadDocument> & { readonly label: string }

/** A stop with what most of them lack left out. */
export function stop(given: Pick<Stop, 'step' | 'at' | 'title'> & Partial<Stop>): Stop {
  return { by: '', facts: [], tone: 'plain', formulirId: null, documents: [], ...given }
}

/** Facts without the empty ones. */
export function facts(...given: readonly (string | false | null | undefined)[]): string[] {
  return given.filter((fact) => typeof fact === 'string' && fact !== '') as string[]
}
