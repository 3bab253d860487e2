import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { ListBar } from '#renderer/components/list-table/list-bar.tsx'
import { ListTable } from '#renderer/components/list-table/list-table.tsx'
import { matches } from '#renderer/components/list-table/matches.ts'
import { Answered, Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import type { IntakeKind } from '#shared/intake/types.ts'
import { DiscardDialog } from './discard-dialog.tsx'
import { intakeColumns } from './intake-columns.tsx'
import type { Intake } from './intake-words.ts'
import { homeOf } from './places.ts'
import { SampleButton } from './sample-button.tsx'
import { DropPlace, useFileTaking, type FileTaking } from './take-file.tsx'

/** Lists of one kind that came in, and bringing in another. */
export function IntakeListScreen({ kind }: { readonly kind: IntakeKind }): ReactNode {
  const [, navigate] = useLocation()
  const query = useCall('intake.list', { kind })
  const mayTake = useMay('intake.begin')
  const taken = (intake: Pick<Intake, 'id' | 'name'>): void => {
    showToast(intakeText.taken(intake.name))
    navigate(`/impor/${kind}/${intake.id}`)
  }
  const taking = useFileTaking(kind, taken)
  useCommand({ name: intakeText.back, keys: 'Escape', run: () => navigate(homeOf[kind]) })
  return (
    <Page>
      <PageHead
        title={intakeText.titles[kind]}
        actions={
          mayTake && (
            <>
              <SampleButton kind={kind} onTaken={taken} />
              <ActionButton
                name={intakeText.chooseFile}
                keys="N"
                loading={taking.coming !== null}
                onRun={taking.open}
              />
            </>
          )
        }
      />
      <Sheet fill flush>
        <DropPlace taking={taking}>
          <Answered query={query}>
            {({ intake }) =>
              intake.length === 0 ? (
                <NothingYet kind={kind} taking={mayTake ? taking : null} />
              ) : (
                <Lists kind={kind} lists={intake} />
              )
            }
          </Answered>
        </DropPlace>
      </Sheet>
    </Page>
  )
}

function NothingYet({ kind, taking }: { readonly kind: IntakeKind; readonly taking: FileTaking | null }): ReactNode {
  return (
    <Empty title={intakeText.empty}>
      <span>{intakeText.purposes[kind]}</span>
      {taking !== null && (
        <span>
          {intakeText.chooseFile} (N) {intakeText.drop}. {intakeText.fileKinds}
        </span>
      )}
    </Empty>
  )
}

function Lists({ kind, lists }: { readonly kind: IntakeKind; readonly lists: readonly Intake[] }): ReactNode {
  const [, navigate] = useLocation()
  const [filter, setFilter] = useState('')
  const [discarding, setDiscarding] = useState<Intake | null>(null)
  const mayDiscard = useMay('intake.discard')
  const shown = lists.filter((one) => matches(filter, one.name, one.addedBy, one.appliedBy ?? ''))
  return (
    <div className="fill-column">
      <ListBar
        about={intakeText.about(count(shown.length))}
        filter={filter}
        onFilter={setFilter}
        hint={intakeText.filterHint}
      >
        <KeyHint keys="Enter">{intakeText.open}</KeyHint>
        {mayDiscard && <KeyHint keys="Delete">{intakeText.discardKey}</KeyHint>}
      </ListBar>
      {shown.length === 0 ? (
        <Empty title={intakeText.emptyFilter} />
      ) : (
        <ListTable
          label={intakeText.titles[kind]}
          rows={shown}
          rowKey={(one) => one.id}
          columns={intakeColumns}
          onOpen={(one) => navigate(`/impor/${kind}/${one.id}`)}
          onRowKey={(key, one) => {
            if (key !== 'Delete' || !mayDiscard) return false
            if (one.status === 'diterapkan') showToast(intakeText.appliedStays)
            else setDiscarding(one)
            return true
          }}
        />
      )}
      {discarding !== null && <DiscardDialog intake={discarding} onClose={() => setDiscarding(null)} />}
    </div>
  )
}
