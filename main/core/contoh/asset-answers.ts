import type { PaperAnswers } from './answers.ts'
import type { Random } from './random.ts'

/**
 * Block V of a household: what it owns and which programmes reach it. Inland, so boats are there for nobody; animals and fields
 * follow wealth, programmes run against it. `housing`: who cooks with gas of more than 3 kg owns the cylinder, and who has no
 * electricity owns nothing that needs it.
 */
export function assetAnswers(random: Random, wealth: number, housing: PaperAnswers): PaperAnswers {
  const bottled = housing['bb_masak'] === '2'
  const powered = housing['sumber_penerangan'] !== '3'
  const owns = (from: number, slope: number): boolean =>
    random.chance(Math.max(0, Math.min(0.97, from + wealth * slope)))
  const land = owns(0.03, 0.35)
  return {
    ada_tabung_gas: bottled,
    ada_lemari_es: owns(-0.1, 0.85) && powered,
    ada_ac: owns(-0.6, 0.63) && powered,
    ada_pemanas: owns(-0.65, 0.66) && powered,
    ada_telepon: false,
    ada_tv: owns(0.5, 0.6) && powered,
    ada_emas: owns(-0.2, 0.4),
    ada_laptop: owns(-0.25, 0.4) && powered,
    ada_sepeda: owns(0.4, 0.2),
    ada_motor: owns(0.2, 0.95),
    ada_mobil: owns(-0.5, 0.55),
    ada_perahu: false,
    ada_motor_tempel: false,
    ada_perahu_motor: false,
    ada_kapal: false,
    aset_tak_bergerak: land,
    ...(land ? { luas_atb: String(random.int(5, 40) * 50) } : {}),
    rumah_lain: owns(-0.3, 0.35),
    jumlah_sapi: String(owns(0.05, 0.2) ? random.int(1, 3) : 0),
    jumlah_kerbau: '0',
    jumlah_kuda: '0',
    jumlah_babi: '0',
    jumlah_kambing: String(owns(0.1, 0.1) ? random.int(1, 5) : 0),
    sta_art_usaha: false,
    ...householdProgrammes(random, wealth),
  }
}

/** Question 6 of block V. */
function householdProgrammes(random: Random, wealth: number): PaperAnswers {
  const gets = (at: number, slope: number): boolean => random.chance(Math.max(0.01, at - wealth * slope))
  const pkh = gets(0.6, 0.9)
  return {
    sta_kks: pkh || gets(0.4, 0.6),
    sta_kip: gets(0.4, 0.5),
    sta_kis: gets(0.95, 0.5),
    sta_bpjs_mandiri: random.chance(wealth * 0.15),
    sta_jamsostek: random.chance(wealth * 0.1),
    sta_asuransi: false,
    sta_pkh: pkh,
    sta_rastra: pkh || gets(0.6, 0.6),
    sta_kur: random.chance(0.03 + wealth * 0.06),
  }
}

/** The programmes of the household as they are written beside each person. */
export function personProgrammes(assets: PaperAnswers): PaperAnswers {
  return {
    ada_kks: assets['sta_kks'] === true,
    ada_pbi: assets['sta_kis'] === true,
    ada_kip: false,
    ada_pkh: assets['sta_pkh'] === true,
    ada_rastra: assets['sta_rastra'] === true,
  }
}
