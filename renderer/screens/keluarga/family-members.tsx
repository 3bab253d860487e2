import type { ReactNode } from 'react'
import { today } from '#renderer/components/show/dates.ts'
import { Nik } from '#renderer/components/show/nik.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import { withDashes } from '#shared/domain/date-text.ts'
import { ageAt } from '#shared/domain/plain-date.ts'
import { labelText } from '#shared/instrumen/kinds.ts'
import { familyMeaning } from '#shared/instrumen/meaning.ts'
import { findQuestion } from '#shared/instrumen/questions.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import { keluargaText } from '#shared/messages/screens/keluarga.ts'
import type { FamilyPage } from './family-page.ts'
import css from './keluarga.module.css'

type Anggota = FamilyPage['keluarga']['anggota'][number]
const text = keluargaText.memberColumns

/** The members in their order, with full NIK. */
export function FamilyMembers({ page }: { readonly page: FamilyPage }): ReactNode {
  const { keluarga } = page
  const instrumen = getInstrumen(keluarga.instrumen)
  const { relation, sex } = familyMeaning(instrumen)
  const label = (one: Anggota, id: string): string => {
    const question = findQuestion(instrumen, id)
    return question ? labelText(question, one.answers[id]) : ''
  }
  return (
    <div className={css['scroll']}>
      <table className={css['members']}>
        <thead>
          <tr>
            {Object.entries(text).map(([key, name]) => (
              <th key={key}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keluarga.anggota.map((one) => {
            const birth = String(one.answers['tgllahir'] ?? '')
            return (
              <tr key={one.id} data-gone={one.status === 'dihapus'}>
                <td>{one.order}</td>
                <td>{one.name}</td>
                <td>
                  <Nik value={one.nik} />
                </td>
                <td>{label(one, relation.toHead)}</td>
                <td>{label(one, sex.question).slice(0, 1)}</td>
                <td>{withDashes(birth)}</td>
                <td>{ageAt(birth, today()) ?? '–'}</td>
                <td>
                  <Tag tone={one.status === 'aktif' ? 'accent' : 'block'}>{keluargaText.status[one.status]}</Tag>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
