import { found } from './found-rules.ts'
import { registeredPaper, written, type PaperDraft } from './paper-draft.ts'
import type { SampleFamily } from './family.ts'
import { ageNow, type Stack } from './stack.ts'
import { identityOf, isOldWidow, type Story } from './stories-usulan.ts'

type Answers = Readonly<Record<string, string | boolean>>

const familyOf = (people: number) => (family: SampleFamily) => family.persons.length >= people
const poorHouse = (family: SampleFamily): boolean => family.answers['lantai'] === '9' && family.persons.length > 1
const youngWife = (family: SampleFamily): boolean =>
  family.persons[1]?.hubKrt === '2' && ageNow(family.persons[1]) < 35 && ageNow(family.persons[1]) > 19
const oldAlone = (family: SampleFamily): boolean => family.persons.length === 1 && ageOfHead(family) > 70
const oldParent = (family: SampleFamily): boolean => family.persons.some((one) => one.hubKrt === '6')

function ageOfHead(family: SampleFamily): number {
  return family.persons[0] === undefined ? 0 : ageNow(family.persons[0])
}

/** Answers of the form that change. */
function form(answers: Answers): Pick<PaperDraft, 'jawaban' | 'anggota'> {
  return { jawaban: written('perubahan', undefined, answers), anggota: [] }
}

/** Answers of one member that change, with the reason of the change on the form. */
function line(no: number, answers: Answers, alasan: string): Pick<PaperDraft, 'jawaban' | 'anggota'> {
  return {
    jawaban: written('perubahan', undefined, { alasan_perubahan: alasan }),
    anggota: [{ no, jawaban: written('perubahan', 'anggota', answers) }],
  }
}

export const newBaby: Story = (stack) => {
  const { paper, family } = stack.changed(youngWife, (one) => {
    const mother = one.persons[1]
    return {
      jawaban: written('perubahan', undefined, { alasan_perubahan: 'Kelahiran anak.', bukti_perubahan: 'KK baru.' }),
      anggota: [
        { no: one.persons.length + 1, jawaban: written('perubahan', 'anggota', baby(one, mother?.name ?? '')) },
      ],
    }
  })
  return { ...paper, keterangan: `Anak lahir di keluarga RT ${family.rt}.` }
}

function baby(family: SampleFamily, mother: string): Answers {
  const off = { ada_kks: false, ada_pbi: false, ada_kip: false, ada_pkh: false, ada_rastra: false }
  return {
    nama: 'AZKIA NUR RAMADHANI',
    nik: '3509165308260001',
    nokk: family.noKk,
    hub_krt: '3',
    nuk: '1',
    hubkel: '3',
    jnskel: '2',
    tmplahir: 'JEMBER',
    tgllahir: '13/08/2026',
    namagadis_ibukandung: mother,
    sta_keberadaan_art: '4',
    sta_kawin: '1',
    ada_dikk: true,
    ada_kartu_identitas: '1',
    jenis_cacat: '0',
    penyakit_kronis: '0',
    jenis_pekerjaan: 'BELUM/TIDAK BEKERJA',
    ...off,
  }
}

export const repairedHouse: Story = (stack) => {
  const { paper } = stack.changed(poorHouse, () =>
    form({ lantai: '2', dinding: '1', kondisi_dinding: '1', alasan_perubahan: 'Rumah diperbaiki.' }),
  )
  return { ...paper, keterangan: 'Rumah sudah diplester dan dikeramik.' }
}

export const repairedNik: Story = (stack) => {
  const isHead = (family: SampleFamily): boolean => family.persons[0]?.defect === 'nikPendek'
  const { paper } = stack.changed(
    isHead,
    (family) => line(1, { nik: family.persons[0]?.nik ?? '' }, 'NIK di daftar hanya 15 angka.'),
    'nikPendek',
  )
  return { ...paper, keterangan: 'NIK dibetulkan menurut KTP-el.' }
}

export const repairedName: Story = (stack) => {
  const isHead = (family: SampleFamily): boolean => family.persons[0]?.defect === 'namaBeda'
  const { paper } = stack.changed(
    isHead,
    (family) => line(1, { nama: family.persons[0]?.name ?? '' }, 'Ejaan nama tidak sama dengan KTP.'),
    'namaBeda',
  )
  return { ...paper, keterangan: 'Ejaan nama disamakan dengan KTP-el.' }
}

