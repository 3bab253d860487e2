import type { Sex } from './names.ts'
import type { Random } from './random.ts'

/** A way to earn a living: the codes of questions 20 and 21 of block IV, and the civil registry's word for it. */
export type Occupation = {
  readonly field: string
  readonly standing: string
  readonly job: string
  readonly hours: readonly [min: number, max: number]
}

type Chances = readonly (readonly [weight: number, occupation: Occupation])[]

const labourer = occupation('1', '6', 'BURUH TANI/PERKEBUNAN', 28, 44)
const farmer = occupation('1', '1', 'PETANI/PEKEBUN', 24, 42)
const farmerWithHelp = occupation('1', '2', 'PETANI/PEKEBUN', 28, 48)
const tobacco = occupation('3', '6', 'BURUH TANI/PERKEBUNAN', 30, 46)
const builder = occupation('11', '7', 'BURUH HARIAN LEPAS', 35, 54)
const mason = occupation('11', '7', 'TUKANG BATU', 36, 54)
const driver = occupation('14', '4', 'SOPIR', 40, 60)
const trader = occupation('12', '1', 'PEDAGANG', 30, 63)
const smallTrade = occupation('12', '1', 'WIRASWASTA', 28, 60)
const factory = occupation('9', '4', 'KARYAWAN SWASTA', 40, 48)
const homeIndustry = occupation('9', '7', 'BURUH HARIAN LEPAS', 20, 42)
const livestock = occupation('6', '1', 'PETERNAK', 20, 42)
const maid = occupation('19', '4', 'PEMBANTU RUMAH TANGGA', 30, 56)
const honoraryTeacher = occupation('17', '4', 'GURU', 24, 36)
const scavenger = occupation('20', '1', 'BURUH HARIAN LEPAS', 30, 50)
const unpaid = occupation('1', '8', 'PETANI/PEKEBUN', 12, 30)

const ofMen: Chances = [
  [30, labourer],
  [17, farmer],
  [6, farmerWithHelp],
  [8, tobacco],
  [14, builder],
  [4, mason],
  [4, driver],
  [5, trader],
  [4, smallTrade],
  [3, factory],
  [3, livestock],
  [1, scavenger],
  [1, honoraryTeacher],
]

const ofWomen: Chances = [
  [30, labourer],
  [14, tobacco],
  [14, unpaid],
  [14, trader],
  [8, smallTrade],
  [8, homeIndustry],
  [5, factory],
  [4, maid],
  [2, honoraryTeacher],
  [1, scavenger],
]

/** What somebody of that sex works as, in a village of rice, tobacco and building sites. Nobody here is a civil servant: those don't belong in the register. */
export function inventOccupation(random: Random, sex: Sex): Occupation {
  return random.weighted(sex === 'L' ? ofMen : ofWomen)
}

function occupation(field: string, standing: string, job: string, min: number, max: number): Occupation {
  return { field, standing, job, hours: [min, max] }
}
