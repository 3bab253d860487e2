import { useEffect, useRef, useState } from 'react'
import { call } from '#renderer/core-client/client.ts'
import type { Output } from '#shared/contract/index.ts'

export type Preview = {
  readonly document: Output<'musyawarah.preview'> | null
  readonly busy: boolean
  readonly error: unknown
  /** The document as it is now, for printing. */
  readonly fresh: () => Promise<Output<'musyawarah.preview'>>
}

/** The berita acara as it would be, made anew after each change: never two at a time, and not at every key. */
export function usePreview(id: string, version: string, pauseMs = 400): Preview {
  const [document, setDocument] = useState<Output<'musyawarah.preview'> | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const wanted = useRef('')
  const left = useRef(false)
  const shown = useRef(false)

  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
    }
  }, [])

  useEffect(() => {
    wanted.current = version
    const timer = setTimeout(() => void make(), shown.current ? pauseMs : 0)
    async function make(): Promise<void> {
      if (running.current) return
      running.current = true
      setBusy(true)
      let made: string
      do {
        made = wanted.current
        try {
          setDocument(await call('musyawarah.preview', { id }))
          shown.current = true
          setError(null)
        } catch (failure) {
          setError(failure)
        }
      } while (made !== wanted.current && !left.current)
      running.current = false
      setBusy(false)
    }
    return () => clearTimeout(timer)
  }, [id, version, pauseMs])

  return {
    document,
    busy,
    error,
    fresh: async () => {
      const made = await call('musyawarah.preview', { id })
      setDocument(made)
      return made
    },
  }
}
