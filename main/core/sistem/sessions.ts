import { randomBytes } from 'node:crypto'
import type { Session } from '../dispatch/office.ts'

export type OfficeKind = 'kantor' | 'contoh'
export type OpenSession = { readonly kind: OfficeKind; readonly session: Session }
type Person = Omit<Session, 'token'>

/** Who is signed in. In memory only. */
export type Sessions = {
  readonly open: (kind: OfficeKind, person: Person) => Session
  readonly find: (token: string) => OpenSession | undefined
  readonly end: (token: string) => void
  /** Gives the sessions of a person their new name and roles at once; null ends them. */
  readonly refresh: (kind: OfficeKind, penggunaId: string, person: Person | null) => void
  readonly endAll: (kind: OfficeKind) => void
  readonly all: () => readonly OpenSession[]
}

/** `onChange` is called after every change, so that the host can keep what a restart needs. */
export function createSessions(restored: readonly OpenSession[], onChange: () => void): Sessions {
  const open = new Map(restored.map((each) => [each.session.token, each]))
  const endWhere = (matches: (each: OpenSession) => boolean) => {
    for (const [token, each] of open) if (matches(each)) open.delete(token)
    onChange()
  }
  return {
    open: (kind, person) => {
      const session = { ...person, token: randomBytes(32).toString('base64url') }
      open.set(session.token, { kind, session })
      onChange()
      return session
    },
    find: (token) => open.get(token),
    end: (token) => endWhere((each) => each.session.token === token),
    refresh: (kind, penggunaId, person) => {
      const isTheirs = (each: OpenSession) => each.kind === kind && each.session.penggunaId === penggunaId
      if (person === null) return endWhere(isTheirs)
      for (const [token, each] of open) if (isTheirs(each)) open.set(token, { kind, session: { ...person, token } })
      onChange()
    },
    endAll: (kind) => endWhere((each) => each.kind === kind),
    all: () => [...open.values()],
  }
}
