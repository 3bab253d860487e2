import { composeNik } from '#shared/domain/nik.ts'
import { composeNoKk } from '#shared/domain/no-kk.ts'
import type { CheckFacts } from '#shared/instrumen/facts.ts'
import type { Answers, AnswerValue, FormContent, FormRow } from '#shared/instrumen/types.ts'

/** Kecamatan Jenggawah, where the invented family was registered. */
export const kecamatan = '350908'

/** The day on which the tests live. */
export const today = '2026-11-11'

/** Ids of the four rows, in order: father, mother, daughter of 13, son of 3. */
export const rowIds = [
  '0195a000-0000-7000-8000-000000000001',
  '0195a000-0000-7000-8000-000000000002',
  '0195a000-0000-7000-8000-000000000003',
  '0195a000-0000-7000-8000-000000000004',
] as const

const household: Answers = {
  dusun: 'Krajan',
  rw: '001',
  rt: '003',
  alamat: 'JL. MAWAR 12',
  tgl_pencacahan: '2026-11-02',
  petugas_nama: 'BUDI SANTOSO',
  tgl_pemeriksaan: '2026-11-05',
  pemeriksa_nama: 'SRI WAHYUNI',
  hasil_pencacahan: '1',
  responden_nama: 'SLAMET RIYADI',
  sta_bangunan: '1',
  sta_lahan: '1',
  luas_lantai: 36,
  lantai: '6',
  dinding: '1',
  kondisi_dinding: '2',
  atap: '4',
  kondisi_atap: '2',
  jumlah_kamar: 2,
  sumber_airminum: '6',
  cara_peroleh_airminum: '3',
  sumber_penerangan: '1',
  daya: '1',
  bb_masak: '3',
  fasbab: '1',
  kloset: '1',
  buang_tinja: '1',
  aset_tak_bergerak: false,
  rumah_lain: false,
  jumlah_sapi: 0,
  jumlah_kerbau: 0,
  jumlah_kuda: 0,
  jumlah_babi: 0,
  jumlah_kambing: 2,
  sta_art_usaha: false,
  ...all(false, 'ada_tabung_gas ada_lemari_es ada_ac ada_pemanas ada_telepon ada_emas ada_laptop ada_mobil ada_perahu'),
  ...all(false, 'ada_motor_tempel ada_perahu_motor ada_kapal'),
  ...all(true, 'ada_tv ada_sepeda ada_motor'),
  ...all(false, 'sta_kks sta_kip sta_bpjs_mandiri sta_jamsostek sta_asuransi sta_pkh sta_rastra sta_kur'),
  sta_kis: true,
  program: 'PKH',
  alasan_usulan: 'Kepala keluarga buruh tani dengan dua anak dan penghasilan tidak tetap.',
}

const everybody: Answers = {
  nokk: composeNoKk(kecamatan, '2015-03-17', 42),
  nuk: 1,
  tmplahir: 'JEMBER',
  sta_keberadaan_art: '1',
  ada_dikk: true,
  jenis_cacat: '0',
  penyakit_kronis: '0',
  ...all(false, 'ada_kks ada_kip ada_pkh ada_rastra'),
  ada_pbi: true,
}

const father: Answers = {
  ...everybody,
  nama: 'SLAMET RIYADI',
  nik: composeNik(kecamatan, '1984-04-05', 'L', 1),
  hub_krt: '1',
  hubkel: '1',
  jnskel: '1',
  tgllahir: '1984-04-05',
  namagadis_ibukandung: 'SUPINAH',
  sta_kawin: '2',
  ada_akta_nikah: '1',
  ada_kartu_identitas: 4,
  partisipasi_sekolah: '2',
  pendidikan_tertinggi: '4',
  kelas_tertinggi: '8',
  ijazah_tertinggi: '2',
  sta_bekerja: true,
  jumlah_jamkerja: 40,
  lapangan_usaha: '1',
  status_pekerjaan: '6',
  jenis_pekerjaan: '20',
}

