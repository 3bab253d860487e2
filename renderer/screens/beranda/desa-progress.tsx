import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useMay } from '#renderer/app/session/session.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Empty } from '#renderer/components/page/page.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import type { Output } from '#shared/contract/index.ts'
import { berandaText } from '#shared/messages/screens/beranda.ts'
import css from './beranda.module.css'

type Desa = Output<'beranda.get'>['desa'][number]
const stages = ['received', 'keyed', 'complete', 'decided', 'sealed'] as const

/** How far the forms of each village are: a bar for each stage, measured against what was received. */
export function DesaProgress({ desa }: { readonly desa: readonly Desa[] }): ReactNode {
  const [, navigate] = useLocation()
  const mayReceive = useMay('berkas.receive')
  if (desa.length === 0) {
    return (
      <Empty title={berandaText.noDesa}>
        <span>{berandaText.noDesaHelp}</span>
        {mayReceive && <ActionButton name={berandaText.receive} keys="N" onRun={() => navigate('/berkas?terima')} />}
      </Empty>
    )
  }
  return (
    <table className={css['desa']}>
      <thead>
        <tr>
          <th>{berandaText.columns.desa}</th>
          {stages.map((stage) => (
            <th key={stage}>{berandaText.columns[stage]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {desa.toSorted(byPlace).map((one) => (
          <tr key={one.desaCode}>
            <td>
              {one.desaName} <small>{one.kecamatanName}</small>
            </td>
            {stages.map((stage) => (
              <td key={stage}>
                <Meter value={one[stage]} of={Math.max(one.received, one.keyed)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function byPlace(a: Desa, b: Desa): number {
  return a.kecamatanName.localeCompare(b.kecamatanName, 'id') || a.desaName.localeCompare(b.desaName, 'id')
}

function Meter({ value, of }: { readonly value: number; readonly of: number }): ReactNode {
  const share = of === 0 ? 0 : Math.min(1, value / of)
  return (
    <div className={css['meter']} data-full={share === 1}>
      <div className={css['fill']} style={{ width: `${share * 100}%` }} />
      <span>{count(value)}</span>
    </div>
  )
}
