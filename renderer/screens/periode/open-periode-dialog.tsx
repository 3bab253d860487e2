import { Button, Select, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { useAction } from '#renderer/core-client/queries.ts'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { DateField } from '#renderer/components/fields/date-field.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { today } from '#renderer/components/show/dates.ts'
import { monthName } from '#shared/domain/date-text.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { periodeText } from '#shared/messages/screens/periode.ts'
import { usualDates, type PeriodeDates } from './usual-dates.ts'
import css from './periode.module.css'

const dateKeys = ['opensOn', 'villageCutOffOn', 'officeCutOffOn', 'closesOn'] as const

/** Opens the period of a month. The dates are proposed; every office has its own. */
export function OpenPeriodeDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { choose } = usePeriode()
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const [month, setMonth] = useState(Number(today().slice(5, 7)))
  const [regime, setRegime] = useState<'DTKS' | 'DTSEN'>('DTSEN')
  const [dates, setDates] = useState<PeriodeDates>(() => usualDates(year, month))
  const [note, setNote] = useState('')
  const open = useAction('periode.open')

  function moveTo(nextYear: number, nextMonth: number): void {
    setYear(nextYear)
    setMonth(nextMonth)
    setDates(usualDates(nextYear, nextMonth))
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    open.mutate(
      { year, month, regime, note, ...dates },
      {
        onSuccess: ({ periode }) => {
          choose(periode)
          showToast(periodeText.opened(periode.name))
          onClose()
        },
      },
    )
  }

  return (
    <Dialog title={frameText.openPeriode} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap={12}>
          <div className={css['three']}>
            <Select
              label={periodeText.month}
              data-autofocus
              data={Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: monthName(i + 1) }))}
              value={String(month)}
              allowDeselect={false}
              onChange={(value) => moveTo(year, Number(value))}
            />
            <Select
              label={periodeText.year}
              data={[-1, 0, 1].map((step) => String(Number(today().slice(0, 4)) + step))}
              value={String(year)}
              allowDeselect={false}
              onChange={(value) => moveTo(Number(value), month)}
            />
            <div>
              <div className={css['label']}>{periodeText.regime}</div>
              <SegmentedControl
                fullWidth
                transitionDuration={0}
                aria-label={periodeText.regime}
                value={regime}
                onChange={setRegime}
                data={['DTSEN', 'DTKS']}
              />
            </div>
          </div>
          <p className={css['help']}>{periodeText.datesHelp}</p>
          <div className={css['two']} key={`${year}-${month}`}>
            {dateKeys.map((key) => (
              <DateField
                key={key}
                label={periodeText.dates[key]}
                value={dates[key]}
                onChange={(date) => setDates((before) => ({ ...before, [key]: date }))}
              />
            ))}
          </div>
          <TextInput label={periodeText.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          <ErrorNotice error={open.error} />
        </Stack>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {frameText.cancel}
          </Button>
          <Button type="submit" loading={open.isPending} disabled={dateKeys.some((key) => dates[key] === '')}>
            {periodeText.open}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