const mother: Answers = {
  ...everybody,
  nama: 'SITI AMINAH',
  nik: composeNik(kecamatan, '1988-09-21', 'P', 2),
  hub_krt: '2',
  hubkel: '2',
  jnskel: '2',
  tgllahir: '1988-09-21',
  namagadis_ibukandung: 'MARYAM',
  sta_kawin: '2',
  ada_akta_nikah: '1',
  ada_kartu_identitas: 5,
  sta_hamil: true,
  tgl_mulai_hamil: '2026-06-15',
  partisipasi_sekolah: '2',
  pendidikan_tertinggi: '7',
  kelas_tertinggi: '2',
  ijazah_tertinggi: '2',
  sta_bekerja: false,
  jenis_pekerjaan: '2',
}

const daughter: Answers = {
  ...everybody,
  nama: 'PUTRI LESTARI',
  nik: composeNik(kecamatan, '2013-02-10', 'P', 3),
  hub_krt: '3',
  hubkel: '3',
  jnskel: '2',
  tgllahir: '2013-02-10',
  namagadis_ibukandung: 'SITI AMINAH',
  sta_kawin: '1',
  ada_kartu_identitas: 3,
  sta_hamil: false,
  partisipasi_sekolah: '1',
  pendidikan_tertinggi: '4',
  kelas_tertinggi: '2',
  ijazah_tertinggi: '1',
  sta_bekerja: false,
  jenis_pekerjaan: '3',
}

const son: Answers = {
  ...everybody,
  nama: 'AHMAD FAUZI',
  nik: composeNik(kecamatan, '2023-07-30', 'L', 1),
  hub_krt: '3',
  hubkel: '3',
  jnskel: '1',
  tgllahir: '2023-07-30',
  namagadis_ibukandung: 'SITI AMINAH',
  sta_kawin: '1',
  ada_kartu_identitas: 1,
  jenis_pekerjaan: '1',
}

/** A complete usulan of an invented family of four, without a single problem or hint. Computed answers are not in it. */
export function validFamily(): FormContent {
  const members = [father, mother, daughter, son]
  const rows = members.map((answers, index): FormRow => {
    return { id: rowIds[index] ?? '', roster: 'anggota', order: index + 1, answers }
  })
  return { answers: household, rows }
}

/** What the tests know of the world: one kecamatan more than the family's own, no NIK used elsewhere. */
export function checkFacts(over: Partial<CheckFacts> = {}): CheckFacts {
  return {
    today,
    isKnownKecamatan: (code) => code === kecamatan || code === '350910',
    nikUses: new Map(),
    ...over,
  }
}

/** The content with answers of the form set; undefined takes an answer away. */
export function withAnswers(content: FormContent, changes: Changes): FormContent {
  return { ...content, answers: changed(content.answers, changes) }
}

/** The content with answers of one member set, 1 for the first. */
export function withMember(content: FormContent, order: number, changes: Changes): FormContent {
  const rows = content.rows.map((row) =>
    row.roster === 'anggota' && row.order === order ? { ...row, answers: changed(row.answers, changes) } : row,
  )
  return { ...content, rows }
}

/** The content with one more row at the end of a roster. */
export function withRow(content: FormContent, roster: FormRow['roster'], answers: Answers, id?: string): FormContent {
  const order = content.rows.filter((row) => row.roster === roster).length + 1
  const row: FormRow = { id: id ?? newRowId(roster, order), roster, order, answers }
  return { ...content, rows: [...content.rows, row] }
}

/** The id that `withRow` gives a row. */
export function newRowId(roster: FormRow['roster'], order: number): string {
  const kind = { anggota: '1', usaha: '2', kb: '3' }[roster]
  return `0195a000-0000-7000-8000-0000000${kind}${String(order).padStart(4, '0')}`
}

type Changes = Readonly<Record<string, AnswerValue | undefined>>

function changed(answers: Answers, changes: Changes): Answers {
  const entries = Object.entries({ ...answers, ...changes }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Answers
}

function all(value: boolean, ids: string): Answers {
  return Object.fromEntries(ids.split(' ').map((id) => [id, value]))
}
