import type { Session } from '#renderer/app/session/session.tsx'
import { useAction } from '#renderer/core-client/queries.ts'

/** Opens the sample office (making it first when it is not there) and enters it. */
export function useOpenSample(onEnter: (session: Session) => void): {
  readonly open: () => void
  readonly busy: boolean
  readonly error: Error | null
} {
  const action = useAction('sistem.openSample')
  return {
    open: () => action.mutate({}, { onSuccess: ({ session }) => onEnter(session) }),
    busy: action.isPending,
    error: action.error,
  }
}
