import type { ReactNode } from 'react'
import { useMay } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ErrorNotice, Notice } from '#renderer/components/notice/notice.tsx'
import { Sheet } from '#renderer/components/page/page.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { count } from '#renderer/components/show/numbers.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import css from './intake.module.css'
import { sameBefore, sizeWords, type Intake } from './intake-words.ts'

const text = intakeText.file

type Props = {
  readonly intake: Intake
  /** On to the columns; null for who may only look. */
  readonly onNext: (() => void) | null
}

/** Step 1: what the file is, how large, what is in it, and whether the very same came in before. */
export function FileStep({ intake, onNext }: Props): ReactNode {
  const { data } = useCall('intake.list', { kind: intake.kind })
  const before = sameBefore(data?.intake ?? [], intake)
  const applied = before.find((one) => one.status === 'diterapkan')
  const same = applied ?? before[0]
  const maySee = useMay('intake.look')
  const look = useCall('intake.look', { id: intake.id }, { enabled: maySee && intake.status !== 'diterapkan' })
  const open = intake.status !== 'diterapkan'
  return (
    <>
      {same === undefined ? (
        <Notice tone="tell">{text.first}</Notice>
      ) : (
        <Notice tone="ask">{text.before(whenOf(same.addedAt), same.addedBy, same === applied)}</Notice>
      )}
      <ErrorNotice error={look.error} />
      <Sheet
        title={text.title}
        aside={
          onNext !== null &&
          open && <ActionButton name={text.next} keys="F9" autoFocus disabled={look.isError} onRun={onNext} />
        }
      >
        <dl className={css['facts']}>
          <Fact name={text.name}>{intake.name}</Fact>
          <Fact name={text.kind}>{text.kinds[/\.xls[xm]$/i.test(intake.name) ? 'xlsx' : 'csv']}</Fact>
          <Fact name={text.size}>{sizeWords(intake.size)}</Fact>
          {look.data?.sheets.map(({ name, rows }) => (
            <Fact key={name} name={text.sheets}>
              {text.sheet(name, count(rows))}
            </Fact>
          ))}
          <Fact name={text.added}>{intakeText.when(whenOf(intake.addedAt), intake.addedBy)}</Fact>
          {intake.appliedAt !== null && (
            <Fact name={text.applied}>{intakeText.when(whenOf(intake.appliedAt), intake.appliedBy ?? '')}</Fact>
          )}
          <Fact name={text.sha}>
            <code>{intake.sha256}</code>
          </Fact>
        </dl>
      </Sheet>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
