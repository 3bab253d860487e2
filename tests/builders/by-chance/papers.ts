import { at, someDesa, someDusun, two, type Desk } from './desk.ts'
import { someNoKk, somePerson, type Family } from './register.ts'

const programmes = ['PKH', 'BPNT', 'PBI', ''] as const
const reasons = ['01', '02', '04', '07', '99', 'X'] as const
const putusan = ['setuju', 'setuju', 'setuju', 'tolak', 'tunda', null] as const

export type Berkas = { readonly id: string; readonly desaCode: (typeof someDesa)[number]; readonly dasar: string }
type Row = Readonly<Record<string, string>>

/** A period of 2025. */
export function addPeriode(desk: Desk, month: number): string {
  const id = desk.id()
  const day = (n: number) => `2025-${two(month)}-${two(n)}`
  desk.insert('periode', {
    id,
    year: 2025,
    month,
    regime: 'DTSEN',
    opens_on: day(1),
    village_cut_off_on: day(10),
    office_cut_off_on: day(15),
    closes_on: day(20),
    status: 'open',
    note: '',
    revision: 1,
  })
  return id
}

/** Papers of a village. */
export function addBerkas(desk: Desk, periode: string, number: number): Berkas {
  const random = desk.random
  const one = {
    id: desk.id(),
    desaCode: random.pick(someDesa),
    dasar: random.pick(['musyawarah', 'musyawarah', 'sptjm']),
  }
  desk.insert('berkas', {
    id: one.id,
    periode_id: periode,
    number,
    receipt_number: `TT/${number}`,
    desa_code: one.desaCode,
    dasar: one.dasar,
    received_on: '2025-10-02',
    received_at: at,
    received_by: desk.by,
    brought_by: '',
    brought_by_role: '',
    papers: JSON.stringify({ usulan: random.int(0, 40), perubahan: random.int(0, 9), penghapusan: random.int(0, 9) }),
    present: JSON.stringify(random.chance(0.7) ? ['sptjm'] : []),
    note: '',
    revision: 1,
  })
  return one
}

/** The meeting of a village. */
export function addMusyawarah(desk: Desk, periode: string, desaCode: string): string {
  const id = desk.id()
  desk.insert('musyawarah', {
    id,
    periode_id: periode,
    desa_code: desaCode,
    held: '{}',
    held_on: '2025-10-04',
    status: desk.random.pick(['draf', 'final']),
    revision: 1,
  })
  return id
}

/** A form of a stack, with its people and how far it is. */
export function addForm(
  desk: Desk,
  berkas: Berkas,
  number: number,
  register: readonly Family[],
  meeting: string,
): void {
  const random = desk.random
  const jenis = random.pick(['usulan', 'usulan', 'perubahan', 'penghapusan'] as const)
  const family = jenis === 'usulan' ? null : random.pick(register)
  const complete = random.chance(0.8)
  const id = desk.id()
  const noKk = family === null ? someNoKk(desk) : family.noKk
  const rows = (family?.people ?? []).map((person, index) => ({
    id: desk.id(),
    roster: 'anggota',
    order: index + 1,
    anggotaId: person.id,
    answers: { nama: 'WARGA', nik: person.nik },
  }))
  desk.insert('formulir', {
    id,
    berkas_id: berkas.id,
    number,
    jenis,
    instrumen: jenis === 'penghapusan' ? 'penghapusan-1' : 'pbdt2015',
    status: complete ? 'lengkap' : random.pick(['draf', 'ditunda']),
    keluarga_id: family?.id ?? null,
    answers: JSON.stringify(answersOf(desk, jenis)),
    base: family === null ? null : JSON.stringify({ answers: {}, rows }),
    head_name: 'WARGA',
    head_nik: '',
    no_kk: noKk,
    open_block: 0,
    open_reason: 0,
    cursor: null,
    keyed_by: desk.by,
    created_at: at,
    updated_at: at,
    completed_at: complete ? at : null,
    revision: 1,
  })
  if (jenis === 'penghapusan') {
    for (const row of rows) addRow(desk, id, row.order, row.anggotaId, { ...row.answers, hapus: random.chance(0.5) })
  } else {
    for (let n = 1; n <= random.int(1, 3); n += 1) {
      addRow(desk, id, n, family?.people[n - 1]?.id ?? null, somePerson(desk, noKk).answers)
    }
  }
  addStanding(desk, id, berkas, complete, meeting)
}

function answersOf(desk: Desk, jenis: string): Row {
  const random = desk.random
  if (jenis === 'penghapusan') return { tingkat: random.pick(['KELUARGA', 'ART']), kode_alasan: random.pick(reasons) }
  const place = { dusun: random.pick(someDusun) }
  return jenis === 'usulan' ? { ...place, program: random.pick(programmes) } : place
}

function addRow(
  desk: Desk,
  formulirId: string,
  order: number,
  anggotaId: string | null,
  answers: Readonly<Record<string, unknown>>,
): void {
  desk.insert('formulir_baris', {
    id: desk.id(),
    formulir_id: formulirId,
    roster: 'anggota',
    urutan: order,
    anggota_id: anggotaId,
    answers: JSON.stringify(answers),
  })
}

function addStanding(desk: Desk, formulirId: string, berkas: Berkas, complete: boolean, meeting: string): void {
  const random = desk.random
  const decided = random.pick(putusan)
  if (berkas.dasar === 'musyawarah' && decided !== null) {
    desk.insert('keputusan', {
      formulir_id: formulirId,
      musyawarah_id: meeting,
      putusan: decided,
      note: '',
      by_id: desk.by,
      at,
    })
  }
  if (complete && random.chance(0.4)) {
    const plan = { seed: 'a', rate: 0.1, population: 10, keys: { all: 9, always: 1, sample: 1, extra: 0 } }
    desk.insert('verifikasi', {
      id: desk.id(),
      formulir_id: formulirId,
      by_id: desk.by,
      keyed_by: desk.by,
      status: random.pick(['selesai', 'selesai', 'berjalan', 'batal']),
      plan: JSON.stringify(plan),
      started_at: at,
      finished_at: at,
    })
  }
}
