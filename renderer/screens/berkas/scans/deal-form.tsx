import { Button, NumberInput } from '@mantine/core'
import { useState, type ReactNode, type Ref } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { scanText } from '#shared/messages/screens/scan.ts'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { useFreeFocus } from '#renderer/components/page/use-free-focus.ts'
import type { Scan } from '#renderer/components/scan/scan.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { useAction, wordsFor } from '#renderer/core-client/queries.ts'
import css from './scans.module.css'

type Props = { readonly scan: Scan; readonly scans: Output<'pindaian.list'> }

/** Deals all pages of a file out at once, where every form has as many. */
export function DealForm({ scan, scans }: Props): ReactNode {
  const deal = useAction('pindaian.deal')
  // After a file came in, nothing holds the keyboard: this is what is usually typed next.
  const first = useFreeFocus<HTMLInputElement>()
  const lastPaper = Math.max(0, ...scans.papers.map((paper) => paper.number))
  const [firstPage, setFirstPage] = useState(1)
  const [firstNumber, setFirstNumber] = useState(lastPaper + 1)
  const [pagesPerPaper, setPagesPerPaper] = useState(Math.min(4, scan.pages))
  return (
    <form
      className={css['deal']}
      onSubmit={(event) => {
        event.preventDefault()
        deal.mutate(
          { id: scan.id, firstPage, firstNumber, pagesPerPaper },
          {
            onSuccess: ({ lastNumber }) => showToast(scanText.dealt(firstNumber, lastNumber)),
            onError: (error) => showToast(wordsFor(error), { tone: 'problem' }),
          },
        )
      }}
    >
      <h3>{scanText.deal}</h3>
      <p className={css['help']}>{scanText.dealHelp}</p>
      <Amount label={scanText.firstPage} value={firstPage} max={scan.pages} onChange={setFirstPage} />
      <Amount label={scanText.firstNumber} value={firstNumber} max={9999} onChange={setFirstNumber} />
      <Amount
        label={scanText.pagesPerPaper}
        value={pagesPerPaper}
        max={40}
        onChange={setPagesPerPaper}
        inputRef={first}
      />
      <Button type="submit" loading={deal.isPending} rightSection={<KeyCap keys="Enter" />}>
        {scanText.deal}
      </Button>
    </form>
  )
}

type AmountProps = {
  readonly label: string
  readonly value: number
  readonly max: number
  readonly onChange: (value: number) => void
  readonly inputRef?: Ref<HTMLInputElement>
}

function Amount({ label, value, max, onChange, inputRef }: AmountProps): ReactNode {
  return (
    <NumberInput
      ref={inputRef}
      label={label}
      value={value}
      min={1}
      max={max}
      allowDecimal={false}
      clampBehavior="strict"
      hideControls
      onFocus={(event) => event.currentTarget.select()}
      onChange={(next) => typeof next === 'number' && next >= 1 && onChange(next)}
    />
  )
}
