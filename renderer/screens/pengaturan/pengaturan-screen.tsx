import type { ReactNode } from 'react'
/** On its way. */
export function PengaturanScreen(_: { readonly id?: string; readonly part?: string }): ReactNode {
  return null
}
