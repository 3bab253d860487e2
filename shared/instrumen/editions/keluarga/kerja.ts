import type { Question } from '../../types.ts'
import { asked, choice, count, yesNo } from './declare.ts'
import { fromFive, inBusiness, working } from './people.ts'
import { same } from './same.ts'

const lapanganUsaha = [
  'Pertanian tanaman padi & palawija',
  'Hortikultura',
  'Perkebunan',
  'Perikanan',
  'Peternakan',
  'Kehutanan & pertanian lain',
  'Pertambangan/penggalian',
  'Industri pengolahan',
  'Listrik, gas, uap/air panas, udara dingin',
  'Air, air limbah, sampah, remediasi',
  'Konstruksi',
  'Perdagangan & reparasi kendaraan',
  'Pengangkutan & pergudangan',
  'Akomodasi & makan minum',
  'Informasi & komunikasi',
  'Keuangan & asuransi',
  'Real estat',
  'Jasa profesional, ilmiah, teknis',
  'Penyewaan, ketenagakerjaan, agen perjalanan, penunjang usaha',
  'Administrasi pemerintahan, pertahanan, jaminan sosial wajib',
  'Pendidikan',
  'Kesehatan manusia & kegiatan sosial',
  'Kesenian, hiburan, rekreasi',
  'Jasa lainnya',
  'Keluarga sebagai pemberi kerja',
  'Badan internasional',
] as const

/** 418: the codes are those of PBDT2015, only the words of 5 differ. */
const kedudukan: Question = same('status_pekerjaan', '418', { codes: kedudukanCodes() })

/** 416–418. Codes and skips: OSID. */
export const pekerjaan: readonly Question[] = [
  ...asked(fromFive, [same('sta_bekerja', '416a', { label: 'Bekerja/membantu bekerja seminggu yang lalu' })]),
  ...asked(working, [
    same('jumlah_jamkerja', '416b', {
      min: 0,
      max: 99,
      help: 'Jumlah jam dari semua hari, paling banyak dua angka. Isi 0 bila minggu itu sedang libur atau cuti.',
    }),
    choice(['r417_lapangan', '417', 'Lapangan usaha pekerjaan utama'], lapanganUsaha, { short: 'Lapangan' }),
    kedudukan,
  ]),
]

/** 419. */
export const npwp: Question = choice(
  ['r419_npwp', '419', 'Memiliki NPWP'],
  ['Ada, dapat menunjukkan', 'Ada, tidak dapat menunjukkan', 'Tidak ada'],
  { short: 'NPWP', askWhen: fromFive },
)

/** 420–426: the business of each person. Codes and skips: OSID. */
export const usaha: readonly Question[] = [
  ...asked(fromFive, [yesNo(['r420a_usaha', '420a', 'Memiliki usaha sendiri/bersama'], { short: 'Punya usaha' })]),
  ...asked(inBusiness, [
    count(['r420b_jumlah_usaha', '420b', 'Jumlah usaha sendiri/bersama'], [1, 99], { short: 'Jumlah usaha' }),
    choice(['r421_lapangan', '421', 'Lapangan usaha dari usaha utama'], lapanganUsaha, {
      short: 'Lapangan',
      help: 'Bila usahanya lebih dari satu, isi untuk usaha yang terbesar.',
    }),
    count(['r422_dibayar', '422', 'Jumlah pekerja dibayar'], [0, 999], { short: 'Pekerja dibayar', unit: 'orang' }),
    count(['r423_tak_dibayar', '423', 'Jumlah pekerja tidak dibayar'], [0, 99], {
      short: 'Tidak dibayar',
      unit: 'orang',
    }),
    choice(
      ['r424_izin', '424', 'Kepemilikan izin usaha'],
      [
        'SITU',
        'SIUP',
        'NRP',
        'NIB',
        'SKDP',
        'Amdal',
        'SIMB',
        'SKBH',
        'APPT',
        'Izin lainnya',
        'Belum punya izin',
        'Surat izin gangguan',
      ],
      { short: 'Izin usaha' },
    ),
    choice(
      ['r425_omset', '425', 'Omset usaha sebulan'],
      [
        'Kurang dari Rp5 juta (ultra mikro)',
        'Rp5 juta sampai kurang dari Rp15 juta (ultra mikro)',
        'Rp15 juta sampai kurang dari Rp25 juta (ultra mikro)',
        'Rp25 juta sampai kurang dari Rp167 juta (mikro)',
        'Rp167 juta sampai kurang dari Rp1.250 juta (kecil)',
        'Rp1.250 juta sampai kurang dari Rp4.167 juta (menengah)',
        'Rp4.167 juta atau lebih (besar)',
      ],
      { short: 'Omset' },
    ),
    {
      id: 'r426_internet',
      number: '426',
      label: 'Penggunaan internet untuk usaha',
      short: 'Internet',
      kind: 'bitmask',
      bits: [
        { bit: 1, label: 'Komunikasi' },
        { bit: 2, label: 'Mencari informasi' },
        { bit: 4, label: 'Pemasaran/iklan' },
        { bit: 8, label: 'Penjualan' },
        { bit: 16, label: 'Pembelian/proses produksi' },
        { bit: 32, label: 'Lainnya' },
      ],
      none: 'Tidak menggunakan internet',
      help: 'Jumlahkan kode yang berlaku; 0 bila tidak memakai internet.',
    },
  ]),
]

function kedudukanCodes() {
  const question = same('status_pekerjaan', '418')
  const codes = question.kind === 'code' ? question.codes : []
  return codes.map((code) => (code.code === '5' ? { ...code, label: 'PNS/TNI/Polri/BUMN/BUMD/pejabat negara' } : code))
}
