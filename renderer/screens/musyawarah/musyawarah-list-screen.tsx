import type { ReactNode } from 'react'
/** On its way. */
export function MusyawarahListScreen(_: { readonly id?: string; readonly part?: string }): ReactNode {
  return null
}
