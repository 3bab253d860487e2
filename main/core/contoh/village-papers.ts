import { inventName, type Sex } from './names.ts'
import { sampleProfile } from './officials.ts'
import type { BerkasPaper, MusyawarahPaper, Paper } from './paper.ts'
import { sampleDesa } from './places.ts'
import { seededRandom } from './random.ts'

/** What the village handed over with the papers. */
export function writeBerkas(papers: readonly Paper[]): BerkasPaper {
  const count = (jenis: Paper['jenis']): number => papers.filter((paper) => paper.jenis === jenis).length
  return {
    desa: { kode: sampleDesa.desaCode, nama: sampleDesa.desaName },
    periode: {
      tahun: 2026,
      bulan: 11,
      regime: 'DTSEN',
      buka: '2026-11-01',
      batasDesa: '2026-11-14',
      batasDinas: '2026-11-17',
      tutup: '2026-11-30',
    },
    diterima: '2026-11-12',
    dasar: 'musyawarah',
    penyerah: { nama: sampleProfile.operatorName, jabatan: 'Operator SIKS-NG Desa Jatisari' },
    jumlah: { usulan: count('usulan'), perubahan: count('perubahan'), penghapusan: count('penghapusan') },
    kelengkapan: ['beritaAcara', 'daftarHadir', 'salinanKk', 'salinanKtp', 'formulir', 'suratPengantar'],
    catatan: '',
  }
}

type Peserta = MusyawarahPaper['hadir'][number]

/** Who came, by what they stand for; 31 people. */
const seats: readonly (readonly [count: number, unsur: string])[] = [
  [1, 'Kepala Desa'],
  [1, 'Ketua BPD'],
  [2, 'Anggota BPD'],
  [3, 'Kepala Dusun'],
  [1, 'Operator SIKS-NG'],
  [8, 'Ketua RT'],
  [3, 'Ketua RW'],
  [1, 'TKSK'],
  [2, 'Pendamping PKH'],
  [1, 'Babinsa'],
  [1, 'Bhabinkamtibmas'],
  [3, 'Tokoh masyarakat'],
  [2, 'Tokoh agama'],
  [2, 'Kader PKK'],
]

/** The village meeting: when, where, who, and the families on which it did not simply agree. */
export function writeMusyawarah(papers: readonly Paper[]): MusyawarahPaper {
  const hadir = attendance()
  const chair = sampleProfile.headName
  return {
    jenis: 'musdes',
    nomor: '140/11/BA-MUSDES/35.09.16.2006/2026',
    tanggal: '2026-11-11',
    mulai: '09.00',
    selesai: '12.15',
    zona: 'WIB',
    tempat: 'Balai Desa Jatisari',
    pimpinan: chair,
    notulis: 'Yuni Astutik',
    diundang: 36,
    hadir,
    penandatangan: [
      { jabatan: 'Notulis', nama: 'Yuni Astutik', nip: '' },
      { jabatan: 'Operator SIKS-NG', nama: sampleProfile.operatorName, nip: '' },
      { jabatan: 'Ketua BPD', nama: sampleProfile.councilName, nip: '' },
      { jabatan: 'Kepala Desa Jatisari', nama: chair, nip: sampleProfile.headNip },
    ],
    mufakat: true,
    catatan: 'Peserta meminta daftar usulan ditempel di balai desa selama tujuh hari.',
    rangkap: 2,
    putusan: decisions(papers),
  }
}

function attendance(): Peserta[] {
  const random = seededRandom('musyawarah-jatisari')
  const named = new Map([
    ['Kepala Desa', { nama: sampleProfile.headName, kelamin: 'L' as const }],
    ['Ketua BPD', { nama: sampleProfile.councilName, kelamin: 'L' as const }],
    ['Operator SIKS-NG', { nama: sampleProfile.operatorName, kelamin: 'P' as const }],
  ])
  return seats.flatMap(([count, unsur]) =>
    Array.from({ length: count }, (_, index): Peserta => {
      const kelamin: Sex = unsur === 'Kader PKK' || (unsur !== 'Babinsa' && random.chance(0.25)) ? 'P' : 'L'
      const who = named.get(unsur) ?? {
        nama: inTitleCase(inventName(random, kelamin, random.int(1968, 1988))),
        kelamin,
      }
      return { ...who, unsur, alamat: addressOf(unsur, index) }
    }),
  )
}

function addressOf(unsur: string, index: number): string {
  const dusun = ['Krajan', 'Sukosari', 'Grujugan'][index % 3] ?? 'Krajan'
  if (unsur === 'Ketua RT') return `Dusun ${dusun} RT ${String(index * 4 + 1).padStart(3, '0')}`
  return unsur === 'TKSK' || unsur === 'Pendamping PKH' ? 'Kecamatan Jenggawah' : `Dusun ${dusun}`
}

function inTitleCase(name: string): string {
  return name.replace(/[A-Z]+/g, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}

/** Refused: the family of a civil servant, one that was found well off. Put off: one that nobody present knew well enough. */
function decisions(papers: readonly Paper[]): MusyawarahPaper['putusan'] {
  const complete = papers.filter((paper) => paper.expect.hasil === 'lengkap')
  const servant = complete.find((paper) => paper.keterangan.includes('pegawai negeri') && paper.jenis === 'usulan')
  const proposals = complete.filter((paper) => paper.jenis === 'usulan' && paper.keterangan === '')
  const wellOff = complete.find((paper) => paper.jawaban['kode_alasan'] === '04')
  const decided = [
    { paper: servant, putusan: 'tolak' as const, catatan: 'Ada anggota keluarga pegawai negeri.' },
    { paper: proposals.at(-2), putusan: 'tolak' as const, catatan: 'Dinilai mampu oleh peserta: baru membeli sawah.' },
    {
      paper: proposals.at(-1),
      putusan: 'tunda' as const,
      catatan: 'Keadaan rumah perlu dilihat ulang oleh kepala dusun.',
    },
    { paper: wellOff, putusan: 'tunda' as const, catatan: 'Peserta belum sepakat bahwa keluarga ini sudah mampu.' },
  ]
  return decided.flatMap(({ paper, ...rest }) => (paper === undefined ? [] : [{ nomor: paper.nomor, ...rest }]))
}
