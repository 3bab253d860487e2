import { useDebouncedValue } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { PageHead } from '#renderer/components/page/page.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import { Tabs } from '#renderer/components/tabs/tabs.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import type { Output } from '#shared/contract/index.ts'
import type { LayoutDraft, LayoutProblem } from '#shared/contract/layout.ts'
import { jenisNames } from '#shared/messages/screens/berkas.ts'
import { layoutText as text } from '#shared/messages/screens/layout.ts'
import { ColumnsTab } from './columns-tab.tsx'
import { FileTab } from './file-tab.tsx'
import { LayoutPreview } from './layout-preview.tsx'
import { nextProblem, tabOf, type TabId } from './problems.ts'
import { SaveDialog } from './save-dialog.tsx'
import { useLayoutDraft, type LayoutDrafting } from './use-layout-draft.ts'
import { VersionsTab } from './versions-tab.tsx'
import { WordsTab } from './words-tab.tsx'
import css from './layout.module.css'

type Versions = Output<'layout.get'>['versions']

const tabs = [
  { id: 'kolom', keys: 'F2' },
  { id: 'berkas', keys: 'F3' },
  { id: 'kata', keys: 'F4' },
  { id: 'versi', keys: 'F6' },
] as const satisfies readonly { readonly id: TabId; readonly keys: string }[]

type Props = {
  /** By which the draft is known while it is not saved. */
  readonly name: string
  readonly stored: LayoutDraft
  readonly versions: Versions
}

/** Writes a layout: everything is a draft until it is saved as a version with a reason. */
export function LayoutEditor({ name, stored, versions }: Props): ReactNode {
  const [, navigate] = useLocation()
  const drafting = useLayoutDraft(name, stored, stored.version)
  const { draft, dirty, state } = drafting
  const mayChange = useMay('layout.save')
  const [tab, setTab] = useState<TabId>('kolom')
  const [active, setActive] = useState(0)
  const [saving, setSaving] = useState(false)
  const [asked] = useDebouncedValue(draft, 150)
  const base = state.latest === 0 ? null : { id: draft.id, version: state.latest }
  const preview = useCall('layout.preview', { layout: asked, base }, { keep: true })
  const problems = preview.data?.problems ?? []
  const blocks = problems.filter(({ level }) => level === 'block').length

  function toProblem(): void {
    const problem = nextProblem(problems, tab, active)
    if (problem === undefined) return
    setTab(tabOf(problem))
    if (problem.column !== null) setActive(problem.column)
  }

  useCommands([
    { name: text.back, keys: 'Escape', run: () => leaveFieldOr(() => navigate('/tata-letak')) },
    ...tabs.map(({ id, keys }) => ({ name: text.tabs[id], keys, run: () => setTab(id) })),
    { name: text.nextProblem, keys: 'F8', run: toProblem, enabled: problems.length > 0 },
    { name: text.undo, keys: 'Ctrl+Z', run: drafting.undo, enabled: mayChange && state.past.length > 0 },
  ])

  return (
    <>
      <PageHead
        title={draft.title}
        windowTitle={text.title}
        about={state.latest === 0 ? text.newAbout : text.versionAbout(jenisNames[draft.jenis], state.latest)}
        actions={
          mayChange && (
            <ActionButton
              name={text.save}
              keys="Ctrl+S"
              onRun={() => setSaving(true)}
              refused={!dirty ? text.nothingToSave : blocks > 0 ? text.blocked(blocks) : null}
            />
          )
        }
      />
      {!mayChange && <Notice tone="tell">{text.readOnly}</Notice>}
      <Resumed drafting={drafting} stored={stored} versions={versions} />
      <section className={css['editor']}>
        <div className={css['tabs']}>
          <Tabs
            tabs={tabs.map(({ id, keys }) => ({ id, keys, name: text.tabs[id], count: countOf(id, draft, versions) }))}
            chosen={tab}
            onChoose={setTab}
          />
          <ProblemCount problems={problems} onNext={toProblem} />
        </div>
        <div className={css['body']} key={tab}>
          {tab === 'kolom' && (
            <ColumnsTab
              drafting={drafting}
              locked={!mayChange}
              problems={problems}
              active={active}
              onActive={setActive}
            />
          )}
          {tab === 'berkas' && (
            <FileTab
              drafting={drafting}
              locked={!mayChange}
              problems={problems}
              fileName={preview.data?.fileName ?? ''}
            />
          )}
          {tab === 'kata' && <WordsTab drafting={drafting} locked={!mayChange} problems={problems} />}
          {tab === 'versi' && (
            <VersionsTab drafting={drafting} locked={!mayChange} versions={versions} onUsed={() => setTab('kolom')} />
          )}
        </div>
      </section>
      {tab !== 'versi' && (
        <LayoutPreview draft={asked} preview={preview.data} active={tab === 'kolom' ? active : null} />
      )}
      {saving && (
        <SaveDialog
          drafting={drafting}
          differences={preview.data?.differences ?? []}
          onClose={() => setSaving(false)}
          onSaved={(saved) => {
            setSaving(false)
            showToast(text.saving.saved(saved.version))
            drafting.restart(saved, saved.version)
            if (saved.id !== name) navigate(`/tata-letak/${saved.id}`, { replace: true })
          }}
        />
      )}
    </>
  )
}

