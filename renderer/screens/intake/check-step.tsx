import { useState, type ReactNode } from 'react'
import { call } from '#renderer/core-client/client.ts'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ErrorNotice, Notice } from '#renderer/components/notice/notice.tsx'
import { Sheet } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tabs } from '#renderer/components/tabs/tabs.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { CheckedRows, type RowsTab } from './checked-rows.tsx'
import css from './intake.module.css'
import { allRows, type Counts, type Intake } from './intake-words.ts'
import { NoteKinds } from './note-kinds.tsx'
import { Sums } from './sums.tsx'

const text = intakeText.check
const tabIds = ['ditolak', 'diperbaiki', 'semua'] as const satisfies readonly RowsTab[]
const tabKeys = { ditolak: 'T', diperbaiki: 'D', semua: 'M' } as const

type Props = {
  readonly intake: Intake
  /** Why reading ended before it was done. */
  readonly failed: unknown
  readonly onMap: () => void
  readonly onNext: () => void
}

/** Step 3: every row of the file in exactly one place, and what was wrong with which. */
export function CheckStep({ intake, failed, onMap, onNext }: Props): ReactNode {
  const { counts } = intake
  if (failed !== null || counts === null) {
    return (
      <>
        <ErrorNotice error={failed} />
        <Notice tone="tell">{text.failed}</Notice>
        <div>
          <ActionButton name={text.again} keys="F9" autoFocus onRun={onMap} />
        </div>
      </>
    )
  }
  return <Checked intake={intake} counts={counts} onNext={onNext} />
}

type CheckedProps = Pick<Props, 'intake' | 'onNext'> & { readonly counts: Counts }

function Checked({ intake, counts, onNext }: CheckedProps): ReactNode {
  const [tab, setTab] = useState<RowsTab>(counts.refused > 0 ? 'ditolak' : counts.repaired > 0 ? 'diperbaiki' : 'semua')
  const show = (next: RowsTab): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    setTab(next)
  }
  useCommands(tabIds.map((id) => ({ name: text.tabs[id], keys: tabKeys[id], run: () => show(id) })))
  const rowsIn: Readonly<Record<RowsTab, number>> = {
    ditolak: counts.refused,
    diperbaiki: counts.repaired,
    semua: counts.good + counts.repaired + counts.refused,
  }
  return (
    <>
      <div className={css['ready']}>
        <RowSums counts={counts} />
        <SaveReport intake={intake} />
        <ActionButton name={text.next} keys="F9" onRun={onNext} />
      </div>
      <div className={css['checked']}>
        <Sheet fill flush>
          <div className="fill-column">
            <Tabs
              tabs={tabIds.map((id) => ({ id, name: text.tabs[id], keys: tabKeys[id], count: count(rowsIn[id]) }))}
              chosen={tab}
              onChoose={show}
            />
            <div role="tabpanel" aria-label={text.tabs[tab]} className={css['panel']}>
              <CheckedRows key={tab} intakeId={intake.id} only={tab} />
            </div>
          </div>
        </Sheet>
        <NoteKinds counts={counts} />
      </div>
    </>
  )
}

/** All rows of the file = good + repaired + refused + blank + header and above. */
function RowSums({ counts }: { readonly counts: Counts }): ReactNode {
  const { sums } = text
  return (
    <Sums
      label={text.sumsName}
      whole={{ name: sums.all, value: allRows(counts) }}
      parts={[
        { name: sums.good, value: counts.good, tone: 'proven' },
        { name: sums.repaired, value: counts.repaired, tone: 'ask' },
        { name: sums.refused, value: counts.refused, tone: 'block' },
        { name: sums.blank, value: counts.blank },
        { name: sums.above, value: counts.above },
      ]}
    />
  )
}

function SaveReport({ intake }: { readonly intake: Intake }): ReactNode {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  async function save(): Promise<void> {
    const suggestedName = text.reportName(intake.name.replace(/\.\w+$/, ''))
    const { target } = await call('host.chooseTarget', { suggestedName, extension: 'xlsx' })
    if (!target) return
    const { fileName, rows } = await call('intake.saveReport', { id: intake.id, targetId: target.id })
    showToast(text.reportSaved(fileName, count(rows)))
  }
  return (
    <>
      <ActionButton
        name={text.saveReport}
        keys="S"
        variant="default"
        loading={busy}
        onRun={() => {
          setBusy(true)
          setError(null)
          save()
            .catch(setError)
            .finally(() => setBusy(false))
        }}
      />
      <ErrorNotice error={error} />
    </>
  )
}
