import type { ReactNode } from 'react'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { Sheet } from '#renderer/components/page/page.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import type { Output } from '#shared/contract/index.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import css from './verifikasi.module.css'

type Queued = Output<'verifikasi.queue'>['berkas'][number]
type Proof = Output<'verifikasi.list'>['proof']

/** In a list: the bound once the whole berkas is verified, else how much is missing. Green only for what is proven. */
export function ProofTag({ berkas }: { readonly berkas: Queued }): ReactNode {
  const { boundPer10000, verified, complete } = berkas
  if (verified < complete || complete === 0) return <small>{verifikasiText.proofPart(verified, complete)}</small>
  if (boundPer10000 === null) return <small>{verifikasiText.proofNone}</small>
  return <Tag tone="proven">{verifikasiText.proofShort(boundPer10000)}</Tag>
}

/** Beside the forms of a berkas: what was proven, from what, and what is missing. */
export function ProofSheet({ proof }: { readonly proof: Proof }): ReactNode {
  const { forms, always, sample, boundPer10000, extraKeys } = proof
  const left = forms.complete - forms.verified
  const proven = left === 0 && forms.complete > 0 && boundPer10000 !== null
  return (
    <Sheet title={verifikasiText.proofTitle}>
      <div className={css['proof']}>
        {proven ? (
          <Notice tone="proven">
            <strong>{verifikasiText.proof(boundPer10000)}</strong>
          </Notice>
        ) : (
          <p>
            {left > 0 ? verifikasiText.proofMissing(left) : verifikasiText.proofNone}
            {left > 0 && boundPer10000 !== null && ` ${verifikasiText.proofSoFar(boundPer10000)}`}
          </p>
        )}
        {boundPer10000 !== null && <p>{verifikasiText.proofOf}</p>}
        {always.fields > 0 && <p>{verifikasiText.alwaysLine(always.fields, always.errors)}</p>}
        {sample.fields > 0 && <p>{verifikasiText.sampleLine(sample.fields, sample.population, sample.errors)}</p>}
        {extraKeys !== null && <p>{verifikasiText.extraLine(extraKeys.always, extraKeys.sample)}</p>}
      </div>
    </Sheet>
  )
}
