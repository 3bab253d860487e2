import { found } from './found-rules.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { Newcomer } from './register.ts'
import { ageNow, type Proposed, type Stack } from './stack.ts'

/** One paper of the stack; `proposedBefore` looks back to papers of the same village that lie above it. */
export type Story = (stack: Stack, proposedBefore: readonly Proposed[]) => PaperDraft & { readonly proposed?: Proposed }

const hasChild = (family: Newcomer): boolean => family.persons.some((one) => one.hubKrt === '3' && ageNow(one) < 15)
const alone = (family: Newcomer): boolean => family.persons.length === 1
const femaleHead = (family: Newcomer): boolean => family.persons[0]?.sex === 'P' && family.persons.length > 1
const several = (family: Newcomer): boolean => family.persons.length >= 3
const grandchild = (family: Newcomer): boolean => family.persons.some((one) => one.hubKrt === '5')
const couple = (family: Newcomer): boolean => family.persons[1]?.hubKrt === '2'
const oldWidow = (family: Newcomer): boolean => isOldWidow(family.persons)
const headFromHere = (family: Newcomer): boolean => family.persons[0]?.nik.startsWith('350916') === true

/** A paper without anything to ask. */
function clean(program: string, alasan: string, fits?: (family: Newcomer) => boolean): Story {
  return (stack) => {
    const proposed = stack.proposed({ program, alasan }, fits)
    return { ...proposed.paper, proposed }
  }
}

/** A clean paper with something changed in it, which the checks must find. */
function spoiled(
  keterangan: string,
  alasan: string,
  aturan: readonly string[],
  change: (paper: PaperDraft, proposed: Proposed, before: readonly Proposed[]) => Partial<PaperDraft>,
  fits: (family: Newcomer) => boolean = several,
): Story {
  return (stack, before) => {
    const proposed = stack.proposed({ program: 'PKH', alasan }, fits)
    const { paper } = proposed
    return {
      ...paper,
      keterangan,
      expect: { aturan: [...aturan], hasil: 'ditunda' },
      ...change(paper, proposed, before),
    }
  }
}

/** The paper with answers of one member (by number) replaced. */
function member(paper: PaperDraft, no: number, jawaban: Readonly<Record<string, string>>): Pick<PaperDraft, 'anggota'> {
  return {
    anggota: paper.anggota.map((line) =>
      line.no === no ? { ...line, jawaban: { ...line.jawaban, ...jawaban } } : line,
    ),
  }
}

function nikOf(paper: PaperDraft, no: number): string {
  return paper.anggota.find((line) => line.no === no)?.jawaban['nik'] ?? ''
}

export const youngFamily = clean(
  'BPNT',
  'Keluarga muda, penghasilan buruh tani tidak tetap, anak masih kecil.',
  hasChild,
)
export const widow = clean('BPNT', 'Janda lanjut usia, tinggal sendiri, tidak ada penghasilan.', alone)
export const schoolChildren = clean('PKH', 'Anak sekolah, ayah buruh harian lepas.', hasChild)
export const motherAlone = clean('PKH', 'Ibu tunggal menanggung anak sekolah.', femaleHead)
export const threeGenerations = clean('BPNT', 'Tiga generasi serumah, satu orang bekerja.', grandchild)
export const healthCard = clean('PBI', 'Belum mempunyai jaminan kesehatan.', several)
export const listedOnly = clean('NON BANSOS', 'Diusulkan masuk data terpadu, belum meminta bantuan.')

export const shortNik = spoiled(
  'NIK anggota nomor 2 hanya 15 angka di kertas.',
  'Rumah rusak, penghasilan tidak tetap.',
  [found.nikNot16],
  (paper) => member(paper, 2, { nik: nikOf(paper, 2).slice(0, 11) + nikOf(paper, 2).slice(12) }),
)

export const otherSexExplained = spoiled(
  'Angka tanggal di NIK kepala keluarga menunjukkan jenis kelamin lain; petugas sudah mencocokkan dengan KTP.',
  'Kepala keluarga sakit menahun.',
  [found.nikSex],
  (paper) => ({
    ...member(paper, 1, { nik: otherSex(nikOf(paper, 1)) }),
    alasan: [
      {
        aturan: found.nikSex,
        pertanyaan: 'nik',
        no: 1,
        isi: 'Sudah dicocokkan dengan KTP-el: nomor ini yang tercetak.',
      },
    ],
    expect: { aturan: [found.nikSex], hasil: 'lengkap' },
  }),
  headFromHere,
)

export const otherDateExplained = spoiled(
  'Tanggal lahir sudah dibetulkan Dukcapil, NIK tetap yang lama.',
  'Penghasilan dari buruh tembakau musiman.',
  [found.nikDate],
  (paper) => ({
    ...member(paper, 1, { nik: otherYear(nikOf(paper, 1)) }),
    alasan: [
      { aturan: found.nikDate, pertanyaan: 'nik', no: 1, isi: 'Tanggal lahir dibetulkan Dukcapil, NIK tidak diganti.' },
    ],
    expect: { aturan: [found.nikDate], hasil: 'lengkap' },
  }),
)

