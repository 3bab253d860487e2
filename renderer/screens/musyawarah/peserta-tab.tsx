import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useCall } from '#renderer/core-client/queries.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { musyawarahText } from '#shared/messages/screens/musyawarah.ts'
import type { Peserta } from './held.ts'
import type { HeldDraft } from './use-held.ts'
import css from './musyawarah.module.css'

const keys = ['name', 'sex', 'unsur', 'address'] as const
type Key = (typeof keys)[number]
const blank: Peserta = { name: '', sex: 'L', unsur: '', address: '' }

/** Who attended, keyed row by row: Enter goes on, and opens the next row at the end of one. */
export function PesertaTab({ draft, locked }: { readonly draft: HeldDraft; readonly locked: boolean }): ReactNode {
  const { held, change } = draft
  const { data } = useCall('pengaturan.get', {})
  const grid = useRef<HTMLDivElement>(null)
  const rows = locked ? held.peserta : [...held.peserta, blank]
  const [first] = useState(held.peserta.length)
  useEffect(() => focusCell(grid.current, first, 'name'), [first])

  function put(index: number, part: Partial<Peserta>): void {
    change({ peserta: rows.map((row, i) => (i === index ? { ...row, ...part } : row)).filter(isKept) })
  }

  function remove(index: number): void {
    const removed = held.peserta[index]
    if (!removed) return
    change({ peserta: held.peserta.filter((_, i) => i !== index) })
    showToast(musyawarahText.pesertaRemoved(removed.name), {
      undo: () => change({ peserta: held.peserta }),
    })
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, index: number, key: Key): void {
    const at = keys.indexOf(key)
    if (event.key === 'Enter') {
      if (at === keys.length - 1) focusCell(grid.current, index + 1, 'name')
      else focusCell(grid.current, index, keys[at + 1] ?? 'name')
    } else if (event.key === 'ArrowDown' && key !== 'unsur') focusCell(grid.current, index + 1, key)
    else if (event.key === 'ArrowUp' && key !== 'unsur') focusCell(grid.current, index - 1, key)
    else if (event.key === 'Delete' && event.ctrlKey) remove(index)
    else return
    event.preventDefault()
  }

  return (
    <div className={css['pesertaTab']}>
      <datalist id="unsur-peserta">
        {data?.office.unsurPeserta.map((unsur) => (
          <option key={unsur} value={unsur}>
            {unsur}
          </option>
        ))}
      </datalist>
      <div ref={grid} className={css['peserta']} role="group" aria-label={musyawarahText.tabs.peserta}>
        <div className={css['pesertaHead']} aria-hidden>
          <span>{musyawarahText.pesertaColumns.no}</span>
          {keys.map((key) => (
            <span key={key}>{musyawarahText.pesertaColumns[key]}</span>
          ))}
        </div>
        {rows.map((row, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a row of the sheet is known by its place alone
          <div key={i} className={css['pesertaRow']}>
            <span>{i + 1}</span>
            {keys.map((key) => (
              <input
                key={key}
                data-cell={`${i}-${key}`}
                aria-label={`${musyawarahText.pesertaColumns[key]} ${i + 1}`}
                disabled={locked}
                {...(key === 'name' && i < held.peserta.length && row.name.trim() === ''
                  ? { placeholder: musyawarahText.pesertaUnnamed, 'aria-invalid': true }
                  : {})}
                value={i === held.peserta.length && key === 'sex' ? '' : row[key]}
                maxLength={key === 'unsur' ? 80 : 120}
                list={key === 'unsur' ? 'unsur-peserta' : undefined}
                autoComplete="off"
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) => {
                  const typed = event.currentTarget.value
                  if (key === 'sex') return putSex(typed, (sex) => put(i, { sex }))
                  put(i, { [key]: typed })
                }}
                onKeyDown={(event) => onKeyDown(event, i, key)}
              />
            ))}
          </div>
        ))}
      </div>
      <p className={css['help']}>{musyawarahText.pesertaHelp}</p>
    </div>
  )
}

/** One letter says it: L or P; the last one typed counts. */
function putSex(typed: string, put: (sex: 'L' | 'P') => void): void {
  const letter = typed.slice(-1).toUpperCase()
  if (letter === 'L' || letter === 'P') put(letter)
}

/** A row that holds nothing is no row, wherever it stands. */
function isKept(row: Peserta): boolean {
  return row.name !== '' || row.unsur !== '' || row.address !== ''
}

function focusCell(grid: HTMLElement | null, index: number, key: Key): void {
  grid?.querySelector<HTMLElement>(`[data-cell="${index}-${key}"]`)?.focus()
}