/** From a field back to the list of the tab; from there back to the list of layouts. */
function leaveFieldOr(leave: () => void): void {
  const field = document.activeElement
  const list = document.querySelector<HTMLElement>(`.${css['editor'] ?? ''} [role=grid]`)
  if (field instanceof HTMLElement && field.matches('input, textarea, select')) {
    if (list) list.focus()
    else field.blur()
  } else leave()
}

function countOf(id: TabId, draft: LayoutDraft, versions: Versions): string | null {
  if (id === 'kolom') return String(draft.columns.length)
  return id === 'versi' ? String(versions.length) : null
}

/** What became of a draft of an earlier visit, and of a version that somebody else saved meanwhile. */
function Resumed(props: {
  readonly drafting: LayoutDrafting
  readonly stored: LayoutDraft
  readonly versions: Versions
}): ReactNode {
  const { drafting, stored, versions } = props
  const { state, dirty, resumed } = drafting
  const newest = versions[0]
  if (state.latest > 0 && stored.version > state.latest) {
    const goOn = dirty ? drafting.rebase : drafting.restart
    return (
      <Notice tone="ask">
        {text.newer(stored.version, newest?.savedBy ?? '')}{' '}
        <ActionButton name={text.goOn} keys="Alt+L" size="compact-sm" onRun={() => goOn(stored, stored.version)} />
      </Notice>
    )
  }
  if (!resumed || !dirty || state.latest === 0) return null
  return (
    <Notice tone="tell">
      {text.resumed}{' '}
      <ActionButton
        name={text.discard}
        keys="Alt+B"
        size="compact-sm"
        variant="default"
        onRun={() => {
          drafting.restart(stored, stored.version)
          showToast(text.discarded)
        }}
      />
    </Notice>
  )
}

function ProblemCount(props: { readonly problems: readonly LayoutProblem[]; readonly onNext: () => void }): ReactNode {
  const blocks = props.problems.filter(({ level }) => level === 'block').length
  const informs = props.problems.length - blocks
  return (
    <span className={css['problems']} role="status">
      {blocks > 0 && <Tag tone="block">{text.blocks(blocks)}</Tag>}
      {informs > 0 && <Tag tone="ask">{text.informs(informs)}</Tag>}
      {props.problems.length === 0 ? (
        <Tag tone="proven">{text.noProblems}</Tag>
      ) : (
        <button type="button" className={css['next']} onClick={props.onNext}>
          {text.nextProblem} <KeyCap keys="F8" />
        </button>
      )}
    </span>
  )
}
