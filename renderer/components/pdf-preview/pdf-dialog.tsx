import { Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { wordsFor } from '#renderer/core-client/queries.ts'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { Answered } from '#renderer/components/page/page.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { pdfText } from '#shared/messages/screens/pdf.ts'
import { PdfPreview } from './pdf-preview.tsx'
import { printPdf } from './print-pdf.ts'
import css from './pdf-preview.module.css'

type Props = {
  readonly title: string
  readonly query: { readonly data: { readonly pdf: string } | undefined; readonly error: unknown }
  readonly onClose: () => void
}

/** A document over the screen, to look at and to print. */
export function PdfDialog({ title, query, onClose }: Props): ReactNode {
  return (
    <Dialog title={title} onClose={onClose} size={820}>
      <Answered query={query}>
        {({ pdf }) => (
          <>
            <div className={css['dialog']}>
              <PdfPreview pdf={pdf} />
            </div>
            <Group justify="flex-end" mt={12}>
              <ActionButton
                name={pdfText.print}
                keys="Ctrl+P"
                autoFocus
                leftSection={<IconPrinter size={18} stroke={1.7} />}
                onRun={() => void sendToPrinter(pdf)}
              />
            </Group>
          </>
        )}
      </Answered>
    </Dialog>
  )
}

async function sendToPrinter(pdf: string): Promise<void> {
  try {
    await printPdf(pdf)
  } catch (error) {
    showToast(wordsFor(error), { tone: 'problem' })
  }
}
