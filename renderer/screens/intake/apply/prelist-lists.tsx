import { useState, type ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Empty, Sheet } from '#renderer/components/page/page.tsx'
import { ScrollPlace } from '#renderer/components/page/scroll-place.tsx'
import { Nik } from '#renderer/components/show/nik.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { Tabs } from '#renderer/components/tabs/tabs.tsx'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import css from '../intake.module.css'
import type { PrelistPlan } from './plans.ts'

const text = applyText.prelist
type Example = PrelistPlan['examples'][number]
type LeftOut = PrelistPlan['leftOut'][number]

/** Some of the families that would change, with what; and the good rows that can't go in, with why. */
export function PrelistLists({ plan }: { readonly plan: PrelistPlan }): ReactNode {
  const [tab, setTab] = useState<'examples' | 'leftOut'>('examples')
  const show = (next: typeof tab): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    setTab(next)
  }
  useCommands([
    { name: text.examples, keys: 'C', run: () => show('examples') },
    { name: text.leftOut, keys: 'T', run: () => show('leftOut') },
  ])
  return (
    <Sheet fill flush>
      <div className="fill-column">
        <Tabs
          tabs={[
            { id: 'examples', name: text.examples, keys: 'C', count: count(plan.examples.length) },
            { id: 'leftOut', name: text.leftOut, keys: 'T', count: count(plan.counts.rows.leftOut) },
          ]}
          chosen={tab}
          onChoose={show}
        />
        <div role="tabpanel" aria-label={text[tab]} className={css['panel']}>
          {tab === 'examples' ? <Examples examples={plan.examples} /> : <LeftOutRows rows={plan.leftOut} />}
        </div>
      </div>
    </Sheet>
  )
}

function Examples({ examples }: { readonly examples: readonly Example[] }): ReactNode {
  const [active, setActive] = useState(0)
  if (examples.length === 0) return <Empty title={text.examplesNone} />
  const here = examples[Math.min(active, examples.length - 1)]
  return (
    <div className={css['rows']}>
      <div className={css['line']}>
        <span>{text.examplesAbout(count(examples.length))}</span>
      </div>
      <ListTable
        label={text.examples}
        rows={examples}
        rowKey={(one) => `${one.noKk}|${one.headName}|${one.kind}`}
        columns={exampleColumns}
        active={active}
        onActive={setActive}
      />
      {here !== undefined && <BeforeAfter example={here} />}
    </div>
  )
}

const exampleColumns: readonly Column<Example>[] = [
  { key: 'head', head: text.columns.head, width: 'minmax(180px, 1.2fr)', cell: (one) => one.headName },
  { key: 'noKk', head: text.columns.noKk, width: '190px', cell: (one) => <Nik value={one.noKk} masked /> },
  { key: 'desa', head: text.columns.desa, width: 'minmax(140px, 1fr)', cell: (one) => one.desaName },
  {
    key: 'kind',
    head: text.columns.kind,
    width: '150px',
    cell: (one) => <Tag tone={one.kind === 'baru' ? 'proven' : 'ask'}>{text.kinds[one.kind]}</Tag>,
  },
  {
    key: 'changes',
    head: text.columns.changes,
    width: '80px',
    align: 'right',
    cell: (one) => count(one.changes.length),
  },
]

/** What of a family changes: as it is in the register, and as the list says. */
function BeforeAfter({ example }: { readonly example: Example }): ReactNode {
  if (example.changes.length === 0) return <p className={css['notes']}>{text.newFamilyHelp}</p>
  return (
    <ScrollPlace label={applyText.changes} className={css['notes'] ?? ''}>
      <table className={css['before']}>
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        <tbody>
          {example.changes.map((change) => (
            <tr key={`${change.label}|${change.before}|${change.after}`}>
              <th scope="row">{change.label}</th>
              <td>{change.before || (example.kind === 'baru' ? text.newFamily : text.empty)}</td>
              <td>{change.after || text.empty}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollPlace>
  )
}

function LeftOutRows({ rows }: { readonly rows: readonly LeftOut[] }): ReactNode {
  if (rows.length === 0) return <Empty title={text.leftOutNone} />
  return (
    <div className="fill-column">
      <div className={css['line']}>
        <span>{text.leftOutAbout(count(rows.length))}</span>
      </div>
      <ListTable
        label={text.leftOut}
        rows={rows}
        rowKey={(one) => String(one.rowNumber)}
        columns={[
          {
            key: 'row',
            head: intakeText.check.columns.row,
            width: '90px',
            align: 'right',
            cell: (one) => count(one.rowNumber),
          },
          { key: 'why', head: text.why, width: 'minmax(400px, 1fr)', cell: (one) => one.why },
        ]}
      />
    </div>
  )
}
