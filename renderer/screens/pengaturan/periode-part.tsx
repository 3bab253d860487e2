import { Button, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { usePeriode, type Periode } from '#renderer/app/session/periode.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { useAction } from '#renderer/core-client/queries.ts'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { DateField } from '#renderer/components/fields/date-field.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Empty, Sheet } from '#renderer/components/page/page.tsx'
import { shortDate } from '#renderer/components/show/dates.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { OpenPeriodeDialog } from '#renderer/screens/periode/open-periode-dialog.tsx'
import { frameText } from '#shared/messages/screens/frame.ts'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'
import { periodeText } from '#shared/messages/screens/periode.ts'
import css from './pengaturan.module.css'
import { WindowsDialog } from './windows-dialog.tsx'

const dateKeys = ['opensOn', 'villageCutOffOn', 'officeCutOffOn', 'closesOn'] as const

/** The periods with their dates; Enter changes the dates or closes one. */
export function PeriodePart(): ReactNode {
  const { all } = usePeriode()
  const mayOpen = useMay('periode.open')
  const mayChange = useMay('periode.update')
  const [opening, setOpening] = useState(false)
  const [editing, setEditing] = useState<Periode | null>(null)
  const [windowsOf, setWindowsOf] = useState<Periode | null>(null)
  return (
    <>
      <Sheet
        fill
        flush
        title={`${pengaturanText.periode.about(all.length)} · ${periodeText.windowsKey}`}
        aside={
          mayOpen && (
            <ActionButton name={frameText.openPeriode} keys="N" size="compact-sm" onRun={() => setOpening(true)} />
          )
        }
      >
        {all.length === 0 ? (
          <Empty title={frameText.noPeriode}>
            <span>{frameText.noPeriodeHelp}</span>
          </Empty>
        ) : (
          <ListTable
            label={pengaturanText.parts.periode}
            rows={all}
            rowKey={(one) => one.id}
            columns={columns}
            onRowKey={(key, one) => {
              if (key.toLowerCase() !== 'j') return false
              setWindowsOf(one)
              return true
            }}
            {...(mayChange ? { onOpen: setEditing } : {})}
          />
        )}
      </Sheet>
      {opening && <OpenPeriodeDialog onClose={() => setOpening(false)} />}
      {windowsOf && <WindowsDialog periode={windowsOf} onClose={() => setWindowsOf(null)} />}
      {editing && <EditDialog periode={editing} onClose={() => setEditing(null)} />}
    </>
  )
}

const columns: readonly Column<Periode>[] = [
  { key: 'name', head: frameText.periode, width: 'minmax(140px, 1fr)', cell: (one) => one.name },
  { key: 'regime', head: periodeText.regime, width: '100px', cell: (one) => one.regime },
  ...dateKeys.map((key): Column<Periode> => ({
    key,
    head: periodeText.dates[key],
    width: '100px',
    cell: (one) => shortDate(one[key]),
  })),
  {
    key: 'status',
    head: pengaturanText.akun.status,
    width: '100px',
    cell: (one) => <Tag tone={one.status === 'open' ? 'accent' : 'plain'}>{periodeText.status[one.status]}</Tag>,
  },
]

function EditDialog({ periode, onClose }: { readonly periode: Periode; readonly onClose: () => void }): ReactNode {
  const [draft, setDraft] = useState(periode)
  const update = useAction('periode.update')
  const close = useAction('periode.close')
  const finish = (message: string) => ({
    onSuccess: () => {
      showToast(message)
      onClose()
    },
  })
  return (
    <Dialog title={pengaturanText.periode.edit(periode.name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const { id, revision, opensOn, villageCutOffOn, officeCutOffOn, closesOn, note } = draft
          update.mutate(
            { id, revision, opensOn, villageCutOffOn, officeCutOffOn, closesOn, note },
            finish(periodeText.saved),
          )
        }}
      >
        <Stack gap={10}>
          <div className={css['two']}>
            {dateKeys.map((key, i) => (
              <DateField
                key={key}
                label={periodeText.dates[key]}
                value={draft[key]}
                autoFocus={i === 0}
                onChange={(date) => setDraft((before) => ({ ...before, [key]: date }))}
              />
            ))}
          </div>
          <TextInput
            label={periodeText.note}
            value={draft.note}
            onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
          />
          <ErrorNotice error={update.error ?? close.error} />
          <p className={css['help']}>{periodeText.closeHelp}</p>
        </Stack>
        <DialogActions>
          <Button
            variant="default"
            disabled={periode.status === 'closed'}
            loading={close.isPending}
            onClick={() =>
              close.mutate({ id: periode.id, revision: periode.revision }, finish(periodeText.closed(periode.name)))
            }
          >
            {periodeText.close}
          </Button>
          <Button type="submit" loading={update.isPending} disabled={dateKeys.some((key) => draft[key] === '')}>
            {frameText.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
