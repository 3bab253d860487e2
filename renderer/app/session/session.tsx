import { createContext, useContext, type ReactNode } from 'react'
import { contract, type Channel, type Output } from '#shared/contract/index.ts'

export type Session = Output<'sistem.signIn'>['session']

type Held = {
  readonly session: Session
  /** Signs out and goes to the sign-in screen. */
  readonly leave: () => void
}

const SessionContext = createContext<Held | null>(null)

/** Everything below is for a signed-in person. */
export function SessionProvider({
  value,
  children,
}: {
  readonly value: Held
  readonly children: ReactNode
}): ReactNode {
  return <SessionContext value={value}>{children}</SessionContext>
}

/** Who is signed in and how to leave. */
export function useHeldSession(): Held {
  const held = useContext(SessionContext)
  if (!held) throw new Error('useHeldSession stands outside the signed-in part of the screen')
  return held
}

/** The session of who is signed in. */
export function useSession(): Session {
  return useHeldSession().session
}

/** Whether this person's roles cover a call, by the contract's own word. */
export function mayCall(session: Session, channel: Channel): boolean {
  const { access } = contract[channel]
  if (access === 'anyone' || access === 'signedIn') return true
  return access.some((role) => session.pengguna.roles.includes(role))
}

/** `mayCall` for the person who is signed in. */
export function useMay(channel: Channel): boolean {
  return mayCall(useSession(), channel)
}
