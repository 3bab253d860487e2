import type { ReactNode } from 'react'
import { useCall } from '#renderer/core-client/queries.ts'
import { Answered, Sheet } from '#renderer/components/page/page.tsx'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'
import { EditableGrid } from './editable-grid.tsx'
import { SaveBar } from './save-bar.tsx'
import { useOfficeDraft, type Office } from './use-office-draft.ts'

type Programme = Office['programmes'][number]
type Alasan = Office['alasanPenghapusan'][number]

/** Programmes and reasons of removal: the office's own lists. */
export function AcuanPart(): ReactNode {
  const query = useCall('pengaturan.get', {})
  return <Answered query={query}>{({ office }) => <Acuan stored={office} />}</Answered>
}

function Acuan({ stored }: { readonly stored: Office }): ReactNode {
  const office = useOfficeDraft(stored)
  const { draft, change, mayChange } = office
  return (
    <>
      <SaveBar office={office} />
      <Sheet flush title={pengaturanText.programmes.title} aside={<span>{pengaturanText.programmes.help}</span>}>
        <EditableGrid
          label={pengaturanText.programmes.title}
          rows={draft.programmes}
          fields={programmeFields}
          blank={{ code: '', name: '', rowsPer: 'orang' }}
          locked={!mayChange}
          onChange={(programmes) => change({ programmes })}
        />
      </Sheet>
      <Sheet flush title={pengaturanText.alasan.title} aside={<span>{pengaturanText.alasan.help}</span>}>
        <EditableGrid
          label={pengaturanText.alasan.title}
          rows={draft.alasanPenghapusan}
          fields={alasanFields}
          blank={{ code: '', label: '', category: 'lain', evidence: '' }}
          locked={!mayChange}
          onChange={(alasanPenghapusan) => change({ alasanPenghapusan })}
        />
      </Sheet>
    </>
  )
}

const programmeFields = [
  {
    key: 'code',
    head: pengaturanText.programmes.code,
    width: '130px',
    read: (row: Programme) => row.code,
    write: (row: Programme, code: string) => ({ ...row, code }),
  },
  {
    key: 'name',
    head: pengaturanText.programmes.name,
    read: (row: Programme) => row.name,
    write: (row: Programme, name: string) => ({ ...row, name }),
  },
  {
    key: 'rowsPer',
    head: pengaturanText.programmes.rowsPer,
    width: '190px',
    read: (row: Programme) => row.rowsPer,
    write: (row: Programme, text: string): Programme => ({
      ...row,
      rowsPer: text === 'keluarga' ? 'keluarga' : 'orang',
    }),
    choices: [
      { value: 'orang', label: pengaturanText.programmes.orang },
      { value: 'keluarga', label: pengaturanText.programmes.keluarga },
    ],
  },
]

const categories = ['tidakDitemukan', 'mampu', 'pindah', 'meninggal', 'lain'] as const

const alasanFields = [
  {
    key: 'code',
    head: pengaturanText.alasan.code,
    width: '70px',
    read: (row: Alasan) => row.code,
    write: (row: Alasan, code: string) => ({ ...row, code }),
  },
  {
    key: 'label',
    head: pengaturanText.alasan.label,
    read: (row: Alasan) => row.label,
    write: (row: Alasan, label: string) => ({ ...row, label }),
  },
  {
    key: 'category',
    head: pengaturanText.alasan.category,
    width: '200px',
    read: (row: Alasan) => row.category,
    write: (row: Alasan, text: string): Alasan => ({
      ...row,
      category: categories.find((one) => one === text) ?? row.category,
    }),
    choices: categories.map((value) => ({ value, label: pengaturanText.alasan.categories[value] })),
  },
  {
    key: 'evidence',
    head: pengaturanText.alasan.evidence,
    width: '240px',
    read: (row: Alasan) => row.evidence,
    write: (row: Alasan, evidence: string) => ({ ...row, evidence }),
  },
]
