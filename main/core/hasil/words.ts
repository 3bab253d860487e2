import type { Tables } from '../database/tables.ts'

export type SaidOutcome = Tables['arti_jawaban']['outcome']

/** What a row of an answer says about its row, in the ministry's own words. */
export type Words = {
  /** As they stand in the row, for a person to read. */
  readonly words: string
  /** The same for many rows: with the heading of each part, without numbers of persons and cards. */
  readonly said: string
  /** Under which their meaning is kept: without case, signs and gaps. */
  readonly key: string
}

const parts = [
  ['hasil', 'Hasil'],
  ['padan', 'Padan'],
  ['keterangan', 'Keterangan'],
] as const

const longestSaid = 400
const nothingSaid = '(tanpa keterangan)'

/** The result, padan and remark of a row together: only together they say how it ended. */
export function wordsOf(fields: Readonly<Record<string, string>>): Words {
  const said = parts.flatMap(([field, heading]) => {
    const text = tidy(fields[field] ?? '')
    return text === '' ? [] : [{ heading, text }]
  })
  const shown = said.map(({ heading, text }) => `${heading}: ${withoutNumbers(text)}`).join('; ')
  const whole = (shown === '' ? nothingSaid : shown).slice(0, longestSaid)
  const words = said.map(({ text }) => text).join(' · ')
  return { words: words.slice(0, longestSaid), said: whole, key: meaningKey(whole) }
}

/** Under which the meaning of words is kept. */
export function meaningKey(said: string): string {
  const letters = withoutNumbers(said)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}:…]+/gu, ' ')
  return letters.trim()
}

/** A NIK or a card number in a remark would make each remark another one. */
function withoutNumbers(text: string): string {
  return text.replaceAll(/\d[\d.\s-]{4,}\d/g, '…')
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

const likely: readonly (readonly [RegExp, SaidOutcome])[] = [
  [
    /tidak padan|belum padan|non padan|padan: (tidak|belum|0|n|no|false)\b|(nik|nama).*(tidak|beda|berbeda).*(ditemukan|sesuai|terdaftar|dukcapil)/i,
    'tidakPadan',
  ],
  [
    /tidak layak|gagal|ditolak|tolak|tidak (diterima|lolos|valid|memenuhi|berhak)|batal|meninggal|ganda|sudah terdaftar|invalid/i,
    'ditolak',
  ],
  [/proses|menunggu|antri|antre|belum|pending|tunda/i, 'menunggu'],
  [/diterima|berhasil|sukses|layak|lolos|valid|setuju|memenuhi/i, 'diterima'],
]

/** What words probably mean: a proposal, which a person confirms. Words that say nothing known are proposed as 'menunggu', which decides nothing. */
export function proposeOutcome(said: string): SaidOutcome {
  return likely.find(([pattern]) => pattern.test(said))?.[1] ?? 'menunggu'
}
