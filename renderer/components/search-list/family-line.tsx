import type { ReactNode } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { Nik } from '#renderer/components/show/nik.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import { keluargaText } from '#shared/messages/screens/keluarga.ts'
import css from './family-line.module.css'

type Family = Output<'keluarga.list'>['keluarga'][number]

/** A family in two lines: who and where, and by what it was found. */
export function FamilyLine({ family, matched }: { readonly family: Family; readonly matched: string }): ReactNode {
  return (
    <div className={css['family']}>
      <div className={css['who']}>
        <strong>{family.headName}</strong>
        <span className={css['members']}>{keluargaText.members(family.members)}</span>
        {family.status === 'dihapus' && <Tag tone="block">{keluargaText.status.dihapus}</Tag>}
        <span className={css['nik']}>
          <Nik value={family.headNik} />
        </span>
      </div>
      <div className={css['where']}>
        <span>{keluargaText.place(family)}</span>
        {matched !== '' && matched !== family.headName && <span className={css['matched']}>{matched}</span>}
      </div>
    </div>
  )
}
