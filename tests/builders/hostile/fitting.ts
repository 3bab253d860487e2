import { listPlaces } from '#shared/instrumen/asked.ts'
import { findInstrumen } from '#shared/instrumen/registry.ts'
import type { Channel, Output } from '#shared/contract/index.ts'
import { withoutAbsent } from '#core/formulir/stored-formulir.ts'

type Form = Output<'formulir.get'>['formulir']
type Second = Output<'verifikasi.open'>['verifikasi']
type Input = Record<string, unknown>

/** What the replies showed of forms and second keyings, so that a call can be about a place that is there. */
export type Seen = {
  readonly learn: (reply: unknown) => void
  /** The input with places that belong together; `pick` chooses. */
  readonly fit: (channel: Channel, input: unknown, pick: (n: number) => number) => unknown
}

export function seen(): Seen {
  const forms = new Map<string, Form>()
  const seconds = new Map<string, Second>()
  const entries = new Map<string, { readonly id: string; readonly revision: number }>()

  const learn = (reply: unknown): void => {
    const { formulir, verifikasi, menunggu } = reply as { formulir?: Form; verifikasi?: Second; menunggu?: unknown }
    if (formulir !== undefined && 'rows' in formulir) forms.set(formulir.id, formulir)
    if (verifikasi !== undefined) seconds.set(verifikasi.id, verifikasi)
    for (const one of [menunggu].flat() as ({ id: string; revision: number } | undefined)[]) {
      if (one !== undefined) entries.set(one.id, one)
    }
  }

  const fit: Seen['fit'] = (channel, given, pick) => {
    const one = <T>(all: Iterable<T>): T | undefined => {
      const list = [...all]
      return list[pick(list.length)]
    }
    const input = given as Input
    if (channel.startsWith('dukcapil.') && 'revision' in input) return { ...input, ...one(idAndRevision(entries)) }
    if (channel === 'dukcapil.mark') {
      const form = one(forms.values())
      return { ...input, formulirId: form?.id, rowId: one(form?.rows ?? [])?.id, lookAgainOn: undefined }
    }
    if (channel.startsWith('verifikasi.') && 'question' in input) {
      const second = one(seconds.values())
      const isian = one(second?.isian ?? [])
      return { ...input, id: second?.id, question: isian?.question, rowId: isian?.rowId }
    }
    if (channel.startsWith('ganda.') && 'a' in input) {
      return { ...input, a: person(one(forms.values()), pick), b: person(one(forms.values()), pick) }
    }
    const form = one(forms.values())
    const instrumen = findInstrumen(form?.instrumen ?? '')
    if (!channel.startsWith('formulir.') || form === undefined || instrumen === undefined) return input
    const content = { answers: form.answers, rows: form.rows.map(withoutAbsent) }
    const place = one(listPlaces(instrumen, form.jenis, content))
    if ('question' in input) return { ...input, id: form.id, rowId: undefined, cursor: place, ...place }
    if ('cursor' in input) return { ...input, id: form.id, cursor: place }
    if ('row' in input) return { id: form.id, row: { ...(input['row'] as Input), anggotaId: undefined, answers: {} } }
    if ('rowId' in input && channel === 'formulir.removeRow') return { id: form.id, rowId: one(form.rows)?.id }
    return 'id' in input ? { ...input, id: form.id } : input
  }
  return { learn, fit }
}

function person(form: Form | undefined, pick: (n: number) => number) {
  const rows = form?.rows.filter(({ roster }) => roster === 'anggota') ?? []
  return { kind: 'baris', id: rows[pick(rows.length)]?.id }
}

function* idAndRevision(entries: ReadonlyMap<string, { id: string; revision: number }>) {
  for (const { id, revision } of entries.values()) yield { id, revision }
}
