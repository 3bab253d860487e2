import type { Held } from './store.ts'

/** How a village of a kind speaks of its meeting, its head and its council. */
export type VillageWords = {
  /** 'Desa', 'Kelurahan', 'Kalurahan' */
  readonly term: string
  readonly jenis: Held['jenis']
  readonly headTitle: string
  readonly councilTitle: string
  readonly hall: string
}

const yogyakarta = '34'

/**
 * The words of a desa or kelurahan. A kelurahan is headed by a Lurah, advised by the LPM and holds a Muskel; in Yogyakarta the desa
 * is a kalurahan with a Lurah, Bamuskal and Muskal (berita-acara-and-office.md §1.2, §1.3). `term`: 'Desa' or 'Kelurahan'.
 */
export function villageWords(desaCode: string, term: string): VillageWords {
  if (term === 'Kelurahan') {
    return { term, jenis: 'muskel', headTitle: 'Lurah', councilTitle: 'Ketua LPM', hall: 'Kantor Kelurahan' }
  }
  if (desaCode.startsWith(yogyakarta)) {
    return {
      term: 'Kalurahan',
      jenis: 'muskal',
      headTitle: 'Lurah',
      councilTitle: 'Ketua Bamuskal',
      hall: 'Balai Kalurahan',
    }
  }
  return { term, jenis: 'musdes', headTitle: 'Kepala Desa', councilTitle: 'Ketua BPD', hall: 'Balai Desa' }
}

const meetingTitles = {
  musdes: 'MUSYAWARAH DESA',
  musdesus: 'MUSYAWARAH DESA KHUSUS',
  muskel: 'MUSYAWARAH KELURAHAN',
  muskal: 'MUSYAWARAH KALURAHAN',
} as const satisfies Record<Held['jenis'], string>

/** 'MUSYAWARAH DESA KHUSUS' */
export function meetingTitle(jenis: Held['jenis']): string {
  return meetingTitles[jenis]
}

const wita = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76']
const wit = ['81', '82', '91', '92', '93', '94', '95', '96']

/** The time zone of a place, by its provinsi (Keppres 41/1987, with the provinsi that were split off since). */
export function zoneOf(code: string): Held['zone'] {
  const provinsi = code.slice(0, 2)
  if (wita.includes(provinsi)) return 'WITA'
  return wit.includes(provinsi) ? 'WIT' : 'WIB'
}
