import { dateInWords, longDate, monthName, withDashes } from '#shared/domain/date-text.ts'
import { countInWords } from '#shared/domain/terbilang.ts'
import type { BeritaAcaraSnapshot } from '../snapshot.ts'

export type Amount = { readonly keluarga: number; readonly jiwa: number }

const toFillIn = '..............................'
const shortToFillIn = '..........'

/** '12 (dua belas) keluarga / 40 jiwa' */
export function amountText(amount: Amount, unit: BeritaAcaraSnapshot['unit']): string {
  return `${countInWords(amount.keluarga)} ${unit} / ${amount.jiwa.toLocaleString('id-ID').replaceAll(',', '.')} jiwa`
}

/** The number, or dots for the village to fill in. */
export function nomorText(snapshot: BeritaAcaraSnapshot): string {
  return snapshot.nomor || toFillIn
}

/** 'PERIODE NOVEMBER TAHUN 2026' */
export function periodeTitle({ periode }: BeritaAcaraSnapshot): string {
  return `PERIODE ${monthName(periode.month).toUpperCase()} TAHUN ${periode.year}`
}

/** 'Musyawarah Desa Khusus' */
export function meetingName(snapshot: BeritaAcaraSnapshot): string {
  return snapshot.meetingTitle.toLowerCase().replace(/(^|\s)\S/g, (letter) => letter.toUpperCase())
}

/** Who, when and where: the opening sentence of §1.3. */
export function openingText(snapshot: BeritaAcaraSnapshot): string {
  const { wilayah, peserta, unsur } = snapshot
  const date = dateInWords(snapshot.heldOn)
  const clock = `${snapshot.startsAt || shortToFillIn} s.d. ${snapshot.endsAt || shortToFillIn} ${snapshot.zone}`
  const from = unsur.length > 0 ? ` dari unsur ${listed(unsur)}` : ''
  return (
    `Pada hari ini ${date.weekday} tanggal ${date.day} bulan ${date.month} tahun ${date.year} ` +
    `(${withDashes(snapshot.heldOn)}), pukul ${clock}, bertempat di ${snapshot.place || toFillIn}, ` +
    `${wilayah.term} ${wilayah.desa} Kecamatan ${wilayah.kecamatan} ${wilayah.kabupaten} Provinsi ${wilayah.provinsi}, ` +
    `telah dilaksanakan ${meetingName(snapshot)} dalam rangka ${snapshot.theme.toLowerCase()} data ${snapshot.regime} ` +
    `yang dihadiri oleh ${peserta.length > 0 ? countInWords(peserta.length) : shortToFillIn} orang${from} sebagaimana daftar hadir terlampir.`
  )
}

/** 'Jatisari, 11 November 2026' */
export function signedText(snapshot: BeritaAcaraSnapshot): string {
  return `${snapshot.signedAt}, ${longDate(snapshot.heldOn)}`
}

/** 'Berita Acara Nomor 140/BA-MUSDES/2026 Tanggal 11 November 2026', with the number of the amendment. */
export function beritaAcaraName(snapshot: BeritaAcaraSnapshot): string {
  const amended = snapshot.amendment > 0 ? ` (Perubahan ke-${snapshot.amendment})` : ''
  return `Berita Acara Nomor ${nomorText(snapshot)} Tanggal ${longDate(snapshot.heldOn)}${amended}`
}

/** 'a, b, dan c' */
function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  const last = parts[parts.length - 1]
  return `${parts.slice(0, -1).join(', ')}${parts.length > 2 ? ',' : ''} dan ${last}`
}
