import { composeNik, type Sex } from '#shared/domain/nik.ts'
import { at, someDesa, someDusun, two, type Desk } from './desk.ts'

export type Person = { readonly id: string; readonly nik: string }
export type Family = { readonly id: string; readonly noKk: string; readonly people: readonly Person[] }

/** A family with one to four people; some are struck off, some numbers are wrong. */
export function addFamily(desk: Desk): Family {
  const random = desk.random
  const [id, noKk] = [desk.id(), someNoKk(desk)]
  desk.insert('keluarga', {
    id,
    no_kk: noKk,
    id_bdt: '',
    head_name: 'WARGA',
    head_nik: '',
    desa_code: random.pick(someDesa),
    dusun: random.pick(someDusun),
    rt: '001',
    rw: '001',
    address: '',
    members: 1,
    instrumen: 'pbdt2015',
    answers: '{}',
    status: random.chance(0.85) ? 'aktif' : 'dihapus',
    updated_at: at,
    revision: 1,
  })
  const people = Array.from({ length: random.int(1, 4) }, (_, index) => {
    const { answers, birthDate } = somePerson(desk, noKk)
    const person = { id: desk.id(), nik: answers.nik }
    desk.insert('anggota', {
      ...person,
      keluarga_id: id,
      urutan: index + 1,
      name: 'WARGA',
      birth_date: birthDate,
      id_art_bdt: '',
      answers: JSON.stringify(answers),
      status: random.chance(0.9) ? 'aktif' : 'dihapus',
    })
    return person
  })
  return { id, noKk, people }
}

/** What is said of a person, and the birth date where the register keeps it apart. */
export function somePerson(desk: Desk, noKk: string) {
  const random = desk.random
  const birthDate = `19${random.int(50, 99)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`
  const sex = random.pick(['L', 'P'] as const)
  const answers = {
    nama: 'WARGA',
    nik: someNik(desk, { birthDate, sex, noKk }),
    nokk: noKk,
    jnskel: sex === 'L' ? '1' : '2',
    tgllahir: birthDate,
    sta_keberadaan_art: random.pick(['1', '1', '1', '2', '4']),
    status_pekerjaan: random.pick(['1', '4', '4', '4', '5']),
    jenis_pekerjaan: random.pick(['20', '20', '20', '20', '52', '5']),
  }
  return { answers, birthDate: random.chance(0.5) ? birthDate : null }
}

/** A No. KK, right in most cases; some come twice. */
export function someNoKk(desk: Desk): string {
  const random = desk.random
  const right = `350916${two(random.int(1, 28))}${two(random.int(1, 12))}1900${two(random.int(1, 40))}`
  return random.chance(0.8) ? right : random.pick(['', '35091', `000000${right.slice(6)}`, '3509169913190001'])
}

/** Right in most cases; wrong in each of the ways, and twice, in the others. */
function someNik(desk: Desk, known: { readonly birthDate: string; readonly sex: Sex; readonly noKk: string }): string {
  const random = desk.random
  const right = composeNik('350916', known.birthDate, known.sex, random.int(1, 9999))
  const wrong = [
    '',
    '12345',
    '350916170880ABCD',
    known.noKk,
    `99${right.slice(2)}`,
    `${right.slice(0, 6)}9913${right.slice(10)}`,
  ]
  const other = composeNik('350916', '1970-02-03', known.sex === 'L' ? 'P' : 'L', 77)
  return random.chance(0.6) ? right : random.pick([...wrong, other, `350916310280${right.slice(12)}`])
}