export const oldRegionExplained = spoiled(
  'Kode kecamatan di NIK tidak ada di daftar sekarang: pendatang lama.',
  'Pindahan, bekerja serabutan.',
  [found.nikRegion],
  (paper) => ({
    ...member(paper, 1, { nik: `350999${nikOf(paper, 1).slice(6)}` }),
    alasan: [{ aturan: found.nikRegion, pertanyaan: 'nik', no: 1, isi: 'NIK lama dari daerah asal, sesuai KTP-el.' }],
    expect: { aturan: [found.nikRegion], hasil: 'lengkap' },
  }),
)

export const twoHeads = spoiled(
  'Dua orang tertulis sebagai kepala.',
  'Dua keluarga dalam satu rumah.',
  [found.heads, found.familyHeads],
  (paper) => member(paper, 2, { hub_krt: '1', hubkel: '1' }),
  couple,
)

export const unknownCode = spoiled(
  'Kode lantai tertulis 17; daftar hanya sampai 10.',
  'Lantai masih tanah.',
  [found.unreadable],
  (paper) => ({ jawaban: { ...paper.jawaban, lantai: '17' } }),
)

export const impossibleDate = spoiled(
  'Tanggal lahir 31 Februari.',
  'Anak tiga, ayah merantau.',
  [found.unreadable],
  (paper) => member(paper, 2, { tgllahir: '31/02/1990' }),
)

export const twiceOnPaper = spoiled(
  'NIK suami tertulis juga untuk istri.',
  'Pekerjaan tidak tetap.',
  [found.nikTwice, found.nikSex, found.nikDate],
  (paper) => member(paper, 2, { nik: nikOf(paper, 1) }),
  couple,
)

export const shortCard = spoiled(
  'No. KK hanya 15 angka.',
  'Belum pernah menerima bantuan.',
  [found.cardNot16],
  (paper) => ({
    anggota: paper.anggota.map((line) => ({
      ...line,
      jawaban: { ...line.jawaban, nokk: (line.jawaban['nokk'] ?? '').slice(0, 15) },
    })),
  }),
)

export const letterInNik = spoiled(
  'Huruf O tertulis di tempat angka nol.',
  'Ibu hamil, ayah buruh bangunan.',
  [found.nikNot16],
  (paper) => member(paper, 1, { nik: nikOf(paper, 1).replace(/0(?=\d{3}$)/, 'O') }),
)

export const noNik = spoiled('NIK anak belum ada di kertas.', 'Bayi belum tercatat.', [found.missing], (paper) => ({
  anggota: paper.anggota.map((line) => {
    if (line.no !== paper.anggota.length) return line
    const { nik: _, ...rest } = line.jawaban
    return { ...line, jawaban: rest }
  }),
}))

export const proposedTwice = spoiled(
  'Orang ini sudah diusulkan di formulir lain pada tumpukan yang sama.',
  'Pindah rumah bulan lalu.',
  [found.nikElsewhere],
  (paper, _own, before) => {
    const other = before.find(({ family }) => oldWidow(family))
    return member(paper, 1, identityOf(other?.paper.anggota[0]?.jawaban))
  },
  oldWidow,
)

/** She stands in the register already, in another house. */
export const registeredAlready: Story = (stack, before) => {
  const known = stack.registered((family) => isOldWidow(family.persons)).persons[0]
  const story = spoiled(
    'Orang ini sudah terdaftar di rumah lain.',
    'Tinggal menumpang di rumah saudara.',
    [found.nikElsewhere],
    (paper) => member(paper, 1, identityOf(known?.answers)),
    oldWidow,
  )
  return story(stack, before)
}

export const stateServant = spoiled(
  'Seorang anggota bekerja sebagai pegawai negeri; musyawarah yang memutuskan.',
  'Diusulkan RT.',
  [found.stateServant],
  (paper) => ({
    ...member(paper, 1, {
      sta_bekerja: '1',
      jumlah_jamkerja: '40',
      lapangan_usaha: '19',
      status_pekerjaan: '5',
      jenis_pekerjaan: '5',
    }),
    alasan: [
      {
        aturan: found.stateServant,
        pertanyaan: 'jenis_pekerjaan',
        no: 1,
        isi: 'Diserahkan kepada keputusan musyawarah.',
      },
    ],
    expect: { aturan: [found.stateServant], hasil: 'lengkap' },
  }),
  (family) => family.persons[0]?.sex === 'L' && ageNow(family.persons[0]) < 55,
)

/** Lives alone and is old enough that another such person's birth date asks the same questions. */
export function isOldWidow(persons: readonly { readonly sex: string; readonly birthDate: string }[]): boolean {
  const [only, more] = persons
  return only !== undefined && more === undefined && only.sex === 'P' && ageNow(only) > 57
}

/** The answers by which a person is recognized. */
export function identityOf(answers: Readonly<Record<string, string | boolean>> | undefined): Record<string, string> {
  return Object.fromEntries(
    ['nama', 'nik', 'tgllahir', 'tmplahir'].map((question) => [question, String(answers?.[question] ?? '')]),
  )
}

function otherSex(nik: string): string {
  const day = Number(nik.slice(6, 8))
  return nik.slice(0, 6) + String(day > 40 ? day - 40 : day + 40).padStart(2, '0') + nik.slice(8)
}

function otherYear(nik: string): string {
  const year = (Number(nik.slice(10, 12)) + 99) % 100
  return nik.slice(0, 10) + String(year).padStart(2, '0') + nik.slice(12)
}
