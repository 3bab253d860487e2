import type { PaperAnswers } from './answers.ts'
import type { Random } from './random.ts'

/**
 * Block III of a household: all answers lean the same way, as in life. An earth floor goes with bamboo walls and firewood, a
 * tiled one with a pump and a toilet. `wealth`: 0 poorest, 1 well off.
 */
export function housingAnswers(random: Random, wealth: number, people: number): PaperAnswers {
  const lean = (spread: number): number => clamp(wealth + (random.unit() - 0.5) * spread)
  const own = random.chance(0.89)
  return {
    sta_bangunan: own ? '1' : random.pick(['3', '3', '2', '5']),
    ...(own ? { sta_lahan: random.pick(['1', '1', '1', '1', '1', '2', '3']) } : {}),
    luas_lantai: String(Math.round(18 + wealth * 62 + people * 3 + random.int(0, 10))),
    lantai: step(lean(0.25), [
      [0.13, '9'],
      [0.2, '8'],
      [0.62, '6'],
      [0.74, '4'],
      [0.97, '2'],
      [2, '1'],
    ]),
    ...walls(random, lean(0.25)),
    ...roof(random, lean(0.35)),
    jumlah_kamar: String(Math.max(1, Math.min(4, Math.round(1 + wealth * 1.6 + people * 0.25)))),
    ...water(random, lean(0.4)),
    ...light(random, lean(0.3)),
    ...cooking(random, lean(0.3)),
    ...toilet(lean(0.3), random),
  }
}

function walls(random: Random, lean: number): PaperAnswers {
  const dinding = step(lean, [
    [0.1, '6'],
    [0.2, '4'],
    [0.3, '3'],
    [0.38, '2'],
    [2, '1'],
  ])
  return ['1', '2', '3'].includes(dinding)
    ? { dinding, kondisi_dinding: random.chance(clamp(0.9 - lean)) ? '2' : '1' }
    : { dinding }
}

function roof(random: Random, lean: number): PaperAnswers {
  const atap = step(lean, [
    [0.03, '9'],
    [0.16, '6'],
    [0.28, '5'],
    [0.9, '4'],
    [2, '3'],
  ])
  return atap === '9' ? { atap } : { atap, kondisi_atap: random.chance(clamp(0.95 - lean)) ? '2' : '1' }
}

function water(random: Random, lean: number): PaperAnswers {
  const source = step(lean, [
    [0.12, '7'],
    [0.2, '9'],
    [0.45, '6'],
    [0.55, '8'],
    [0.88, '5'],
    [0.95, '3'],
    [2, '2'],
  ])
  const how = source === '3' ? '2' : source === '2' ? '1' : '3'
  const meter = source === '3' ? { nomor_meter_air: `0916${random.int(100000, 999999)}` } : {}
  return { sumber_airminum: source, ...meter, cara_peroleh_airminum: how }
}

function light(random: Random, lean: number): PaperAnswers {
  if (lean < 0.012) return { sumber_penerangan: '3' }
  const daya = step(lean, [
    [0.14, '6'],
    [0.62, '1'],
    [0.95, '2'],
    [2, '3'],
  ])
  return {
    sumber_penerangan: '1',
    daya,
    ...(daya === '6' ? {} : { nomor_pln: `5166${String(random.int(0, 99_999_999)).padStart(8, '0')}` }),
  }
}

function cooking(random: Random, lean: number): PaperAnswers {
  const fuel = step(lean, [
    [0.27, '8'],
    [0.96, '3'],
    [2, '2'],
  ])
  return { bb_masak: fuel === '8' && random.chance(0.06) ? '7' : fuel }
}

function toilet(lean: number, random: Random): PaperAnswers {
  const fasbab = step(lean, [
    [0.1, '4'],
    [0.16, '3'],
    [0.27, '2'],
    [2, '1'],
  ])
  if (fasbab === '4') return { fasbab, buang_tinja: random.pick(['4', '4', '5']) }
  const kloset = step(lean, [
    [0.2, '3'],
    [0.28, '2'],
    [2, '1'],
  ])
  return { fasbab, kloset, buang_tinja: kloset === '3' ? '3' : lean < 0.34 ? random.pick(['3', '4', '1']) : '1' }
}

/** The code of the first limit above the value. */
function step(value: number, limits: readonly (readonly [below: number, code: string])[]): string {
  const found = limits.find(([below]) => value < below) ?? limits[limits.length - 1]
  if (found === undefined) throw new RangeError('no limits')
  return found[1]
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}
