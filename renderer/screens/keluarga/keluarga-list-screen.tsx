import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useMay } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListBar } from '#renderer/components/list-table/list-bar.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { Nik } from '#renderer/components/show/nik.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { keluargaText } from '#shared/messages/screens/keluarga.ts'
import { useRegister, type Family } from './use-register.ts'

/** The register of families, thousands of rows long; NIK masked here, full on the family's own page. */
export function KeluargaListScreen(): ReactNode {
  const [, navigate] = useLocation()
  const mayImport = useMay('intake.list')
  const [filter, setFilter] = useState('')
  const [desaCode, setDesa] = useState<string | null>(null)
  const [query] = useDebouncedValue(filter.trim(), 150)
  const [range, setRange] = useState({ first: 0, last: 40 })
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), [])
  const register = useRegister({ query, desaCode, ...range })
  const { data: villages } = useCall('keluarga.desaList', {})
  const empty = register.loaded && register.rows.length === 0
  return (
    <Page>
      <PageHead
        title={keluargaText.title}
        actions={
          mayImport && (
            <ActionButton
              name={intakeText.importPrelist}
              keys="I"
              variant={empty ? 'filled' : 'default'}
              onRun={() => navigate('/impor/prelist')}
            />
          )
        }
      />
      <ErrorNotice error={register.error} />
      <Sheet fill flush>
        <div className="fill-column">
          <ListBar
            about={
              register.loaded
                ? keluargaText.about(
                    keluargaText.atLeast(count(register.rows.length), register.more),
                    keluargaText.atLeast(count(register.people), register.more),
                  )
                : ''
            }
            filter={filter}
            onFilter={setFilter}
            hint={keluargaText.filterHint}
          >
            <Select
              size="xs"
              w={230}
              aria-label={keluargaText.allDesa}
              placeholder={keluargaText.allDesa}
              clearable
              searchable
              data={(villages?.desa ?? []).map((one) => ({
                value: one.desaCode,
                label: `${one.desaName} (${count(one.families)})`,
              }))}
              value={desaCode}
              onChange={setDesa}
            />
          </ListBar>
          {empty && query === '' && desaCode === null && (
            <Empty title={keluargaText.empty}>
              <span>{keluargaText.emptyHelp}</span>
              <ActionButton
                name={keluargaText.toBerkas}
                keys="B"
                variant="default"
                autoFocus
                onRun={() => navigate('/berkas')}
              />
            </Empty>
          )}
          {empty && (query !== '' || desaCode !== null) && (
            <Empty title={keluargaText.emptyFilter}>
              <ActionButton
                name={keluargaText.clearFilter}
                keys="Escape"
                variant="default"
                onRun={() => {
                  setFilter('')
                  setDesa(null)
                }}
              />
            </Empty>
          )}
          {!empty && (
            <ListTable
              key={`${query}|${desaCode ?? ''}`}
              label={keluargaText.title}
              rows={register.rows}
              rowKey={(one) => one.id}
              columns={columns}
              onRange={onRange}
              onOpen={(one) => navigate(`/keluarga/${one.id}`)}
            />
          )}
        </div>
      </Sheet>
    </Page>
  )
}

const text = keluargaText.columns
const columns: readonly Column<Family>[] = [
  { key: 'no', head: '', width: '58px', align: 'right', cell: (_, index) => <small>{count(index + 1)}</small> },
  { key: 'head', head: text.head, width: 'minmax(180px, 1.4fr)', cell: (one) => one.headName },
  { key: 'nik', head: text.nik, width: '176px', cell: (one) => <Nik value={one.headNik} masked /> },
  { key: 'kk', head: text.noKk, width: '176px', cell: (one) => <Nik value={one.noKk} masked /> },
  { key: 'members', head: text.members, width: '64px', align: 'right', cell: (one) => one.members },
  { key: 'dusun', head: text.dusun, width: '120px', cell: (one) => one.dusun },
  { key: 'rt', head: text.rt, width: '90px', cell: (one) => [one.rt, one.rw].filter((part) => part !== '').join('/') },
  { key: 'address', head: text.address, width: 'minmax(150px, 1fr)', cell: (one) => one.address || one.desaName },
  {
    key: 'status',
    head: text.status,
    width: '110px',
    cell: (one) => <Tag tone={one.status === 'aktif' ? 'accent' : 'block'}>{keluargaText.status[one.status]}</Tag>,
  },
]
