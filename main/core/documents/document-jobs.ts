import { renderBeritaAcara as beritaAcara } from './berita-acara/render.ts'
import { renderFormulir as formulir } from './formulir.ts'
import type { FormulirData } from './formulir-data.ts'
import { renderReceipt as receipt } from './receipt.ts'
import type { ReceiptData } from './receipt-data.ts'
import type { BeritaAcaraSnapshot, Paper, RenderedPdf } from './snapshot.ts'

/** The renderers as jobs: one input each, for a worker thread. */
export function renderBeritaAcara(input: { snapshot: BeritaAcaraSnapshot; paper: Paper }): Promise<RenderedPdf> {
  return beritaAcara(input.snapshot, input.paper)
}

export function renderReceipt(input: { data: ReceiptData; paper: Paper }): Promise<RenderedPdf> {
  return receipt(input.data, input.paper)
}

export function renderFormulir(input: { data: FormulirData; paper: Paper }): Promise<RenderedPdf> {
  return formulir(input.data, input.paper)
}

export type DocumentJobs = {
  readonly renderBeritaAcara: typeof renderBeritaAcara
  readonly renderReceipt: typeof renderReceipt
  readonly renderFormulir: typeof renderFormulir
}