export const memberDied: Story = (stack) => {
  const { paper } = stack.changed(oldParent, (family) => {
    const no = family.persons.findIndex((one) => one.hubKrt === '6') + 1
    return line(no, { sta_keberadaan_art: '2' }, 'Orang tua meninggal.')
  })
  return { ...paper, keterangan: 'Orang tua kepala keluarga meninggal September lalu.' }
}

export const movedWithin: Story = (stack) => {
  const { paper } = stack.changed(
    (family) => family.dusun === 'Krajan' && family.persons.length > 2,
    () =>
      form({
        dusun: 'Sukosari',
        rw: '005',
        rt: '018',
        nama_sls: 'DUSUN SUKOSARI, RW 005, RT 018',
        alamat: 'JL. IRIGASI NO. 21',
        alasan_perubahan: 'Pindah rumah di dalam desa.',
      }),
  )
  return { ...paper, keterangan: 'Pindah dari Krajan ke Sukosari.' }
}

export const newWork: Story = (stack) => {
  const works = (family: SampleFamily): boolean => family.persons[0]?.answers['status_pekerjaan'] === '6'
  const { paper } = stack.changed(works, () =>
    line(1, { lapangan_usaha: '12', status_pekerjaan: '1', jenis_pekerjaan: 'PEDAGANG' }, 'Berganti pekerjaan.'),
  )
  return { ...paper, keterangan: 'Sekarang berjualan di pasar.' }
}

export const boughtThings: Story = (stack) => {
  const { paper } = stack.changed(
    (family) =>
      family.answers['ada_motor'] === false && family.answers['ada_lemari_es'] === false && family.wealth > 0.3,
    () => form({ ada_lemari_es: true, ada_motor: true, alasan_perubahan: 'Barang dibeli tahun ini.' }),
  )
  return { ...paper, keterangan: 'Mempunyai kulkas dan sepeda motor.' }
}

/** The new NIK belongs to somebody else in the register. */
export const takenNik: Story = (stack) => {
  const widow = (family: SampleFamily): boolean => isOldWidow(family.persons)
  const owner = stack.registered(widow).persons[0]
  const { paper } = stack.changed(widow, () => line(1, { penyakit_kronis: '1' }, 'NIK dibetulkan.'))
  const { nik, tgllahir } = identityOf(owner?.answers)
  return {
    ...paper,
    keterangan: 'NIK yang ditulis ternyata milik warga lain yang sudah terdaftar.',
    anggota: [{ no: 1, jawaban: { nik: nik ?? '', tgllahir: tgllahir ?? '' } }],
    expect: { aturan: [found.nikElsewhere], hasil: 'ditunda' },
  }
}

export const roomsInWords: Story = (stack) => {
  const small = (family: SampleFamily): boolean => family.persons.length > 2 && family.answers['jumlah_kamar'] !== '3'
  const { paper } = stack.changed(small, () => form({ jumlah_kamar: '3', alasan_perubahan: 'Rumah diperluas.' }))
  return {
    ...paper,
    keterangan: 'Jumlah kamar ditulis dengan huruf.',
    jawaban: { ...paper.jawaban, jumlah_kamar: 'dua' },
    expect: { aturan: [found.unreadable], hasil: 'ditunda' },
  }
}

/** A removal as the sheet of the office has it. `marked`: numbers of the members, when not the whole family goes. */
function removal(
  stack: Stack,
  keterangan: string,
  fits: (family: SampleFamily) => boolean,
  answers: Readonly<Record<string, string>>,
  marked?: (family: SampleFamily) => number,
): PaperDraft {
  const family = stack.registered(fits)
  const jawaban = { tingkat: marked === undefined ? '1' : '2', ...answers }
  const anggota =
    marked === undefined
      ? []
      : family.persons.map((_, index) => ({
          no: index + 1,
          jawaban: { hapus: index + 1 === marked(family) ? '1' : '2' },
        }))
  return { ...registeredPaper('penghapusan', family, { jawaban, anggota }), keterangan }
}

