import { ActionIcon } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { ScrollPlace } from '#renderer/components/page/scroll-place.tsx'
import { pdfText } from '#shared/messages/screens/pdf.ts'
import { PdfPage } from './pdf-page.tsx'
import { usePdf } from './use-pdf.ts'
import css from './pdf-preview.module.css'

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]
const f4Ratio = 330 / 215

type Props = {
  readonly pdf: string
  /** A newer one is on its way. */
  readonly busy?: boolean
}

/** A PDF on the screen: pages below each other, as wide as the place; `+` and `-` zoom. */
export function PdfPreview({ pdf, busy = false }: Props): ReactNode {
  const { document, failed } = usePdf(pdf)
  const { ref, width } = useElementSize()
  const [zoom, setZoom] = useState(1)
  const step = (by: 1 | -1): void => {
    setZoom((before) => zooms[Math.max(0, Math.min(zooms.length - 1, zooms.indexOf(before) + by))] ?? 1)
  }
  useCommands([
    { name: pdfText.zoomIn, keys: '+ =', run: () => step(1) },
    { name: pdfText.zoomOut, keys: '-', run: () => step(-1) },
  ])
  const pageWidth = Math.max(0, Math.floor((width - 24) * zoom))
  return (
    <div className={css['preview']}>
      <div className={css['bar']}>
        <span>{document ? pdfText.pages(document.numPages) : pdfText.preparing}</span>
        {busy && <span>{pdfText.refreshing}</span>}
        <span className={css['spacer']} />
        <ActionIcon
          variant="default"
          size="sm"
          aria-label={pdfText.zoomOut}
          title={`${pdfText.zoomOut} (-)`}
          onClick={() => step(-1)}
        >
          <IconMinus size={14} />
        </ActionIcon>
        <span className={css['zoom']}>{pdfText.zoom(Math.round(zoom * 100))}</span>
        <ActionIcon
          variant="default"
          size="sm"
          aria-label={pdfText.zoomIn}
          title={`${pdfText.zoomIn} (+)`}
          onClick={() => step(1)}
        >
          <IconPlus size={14} />
        </ActionIcon>
      </div>
      <ScrollPlace measure={ref} className={css['pages'] ?? ''} label={pdfText.document} testId="pdf-pages">
        {failed && <Notice tone="block">{pdfText.unreadable}</Notice>}
        {document &&
          Array.from({ length: document.numPages }, (_, i) => (
            <PdfPage key={i} document={document} number={i + 1} width={pageWidth} ratio={f4Ratio} />
          ))}
      </ScrollPlace>
    </div>
  )
}
