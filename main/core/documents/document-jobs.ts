import { renderBeritaAcara as beritaAcara } from './berita-acara/render.ts'
import { renderCover as cover } from './cover.ts'
import type { CoverData } from './cover-data.ts'
import { renderFormulir as formulir } from './formulir.ts'
import type { FormulirData } from './formulir-data.ts'
import { renderLaporan as laporan } from './laporan.ts'
import type { LaporanData } from './laporan-data.ts'
import { renderPaket as paket } from './paket.ts'
import type { PaketData } from './paket-data.ts'
import { renderReceipt as receipt } from './receipt.ts'
import type { ReceiptData } from './receipt-data.ts'
import { renderSlips as slips } from './slips.ts'
import type { SlipsData } from './slips-data.ts'
import { renderSuratDukcapil as suratDukcapil } from './surat-dukcapil.ts'
import type { SuratDukcapilData } from './surat-dukcapil-data.ts'
import type { BeritaAcaraSnapshot, Paper, RenderedPdf } from './snapshot.ts'

/** The renderers as jobs: one input each, for a worker thread. */
export function renderBeritaAcara(input: { snapshot: BeritaAcaraSnapshot; paper: Paper }): Promise<RenderedPdf> {
  return beritaAcara(input.snapshot, input.paper)
}

export function renderReceipt(input: { data: ReceiptData; paper: Paper }): Promise<RenderedPdf> {
  return receipt(input.data, input.paper)
}

export function renderCover(input: { data: CoverData; paper: Paper }): Promise<RenderedPdf> {
  return cover(input.data, input.paper)
}

export function renderSlips(input: { data: SlipsData; paper: Paper }): Promise<RenderedPdf> {
  return slips(input.data, input.paper)
}

export function renderFormulir(input: { data: FormulirData; paper: Paper }): Promise<RenderedPdf> {
  return formulir(input.data, input.paper)
}

export function renderSuratDukcapil(input: { data: SuratDukcapilData; paper: Paper }): Promise<RenderedPdf> {
  return suratDukcapil(input.data, input.paper)
}

export function renderLaporan(input: { data: LaporanData; paper: Paper }): Promise<RenderedPdf> {
  return laporan(input.data, input.paper)
}

export function renderPaket(input: { data: PaketData; paper: Paper }): Promise<RenderedPdf> {
  return paket(input.data, input.paper)
}

export type DocumentJobs = {
  readonly renderBeritaAcara: typeof renderBeritaAcara
  readonly renderReceipt: typeof renderReceipt
  readonly renderCover: typeof renderCover
  readonly renderSlips: typeof renderSlips
  readonly renderFormulir: typeof renderFormulir
  readonly renderSuratDukcapil: typeof renderSuratDukcapil
  readonly renderLaporan: typeof renderLaporan
  readonly renderPaket: typeof renderPaket
}
