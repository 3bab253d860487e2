import { SegmentedControl } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { PdfDialog } from '#renderer/components/pdf-preview/pdf-dialog.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { call } from '#renderer/core-client/client.ts'
import { useCall, wordsFor } from '#renderer/core-client/queries.ts'
import type { InputOf } from '#shared/contract/index.ts'
import { laporanText } from '#shared/messages/screens/laporan.ts'
import css from './laporan.module.css'

export type What = InputOf<'laporan.get'>
type Paper = 'F4' | 'A4'
const papers: readonly Paper[] = ['F4', 'A4']

type Props = { readonly what: What; readonly periodeName: string }

/** Look at the report as it is printed, or keep it as a file. */
export function ReportActions({ what, periodeName }: Props): ReactNode {
  const [paper, setPaper] = useState<Paper>('F4')
  const [busy, setBusy] = useState<'none' | 'pdf' | 'xlsx'>('none')
  const [shown, setShown] = useState(false)
  useCommand({
    name: laporanText.paper,
    keys: 'K',
    run: () => setPaper((now) => (now === 'F4' ? 'A4' : 'F4')),
  })

  async function save(extension: 'pdf' | 'xlsx'): Promise<void> {
    setBusy(extension)
    try {
      const name = await keep(what, paper, `${laporanText.fileName(what.kind, periodeName)}.${extension}`)
      if (name !== null) showToast(laporanText.savedAs(name))
    } catch (error) {
      showToast(wordsFor(error), { tone: 'problem' })
    }
    setBusy('none')
  }

  return (
    <>
      <div className={css['paper']}>
        <SegmentedControl
          aria-label={laporanText.paper}
          size="xs"
          transitionDuration={0}
          value={paper}
          onChange={(value) => setPaper(papers.find((one) => one === value) ?? 'F4')}
          data={papers.map((one) => ({ value: one, label: one === 'F4' ? laporanText.paperF4 : one }))}
        />
        <KeyCap keys="K" />
      </div>
      <ActionButton name={laporanText.preview} keys="Ctrl+P" variant="default" onRun={() => setShown(true)} />
      <ActionButton
        name={laporanText.savePdf}
        keys="Ctrl+S"
        variant="default"
        loading={busy === 'pdf'}
        onRun={() => void save('pdf')}
      />
      <ActionButton
        name={laporanText.saveExcel}
        keys="Ctrl+E"
        loading={busy === 'xlsx'}
        onRun={() => void save('xlsx')}
      />
      {shown && <Preview what={what} paper={paper} onClose={() => setShown(false)} />}
    </>
  )
}

/** Asks where to and writes it there; null when the person changed their mind. */
async function keep(what: What, paper: Paper, suggestedName: string): Promise<string | null> {
  const extension = suggestedName.endsWith('.pdf') ? 'pdf' : 'xlsx'
  const { target } = await call('host.chooseTarget', { suggestedName, extension })
  if (!target) return null
  const where = { ...what, targetId: target.id }
  const { fileName } =
    extension === 'pdf' ? await call('laporan.savePdf', { ...where, paper }) : await call('laporan.saveExcel', where)
  return fileName
}

type PreviewProps = { readonly what: What; readonly paper: Paper; readonly onClose: () => void }

function Preview({ what, paper, onClose }: PreviewProps): ReactNode {
  const query = useCall('laporan.pdf', { ...what, paper })
  return <PdfDialog title={laporanText.kinds[what.kind]} query={query} onClose={onClose} />
}
