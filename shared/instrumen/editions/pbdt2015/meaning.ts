import type { Meaning } from '../../types.ts'
import { is, oneOf } from '../declare.ts'
import { ineligibleBy } from '../rules/proposal.ts'
import { absentMember, stateEmployee } from './conditions.ts'

/** What the household, its families and its people are read from: block IV (form-and-siksng.md §1.4). */
export const meaning: Meaning = {
  family: {
    head: is('hub_krt', '1'),
    familyHead: is('hubkel', '1'),
    familyNumber: 'nuk',
    relation: { toHead: 'hub_krt', toFamilyHead: 'hubkel' },
    presence: 'sta_keberadaan_art',
    gone: absentMember,
    sex: { question: 'jnskel', male: '1', female: '2' },
    marital: { question: 'sta_kawin', codes: { 1: 'belumKawin', 2: 'kawin', 3: 'ceraiHidup', 4: 'ceraiMati' } },
    // Where several come together the first one named counts (berita-acara-and-office.md S12).
    disability: [
      { kind: 'fisik', when: oneOf('jenis_cacat', '1', '6', '8', '9', '12') },
      { kind: 'sensorik', when: oneOf('jenis_cacat', '2', '3', '4', '5', '7') },
      { kind: 'intelektual', when: is('jenis_cacat', '10') },
      { kind: 'mental', when: is('jenis_cacat', '11') },
    ],
    pregnancy: { yes: is('sta_hamil', true), no: is('sta_hamil', false), since: 'tgl_mulai_hamil' },
    occupation: 'jenis_pekerjaan',
    ineligible: ineligibleBy(stateEmployee),
  },
}
