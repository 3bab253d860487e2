import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '#renderer/core-client/client.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Entry } from '../entry-store.ts'
import { askLatest, type Latest } from './latest.ts'
import { typedPerson, type TypedPerson } from './typed-person.ts'

export type Candidate = Output<'ganda.similar'>['candidates'][number]

/** Who looks like the person of one row. */
export type Similar = { readonly rowId: string; readonly candidates: readonly Candidate[] }

const pauseMs = 150
const shown = 5

/** Follows the keying and says who looks like the person being keyed; null while nobody is. `again` asks anew, after a verdict. */
export function useSimilar(entry: Entry): { readonly similar: Similar | null; readonly again: () => void } {
  const [similar, setSimilar] = useState<Similar | null>(null)
  const asking = useRef<Latest<TypedPerson> | null>(null)
  const last = useRef('')
  const look = useCallback((): void => {
    const typed = typedPerson(entry.get(), entry.questionnaire)
    const key = JSON.stringify(typed)
    if (key === last.current) return
    last.current = key
    asking.current?.ask(typed)
  }, [entry])
  useEffect(() => {
    const { id } = entry.get().formulir
    asking.current = askLatest<TypedPerson, Similar>({
      send: async ({ rowId, person }) => {
        const { name, birthDate, sex, mother, nik, noKk } = person
        const asked = { name, birthDate, sex, mother, nik, noKk }
        const { candidates } = await call('ganda.similar', { formulirId: id, rowId, person: asked, limit: shown })
        return { rowId, candidates }
      },
      onAnswer: setSimilar,
      pauseMs,
    })
    last.current = ''
    look()
    // After the key has been drawn: looking never stands between a key and its letter.
    let frame = 0
    const stop = entry.subscribe(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
      asking.current?.stop()
    }
  }, [entry, look])
  const again = useCallback((): void => {
    last.current = ''
    look()
  }, [look])
  return { similar, again }
}