/** The same removal, with what the checks must find in it. */
function parked(paper: PaperDraft, ...aturan: readonly string[]): PaperDraft {
  return { ...paper, expect: { aturan: [...aturan], hasil: 'ditunda' } }
}

const death = { kode_alasan: '01', jenis_dokumen: '2' }

export const diedAlone: Story = (stack) =>
  removal(stack, 'Warga lanjut usia yang tinggal sendiri meninggal.', oldAlone, {
    ...death,
    tgl_kejadian: '21/09/2026',
    no_dokumen: '474.3/118/2026',
    tgl_dokumen: '25/09/2026',
  })

export const movedAway: Story = (stack) =>
  removal(stack, 'Sekeluarga pindah ke Banyuwangi.', familyOf(3), {
    kode_alasan: '02',
    uraian_alasan: 'Pindah ke Kabupaten Banyuwangi.',
    tgl_kejadian: '03/10/2026',
    jenis_dokumen: '3',
    no_dokumen: 'SKPWNI/3509/02102026/0007',
    tgl_dokumen: '02/10/2026',
  })

export const oneDied: Story = (stack) =>
  removal(
    stack,
    'Satu anggota meninggal, keluarga tetap terdaftar.',
    oldParent,
    { ...death, tgl_kejadian: '14/10/2026', no_dokumen: '474.3/131/2026', tgl_dokumen: '16/10/2026' },
    (family) => family.persons.findIndex((one) => one.hubKrt === '6') + 1,
  )

export const wellOff: Story = (stack) =>
  removal(stack, 'Sudah mampu menurut warga.', (family) => family.wealth > 0.7 && family.persons.length > 2, {
    kode_alasan: '04',
    uraian_alasan: 'Rumah dibangun permanen, mempunyai usaha penggilingan.',
    jenis_dokumen: '5',
  })

export const doubled: Story = (stack) =>
  removal(stack, 'Terdaftar dua kali.', familyOf(2), { kode_alasan: '05', jenis_dokumen: '6' })

export const withdrew: Story = (stack) =>
  removal(stack, 'Mengundurkan diri dengan surat bermeterai.', familyOf(2), {
    kode_alasan: '08',
    uraian_alasan: 'Graduasi mandiri.',
    tgl_kejadian: '20/10/2026',
    jenis_dokumen: '8',
    no_dokumen: '05/X/2026',
    tgl_dokumen: '20/10/2026',
  })

export const civilServant: Story = (stack) =>
  removal(stack, 'Anak menjadi pegawai negeri.', (family) => family.persons.length > 3, {
    kode_alasan: '07',
    jenis_dokumen: '7',
    no_dokumen: '813/0216/2026',
    tgl_dokumen: '01/04/2026',
  })

export const noCause: Story = (stack) =>
  parked(
    removal(stack, 'Alasan penghapusan tidak diisi.', familyOf(2), {
      uraian_alasan: 'Diminta dikeluarkan.',
      jenis_dokumen: '4',
    }),
    found.missing,
  )

export const inTheFuture: Story = (stack) =>
  parked(
    removal(stack, 'Tahun kejadian salah tulis.', oldAlone, {
      ...death,
      tgl_kejadian: '12/10/2062',
      no_dokumen: '474.3/140/2026',
      tgl_dokumen: '14/10/2026',
    }),
    found.future,
  )

export const nobodyMarked: Story = (stack) =>
  parked(
    removal(
      stack,
      'Sebagian anggota dihapus, tetapi tidak satu pun ditandai.',
      familyOf(3),
      {
        ...death,
        tgl_kejadian: '02/10/2026',
        no_dokumen: '474.3/133/2026',
        tgl_dokumen: '05/10/2026',
      },
      () => 0,
    ),
    found.nobodyMarked,
  )

export const noDocument: Story = (stack) =>
  parked(
    removal(stack, 'Surat pindah disebut tanpa nomor dan tanggal.', familyOf(3), {
      kode_alasan: '02',
      tgl_kejadian: '11/10/2026',
      jenis_dokumen: '3',
    }),
    found.missing,
  )
