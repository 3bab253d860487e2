import { Progress } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { scanText } from '#shared/messages/screens/scan.ts'
import { useMay } from '#renderer/app/session/session.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Answered, Empty } from '#renderer/components/page/page.tsx'
import { berkasNumber } from '#renderer/components/show/numbers.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { useCall, wordsFor } from '#renderer/core-client/queries.ts'
import type { Berkas } from '../berkas-counts.ts'
import { addScan } from './add-scan.ts'
import { DealForm } from './deal-form.tsx'
import { PageGrid } from './page-grid.tsx'
import { ScanFiles } from './scan-files.tsx'
import css from './scans.module.css'

type Scans = Output<'pindaian.list'>

type Props = { readonly berkas: Berkas; readonly onClose: () => void }

/** The scans of a berkas: taken in, and dealt out to its papers. */
export function ScansDialog({ berkas, onClose }: Props): ReactNode {
  const query = useCall('pindaian.list', { berkasId: berkas.id })
  const title = scanText.dialogTitle(berkasNumber(berkas.number), berkas.desaName)
  return (
    <Dialog title={title} onClose={onClose} size={1080}>
      <Answered query={query}>{(scans) => <Scanned berkas={berkas} scans={scans} />}</Answered>
    </Dialog>
  )
}

function Scanned({ berkas, scans }: { readonly berkas: Berkas; readonly scans: Scans }): ReactNode {
  const mayChange = useMay('pindaian.begin')
  const [chosen, setChosen] = useState<string | null>(null)
  const scan = scans.pindaian.find((one) => one.id === chosen) ?? scans.pindaian.at(-1)
  return (
    <div className={css['scans']}>
      <div className={css['left']}>
        {mayChange && <AddFile berkas={berkas} onAdded={setChosen} />}
        {scans.pindaian.length === 0 && (
          <Empty title={scanText.none}>
            <span>{scanText.noneHelp}</span>
          </Empty>
        )}
        {scan !== undefined && (
          <ScanFiles scans={scans.pindaian} chosen={scan.id} onChoose={setChosen} mayChange={mayChange} />
        )}
        {scan !== undefined && mayChange && <DealForm key={scan.id} scan={scan} scans={scans} />}
      </div>
      {scan !== undefined && (
        <PageGrid key={scan.id} berkasId={berkas.id} scan={scan} papers={scans.papers} mayChange={mayChange} />
      )}
    </div>
  )
}

type AddProps = { readonly berkas: Berkas; readonly onAdded: (id: string) => void }

function AddFile({ berkas, onAdded }: AddProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [coming, setComing] = useState<{ name: string; share: number } | null>(null)
  async function take(files: readonly File[]): Promise<void> {
    for (const file of files) {
      setComing({ name: file.name, share: 0 })
      try {
        const scan = await addScan(berkas.id, file, (share) => setComing({ name: file.name, share }))
        onAdded(scan.id)
        showToast(scanText.added(scan.name, scan.pages))
      } catch (error) {
        showToast(wordsFor(error), { tone: 'problem' })
      }
    }
    setComing(null)
  }
  return (
    <div>
      <ActionButton
        name={scanText.add}
        keys="T"
        autoFocus
        loading={coming !== null}
        onRun={() => input.current?.click()}
      />
      <p className={css['help']}>{coming === null ? scanText.addHelp : scanText.adding(coming.name)}</p>
      {coming !== null && <Progress value={coming.share * 100} aria-label={scanText.adding(coming.name)} />}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept="application/pdf,image/jpeg,image/png"
        aria-label={scanText.add}
        data-testid="file-pindaian"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          void take(files)
        }}
      />
    </div>
  )
}
