import type { Condition, FamilyMeaning, QuestionId } from '../../types.ts'
import { is } from '../declare.ts'
import { ineligibleBy } from '../rules/proposal.ts'
import { stateEmployee } from './people.ts'

type Family = {
  readonly presence: QuestionId
  readonly gone: Condition
  readonly disability: FamilyMeaning['disability']
}

/** What a paper about one family is read from: everybody is somebody to its one head. */
export function familyOf({ presence, gone, disability }: Family): FamilyMeaning {
  const head = is('hubkel', '1')
  return {
    head,
    familyHead: head,
    relation: { toHead: 'hubkel', toFamilyHead: 'hubkel' },
    presence,
    gone,
    sex: { question: 'jnskel', male: '1', female: '2' },
    marital: { question: 'sta_kawin', codes: { 1: 'belumKawin', 2: 'kawin', 3: 'ceraiHidup', 4: 'ceraiMati' } },
    disability,
    pregnancy: { yes: is('sta_hamil', true), no: is('sta_hamil', false), since: 'tgl_mulai_hamil' },
    occupation: 'jenis_pekerjaan',
    ineligible: ineligibleBy(stateEmployee),
  }
}
