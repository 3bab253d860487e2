import type { Output } from '#shared/contract/index.ts'
import { countPapers, jenisOfPaper, nextPaper } from '#shared/domain/papers.ts'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import type { Formulir } from './entry-state.ts'
import type { Call } from './send-change.ts'

/** A paper of a stack that has no form yet. `number` is left out for one more than the village counted. */
export type Paper = {
  readonly berkasId: string
  readonly desaCode: string
  readonly desaName: string
  readonly jenis: JenisFormulir
  readonly number?: number
}

/** What comes after a form is put away. */
export type Next =
  | { readonly kind: 'form'; readonly id: string }
  /** The paper is about a registered family, which one has to be found. */
  | { readonly kind: 'chooseFamily'; readonly paper: Paper }
  /** Every paper has its form; `parked` of them were put aside. */
  | { readonly kind: 'allKeyed'; readonly papers: number; readonly parked: number }
  | { readonly kind: 'refused'; readonly words: string }

/** The next paper of the pile: with its form, or a new one. A village that counted no papers gets one more of the same kind. */
export async function findNext(call: Call, formulir: Formulir): Promise<Next> {
  const { berkasId, desaCode, desaName, jenis } = formulir
  const [{ berkas }, { formulir: forms }] = await Promise.all([
    call('berkas.get', { id: berkasId }),
    call('berkas.listFormulir', { id: berkasId }),
  ])
  const { papers } = berkas
  const number = nextPaper(papers, forms, formulir.number)
  if (number === undefined) {
    if (countPapers(papers) === 0) return openPaper(call, { berkasId, desaCode, desaName, jenis })
    return { kind: 'allKeyed', papers: countPapers(papers), parked: berkas.forms.ditunda }
  }
  const form = forms.find((one) => one.number === number)
  if (form !== undefined) return { kind: 'form', id: form.id }
  return openPaper(call, { berkasId, desaCode, desaName, jenis: jenisOfPaper(papers, number) ?? jenis, number })
}

/** Begins the form of a paper; for a registered family it has to be found first. */
export async function openPaper(call: Call, paper: Paper, keluargaId?: string): Promise<Next> {
  if (paper.jenis !== 'usulan' && keluargaId === undefined) return { kind: 'chooseFamily', paper }
  const { berkasId, jenis, number } = paper
  const created = await call('formulir.create', {
    berkasId,
    jenis,
    ...(number === undefined ? {} : { number }),
    ...(keluargaId === undefined ? {} : { keluargaId }),
  })
  return { kind: 'form', id: created.formulir.id }
}

/** The paper that a slip or '42/17' names: its form, or a new one. */
export async function openFound(call: Call, text: string, periodeId: string): Promise<Next> {
  const { found } = await call('berkas.findPaper', { text, periodeId })
  switch (found.kind) {
    case 'form':
      return { kind: 'form', id: found.id }
    case 'paper':
      return openPaper(call, found)
    case 'refused':
      return { kind: 'refused', words: found.message }
  }
}

type Listed = Output<'berkas.listFormulir'>['formulir'][number]

/** One line of the stack: a paper with its form, if it has one. */
export type StackLine = {
  readonly number: number
  readonly jenis: JenisFormulir
  readonly form: Listed | null
}

/** Every paper of the stack in its order, and the forms beyond what the village counted. */
export function stackLines(papers: Formulir['stack']['papers'], forms: readonly Listed[]): readonly StackLine[] {
  const byNumber = new Map(forms.map((form) => [form.number, form]))
  const counted = Array.from({ length: countPapers(papers) }, (_, i) => i + 1)
  const beyond = forms.map((form) => form.number).filter((number) => number > counted.length)
  return [...counted, ...beyond].map((number) => {
    const form = byNumber.get(number) ?? null
    return { number, form, jenis: form?.jenis ?? jenisOfPaper(papers, number) ?? 'usulan' }
  })
}
