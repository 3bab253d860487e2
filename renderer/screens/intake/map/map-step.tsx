import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState, type ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ErrorNotice, Notice } from '#renderer/components/notice/notice.tsx'
import { Answered, Sheet } from '#renderer/components/page/page.tsx'
import { Tabs } from '#renderer/components/tabs/tabs.tsx'
import { intakeText } from '#shared/messages/screens/intake.ts'
import {
  fittingKept,
  freshDraft,
  loadKept,
  mappingOf,
  saysTheSame,
  type Draft,
  type Look,
  type Mapping,
} from '../draft.ts'
import { keepDraft } from '../draft-store.ts'
import css from '../intake.module.css'
import type { Intake } from '../intake-words.ts'
import { ColumnsTab } from './columns-tab.tsx'
import { KeepDialog } from './keep-dialog.tsx'
import { MapSettings } from './map-settings.tsx'
import { ReadTab } from './read-tab.tsx'
import { SheetTab } from './sheet-tab.tsx'

const text = intakeText.map
const tabIds = ['kolom', 'terbaca', 'lembar'] as const
const tabKeys = { kolom: 'K', terbaca: 'B', lembar: 'L' } as const
type TabId = (typeof tabIds)[number]

type Props = { readonly intake: Intake; readonly draft: Draft; readonly onCheck: (mapping: Mapping) => void }

/** Step 2: which column is what. The program proposes, a person confirms. */
export function MapStep(props: Props): ReactNode {
  const query = useCall('intake.look', { id: props.intake.id, ...props.draft.ask }, { keep: true })
  return (
    <>
      {query.data !== undefined && <ErrorNotice error={query.error} />}
      <Answered query={query}>{(look) => <Mapped {...props} look={look} looking={query.isPlaceholderData} />}</Answered>
    </>
  )
}

type MappedProps = Props & {
  readonly look: Look
  /** The file is being looked at in another way; what is shown is the way before. */
  readonly looking: boolean
}

function Mapped({ intake, draft, look, looking, onCheck }: MappedProps): ReactNode {
  useFittingKept(intake.id, draft, look)
  const [tab, setTab] = useState<TabId>('kolom')
  const [keeping, setKeeping] = useState(false)
  const mapping = mappingOf(look, draft)
  const [settled] = useDebouncedValue(mapping, 200)
  const preview = useCall('intake.preview', { id: intake.id, mapping: settled, limit: 30 }, { keep: true })
  const missing = preview.data?.missing ?? []
  const change = (next: Draft): void => keepDraft(intake.id, next)
  const show = (next: TabId): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    setTab(next)
  }
  useCommands(tabIds.map((id) => ({ name: text.tabs[id], keys: tabKeys[id], run: () => show(id) })))
  const isKept = look.kept.some((kept) => saysTheSame(kept.mapping, mapping))
  return (
    <div className={css['mapping']}>
      <MapSettings look={look} draft={draft} mapping={mapping} onChange={change} />
      <div className={css['mapped']}>
        <div className={css['ready']}>
          {preview.error === null && missing.length === 0 ? (
            <Notice tone="tell">{looking || preview.isPending ? text.looking : text.complete}</Notice>
          ) : (
            <Notice tone="ask">
              <b>{text.missing}</b> {missing.join(' ')}
              <ErrorNotice error={preview.error} />
            </Notice>
          )}
          <ActionButton
            name={text.check}
            keys="F9"
            loading={looking || preview.isPending}
            refused={missing.length > 0 ? missing.join(' ') : null}
            onRun={() => (isKept ? onCheck(mapping) : setKeeping(true))}
          />
        </div>
        <Sheet fill flush>
          <div className="fill-column">
            <Tabs
              tabs={tabIds.map((id) => ({ id, name: text.tabs[id], keys: tabKeys[id], count: null }))}
              chosen={tab}
              onChoose={show}
            />
            <div role="tabpanel" aria-label={text.tabs[tab]} className={css['panel']}>
              {tab === 'kolom' && <ColumnsTab look={look} draft={draft} onChange={change} />}
              {tab === 'terbaca' && <ReadTab rows={preview.data?.rows ?? []} look={look} mapping={settled} />}
              {tab === 'lembar' && <SheetTab look={look} draft={draft} onChange={change} />}
            </div>
          </div>
        </Sheet>
      </div>
      {keeping && (
        <KeepDialog
          intakeId={intake.id}
          kind={intake.kind}
          look={look}
          draft={draft}
          mapping={mapping}
          onClose={() => setKeeping(false)}
          onDone={() => onCheck(mapping)}
        />
      )}
    </div>
  )
}

/** A file whose columns the office knows already is read by the mapping that it kept. */
function useFittingKept(intakeId: string, draft: Draft, look: Look): void {
  const kept = draft === freshDraft ? fittingKept(look) : undefined
  useEffect(() => {
    if (kept !== undefined) keepDraft(intakeId, { ...loadKept(look, freshDraft, kept), touched: false })
  }, [intakeId, kept, look])
}
