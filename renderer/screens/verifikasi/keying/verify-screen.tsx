import { Loader } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { v7 as newId } from 'uuid'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { today } from '#renderer/components/show/dates.ts'
import { call } from '#renderer/core-client/client.ts'
import { wordsFor } from '#renderer/core-client/queries.ts'
import { dropKeys, holdKeys } from '#renderer/entry/held-keys.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { openVerification } from './open-verification.ts'
import type { Verifying } from './verifying.ts'
import { OpenedVerification } from './opened-verification.tsx'
import css from './verify.module.css'

type Props = { readonly berkasId: string; readonly formulirId: string }

/** The second keying of one form, heads down and blind. It knows no question: the plan and the edition say all. */
export function VerifyScreen({ berkasId, formulirId }: Props): ReactNode {
  const [, navigate] = useLocation()
  const [verifying, setVerifying] = useState<Verifying | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let here = true
    // Whoever types before the form is there has typed for it.
    holdKeys()
    openVerification({ call, formulirId, today: today(), newId, wordsFor }).then(
      (opened) => here && setVerifying(opened),
      (failed: unknown) => {
        dropKeys()
        if (here) setError(failed)
      },
    )
    return () => {
      here = false
    }
  }, [formulirId])
  const leave = (): void => navigate(`/verifikasi/${berkasId}`)
  if (error !== null) {
    return (
      <div className={css['refused']}>
        <ErrorNotice error={error} />
        <ActionButton name={verifikasiText.back} keys="Escape" variant="default" onRun={leave} />
      </div>
    )
  }
  if (verifying === null) {
    return (
      <div className={css['wait']} role="status">
        <Loader size="sm" /> {verifikasiText.opening}
      </div>
    )
  }
  return <OpenedVerification verifying={verifying} />
}
