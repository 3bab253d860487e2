import { Button, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Periode } from '#renderer/app/session/periode.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { useAction, useCall } from '#renderer/core-client/queries.ts'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { ErrorNotice, Notice } from '#renderer/components/notice/notice.tsx'
import { Answered } from '#renderer/components/page/page.tsx'
import { shortDate } from '#renderer/components/show/dates.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import type { Output } from '#shared/contract/index.ts'
import { parseDateText, withDashes } from '#shared/domain/date-text.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { periodeText } from '#shared/messages/screens/periode.ts'
import { EditableGrid } from './editable-grid.tsx'
import css from './pengaturan.module.css'

type Window = Output<'periode.listWindows'>['windows'][number]
type Programmes = Output<'pengaturan.get'>['office']['programmes']
type Props = { readonly periode: Periode; readonly onClose: () => void }

/** When SIKS-NG takes each programme in a period, where that differs from the dates of the period. */
export function WindowsDialog({ periode, onClose }: Props): ReactNode {
  const windows = useCall('periode.listWindows', { periodeId: periode.id })
  const office = useCall('pengaturan.get', {})
  return (
    <Dialog title={periodeText.windows(periode.name)} onClose={onClose} size={860}>
      <Answered query={windows}>
        {({ windows: stored }) => (
          <Answered query={office}>
            {({ office: { programmes } }) => (
              <Windows periode={periode} stored={stored} programmes={programmes} onClose={onClose} />
            )}
          </Answered>
        )}
      </Answered>
    </Dialog>
  )
}

/** A window while it is typed: its dates as they stand in the fields. */
type Typed = Omit<Window, 'opensOn' | 'closesOn'> & { readonly opens: string; readonly closes: string }

function Windows(props: Props & { readonly stored: readonly Window[]; readonly programmes: Programmes }): ReactNode {
  const { periode, stored, programmes, onClose } = props
  const mayChange = useMay('periode.saveWindows')
  const [rows, setRows] = useState<readonly Typed[]>(() =>
    stored.map(({ opensOn, closesOn, ...rest }) => ({
      ...rest,
      opens: withDashes(opensOn),
      closes: withDashes(closesOn),
    })),
  )
  const save = useAction('periode.saveWindows')
  const locked = !mayChange || periode.status === 'closed'
  const windows = rows.map(({ opens, closes, ...rest }) => ({
    ...rest,
    opensOn: parseDateText(opens) ?? '',
    closesOn: parseDateText(closes) ?? '',
  }))
  const whole = windows.every(({ opensOn, closesOn }) => opensOn !== '' && closesOn !== '')
  const [first] = programmes
  const blank = {
    programme: first?.code ?? '',
    opens: withDashes(periode.opensOn),
    closes: withDashes(periode.closesOn),
    note: '',
  }

  function store(): void {
    const onSuccess = (): void => {
      showToast(periodeText.windowsSaved)
      onClose()
    }
    save.mutate({ periodeId: periode.id, windows }, { onSuccess })
  }

  return (
    <>
      <Stack gap={12}>
        <p className={css['help']}>
          {periodeText.windowsHelp(shortDate(periode.opensOn), shortDate(periode.closesOn))}
        </p>
        {periode.status === 'closed' && <Notice tone="tell">{periodeText.windowsClosed}</Notice>}
        <EditableGrid
          label={periodeText.windows(periode.name)}
          rows={rows}
          blank={blank}
          locked={locked}
          onChange={setRows}
          fields={[
            {
              key: 'programme',
              head: periodeText.window.programme,
              width: '180px',
              read: (row) => row.programme,
              write: (row, programme) => ({ ...row, programme }),
              choices: programmes.map(({ code, name }) => ({ value: code, label: name })),
            },
            {
              key: 'opens',
              head: periodeText.window.opensOn,
              width: '170px',
              read: (row) => row.opens,
              write: (row, opens) => ({ ...row, opens }),
            },
            {
              key: 'closes',
              head: periodeText.window.closesOn,
              width: '170px',
              read: (row) => row.closes,
              write: (row, closes) => ({ ...row, closes }),
            },
            {
              key: 'note',
              head: periodeText.window.note,
              read: (row) => row.note,
              write: (row, note) => ({ ...row, note }),
            },
          ]}
        />
        {!whole && <Notice tone="ask">{periodeText.windowDates}</Notice>}
        <ErrorNotice error={save.error} />
      </Stack>
      <DialogActions>
        <Button variant="default" autoFocus onClick={onClose}>
          {locked ? frameText.close : frameText.cancel}
        </Button>
        {!locked && (
          <Button loading={save.isPending} disabled={!whole} onClick={store}>
            {frameText.save}
          </Button>
        )}
      </DialogActions>
    </>
  )
}
