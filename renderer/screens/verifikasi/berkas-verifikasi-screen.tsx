import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Answered, Page, PageHead } from '#renderer/components/page/page.tsx'
import { PdfDialog } from '#renderer/components/pdf-preview/pdf-dialog.tsx'
import { berkasNumber } from '#renderer/components/show/numbers.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { call } from '#renderer/core-client/client.ts'
import { useCall, wordsFor } from '#renderer/core-client/queries.ts'
import type { Output } from '#shared/contract/index.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import { FormsToVerify, type Listed } from './forms-to-verify.tsx'
import { ProofSheet } from './proof.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import css from './verifikasi.module.css'

/** One berkas: its forms with who keyed and who verified, and what is proven. */
export function BerkasVerifikasiScreen({ id }: { readonly id: string }): ReactNode {
  const list = useCall('verifikasi.list', { berkasId: id })
  const berkas = useCall('berkas.get', { id })
  return (
    <Page>
      <Answered query={berkas}>
        {({ berkas: one }) => (
          <Answered query={list}>{(forms) => <BerkasVerifikasi berkas={one} {...forms} />}</Answered>
        )}
      </Answered>
    </Page>
  )
}

type Props = Output<'verifikasi.list'> & { readonly berkas: Output<'berkas.get'>['berkas'] }

function BerkasVerifikasi({ berkas, formulir, proof }: Props): ReactNode {
  const [, navigate] = useLocation()
  const mayVerify = useMay('verifikasi.open')
  const [shown, setShown] = useState<'none' | 'cover' | Listed>('none')
  const waits = formulir.some((one) => one.mayVerify && one.state !== 'selesai')
  useCommand({ name: verifikasiText.back, keys: 'Escape', run: () => navigate('/verifikasi') })

  const begin = (): void => {
    call('verifikasi.next', { berkasId: berkas.id }).then(
      ({ formulirId }) =>
        formulirId === null ? showToast(verifikasiText.beginNone) : navigate(`/verifikasi/${berkas.id}/${formulirId}`),
      (error: unknown) => showToast(wordsFor(error), { tone: 'problem' }),
    )
  }
  const open = (form: Listed): void => {
    const refused = whyNot(form, mayVerify)
    if (refused === null) navigate(`/verifikasi/${berkas.id}/${form.formulirId}`)
    else showToast(refused)
  }
  return (
    <>
      <PageHead
        title={verifikasiText.head(berkasNumber(berkas.number), berkas.desaName)}
        actions={
          <>
            {mayVerify && (
              <ActionButton
                name={verifikasiText.begin}
                keys="M"
                onRun={begin}
                refused={waits ? null : verifikasiText.beginNone}
              />
            )}
            <ActionButton name={verifikasiText.cover} keys="Ctrl+P" variant="default" onRun={() => setShown('cover')} />
          </>
        }
      />
      <div className={css['columns']}>
        <FormsToVerify
          formulir={formulir}
          onOpen={open}
          onReturn={(form) => {
            if (!mayVerify || !form.mayVerify) return
            setShown(form)
          }}
        />
        <ProofSheet proof={proof} />
      </div>
      {shown === 'cover' && <Cover berkas={berkas} onClose={() => setShown('none')} />}
      {typeof shown === 'object' && (
        <ReturnDialog
          formulirId={shown.formulirId}
          number={shown.number}
          onClose={() => setShown('none')}
          onDone={() => {
            showToast(verifikasiText.returned(shown.number))
            setShown('none')
          }}
        />
      )}
    </>
  )
}

/** Why a form is not opened for me, in kind words; null when it is. */
function whyNot(form: Listed, mayVerify: boolean): string | null {
  if (!mayVerify) return verifikasiText.notRole
  if (form.state === 'dikembalikan') return verifikasiText.wasReturned
  if (form.state === 'selesai') return verifikasiText.finished
  if (form.status !== 'lengkap') return verifikasiText.notComplete
  return form.mayVerify ? null : verifikasiText.notMine
}

function Cover({ berkas, onClose }: { readonly berkas: Props['berkas']; readonly onClose: () => void }): ReactNode {
  const query = useCall('verifikasi.cover', { berkasId: berkas.id })
  return <PdfDialog title={verifikasiText.coverTitle(berkasNumber(berkas.number))} query={query} onClose={onClose} />
}
