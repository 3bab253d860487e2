import type { PaperAnswers } from './answers.ts'
import { addDays, ageOn, onPaper } from './dates.ts'
import type { PersonDraft } from './household.ts'
import { inventOccupation } from './occupations.ts'
import type { Random } from './random.ts'
import { inventSchooling } from './schooling.ts'

/** A person with numbers of the civil registry. */
export type Person = PersonDraft & { readonly nik: string; readonly noKk: string; readonly birthplace: string }

export type PersonSurroundings = {
  readonly surveyedOn: string
  /** 0 poorest, 1 well off. */
  readonly wealth: number
  readonly programmes: PaperAnswers
}

/** Block IV of one person, as it would be written on the paper: what the age and sex ask for, and answers that fit each other. */
export function personAnswers(random: Random, person: Person, around: PersonSurroundings): PaperAnswers {
  const age = ageOn(person.birthDate, around.surveyedOn)
  return {
    nama: person.name,
    nik: person.nik,
    nokk: person.noKk,
    hub_krt: person.hubKrt,
    nuk: String(person.nuk),
    hubkel: person.hubkel,
    jnskel: person.sex === 'L' ? '1' : '2',
    tmplahir: person.birthplace,
    tgllahir: onPaper(person.birthDate),
    namagadis_ibukandung: person.motherName,
    sta_kawin: person.maritalStatus,
    ...(person.maritalStatus === '2' || person.maritalStatus === '3'
      ? { ada_akta_nikah: marriageProof(random, age) }
      : {}),
    ada_dikk: true,
    ada_kartu_identitas: String(cards(random, person, age, around.wealth)),
    ...pregnancy(random, person, age, around.surveyedOn),
    jenis_cacat: random.chance(age > 70 ? 0.06 : 0.017) ? String(random.pick([1, 1, 2, 3, 5, 10, 11])) : '0',
    penyakit_kronis: illness(random, age),
    ...(age >= 5 ? schoolAndWork(random, person, age, around.wealth) : { jenis_pekerjaan: 'BELUM/TIDAK BEKERJA' }),
    sta_keberadaan_art: '1',
    ...around.programmes,
  }
}

function marriageProof(random: Random, age: number): string {
  return random.weighted<string>([
    [age > 60 ? 35 : 72, '1'],
    [20, '2'],
    [age > 60 ? 40 : 8, '0'],
  ])
}

/** Question 11: the sum of birth certificate 1, student card 2, KTP 4 and driving licence 8. */
function cards(random: Random, person: PersonDraft, age: number, wealth: number): number {
  const birthCertificate = random.chance(age < 18 ? 0.86 : age < 40 ? 0.5 : 0.12) ? 1 : 0
  const student = age >= 13 && age < 19 && random.chance(0.4) ? 2 : 0
  const ktp = (age >= 17 && random.chance(0.98)) || (person.maritalStatus !== '1' && age >= 16) ? 4 : 0
  const licence = ktp > 0 && person.sex === 'L' && age < 60 && random.chance(0.08 + wealth * 0.3) ? 8 : 0
  return birthCertificate + student + ktp + licence
}

/** Asked of every woman from 10 to 54. */
function pregnancy(random: Random, person: PersonDraft, age: number, on: string): PaperAnswers {
  if (person.sex !== 'P' || age < 10 || age > 54) return {}
  const pregnant = person.maritalStatus === '2' && age >= 18 && age < 42 && random.chance(0.045)
  if (!pregnant) return { sta_hamil: false }
  return { sta_hamil: true, tgl_mulai_hamil: onPaper(addDays(on, -random.int(40, 230))) }
}

function illness(random: Random, age: number): string {
  if (!random.chance(age < 40 ? 0.03 : Math.min(0.5, (age - 30) * 0.011))) return '0'
  return age < 40 ? random.pick(['3', '6', '9']) : random.pick(['1', '1', '1', '2', '2', '3', '4', '5', '5', '7', '9'])
}

function schoolAndWork(random: Random, person: PersonDraft, age: number, wealth: number): PaperAnswers {
  const birthYear = Number(person.birthDate.slice(0, 4))
  const schooling = inventSchooling(random, { age, birthYear, married: person.maritalStatus !== '1', wealth })
  const school: PaperAnswers =
    schooling.taking === '0'
      ? { partisipasi_sekolah: '0' }
      : {
          partisipasi_sekolah: schooling.taking,
          pendidikan_tertinggi: schooling.level,
          kelas_tertinggi: schooling.grade,
          ijazah_tertinggi: schooling.certificate,
        }
  return { ...school, ...work(random, person, age, schooling.taking === '1') }
}

function work(random: Random, person: PersonDraft, age: number, inSchool: boolean): PaperAnswers {
  if (!random.chance(workingShare(person, age, inSchool))) {
    return { sta_bekerja: false, jenis_pekerjaan: idleWord(person, age, inSchool) }
  }
  const occupation = inventOccupation(random, person.sex)
  return {
    sta_bekerja: true,
    jumlah_jamkerja: String(random.int(occupation.hours[0], occupation.hours[1])),
    lapangan_usaha: occupation.field,
    status_pekerjaan: occupation.standing,
    jenis_pekerjaan: occupation.job,
  }
}

function workingShare(person: PersonDraft, age: number, inSchool: boolean): number {
  if (age < 15 || inSchool) return 0
  if (age > 72) return 0.22
  if (person.sex === 'P') return age > 60 ? 0.35 : person.hubKrt === '1' ? 0.8 : 0.46
  return age > 60 ? 0.66 : age < 20 ? 0.6 : 0.95
}

function idleWord(person: PersonDraft, age: number, inSchool: boolean): string {
  if (inSchool) return 'PELAJAR/MAHASISWA'
  return person.sex === 'P' && age > 20 ? 'MENGURUS RUMAH TANGGA' : 'BELUM/TIDAK BEKERJA'
}
