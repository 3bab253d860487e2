import type { CoreEvent } from '#shared/contract/index.ts'
import type { Platform } from '../platform/types.ts'
import type { House } from '../sistem/house.ts'
import type { Office, Session } from './office.ts'

export type { Office, Session, Write } from './office.ts'

/** Turns a place that the person chose into a path, once. */
export type Targets = { readonly pathOf: (targetId: string) => string }

/** What a handler of a call before signing in is given. */
export type OpenContext = {
  readonly platform: Platform
  readonly house: House
  readonly emit: (event: CoreEvent) => void
}

/** What a handler of a signed-in call is given. */
export type Context = OpenContext & {
  readonly office: Office
  readonly session: Session
  readonly targets: Targets
}
