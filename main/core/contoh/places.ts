import type { Random } from './random.ts'

/** Where the sample office lies: Kemendagri codes as in the shipped wilayah data. */
export const sampleDesa = {
  desaCode: '3509162006',
  desaName: 'Jatisari',
  kecamatanCode: '350916',
  kecamatanName: 'Jenggawah',
  kabupatenCode: '3509',
  kabupatenName: 'Kabupaten Jember',
} as const

/** The three dusun of Jatisari: Sukosari is the largest and most crowded. Each has RW of its own, and RT counted through the desa. */
export const sampleDusun = [
  {
    name: 'Krajan',
    share: 31,
    rw: ['001', '002', '003'],
    rtPerRw: 4,
    streets: ['JL. BALAI DESA', 'JL. MASJID', 'JL. PASAR'],
  },
  {
    name: 'Sukosari',
    share: 44,
    rw: ['004', '005', '006', '007'],
    rtPerRw: 4,
    streets: ['JL. SUKOSARI', 'GANG MELATI', 'JL. IRIGASI'],
  },
  {
    name: 'Grujugan',
    share: 25,
    rw: ['008', '009'],
    rtPerRw: 5,
    streets: ['JL. GRUJUGAN', 'GANG KENANGA', 'JL. TEGAL'],
  },
] as const

/**
 * Where a person was first registered: the first six digits of the NIK, which stay when one moves. Most were registered here,
 * others brought the code of another kecamatan or kabupaten with them.
 */
export function registeredWhere(random: Random, kind: 'setempat' | 'pendatang'): { code: string; birthplace: string } {
  if (kind === 'setempat') return { code: '350916', birthplace: 'JEMBER' }
  return random.weighted(elsewhere)
}

const elsewhere: readonly (readonly [number, { code: string; birthplace: string }])[] = [
  [14, { code: '350917', birthplace: 'JEMBER' }],
  [12, { code: '350912', birthplace: 'JEMBER' }],
  [10, { code: '350918', birthplace: 'JEMBER' }],
  [8, { code: '350913', birthplace: 'JEMBER' }],
  [6, { code: '350910', birthplace: 'JEMBER' }],
  [6, { code: '350923', birthplace: 'JEMBER' }],
  [5, { code: '350919', birthplace: 'JEMBER' }],
  [5, { code: '350810', birthplace: 'LUMAJANG' }],
  [4, { code: '350817', birthplace: 'LUMAJANG' }],
  [5, { code: '351111', birthplace: 'BONDOWOSO' }],
  [3, { code: '351101', birthplace: 'BONDOWOSO' }],
  [5, { code: '351010', birthplace: 'BANYUWANGI' }],
  [3, { code: '351208', birthplace: 'SITUBONDO' }],
  [3, { code: '352801', birthplace: 'PAMEKASAN' }],
  [2, { code: '352710', birthplace: 'SAMPANG' }],
  [2, { code: '357303', birthplace: 'MALANG' }],
  [1, { code: '517103', birthplace: 'DENPASAR' }],
]
