import type { List } from './list-files.ts'
import type { Person } from './list-people.ts'

const heads = (list: readonly Person[]): Person[] => list.filter((person) => person.hubungan === 1)
const slashes = (date: string): string => date.split('-').reverse().join('/')

/** Households as SIKS-NG exports them (form-and-siksng.md §2.5, RT/ruta), with names of places beside BPS codes. */
export function rutaList(list: readonly Person[]): List {
  return {
    sheet: 'RUTA',
    above: [],
    headers: [
      'IDBDT RUTA6 NoPesertaPBDT KDPROP KDKAB KDKEC KDDESA NMKEC NMDESA Alamat AdaPKH AdaBPNT Nama_SLS Nama_KRT Jumlah_ART Jumlah_Keluarga sta_bangunan sta_lahan luas_lantai lantai dinding kondisi_dinding atap sumber_airminum sumber_penerangan daya bb_masak fasbab ada_tabung_gas ada_lemari_es ada_motor jumlah_sapi percentile NOKK'.split(
        ' ',
      ),
    ],
    rows: heads(list).map((head, index) => [
      head.idBdt,
      `A${String(index).padStart(5, '0')}`,
      '',
      '35',
      '09',
      '200',
      '001',
      head.kecamatan,
      head.desa,
      head.alamat,
      index % 2 === 0 ? 'Ya' : 'Tidak',
      '1',
      `${head.dusun}, RW ${head.rw}, RT ${head.rt}`,
      head.nama,
      3,
      1,
      1,
      1,
      36,
      6,
      1,
      1,
      4,
      5,
      1,
      1,
      3,
      1,
      2,
      '4',
      '3',
      0,
      12,
      head.noKk,
    ]),
  }
}

/** Members as SIKS-NG exports them (§2.5, ART); `labels`: words instead of codes, as some exports have them. */
export function artList(list: readonly Person[], { labels = false } = {}): List {
  const relation = labels ? ['Kepala Rumah Tangga', 'Istri/Suami', 'Anak'] : ['1', '2', '3']
  return {
    sheet: 'ART',
    above: [],
    headers: [
      'IDARTBDT IDBDT RUTA6 KDPROP KDKAB KDKEC KDDESA Nama JnsKel TmpLahir TglLahir NIK NoKK Hub_KRT NUK Hubkel Umur Sta_kawin Ada_akta_nikah Ada_diKK Sta_hamil Jenis_cacat Penyakit_kronis Partisipasi_sekolah Sta_Bekerja Sta_keberadaan_art Ada_pkh namagadis_ibukandung DUK_NIK DUK_NAMA_LGKP'.split(
        ' ',
      ),
    ],
    rows: list.map((person) => [
      person.idArtBdt,
      person.idBdt,
      '',
      '35',
      '09',
      '200',
      '001',
      person.nama,
      labels ? (person.sex === 'L' ? 'Laki-laki' : 'Perempuan') : person.sex === 'L' ? '1' : '2',
      person.tempatLahir,
      person.tanggalLahir,
      person.nik,
      person.noKk,
      relation[person.hubungan - 1] ?? '',
      '1',
      labels && person.hubungan === 1 ? 'KEPALA KELUARGA' : (relation[person.hubungan - 1] ?? ''),
      40,
      labels ? 'Belum kawin' : '1',
      '0',
      labels ? 'Ya' : '1',
      labels ? 'TIDAK' : '2',
      '0',
      '0',
      '1',
      labels ? 'ya' : '1',
      labels ? 'Tinggal di rumah tangga' : '1',
      '2',
      person.ibu,
      person.nik,
      person.nama,
    ]),
  }
}

/** The flat BDT2015: household columns again in every row, numbered headers and a second row of numbers (§2.5). */
export function flatBdtList(list: readonly Person[]): List {
  const headers =
    'Provinsi|Kabupaten|Kecamatan|Desa|ID Rumah Tangga|Alamat|Nama SLS|Status lahan tempat tinggal|Jenis lantai terluas|Jenis dinding terluas|Jenis atap terluas|Sumber air minum|Nama|NIK|Hubungan dengan kepala rumah tangga|Nomor urut keluarga|Hubungan dengan kepala keluarga|Jenis kelamin|Tanggal lahir|Status perkawinan|No KK'.split(
      '|',
    )
  return {
    sheet: 'BDT2015',
    above: [['DATA BDT 2015 KABUPATEN JEMBER'], []],
    headers: [
      headers.map((header, index) => `${header} (${index + 1})`),
      headers.map((_, index) => (index === 0 ? 'KOLOM 1' : String(index + 1))),
    ],
    rows: list.map((person) => [
      'JAWA TIMUR',
      'JEMBER',
      person.kecamatan,
      person.desa,
      person.idBdt,
      person.alamat,
      person.dusun,
      1,
      6,
      1,
      4,
      5,
      person.nama,
      person.nik,
      person.hubungan,
      1,
      person.hubungan,
      person.sex === 'L' ? 1 : 2,
      slashes(person.tanggalLahir),
      2,
      person.noKk,
    ]),
  }
}

