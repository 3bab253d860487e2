import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { whenOf } from '#renderer/components/show/dates.ts'
import { jenisNames, statusNames } from '#shared/messages/screens/berkas.ts'
import { keluargaText } from '#shared/messages/screens/keluarga.ts'
import type { FamilyPage } from './family-page.ts'
import css from './keluarga.module.css'

const names: Readonly<Record<string, string>> = { ...jenisNames, ...statusNames }

/** Forms about the family, newest first; each opens. */
export function FamilyForms({ forms }: { readonly forms: FamilyPage['forms'] }): ReactNode {
  if (forms.length === 0) return <p className={css['none']}>{keluargaText.noForms}</p>
  return (
    <ul className={css['forms']}>
      {forms.map((form) => (
        <li key={form.id}>
          <Link href={`/entri/${form.id}`}>{names[form.jenis] ?? form.jenis}</Link>
          <span>{form.periodeName}</span>
          <small>
            {names[form.status] ?? form.status} · {whenOf(form.updatedAt)}
          </small>
        </li>
      ))}
    </ul>
  )
}
