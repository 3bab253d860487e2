import { pathOf } from '#renderer/screens/batch/ledger.ts'
import type { Output } from '#shared/contract/index.ts'

export type ThreadStop = Output<'thread.get'>['stops'][number]
export type ThreadDocument = ThreadStop['documents'][number]

/** A PDF opens over the thread; everything else is a screen of its own. */
export function isShownHere(document: ThreadDocument): boolean {
  return document.kind === 'formulir' || document.kind === 'beritaAcara'
}

/** The screen that shows a document. */
export function addressOf(document: ThreadDocument): string {
  switch (document.kind) {
    case 'berkas':
      return `/berkas/${document.id}`
    case 'formulir':
    case 'pindaian':
      return `/entri/${document.id}`
    case 'musyawarah':
      return `/musyawarah/${document.id}`
    case 'beritaAcara':
      return `/musyawarah/${document.musyawarahId}`
    case 'batch':
      return pathOf(document)
    case 'intake':
      return `/impor/hasil/${document.id}`
    case 'keluarga':
      return `/keluarga/${document.id}`
  }
}
