import type { Question } from '../../types.ts'
import { any, atLeast, atMost } from '../declare.ts'
import { choice } from './declare.ts'
import { fungsi, functions, hindered, type Fungsi } from './people.ts'

/** 427: of the smallest children. */
export const gizi: Question = choice(
  ['r427_gizi', '427', 'Kondisi gizi anak'],
  [
    { code: '1', label: 'Kurang gizi (wasting)' },
    { code: '2', label: 'Kerdil (stunting)' },
    { code: '3', label: 'Tidak ada catatan' },
    { code: '8', label: 'Tidak tahu' },
  ],
  {
    short: 'Gizi',
    askWhen: atMost('umur', 4),
    help: 'Hanya untuk anak umur 0 sampai 4 tahun, menurut catatan posyandu.',
  },
)

const words: Readonly<Record<Fungsi, readonly [label: string, short: string]>> = {
  a: ['Kesulitan melihat', 'Melihat'],
  b: ['Kesulitan mendengar', 'Dengar'],
  c: ['Kesulitan berjalan/naik tangga', 'Berjalan'],
  d: ['Kesulitan menggerakkan tangan/jari', 'Tangan'],
  e: ['Kesulitan belajar/kemampuan intelektual', 'Belajar'],
  f: ['Kesulitan mengendalikan perilaku/emosi', 'Perilaku'],
  g: ['Kesulitan berbicara/berkomunikasi', 'Bicara'],
  h: ['Kesulitan mengurus diri sendiri', 'Urus diri'],
  i: ['Kesulitan mengingat/berkonsentrasi', 'Ingat'],
  j: ['Sering sedih/depresi', 'Sedih'],
}

/** 428: a–f from two years on, g–j from five. */
export const kesulitan: readonly Question[] = functions.map((letter) => {
  const [label, short] = words[letter]
  const list =
    letter === 'j'
      ? ['Sangat sering', 'Sering', 'Jarang', 'Tidak pernah']
      : [
          'Sama sekali tidak bisa',
          'Banyak kesulitan dan butuh bantuan',
          'Sedikit kesulitan, tanpa bantuan',
          'Tidak mengalami kesulitan',
        ]
  const from = 'abcdef'.includes(letter) ? 2 : 5
  return choice([fungsi(letter), `428${letter}`, label], list, {
    short,
    askWhen: atLeast('umur', from),
    help: `Untuk umur ${from} tahun ke atas.`,
  })
})

/** 429. */
export const perawat: Question = choice(
  ['r429_perawat', '429', 'Ada yang membantu/merawat sehari-hari'],
  ['Ya, anggota keluarga', 'Ya, bukan anggota keluarga', 'Ya, tinggal sendiri'],
  {
    short: 'Perawat',
    // The words of code 3 come from one program and may mean "Tidak" (form-and-siksng.md §1B).
    mark: 'L',
    askWhen: any(atLeast('umur', 60), hindered(...functions)),
    help: 'Untuk umur 60 tahun ke atas, atau bila salah satu isian 428 berkode 1 atau 2. Arti kode 3 belum pasti; mungkin "Tidak". Ikuti kata-kata di kertas.',
  },
)

/** 430. */
export const penyakit: Question = choice(
  ['r430_penyakit', '430', 'Penyakit kronis/menahun'],
  [
    'Tidak ada',
    'Hipertensi (tekanan darah tinggi)',
    'Rematik',
    'Asma',
    'Masalah jantung',
    'Diabetes (kencing manis)',
    'Tuberkulosis (TBC)',
    'Stroke',
    'Kanker/tumor ganas',
    'Gagal ginjal',
    'Haemophilia',
    'HIV/AIDS',
    'Kolesterol',
    'Sirosis hati',
    'Thalasemia',
    'Leukimia',
    'Alzheimer',
    'Lainnya',
  ],
  { short: 'Penyakit' },
)
