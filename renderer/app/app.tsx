import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { call, holdToken, whenSignedOut } from '#renderer/core-client/client.ts'
import { Toasts } from '#renderer/components/toast/toasts.tsx'
import { StartScreen } from '#renderer/screens/start/start-screen.tsx'
import { AlwaysLayer } from './commands/use-commands.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { CoreBanner } from './frame/core-banner.tsx'
import { Frame } from './frame/frame.tsx'
import { HashRouter, Routes } from './routes.tsx'
import { PeriodeProvider } from './session/periode.tsx'
import { SessionProvider, type Session } from './session/session.tsx'

/** The whole screen: before signing in, or the office. */
export function App(): ReactNode {
  const { session, enter, leave } = useEntrance()
  return (
    <ErrorBoundary>
      <AlwaysLayer>
        {session && <CoreBanner />}
        <Toasts />
      </AlwaysLayer>
      {session ? (
        <SessionProvider value={{ session, leave }}>
          <PeriodeProvider key={session.token}>
            <HashRouter>
              <Frame>
                <Routes />
              </Frame>
            </HashRouter>
          </PeriodeProvider>
        </SessionProvider>
      ) : (
        <StartScreen onEnter={enter} />
      )}
    </ErrorBoundary>
  )
}

/** Keeps the session in memory; a session that the core forgot leads back to signing in, at the same place. */
function useEntrance(): { session: Session | null; enter: (session: Session) => void; leave: () => void } {
  const [session, setSession] = useState<Session | null>(null)
  const client = useQueryClient()

  const enter = useCallback((next: Session): void => {
    holdToken(next.token)
    if (next.resume) navigate(`/entri/${next.resume.formulirId}`)
    setSession(next)
  }, [])

  const forget = useCallback((): void => {
    holdToken(null)
    setSession(null)
    client.clear()
  }, [client])

  useEffect(() => whenSignedOut(forget), [forget])

  const leave = useCallback((): void => {
    // Whether or not the core still answers, this screen forgets the session.
    void call('sistem.signOut', {}).catch(() => undefined)
    navigate('/')
    forget()
  }, [forget])

  return { session, enter, leave }
}
