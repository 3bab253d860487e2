import { TextInput } from '@mantine/core'
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { Nik } from '#renderer/components/show/nik.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import type { Found } from './looking-up.ts'
import css from './lookup-dialog.module.css'

type Props = {
  readonly title: string
  readonly hint: string
  readonly start: string
  /** Only families of this desa. */
  readonly desaCode?: string
  /** `whole`: with Ctrl, for the whole family. `searched`: what was typed. */
  readonly onChoose: (found: Found, whole: boolean, searched: string) => void
  readonly onClose: () => void
}

const pauseMs = 120
const fewest = 3

/** Finds a registered family by NIK, No. KK or name; arrows and Enter choose. */
export function LookupDialog({ title, hint, start, desaCode, onChoose, onClose }: Props): ReactNode {
  const [text, setText] = useState(start)
  const asked = useSettled(text.trim(), pauseMs)
  const [line, setLine] = useState(0)
  const [early, setEarly] = useState<'person' | 'family' | null>(null)
  const search = useCall(
    'keluarga.search',
    { query: asked, limit: 12, ...(desaCode === undefined ? {} : { desaCode }) },
    { enabled: asked.length >= fewest, keep: true },
  )
  const found = asked.length >= fewest ? (search.data?.keluarga ?? []) : []
  const current = asked === text.trim() && !search.isPlaceholderData && !search.isFetching
  const [only] = current && found.length === 1 ? found : []
  // Only what is beyond doubt is chosen for somebody who has not seen it.
  useEffect(() => {
    if (early !== null && only !== undefined) onChoose(only, early === 'family', asked)
  }, [early, only, asked, onChoose])
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = found[line]
    if (event.key === 'ArrowDown') setLine(Math.min(line + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setLine(Math.max(line - 1, 0))
    else if (event.key === 'Enter' && !current) setEarly(event.ctrlKey ? 'family' : 'person')
    else if (event.key === 'Enter' && chosen !== undefined) onChoose(chosen, event.ctrlKey, asked)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={title} onClose={onClose} size={760}>
      <TextInput
        data-autofocus
        label={entryText.lookupLabel}
        description={hint}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setLine(0)
          setEarly(null)
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="entri-cari"
      />
      <div className={css['list']} role="listbox" id="entri-cari" aria-label={title}>
        {found.map((one, i) => (
          <div
            key={one.id}
            role="option"
            tabIndex={-1}
            aria-selected={i === line}
            className={css['line']}
            onMouseDown={(event) => {
              event.preventDefault()
              onChoose(one, event.ctrlKey, asked)
            }}
          >
            <strong>{one.headName}</strong>
            <Nik value={one.noKk} />
            <span className={css['where']}>
              {one.dusun} RT {one.rt} RW {one.rw} · {one.desaName}
            </span>
            <span className={css['matched']}>{one.matched}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className={css['none']}>{asked.length < fewest ? entryText.lookupStart : entryText.lookupEmpty}</p>
      )}
    </Dialog>
  )
}

/** The text once nobody has changed it for a moment. */
function useSettled(text: string, pause: number): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text, pause])
  return settled
}
