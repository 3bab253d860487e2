import type { FormTrail } from '../formulir/trail.ts'
import { placeName } from '../wilayah/places.ts'
import { longDate } from '#shared/domain/date-text.ts'
import type { Gathered } from './gather.ts'
import { facts, stop, type Document, type Stop } from './stop.ts'

const jenisWords = { usulan: 'Usulan baru', perubahan: 'Perubahan data', penghapusan: 'Penghapusan' } as const

/** From the paper to the checked form: received, keyed, keyed a second time, given back, waiting for the civil registry. */
export function deskStops(gathered: Gathered, form: FormTrail): Stop[] {
  return [
    ...received(gathered, form),
    keyed(gathered, form),
    ...verified(gathered, form),
    ...returned(gathered, form),
    ...waited(gathered, form),
  ]
}

/** 'Formulir 17 pada berkas 0042' */
export function paperName({ berkas }: Gathered, form: FormTrail): string {
  const number = berkas.get(form.berkasId)?.number ?? 0
  return `formulir ${form.number} pada berkas ${String(number).padStart(4, '0')}`
}

function received(gathered: Gathered, form: FormTrail): Stop[] {
  const berkas = gathered.berkas.get(form.berkasId)
  if (berkas === undefined) return []
  const scan: Document[] = gathered.scanned.get(berkas.id)?.has(form.number)
    ? [{ kind: 'pindaian', id: form.id, label: 'Pindaian kertas' }]
    : []
  const jenis = jenisWords[form.jenis]
  return [
    stop({
      step: 'berkas',
      at: berkas.receivedAt,
      by: gathered.names.get(berkas.receivedById) ?? '',
      title: `Kertas diterima dari ${placeName(berkas.desaCode)}`,
      facts: facts(
        `${jenis}, ${paperName(gathered, form)}`,
        `Dibawa ${berkas.broughtBy}${berkas.broughtByRole ? ` (${berkas.broughtByRole})` : ''}`,
        `Tanda terima ${berkas.receiptNumber}, periode ${gathered.periode.get(berkas.periodeId) ?? ''}`,
      ),
      formulirId: form.id,
      documents: [{ kind: 'berkas', id: berkas.id, label: 'Berkas' }, ...scan],
    }),
  ]
}

function keyed(gathered: Gathered, form: FormTrail): Stop {
  const open = form.openBlock + form.openReason
  const complete = form.status === 'lengkap' && form.completedAt !== null
  return stop({
    step: 'formulir',
    at: complete ? form.completedAt : form.createdAt,
    by: gathered.names.get(form.keyedById) ?? '',
    title: complete
      ? 'Formulir dientri lengkap'
      : form.status === 'ditunda'
        ? 'Formulir ditunda'
        : 'Formulir sedang dientri',
    facts: facts(
      `${jenisWords[form.jenis]}: ${form.headName || 'belum ada nama'}`,
      open > 0 && `${open} isian masih bermasalah`,
    ),
    tone: complete ? 'plain' : 'open',
    formulirId: form.id,
    documents: [{ kind: 'formulir', id: form.id, label: 'Formulir' }],
  })
}

function verified(gathered: Gathered, form: FormTrail): Stop[] {
  return gathered.verifications
    .filter(({ formulirId }) => formulirId === form.id)
    .map((one) =>
      stop({
        step: 'verifikasi',
        at: one.finishedAt ?? one.startedAt,
        by: gathered.names.get(one.byId) ?? '',
        title: one.finishedAt === null ? 'Verifikasi sedang berjalan' : 'Dientri ulang tanpa melihat yang pertama',
        facts: facts(
          one.finishedAt !== null &&
            (one.different === 0
              ? `${one.fields} isian sama semua`
              : `${one.fields} isian dibandingkan, ${one.different} berbeda dan diputuskan`),
        ),
        tone: one.finishedAt === null ? 'open' : 'proven',
        formulirId: form.id,
      }),
    )
}

function returned(gathered: Gathered, form: FormTrail): Stop[] {
  return gathered.returns
    .filter(({ formulirId }) => formulirId === form.id)
    .map((one) =>
      stop({
        step: 'verifikasi',
        at: one.at,
        by: gathered.names.get(one.byId) ?? '',
        title: 'Formulir dikembalikan',
        facts: facts(one.reason),
        tone: 'ask',
        formulirId: form.id,
      }),
    )
}

const lanes = { padan: 'sudah padan', diperbaiki: 'sudah diperbaiki', batal: 'dibatalkan' } as const

function waited(gathered: Gathered, form: FormTrail): Stop[] {
  return gathered.dukcapil
    .filter(({ formulirId }) => formulirId === form.id)
    .map((one) =>
      stop({
        step: 'dukcapil',
        at: one.closedAt ?? one.since,
        by: gathered.names.get(one.byId) ?? '',
        title: one.outcome === null ? 'Menunggu Dukcapil' : `Dukcapil: ${lanes[one.outcome]}`,
        facts: facts(one.outcome === null && `Lihat lagi ${longDate(one.lookAgainOn)}`),
        tone: one.outcome === null ? 'ask' : 'plain',
        formulirId: form.id,
      }),
    )
}
