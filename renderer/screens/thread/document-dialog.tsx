import type { ReactNode } from 'react'
import { PdfDialog } from '#renderer/components/pdf-preview/pdf-dialog.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import type { ThreadDocument } from './documents.ts'

/** The document behind a stop, over the thread: the form as it was keyed, or the berita acara as it was frozen then. */
export function ThreadDocumentDialog(props: {
  readonly document: ThreadDocument
  readonly onClose: () => void
}): ReactNode {
  const { document, onClose } = props
  if (document.kind === 'beritaAcara') return <BeritaAcara document={document} onClose={onClose} />
  return <Form id={document.id} label={document.label} onClose={onClose} />
}

function Form(props: { readonly id: string; readonly label: string; readonly onClose: () => void }): ReactNode {
  const query = useCall('formulir.print', { id: props.id })
  return <PdfDialog title={props.label} query={query} onClose={props.onClose} />
}

function BeritaAcara(props: {
  readonly document: Extract<ThreadDocument, { kind: 'beritaAcara' }>
  readonly onClose: () => void
}): ReactNode {
  const { musyawarahId, amendment, label } = props.document
  const query = useCall('musyawarah.preview', { id: musyawarahId, amendment })
  return <PdfDialog title={label} query={query} onClose={props.onClose} />
}
