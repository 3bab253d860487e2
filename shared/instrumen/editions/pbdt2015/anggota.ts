import type { Block, Question } from '../../types.ts'
import { presentMember } from './conditions.ts'
import { anggotaIdentitas } from './anggota-identitas.ts'
import { anggotaKeadaan } from './anggota-keadaan.ts'

/** Programmes that a person takes part in, and children who live elsewhere. */
const anggotaProgram = [
  program('ada_kks', 'prog a', 'Menerima KKS/KPS', 'KKS', 'Ada_kks'),
  program('ada_pbi', 'prog b', 'Menerima KIS/PBI-JKN', 'PBI', 'Ada_pbi'),
  program('ada_kip', 'prog c', 'Menerima KIP/BSM', 'KIP', 'Ada_kip'),
  program('ada_pkh', 'prog d', 'Menerima PKH', 'PKH', 'Ada_pkh'),
  program('ada_rastra', 'prog e', 'Menerima Raskin/Rastra/BPNT', 'Rastra', 'Ada_rastra'),
  {
    id: 'anak_diluar_rt',
    number: 'lain',
    label: 'Anak di luar rumah tangga',
    short: 'Anak di luar',
    kind: 'text',
    maxLength: 100,
    required: false,
    siks: 'Anak_diluar_rt',
    help: 'Keterangan tentang anak yang tinggal di rumah lain, bila tertulis di formulir.',
  },
] satisfies readonly Question[]

/** Block IV: one row for each member. */
export const anggota = {
  id: 'IV',
  number: 'IV',
  title: 'Keterangan sosial ekonomi anggota rumah tangga',
  short: 'Anggota',
  roster: 'anggota',
  minRows: 1,
  maxRows: 30,
  questions: [...anggotaIdentitas, ...anggotaKeadaan, ...anggotaProgram],
} as const satisfies Block

function program(id: string, number: string, label: string, short: string, siks: string): Question {
  return { id, number, label, short, kind: 'yesNo', yes: '1', no: '2', requiredWhen: presentMember, siks }
}
