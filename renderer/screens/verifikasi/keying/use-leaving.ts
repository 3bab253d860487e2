import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { call } from '#renderer/core-client/client.ts'
import { wordsFor } from '#renderer/core-client/queries.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { dropKeys, holdKeys } from '#renderer/entry/held-keys.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { isDone } from './blind-sheet.ts'
import { sayProblem } from './verify-keys.ts'
import { goToOpenAfter, type Verifying } from './verifying.ts'

type Leaving = { readonly leave: () => void; readonly finish: () => void; readonly afterReturn: () => void }

/** The ways out of a verification: as it is, finished and on to the next paper, or given back. */
export function useLeaving(verifying: Verifying): Leaving {
  const [, navigate] = useLocation()
  return useMemo(() => {
    const { verifikasi } = verifying.get()
    const list = `/verifikasi/${verifikasi.berkasId}`
    const toNext = async (): Promise<void> => {
      const { formulirId } = await call('verifikasi.next', { berkasId: verifikasi.berkasId })
      // Keys that wait are for the next form: its screen releases them once it stands.
      if (formulirId !== null) return navigate(`${list}/${formulirId}`)
      dropKeys()
      showToast(verifikasiText.allDone)
      navigate(list)
    }
    const failed = (error: unknown): void => {
      dropKeys()
      sayProblem(verifying, wordsFor(error))
    }
    const finish = async (): Promise<void> => {
      holdKeys()
      await verifying.queue.idle()
      await call('verifikasi.finish', { id: verifikasi.id })
      verifying.pace.completed()
      showToast(verifikasiText.finishedToast(verifikasi.number))
      await toNext()
    }
    return {
      leave: () => void verifying.queue.idle().then(() => navigate(list)),
      finish: () => {
        const open = verifying.sheet.all().filter((one) => !isDone(one))
        if (open.length === 0) return void finish().catch(failed)
        goToOpenAfter(verifying, null)
        sayProblem(verifying, verifikasiText.stillOpen(open.length))
      },
      afterReturn: () => {
        showToast(verifikasiText.returned(verifikasi.number))
        toNext().catch(failed)
      },
    }
  }, [verifying, navigate])
}
