import type { ReactNode } from 'react'
import { jenisNames, statusNames } from '#shared/messages/screens/berkas.ts'
import { Tag } from './tag.tsx'

const statusTones = { draf: 'ask', ditunda: 'plain', lengkap: 'proven' } as const
const jenisTones = { usulan: 'accent', perubahan: 'plain', penghapusan: 'block' } as const

/** How far a form is: draft, put aside, complete. */
export function FormStatus({ status }: { readonly status: keyof typeof statusNames }): ReactNode {
  return <Tag tone={statusTones[status]}>{statusNames[status]}</Tag>
}

/** What a form proposes. */
export function JenisTag({ jenis }: { readonly jenis: keyof typeof jenisNames }): ReactNode {
  return <Tag tone={jenisTones[jenis]}>{jenisNames[jenis]}</Tag>
}
