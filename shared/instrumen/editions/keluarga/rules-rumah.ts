import type { Condition, Rule } from '../../types.ts'
import { all, is, oneOf } from '../declare.ts'
import type { Numbered } from '../rules/numbering.ts'

const CONSISTENCY = 'form-and-siksng.md §1.6'

/** A hint about the house or what the family owns: `when` must not hold. */
export function hint(number: string, at: string, when: Condition, message: string, source = 'P'): Rule {
  return { number, level: 'inform', check: { op: 'never', when, at }, message, source }
}

type Things = {
  /** Answers that say there is no large gas cylinder, that there are things run on electricity, and a car or an AC. */
  readonly noCylinder: { readonly at: string; readonly when: Condition }
  readonly electric: Condition
  readonly comfort: Condition
}

/** R-x301 to R-x309: the house and what the family owns. Hints: nothing here keeps a form open. */
export function houseRules(rule: Numbered, { noCylinder, electric, comfort }: Things): readonly Rule[] {
  return [
    hint(
      rule(301),
      noCylinder.at,
      all(oneOf('r308_bahan_bakar', '2', '3'), noCylinder.when),
      'Memasak dengan elpiji 5,5 kg atau 12 kg, tetapi tidak memiliki tabungnya. Periksa keduanya.',
      `${CONSISTENCY} #11`,
    ),
    {
      number: rule(302),
      level: 'inform',
      check: { op: 'shareAtLeast', amount: 'luas_lantai', people: 'jumlah_anggota', limit: 8 },
      message: 'Luas lantai {bagian} m² per orang, kurang dari 8 m²: tanda kemiskinan menurut kriteria.',
      source: `${CONSISTENCY} #12, Kepmensos 146/HUK/2013`,
    },
    hint(
      rule(305),
      'r307a_penerangan',
      all(is('r307a_penerangan', '4'), electric),
      'Penerangan bukan listrik, tetapi ada barang yang memakai listrik. Periksa keduanya.',
    ),
    hint(
      rule(306),
      'r310_tinja',
      all(is('r309a_bab', '6'), oneOf('r310_tinja', '1', '2')),
      'Tidak ada fasilitas buang air besar, tetapi tempat pembuangannya tangki septik atau IPAL. Periksa keduanya.',
    ),
    hint(
      rule(309),
      'r303_lantai',
      all(is('r303_lantai', '8'), comfort),
      'Lantai tanah, tetapi memiliki mobil atau AC. Periksa keduanya.',
    ),
  ]
}
