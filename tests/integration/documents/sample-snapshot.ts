import type { BeritaAcaraSnapshot } from '#core/documents/snapshot.ts'

const firstNames = ['SITI', 'AHMAD', 'SUTRISNO', 'NUR', 'DEWI', 'MISNAWI', 'SULASTRI', 'BUDI', 'HALIMAH', 'JUMADI']
const lastNames = ['RAHAYU', 'FAUZI', 'WATI', 'HIDAYAT', 'KURNIAWAN', 'AMINAH', 'SANTOSO', 'LESTARI']
const dusun = ['KRAJAN', 'SUKOSARI', 'GRUJUGAN']

/** 16 digits that differ for each n; invented. */
export function number16(prefix: number, n: number): string {
  return String(prefix * 1e15 + 350_917_000_000_000 + n * 7919 + 1)
}

function pick(list: readonly string[], n: number): string {
  return list[n % list.length] ?? ''
}

export function usulanLines(count: number): BeritaAcaraSnapshot['lampiran']['usulan'] {
  return Array.from({ length: count }, (_, n) => ({
    name: `${pick(firstNames, n)} ${pick(lastNames, n * 3)}`,
    nik: number16(3, n),
    noKk: number16(4, Math.floor(n / 4)),
    shdk: n % 4 === 0 ? 'Kepala keluarga' : n % 4 === 1 ? 'Istri/suami' : 'Anak',
    sex: n % 2 === 0 ? 'L' : 'P',
    birthPlace: 'JEMBER',
    birthDate: '17-08-1984',
    motherName: `${pick(firstNames, n + 3)} ${pick(lastNames, n)}`,
    address: `JL. MERDEKA NO. ${n + 1}, DUSUN ${pick(dusun, n)}`,
    rt: '003',
    rw: '001',
    job: n % 4 === 0 ? 'BURUH TANI/PERKEBUNAN' : 'BELUM/TIDAK BEKERJA',
    programme: 'Sembako/BPNT',
    reason: 'Pendapatan tidak tetap, lantai tanah',
    note: '',
  }))
}

export const none = { keluarga: 0, jiwa: 0 }

/** A small, complete village meeting of Desa Jatisari; parts can be replaced. */
export function sampleSnapshot(parts: Partial<BeritaAcaraSnapshot> = {}): BeritaAcaraSnapshot {
  return {
    version: 1,
    documentId: '0199d000-0000-7000-8000-000000000001',
    asOf: '2026-11-11T06:30:00.000Z',
    final: true,
    amendment: 0,
    amendmentReason: '',
    letterhead: {
      line1: 'PEMERINTAH KABUPATEN JEMBER',
      line2: 'KECAMATAN JENGGAWAH',
      line3: 'DESA JATISARI',
      address: 'Jalan Raya Jatisari Nomor 12 Jenggawah',
      contact: 'Telp. (0331) 555-0112 · Pos-el desa@jatisari.contoh · Kode Pos 68171',
      logo: null,
    },
    meetingTitle: 'MUSYAWARAH DESA',
    theme: 'PENGUSULAN, PERUBAHAN, DAN PENGHAPUSAN',
    regime: 'DTSEN',
    periode: { year: 2026, month: 11 },
    nomor: '140/BA-MUSDES/2026',
    heldOn: '2026-11-11',
    startsAt: '09.00',
    endsAt: '12.00',
    zone: 'WIB',
    place: 'Balai Desa Jatisari',
    wilayah: {
      term: 'Desa',
      desa: 'Jatisari',
      kecamatan: 'Jenggawah',
      kabupaten: 'Kabupaten Jember',
      provinsi: 'Jawa Timur',
    },
    invited: 40,
    unsur: ['Pemerintah Desa', 'BPD', 'Ketua RT/RW', 'Tokoh masyarakat', 'Pendamping PKH'],
    dasar: [
      'Undang-Undang Nomor 13 Tahun 2011 tentang Penanganan Fakir Miskin',
      'Instruksi Presiden Nomor 4 Tahun 2025 tentang Data Tunggal Sosial dan Ekonomi Nasional',
      'Peraturan Menteri Sosial Nomor 3 Tahun 2025',
    ],
    byConsensus: true,
    unit: 'keluarga',
    counts: {
      prelist: {
        tidakDitemukan: { keluarga: 1, jiwa: 3 },
        mampu: none,
        pindah: { keluarga: 1, jiwa: 4 },
        meninggal: { keluarga: 1, jiwa: 1 },
        lain: none,
        diperbaiki: { keluarga: 2, jiwa: 7 },
        tetap: { keluarga: 1355, jiwa: 4212 },
        jumlah: { keluarga: 1360, jiwa: 4227 },
      },
      usulan: { keluarga: 3, jiwa: 12 },
      penghapusan: { keluarga: 3, jiwa: 8 },
      perubahan: { keluarga: 2, jiwa: 7 },
      tidakDisepakati: { keluarga: 1, jiwa: 4 },
    },
    programmes: [
      { name: 'PKH', keluarga: 1, jiwa: 4 },
      { name: 'Sembako/BPNT', keluarga: 2, jiwa: 8 },
    ],
    note: '',
    copies: 2,
    signedAt: 'Jatisari',
    signatories: [
      { title: 'Notulis', name: 'RINA WULANDARI', nip: '' },
      { title: 'Pimpinan Musyawarah', name: 'H. SUKIRMAN, S.Pd.', nip: '' },
      { title: 'Ketua BPD', name: 'MOCH. SHOLEH', nip: '' },
      { title: 'Kepala Desa Jatisari', name: 'Drs. H. ABDUL GHOFUR', nip: '' },
    ],
    lampiran: {
      usulan: usulanLines(12),
      penghapusan: Array.from({ length: 3 }, (_, n) => ({
        idDtks: `350917000${n}`,
        name: `${pick(firstNames, n + 5)} ${pick(lastNames, n)}`,
        nik: number16(5, n),
        noKk: number16(6, n),
        address: 'DUSUN KRAJAN, RT 002 RW 001',
        reason: '01 Meninggal',
        eventDate: '02-10-2026',
        evidence: 'Surat kematian 474.3/12/2026',
        note: 'Seluruh keluarga',
      })),
      perubahan: Array.from({ length: 5 }, (_, n) => ({
        name: `${pick(firstNames, n + 2)} ${pick(lastNames, n)}`,
        nik: number16(7, n),
        noKk: number16(8, n),
        element: 'Jenis lantai terluas',
        before: '6 Tanah',
        after: '4 Ubin/tegel/teraso',
        evidence: 'Foto',
      })),
      ditolak: [
        {
          name: 'JUMADI SANTOSO',
          nik: number16(9, 1),
          address: 'DUSUN GRUJUGAN, RT 004 RW 002',
          reason: 'Memiliki mobil',
          followUp: 'Ditolak',
        },
      ],
    },
    peserta: Array.from({ length: 25 }, (_, n) => ({
      name: `${pick(firstNames, n)} ${pick(lastNames, n)}`,
      sex: n % 3 === 0 ? ('P' as const) : ('L' as const),
      unsur: n % 2 === 0 ? 'Ketua RT' : 'Tokoh masyarakat',
      address: `Dusun ${pick(dusun, n)}`,
    })),
    ...parts,
  }
}
