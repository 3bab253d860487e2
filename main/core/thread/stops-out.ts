import { longDate } from '#shared/domain/date-text.ts'
import type { SentTrail } from '../batch/trail.ts'
import type { FormTrail } from '../formulir/trail.ts'
import type { AnswerTrail } from '../hasil/trail.ts'
import type { Gathered } from './gather.ts'
import { facts, stop, type Stop } from './stop.ts'

/** From the meeting to the answer: decided, in the berita acara, sealed, uploaded, answered. */
export function outwardStops(gathered: Gathered, form: FormTrail): Stop[] {
  return [
    ...decided(gathered, form),
    ...frozen(gathered, form),
    ...gathered.sent.filter(({ formulirId }) => formulirId === form.id).flatMap((sent) => sentStops(gathered, sent)),
    ...answered(gathered, form),
  ]
}

const putusanWords = {
  setuju: 'Disetujui musyawarah',
  tolak: 'Ditolak musyawarah',
  tunda: 'Ditunda musyawarah',
} as const
const putusanTones = { setuju: 'plain', tolak: 'refused', tunda: 'ask' } as const

function decided(gathered: Gathered, form: FormTrail): Stop[] {
  return gathered.decisions
    .filter(({ formulirId }) => formulirId === form.id)
    .map((one) =>
      stop({
        step: 'musyawarah',
        at: one.at,
        by: gathered.names.get(one.byId) ?? '',
        title: putusanWords[one.putusan],
        facts: facts(`Musyawarah ${longDate(one.heldOn)}`, one.note, !one.final && 'Berita acara belum disahkan'),
        tone: putusanTones[one.putusan],
        formulirId: form.id,
        documents: [{ kind: 'musyawarah', id: one.musyawarahId, label: 'Musyawarah' }],
      }),
    )
}

function frozen(gathered: Gathered, form: FormTrail): Stop[] {
  const decision = gathered.decisions.find(({ formulirId }) => formulirId === form.id)
  return (gathered.frozen.get(form.id) ?? []).map((one) =>
    stop({
      step: 'musyawarah',
      at: one.frozenAt,
      by: gathered.names.get(one.frozenById) ?? '',
      title: one.amendment === 0 ? 'Berita acara disahkan' : `Berita acara diubah (perubahan ke-${one.amendment})`,
      facts: facts(
        decision?.nomor && `Nomor ${decision.nomor}`,
        one.lampiran && `Lampiran ${one.lampiran.number}, baris ${one.lampiran.line}`,
      ),
      tone: 'proven',
      formulirId: form.id,
      documents: [
        {
          kind: 'beritaAcara',
          id: one.id,
          musyawarahId: one.musyawarahId,
          amendment: one.amendment,
          label: 'Berita acara',
        },
      ],
    }),
  )
}

function sentStops(gathered: Gathered, sent: SentTrail): Stop[] {
  const { batchId: id, periodeId, wilayahCode, jenis, programme } = sent
  const document = { kind: 'batch', id, periodeId, wilayahCode, jenis, programme, label: 'Batch' } as const
  const sealed = stop({
    step: 'batch',
    at: sent.sealedAt,
    by: gathered.names.get(sent.sealedById) ?? '',
    title: sent.superseded ? 'Masuk batch yang sudah diganti susunan berikutnya' : 'Masuk batch dan disegel',
    facts: facts(
      `${sent.fileName}, ${rowWords(sent.rows)}`,
      `Sandi SHA-256 ${sent.sha256.slice(0, 12)}…`,
      sent.lateFrom && `Susulan dari ${gathered.periode.get(sent.lateFrom) ?? 'periode lain'}`,
      sent.again && 'Kiriman ulang setelah diperbaiki',
    ),
    tone: sent.superseded ? 'plain' : 'proven',
    formulirId: sent.formulirId,
    documents: [document],
  })
  if (sent.uploadedOn === null) return [sealed]
  return [
    sealed,
    stop({
      step: 'batch',
      at: sent.uploadedAt,
      by: gathered.names.get(sent.uploadedById ?? '') ?? '',
      title: 'Diunggah ke SIKS-NG',
      facts: facts(`Tanggal ${longDate(sent.uploadedOn)}`, sent.uploadNote),
      formulirId: sent.formulirId,
      documents: [document],
    }),
  ]
}

/** 'baris 4–7' where they follow one another, else 'baris 4, 9'. */
export function rowWords(rows: readonly number[]): string {
  const [first = 0, last = first] = [rows[0], rows.at(-1)]
  if (rows.length === 1) return `baris ${first}`
  return last - first === rows.length - 1 ? `baris ${first}–${last}` : `baris ${rows.join(', ')}`
}

/** What each outcome is called, and how it looks. */
export const outcomeWords = {
  diterima: ['Diterima SIKS-NG', 'proven'],
  ditolak: ['Ditolak SIKS-NG', 'refused'],
  tidakPadan: ['Tidak padan', 'refused'],
  menunggu: ['Masih diproses SIKS-NG', 'open'],
  tidakDitemukan: ['Tidak ada dalam jawaban SIKS-NG', 'ask'],
} as const satisfies Record<AnswerTrail['outcome'], readonly [string, Stop['tone']]>

/** One stop for the rows of a form that one answer settled the same way. */
function answered(gathered: Gathered, form: FormTrail): Stop[] {
  const its = gathered.answers.filter(({ formulirId }) => formulirId === form.id)
  const groups = Map.groupBy(its, (one) =>
    [one.batchId, one.intakeId, one.outcome, one.words, one.alasan].join('\u0000'),
  )
  return [...groups.values()].flatMap((group) => {
    const [one] = group
    if (one === undefined) return []
    const [title, tone] = outcomeWords[one.outcome]
    const reason = gathered.office.alasanPenghapusan.find(({ code }) => code === one.alasan)?.label ?? ''
    return [
      stop({
        step: 'hasil',
        at: one.at,
        by: gathered.names.get(one.byId ?? '') ?? '',
        title,
        facts: facts(
          rowWords(group.map(({ rowNumber }) => rowNumber)),
          reason,
          one.words && `Kata SIKS-NG: ${one.words}`,
          one.registeredName && `Terdaftar sebagai ${one.registeredName}`,
          `Berkas jawaban ${one.fileName}`,
        ),
        tone,
        formulirId: form.id,
        documents: [{ kind: 'intake', id: one.intakeId, label: 'Berkas jawaban' }],
      }),
    ]
  })
}
