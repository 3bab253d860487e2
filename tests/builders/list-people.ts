import { composeNik } from '#shared/domain/nik.ts'
import { composeNoKk } from '#shared/domain/no-kk.ts'
import { plainDateOf } from '#shared/domain/plain-date.ts'

/** An invented person of an invented family, the same for the same number. */
export type Person = {
  readonly nik: string
  readonly noKk: string
  readonly idBdt: string
  readonly idArtBdt: string
  readonly nama: string
  readonly ibu: string
  readonly tempatLahir: string
  /** 'YYYY-MM-DD' */
  readonly tanggalLahir: string
  readonly sex: 'L' | 'P'
  readonly hubungan: 1 | 2 | 3
  readonly alamat: string
  readonly dusun: string
  readonly rt: string
  readonly rw: string
  readonly kecamatan: string
  readonly desa: string
  readonly kodeDesa: string
}

const given = [
  'SUTRISNO',
  'SITI AMINAH',
  'SLAMET',
  'SUPARTI',
  'BAMBANG',
  'WAGIYEM',
  'JUMADI',
  'PONIRAH',
  'HARTONO',
  'LASMI',
]
const family = ['RIYADI', 'WATI', 'SANTOSO', 'RAHAYU', 'WIBOWO', 'NINGSIH', 'PRASETYO', 'LESTARI', 'HIDAYAT']
const villages = [
  { kecamatan: 'SUKOWONO', desa: 'SUKOREJO', kodeDesa: '3509292006' },
  { kecamatan: 'JENGGAWAH', desa: 'JATISARI', kodeDesa: '3509162006' },
] as const

/** The members of `count` families of three: father, mother, child. */
export function people(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => membersOf(index + 1)).flat()
}

function membersOf(number: number): Person[] {
  const place = villages[number % villages.length] ?? villages[0]
  const district = place.kodeDesa.slice(0, 6)
  const noKk = composeNoKk(district, dateOf(2008 + (number % 12), number), 1 + (number % 9998))
  return ([1, 2, 3] as const).map((hubungan) => {
    const sex = hubungan === 2 || (hubungan === 3 && number % 2 === 0) ? 'P' : 'L'
    const tanggalLahir = dateOf(hubungan === 3 ? 2012 + (number % 8) : 1960 + (number % 30), number * 7 + hubungan)
    return {
      nik: composeNik(district, tanggalLahir, sex, 1 + ((number * 3 + hubungan) % 9998)),
      noKk,
      idBdt: `35092${String(number).padStart(13, '0')}`,
      idArtBdt: `35092${String(number).padStart(13, '0')}${String(hubungan).padStart(3, '0')}`,
      nama: `${given[(number + hubungan * 3) % given.length]} ${family[(number * 5 + hubungan) % family.length]}`,
      ibu: `${given[(number + 1) % given.length]}`,
      tempatLahir: 'JEMBER',
      tanggalLahir,
      sex,
      hubungan,
      alamat: `JL. MAWAR NO. ${number}`,
      dusun: number % 3 === 0 ? 'KRAJAN' : 'SUMBERREJO',
      rt: String(1 + (number % 9)).padStart(3, '0'),
      rw: String(1 + (number % 4)).padStart(3, '0'),
      ...place,
    }
  })
}

function dateOf(year: number, seed: number): string {
  return plainDateOf(year, 1 + (seed % 12), 1 + (seed % 28)) ?? '1990-01-01'
}
