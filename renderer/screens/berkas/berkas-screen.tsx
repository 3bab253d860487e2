import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useMay } from '#renderer/app/session/session.tsx'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { useAction, useCall, wordsFor } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Answered, Page, PageHead } from '#renderer/components/page/page.tsx'
import { PdfDialog } from '#renderer/components/pdf-preview/pdf-dialog.tsx'
import { berkasNumber } from '#renderer/components/show/numbers.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { berkasText } from '#shared/messages/screens/berkas.ts'
import { BerkasFacts } from './berkas-facts.tsx'
import { BerkasForms } from './berkas-forms.tsx'
import type { Berkas } from './berkas-counts.ts'
import { ChooseFamilyDialog } from './choose-family-dialog.tsx'
import { scanText } from '#shared/messages/screens/scan.ts'
import { ReceiveDialog } from './receive-dialog.tsx'
import { ScansDialog } from './scans/scans-dialog.tsx'
import css from './berkas.module.css'

/** One berkas: its papers, its forms, and starting the next form. */
export function BerkasScreen({ id }: { readonly id: string }): ReactNode {
  const query = useCall('berkas.get', { id })
  return (
    <Page>
      <Answered query={query}>{({ berkas }) => <BerkasView berkas={berkas} />}</Answered>
    </Page>
  )
}

type Opened = 'none' | 'edit' | 'receipt' | 'slips' | 'scans' | 'perubahan' | 'penghapusan'

function BerkasView({ berkas }: { readonly berkas: Berkas }): ReactNode {
  const [, navigate] = useLocation()
  const [opened, setOpened] = useState<Opened>('none')
  const mayKey = useMay('formulir.create')
  const mayEdit = useMay('berkas.update')
  const create = useStartForm(berkas.id)
  const close = (): void => setOpened('none')
  useCommand({ name: berkasText.back, keys: 'Escape', run: () => navigate('/berkas') })
  return (
    <>
      <PageHead
        title={berkasText.head(berkasNumber(berkas.number), berkas.desaName)}
        about={berkasText.kecamatan(berkas.kecamatanName)}
        actions={
          <>
            {mayKey && <ActionButton px={10} name={berkasText.usulan} keys="U" onRun={() => create('usulan')} />}
            {mayKey && (
              <ActionButton
                px={10}
                name={berkasText.perubahan}
                keys="P"
                variant="default"
                onRun={() => setOpened('perubahan')}
              />
            )}
            {mayKey && (
              <ActionButton
                px={10}
                name={berkasText.penghapusan}
                keys="H"
                variant="default"
                onRun={() => setOpened('penghapusan')}
              />
            )}
            <ActionButton px={10} name={berkasText.slips} keys="L" variant="default" onRun={() => setOpened('slips')} />
            <ActionButton px={10} name={scanText.open} keys="S" variant="default" onRun={() => setOpened('scans')} />
          </>
        }
      />
      <div className={css['columns']}>
        <BerkasForms berkas={berkas} />
        <BerkasFacts
          berkas={berkas}
          onReceipt={() => setOpened('receipt')}
          onEdit={mayEdit ? () => setOpened('edit') : null}
        />
      </div>
      {opened === 'edit' && (
        <ReceiveDialog periode={{ id: berkas.periodeId }} berkas={berkas} onClose={close} onDone={close} />
      )}
      {opened === 'scans' && <ScansDialog berkas={berkas} onClose={close} />}
      {opened === 'slips' && <Slips berkas={berkas} onClose={close} />}
      {opened === 'receipt' && <Receipt berkas={berkas} onClose={close} />}
      {(opened === 'perubahan' || opened === 'penghapusan') && (
        <ChooseFamilyDialog
          jenis={opened}
          desa={{ code: berkas.desaCode, name: berkas.desaName }}
          onClose={close}
          onChoose={(family) => create(opened, family.id)}
        />
      )}
    </>
  )
}

/** Opens a new form of the berkas and goes to it. */
function useStartForm(berkasId: string): (jenis: 'usulan' | 'perubahan' | 'penghapusan', keluargaId?: string) => void {
  const [, navigate] = useLocation()
  const create = useAction('formulir.create')
  return (jenis, keluargaId) => {
    if (create.isPending) return
    create.mutate(
      { berkasId, jenis, ...(keluargaId ? { keluargaId } : {}) },
      {
        onSuccess: ({ formulir }) => navigate(`/entri/${formulir.id}`),
        onError: (error) => showToast(wordsFor(error), { tone: 'problem' }),
      },
    )
  }
}

function Receipt({ berkas, onClose }: { readonly berkas: Berkas; readonly onClose: () => void }): ReactNode {
  const query = useCall('berkas.receipt', { id: berkas.id })
  return <PdfDialog title={berkasText.receiptTitle(berkas.receiptNumber)} query={query} onClose={onClose} />
}

function Slips({ berkas, onClose }: { readonly berkas: Berkas; readonly onClose: () => void }): ReactNode {
  const query = useCall('berkas.slips', { id: berkas.id })
  return <PdfDialog title={berkasText.slipsTitle(berkasNumber(berkas.number))} query={query} onClose={onClose} />
}
