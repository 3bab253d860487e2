import type { Pindaian } from '#shared/contract/pindaian.ts'
import type { z } from 'zod'

export type ScanKind = z.infer<typeof Pindaian>['kind']

/** How a file of each kind begins. */
const beginnings: { readonly [K in ScanKind]: readonly number[] } = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47],
}

/** Whether these first bytes are those of a file of that kind. */
export function beginsAs(kind: ScanKind, first: Uint8Array): boolean {
  return beginnings[kind].every((byte, at) => first[at] === byte)
}
