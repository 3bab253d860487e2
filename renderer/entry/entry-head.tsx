import { IconAlertTriangle, IconCheck, IconCircle, IconCircleFilled, IconX } from '@tabler/icons-react'
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { useWindowTitle } from '#renderer/components/page/use-window-title.ts'
import { clockOf } from '#renderer/components/show/dates.ts'
import { berkasNumber } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { call } from '#renderer/core-client/client.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { blockMarks, type BlockMark } from './block-marks.ts'
import { useEntry, useEntryState } from './entry-context.tsx'
import { openBlocks, moveToBlock } from './moving.ts'
import { keepDraft } from './keying.ts'
import { realProblems } from './problems.ts'
import css from './entry-head.module.css'

/** Which paper this is, and that what was keyed is on disk. */
export function EntryTitle(): ReactNode {
  const formulir = useEntryState((state) => state.formulir)
  const title = `${entryText.kinds[formulir.jenis]} · ${entryText.formOf(formulir.number, formulir.papersInBerkas)}`
  useWindowTitle(title)
  return (
    <header className={css['title']}>
      <h1>{title}</h1>
      <Tag tone={formulir.status === 'lengkap' ? 'proven' : formulir.status === 'ditunda' ? 'ask' : 'plain'}>
        {entryText.statuses[formulir.status]}
      </Tag>
      <span className={css['about']}>
        {entryText.berkasOf(berkasNumber(formulir.berkasNumber), formulir.desaName, formulir.kecamatanName)}
      </span>
      <span className={css['spacer']} />
      <Empty />
      <StackCount />
      <Saved />
    </header>
  )
}

/** How far the stack is, and the pace of the day. Both are of when the form was opened: nothing is asked while somebody keys. */
function StackCount(): ReactNode {
  const forms = useEntryState((state) => state.formulir.stack.forms)
  const today = useFormsToday()
  const parts = [
    forms.lengkap > 0 ? entryText.stackDone(forms.lengkap) : '',
    forms.ditunda > 0 ? entryText.stackParked(forms.ditunda) : '',
    today === null || today === 0 ? '' : entryText.formsToday(today),
  ]
  return (
    <span className={css['about']} data-testid="tumpukan">
      {parts.filter((part) => part !== '').join(' · ')}
    </span>
  )
}

/** Forms that this person completed today; null until it is known, or where it cannot be. */
function useFormsToday(): number | null {
  const [forms, setForms] = useState<number | null>(null)
  useEffect(() => {
    let here = true
    call('kinerja.today', {}).then(
      ({ formsMine }) => here && setForms(formsMine),
      // A count beside the work is not worth a word when it fails.
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [])
  return forms
}

function Empty(): ReactNode {
  const count = useEntryState((state) => state.order.open.size)
  return count === 0 ? null : <span className={css['count']}>{entryText.emptyLeft(count)}</span>
}

function Saved(): ReactNode {
  const saving = useEntryState((state) => state.saving)
  if (saving.waiting !== null) {
    return (
      <span className={css['waiting']} role="status">
        {entryText.savingWaits(saving.pending)}
      </span>
    )
  }
  return (
    <span className={css['saved']} data-pending={saving.pending} data-testid="tersimpan">
      {saving.savedAt === null ? '' : entryText.saved(clockOf(saving.savedAt))}
    </span>
  )
}

const icons = {
  done: <IconCheck size={16} stroke={2} />,
  open: <IconCircleFilled size={9} />,
  wrong: <IconX size={16} stroke={2.2} />,
  ask: <IconAlertTriangle size={15} stroke={1.9} />,
  empty: <IconCircle size={9} stroke={2} />,
  off: null,
}

/** The map of the blocks, with the count of problems. */
export function BlockTabs(): ReactNode {
  const { entry } = useEntry()
  const current = useEntryState((state) =>
    state.cursor === null ? '' : entry.questionnaire.block(state.cursor.question).id,
  )
  const content = useEntryState((state) => state.content)
  const issues = useEntryState((state) => state.issues)
  const reasons = useEntryState((state) => state.reasons)
  const order = useEntryState((state) => state.order)
  const marks = useMemo(
    () => blockMarks(entry.questionnaire, { content, order, issues, reasons }),
    [entry, content, order, issues, reasons],
  )
  const reachable = useMemo(() => openBlocks(entry.questionnaire, order), [entry, order])
  return (
    <nav className={css['tabs']} aria-label={entryText.blocks}>
      <div className={css['blocks']} data-many={marks.length > 10}>
        {marks.map((mark, i) => (
          <Tab
            key={mark.block.id}
            mark={mark}
            begins={mark.block.number !== marks[i - 1]?.block.number}
            current={mark.block.id === current}
            digit={reachable.indexOf(mark.block.id) + 1}
            onGo={() => {
              keepDraft(entry)
              moveToBlock(entry, mark.block.id)
            }}
          />
        ))}
      </div>
      <Problems />
    </nav>
  )
}

type TabProps = {
  readonly mark: BlockMark
  /** False for a further part of the block before it: it has the same number and the same rows. */
  readonly begins: boolean
  readonly current: boolean
  /** With Alt; 0 when the block is not asked. */
  readonly digit: number
  readonly onGo: () => void
}

const Tab = memo(function Tab({ mark, begins, current, digit, onGo }: TabProps): ReactNode {
  const { block, state, rows } = mark
  const tab = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (current) tab.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [current])
  return (
    <button
      ref={tab}
      type="button"
      className={css['tab']}
      data-state={state}
      aria-current={current ? 'true' : undefined}
      disabled={state === 'off'}
      tabIndex={-1}
      title={`${block.title}: ${entryText.blockMarks[state]}${digit > 0 && digit < 10 ? ` (Alt+${digit})` : ''}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onGo}
    >
      {icons[state] !== null && <span className={css['icon']}>{icons[state]}</span>}
      {begins && block.number !== '' && <strong>{block.number}</strong>}
      <span className={css['words']}>{block.short ?? block.title}</span>
      {begins && rows !== null && rows > 0 && <span className={css['rows']}>{rows}</span>}
    </button>
  )
}, sameTab)

function sameTab(a: TabProps, b: TabProps): boolean {
  return a.current === b.current && a.digit === b.digit && a.mark.state === b.mark.state && a.mark.rows === b.mark.rows
}

function Problems(): ReactNode {
  const { run } = useEntry()
  const issues = useEntryState((state) => state.issues)
  const reasons = useEntryState((state) => state.reasons)
  const order = useEntryState((state) => state.order)
  const { blocking, asking } = useMemo(() => {
    const real = realProblems({ issues, reasons, order })
    const block = real.filter((issue) => issue.level === 'block').length
    return { blocking: block, asking: real.length - block }
  }, [issues, reasons, order])
  const total = blocking + asking
  return (
    <button
      type="button"
      className={css['problems']}
      data-level={blocking > 0 ? 'block' : total > 0 ? 'reason' : 'none'}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run('problem')}
    >
      {total > 0 && <IconAlertTriangle size={17} stroke={1.8} />}
      <span role="status">{problemWords(blocking, asking)}</span>
      <KeyCap keys="F8" />
    </button>
  )
}

function problemWords(blocking: number, asking: number): string {
  if (blocking > 0 && asking > 0) return entryText.problemsAndReasons(blocking, asking)
  if (blocking > 0) return entryText.problems(blocking)
  return asking > 0 ? entryText.asksReason(asking) : entryText.noProblemsShort
}
