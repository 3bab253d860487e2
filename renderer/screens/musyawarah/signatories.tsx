import { Button, CloseButton, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { musyawarahText } from '#shared/messages/screens/musyawarah.ts'
import type { Signatory } from './held.ts'
import css from './musyawarah.module.css'

type Props = {
  readonly rows: readonly Signatory[]
  readonly onChange: (rows: Signatory[]) => void
  readonly locked: boolean
}

const keys = ['title', 'name', 'nip'] as const

/** Who signs under the berita acara, in printing order; at most eight. */
export function Signatories({ rows, onChange, locked }: Props): ReactNode {
  const put = (index: number, part: Partial<Signatory>): void =>
    onChange(rows.map((row, i) => (i === index ? { ...row, ...part } : row)))
  return (
    <div>
      <div className={css['legend']}>{musyawarahText.signatories}</div>
      <div className={css['signatories']}>
        {rows.map((row, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- the printing order is what names a row
          <div key={i} className={css['signatory']}>
            {keys.map((key) => (
              <TextInput
                key={key}
                size="xs"
                aria-label={`${musyawarahText.signatoryColumns[key]} ${i + 1}`}
                placeholder={musyawarahText.signatoryColumns[key]}
                value={row[key]}
                onChange={(event) => put(i, { [key]: event.currentTarget.value })}
              />
            ))}
            <CloseButton
              size="sm"
              aria-label={musyawarahText.removeRow}
              disabled={locked}
              onClick={() => onChange(rows.filter((_, at) => at !== i))}
            />
          </div>
        ))}
      </div>
      {rows.length < 8 && !locked && (
        <Button
          mt={6}
          size="compact-sm"
          variant="default"
          onClick={() => onChange([...rows, { title: '', name: '', nip: '' }])}
        >
          {musyawarahText.addSignatory}
        </Button>
      )}
    </div>
  )
}
