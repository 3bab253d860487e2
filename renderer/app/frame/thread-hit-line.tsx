import type { ReactNode } from 'react'
import { JenisTag } from '#renderer/components/show/form-tags.tsx'
import type { Output } from '#shared/contract/index.ts'

/** A form about a family that is not registered: who, where, and in which berkas it came. */
export function ThreadHitLine({ hit }: { readonly hit: Output<'thread.search'>['hits'][number] }): ReactNode {
  return (
    <div>
      <strong>{hit.headName || '–'}</strong> {hit.jenis && <JenisTag jenis={hit.jenis} />}{' '}
      {hit.matched !== hit.headName && <span>{hit.matched}</span>}
      <div>
        <small>
          {hit.desaName} · {hit.about}
        </small>
      </div>
    </div>
  )
}
