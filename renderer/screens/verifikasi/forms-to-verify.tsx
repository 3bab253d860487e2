import type { ReactNode } from 'react'
import { KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Empty, Sheet } from '#renderer/components/page/page.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { FormStatus, JenisTag } from '#renderer/components/show/form-tags.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import type { Output } from '#shared/contract/index.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'

export type Listed = Output<'verifikasi.list'>['formulir'][number]

type Props = {
  readonly formulir: readonly Listed[]
  readonly onOpen: (form: Listed) => void
  readonly onReturn: (form: Listed) => void
}

const tones = { belum: 'plain', berjalan: 'accent', selesai: 'proven', dikembalikan: 'ask' } as const
const words = verifikasiText.columns

/** The forms of a berkas: Enter opens one to key it again, K gives it back. */
export function FormsToVerify({ formulir, onOpen, onReturn }: Props): ReactNode {
  if (formulir.length === 0) {
    return (
      <Sheet fill>
        <Empty title={verifikasiText.noForms}>
          <span>{verifikasiText.noFormsHelp}</span>
        </Empty>
      </Sheet>
    )
  }
  return (
    <Sheet
      fill
      flush
      title={verifikasiText.aboutForms(formulir.length, formulir.filter((one) => one.status === 'lengkap').length)}
      aside={
        <span>
          <KeyHint keys="Enter">{verifikasiText.openOne.toLowerCase()}</KeyHint>{' '}
          <KeyHint keys="K">{verifikasiText.return.toLowerCase()}</KeyHint>
        </span>
      }
    >
      <ListTable
        label={verifikasiText.title}
        rows={formulir}
        rowKey={(one) => one.formulirId}
        columns={columns}
        onOpen={onOpen}
        onRowKey={(key, form) => {
          if (key.toLowerCase() !== 'k') return false
          onReturn(form)
          return true
        }}
      />
    </Sheet>
  )
}

/** Where the verification stands; before a form is complete, where its keying does. */
function State({ form }: { readonly form: Listed }): ReactNode {
  if (form.status !== 'lengkap' && form.state === 'belum') return <FormStatus status={form.status} />
  return <Tag tone={tones[form.state]}>{verifikasiText.states[form.state]}</Tag>
}

const columns: readonly Column<Listed>[] = [
  { key: 'number', head: words.number, width: '48px', align: 'right', cell: (one) => one.number },
  { key: 'jenis', head: words.jenis, width: '118px', cell: (one) => <JenisTag jenis={one.jenis} /> },
  {
    key: 'state',
    head: words.state,
    width: '122px',
    cell: (one) => <State form={one} />,
  },
  { key: 'keyedBy', head: words.keyedBy, width: 'minmax(110px, 1fr)', cell: (one) => one.keyedBy },
  { key: 'verifiedBy', head: words.verifiedBy, width: 'minmax(120px, 1fr)', cell: (one) => one.verifiedBy ?? '–' },
  {
    key: 'mismatches',
    head: words.mismatches,
    width: '58px',
    align: 'right',
    cell: (one) => (one.state === 'belum' ? '–' : (one.mismatches ?? '–')),
  },
  {
    key: 'finishedAt',
    head: words.finishedAt,
    width: '124px',
    cell: (one) => (one.finishedAt === null ? '–' : whenOf(one.finishedAt)),
  },
]