/** Who received bansos (§2.5, salur/BNBA). It names no family card. */
export function salurList(list: readonly Person[]): List {
  return {
    sheet: 'BNBA',
    above: [['DAFTAR PENERIMA BANSOS SEMBAKO TAHAP 3'], ['KABUPATEN JEMBER'], []],
    headers: ['NAMA PENERIMA|NIK KTP|TAHAP|BANSOS|IDSEMESTA|NO KEL|NM PROV|NM KAB|NM KEC|NM KEL|ALAMAT'.split('|')],
    rows: heads(list).map((head, index) => [
      head.nama,
      head.nik,
      '3',
      'BPNT',
      `ID${String(index).padStart(10, '0')}`,
      String(index + 1),
      'JAWA TIMUR',
      'KAB. JEMBER',
      head.kecamatan,
      head.desa,
      head.alamat,
    ]),
  }
}

/** Cards that two people share (§2.5, kartu ganda). */
export function gandaList(list: readonly Person[]): List {
  return {
    sheet: 'GANDA',
    above: [],
    headers: [
      'NAMA_PENERIMA|NOMOR_KARTU|NIK_KTP|NOKK_DTKS|IDARTBDT|IDKELUARGA|NMPROP|NMKAB|NMKEC|NMKEL|ALAMAT|STATUS_BARU'.split(
        '|',
      ),
    ],
    rows: heads(list).map((head, index) => [
      head.nama,
      `6013${String(index).padStart(12, '0')}`,
      head.nik,
      head.noKk,
      head.idArtBdt,
      head.idBdt,
      'JAWA TIMUR',
      'JEMBER',
      head.kecamatan,
      head.desa,
      head.alamat,
      index % 3 === 0 ? 'UNCLEAN' : 'CLEAN',
    ]),
  }
}

/** What the DTKS screen of SIKS-NG says, saved as a table (§2.5). */
export function dtksScreenList(list: readonly Person[]): List {
  return {
    sheet: 'Sheet1',
    above: [],
    headers: [
      'idsemesta NIK NOKK Nama Alamat nama_kec nama_desa BPNT BST PKH PBI BLT_BBM periode_pkh FIRST_SK is_nonaktif masih_hidup_label'.split(
        ' ',
      ),
    ],
    rows: list.map((person, index) => [
      `S${String(index).padStart(9, '0')}`,
      person.nik,
      person.noKk,
      person.nama,
      person.alamat,
      person.kecamatan,
      person.desa,
      'YA',
      'TIDAK',
      index % 2 === 0 ? 'YA' : 'TIDAK',
      'YA',
      null,
      'OKT-DES 2026',
      '2021',
      'false',
      'HIDUP',
    ]),
  }
}

/** The BNBA table of a kecamatan's own program (§2.5, PKT). */
export function pktBnbaList(list: readonly Person[]): List {
  return {
    sheet: 'bnba',
    above: [],
    headers: [
      'id_dtks prov kab kec desa alamat dusun rw rt nkk nik nama tgl_lahir tmp_lahir jenkel ibu_kandung shdk status pkh bpnt bst pbi'.split(
        ' ',
      ),
    ],
    rows: list.map((person) => [
      person.idBdt,
      'JAWA TIMUR',
      'JEMBER',
      person.kecamatan,
      person.desa,
      person.alamat,
      person.dusun,
      person.rw,
      person.rt,
      person.noKk,
      person.nik,
      person.nama,
      person.tanggalLahir,
      person.tempatLahir,
      person.sex,
      person.ibu,
      ['KEPALA KELUARGA', 'ISTRI', 'ANAK'][person.hubungan - 1] ?? '',
      '',
      '1',
      '0',
      '0',
      '1',
    ]),
  }
}

/** The rank of each family (§2.5, pemeringkatan desil). */
export function desilList(list: readonly Person[]): List {
  return {
    sheet: 'Pemeringkatan Desil',
    above: [],
    headers: ['No|No KK|NIK|Nama Kepala Keluarga|Desil'.split('|')],
    rows: heads(list).map((head, index) => [index + 1, head.noKk, head.nik, head.nama, 1 + (index % 5)]),
  }
}

/** The eight columns that come back after an upload (§2.2). */
export function resultList(list: readonly Person[]): List {
  return {
    sheet: 'hasil',
    above: [],
    headers: ['nama_kec nama_desa nik_usulan program_bansos hasil padan nama_lgkp ket_vali'.split(' ')],
    rows: list.map((person, index) => [
      person.kecamatan,
      person.desa,
      person.nik,
      'PKH',
      index % 4 === 0 ? 'DITOLAK' : 'DITERIMA',
      'PADAN',
      person.nama,
      index % 4 === 0 ? 'NIK GANDA' : '',
    ]),
  }
}
