import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useMay } from '#renderer/app/session/session.tsx'
import { KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Answered, Empty, Sheet } from '#renderer/components/page/page.tsx'
import { FormStatus, JenisTag } from '#renderer/components/show/form-tags.tsx'
import { Nik } from '#renderer/components/show/nik.tsx'
import type { Output } from '#shared/contract/index.ts'
import { berkasText } from '#shared/messages/screens/berkas.ts'
import { formsOf, papersOf, type Berkas } from './berkas-counts.ts'
import { DiscardDialog } from './discard-dialog.tsx'

type FormLine = Output<'berkas.listFormulir'>['formulir'][number]

/** The forms keyed from a berkas, in the order of the pile. */
export function BerkasForms({ berkas }: { readonly berkas: Berkas }): ReactNode {
  const [, navigate] = useLocation()
  const query = useCall('berkas.listFormulir', { id: berkas.id })
  const mayDiscard = useMay('formulir.discard')
  const [discarding, setDiscarding] = useState<FormLine | null>(null)
  return (
    <Sheet
      fill
      flush
      title={berkasText.forms}
      aside={
        <>
          {formsOf(berkas) > 0 && <KeyHint keys="Enter">{berkasText.openKey}</KeyHint>}
          {mayDiscard && formsOf(berkas) > 0 && <KeyHint keys="Delete">{berkasText.discardKey}</KeyHint>}
          <span>{berkasText.formsAbout(formsOf(berkas), papersOf(berkas))}</span>
        </>
      }
    >
      <Answered query={query}>
        {({ formulir }) =>
          formulir.length === 0 ? (
            <Empty title={berkasText.formsEmpty}>
              <span>{berkasText.formsEmptyHelp}</span>
            </Empty>
          ) : (
            <ListTable
              label={berkasText.forms}
              rows={formulir}
              rowKey={(one) => one.id}
              columns={columns}
              onOpen={(one) => navigate(`/entri/${one.id}`)}
              onRowKey={(key, one) => {
                if (key !== 'Delete' || !mayDiscard) return false
                setDiscarding(one)
                return true
              }}
            />
          )
        }
      </Answered>
      {discarding && <DiscardDialog form={discarding} onClose={() => setDiscarding(null)} />}
    </Sheet>
  )
}

const columns: readonly Column<FormLine>[] = [
  { key: 'number', head: berkasText.formColumns.number, width: '48px', align: 'right', cell: (one) => one.number },
  { key: 'jenis', head: berkasText.formColumns.jenis, width: '122px', cell: (one) => <JenisTag jenis={one.jenis} /> },
  {
    key: 'head',
    head: berkasText.formColumns.head,
    width: 'minmax(150px, 1fr)',
    cell: (one) => one.headName || <small>{berkasText.noName}</small>,
  },
  { key: 'kk', head: berkasText.formColumns.noKk, width: '178px', cell: (one) => <Nik value={one.noKk} masked /> },
  { key: 'members', head: berkasText.formColumns.members, width: '76px', align: 'right', cell: (one) => one.members },
  {
    key: 'status',
    head: berkasText.formColumns.status,
    width: '88px',
    cell: (one) => <FormStatus status={one.status} />,
  },
  {
    key: 'issues',
    head: berkasText.formColumns.issues,
    width: '134px',
    cell: (one) => <Issues form={one} />,
  },
]

function Issues({ form }: { readonly form: FormLine }): ReactNode {
  const issues = form.openIssues
  // What is not keyed yet is no mistake.
  if (form.status === 'draf') return <small>{berkasText.inProgress}</small>
  if (issues.block > 0) return berkasText.blocks(issues.block)
  return issues.reason > 0 ? berkasText.reasons(issues.reason) : <small>{berkasText.noIssues}</small>
}
