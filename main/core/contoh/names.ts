import type { Random } from './random.ts'

/**
 * Names of the kind heard in a village of southern Jember, where Javanese and Madurese families live side by side. The parts are
 * common; every person made of them is invented.
 */
export type Sex = 'L' | 'P'

/** Which naming fashion a birth year belongs to. */
type Generation = 'tua' | 'tengah' | 'muda'

const single: Readonly<Record<Generation, Readonly<Record<Sex, readonly string[]>>>> = {
  tua: {
    L: words(`SUKARDI MISTAR SUNARYO TOYIB BUSAR MATRAJI SUPARDI SARWI NIMAN SAMSURI KASIRAN MUKIDI SLAMET PONIRAN TUKIMIN
      SAMSUL BUNAMIN ASMO MISRAWI SANUSI ARTAWI SURATNO JUMADI PAIMAN WAGIMIN NGATENO SATUMAR MARSUKI SENIMAN BADRI
      SUTRISNO MUNASIR KARIYO SUMARNO SUPENO TARUNO SAHRAWI MARDAI HASBULLAH SALIM MUNIR BAKRI JATIM SADIMAN TIMBUL`),
    P: words(`MISNATI SANIMA BUNATI SUTINAH TUMINI PONIYEM NIPAH SATUNA SUPIYAH ARTINA MARSIYAH MISRATI SAMINA JUMATI SULASTRI
      WAGINAH TUKINEM KASMINAH SITIYAH RUKMINI MURTI SARINTEN NGATEMI SURATMI PAINI SUMINAH TIMA ASIA NASIA BUYANI
      SATRI MISNA HATIJA SUMARMI JAMILA SANI RUKAYAH SARIYEM MUNAWAROH LEGINEM`),
  },
  tengah: {
    L: words(`SUGIANTO HARIYANTO SUPRIYADI BUDIONO HERMANTO SUYANTO JUNAIDI ROHMAN SAIFUL HOLIL FAUZI MULYADI WAHYUDI ISKANDAR
      SUBAIRI NURHADI ZAINUDDIN ABDURRAHMAN HOLILI IMRON ROSIDI SUHARTONO AGUS EKO BAMBANG WIDODO SUPARMAN MISBAHUL
      HARTONO FATHORRAHMAN SAMHAJI BUNADI MASRURI HOSNAN SUTAJI MUZAKKI TAUFIK RIDWAN ARIFIN MASHUDI`),
    P: words(`HOLIFAH SUMIATI LILIK SULISTYOWATI HOSNIYAH JUMAIYAH ROMLAH SUHARTATIK ENDANG MASLUHAH KHOTIJAH RUSMIATI UMAMAH
      SUHARTINI LATIFAH MAIMUNAH YULIATI NURHAYATI SUPRAPTI ERNAWATI MURYATI SUNARSIH FATIMATUZ INDAHWATI ISTIQOMAH
      SULAIHAH SANIYAH HALIMATUS HASANAH MUTMAINNAH SUNDARI SETYOWATI RUMIYATI BADRIYAH WINARTI SUSMIATI`),
  },
  muda: {
    L: words(`ALFIAN DIMAS REZA FARHAN AKBAR RENDI FERDI ILHAM BAGUS GALANG RAFI NAUFAL FAHRI ZIDAN ARDI BAYU HAIKAL RIFKI
      DAFFA ALDI YOGA REHAN FAJAR KHOIRUL FIRMAN DANI RIZAL ANDIKA HAFIZ AZKA`),
    P: words(`ALIYAH NABILA PUTRI SALSABILA INTAN DEWI RISMA AULIA NADIA ZAHRA FITRIA NISA WULAN RARA SAFIRA KHANZA AZZAHRA
      DINDA LAILA AMELIA CINTA KARTIKA ANISA BILQIS MAULIDA NURUL RIZKA FARAH NAYLA HANIFAH`),
  },
}

const secondParts: Readonly<Record<Generation, Readonly<Record<Sex, readonly string[]>>>> = {
  tua: { L: words('HADI SANTOSO RAHMAT HASAN UTOMO'), P: words('ASIH RAHAYU HASANAH AMINAH LESTARI') },
  tengah: {
    L: words('ROHMAN HIDAYAT EFENDI SANTOSO WIJAYA HASAN ANWAR SETIAWAN BASRI MAULANA SYAFII HAKIM FAUZI UMAR'),
    P: words('RAHAYU NINGSIH FATIMAH AMINAH WAHYUNI LESTARI HASANAH MARYAM UTAMI ZUBAIDAH RAHMAH KHASANAH NGATMINI'),
  },
  muda: {
    L: words('RAMADHAN MAULANA PRATAMA SAPUTRA HIDAYATULLAH ALFARIZI KURNIAWAN FIRDAUS ARDIANSYAH PRASETYO ALGHIFARI'),
    P: words('RAMADHANI MAULIDIYAH PUTRI SAFITRI RAHMAWATI AGUSTINA NURAINI LESTARI ANGGRAENI KHOIRIYAH OKTAVIANI'),
  },
}

/** First words that stand before many names here; Moh., Moch., Mohammad and Muhammad are all seen on cards. */
const leading: Readonly<Record<Sex, readonly string[]>> = {
  L: ['MOH.', 'MUHAMMAD', 'MOHAMMAD', 'AHMAD', 'ABDUL', 'ACHMAD', 'NUR', 'MOCH.'],
  P: ['SITI', 'SRI', 'NUR', 'SITI', 'UMI', 'SITI'],
}

/** Which of these may follow ABDUL. */
const afterAbdul = words('ROHMAN HAKIM WAHID AZIZ GAFUR MANAN HALIM MUIS ROSYID LATIF KARIM HAMID')

/**
 * An invented name in capitals, of the fashion of that birth year. The old often have one word, the young two or three. Without
 * titles and without the comma or slash that SIKS-NG refuses; the dot of MOH. and MOCH. stands as on the card.
 */
export function inventName(random: Random, sex: Sex, birthYear: number): string {
  const generation = generationOf(birthYear)
  const own = random.pick(single[generation][sex])
  const shape = random.weighted(shapes[generation])
  if (shape === 'satu') return own
  if (shape === 'dua') return `${own} ${random.pick(secondParts[generation][sex])}`
  const first = random.pick(leading[sex])
  if (first === 'ABDUL') return `ABDUL ${random.pick(afterAbdul)}`
  if (shape === 'depan') return `${first} ${own}`
  return `${first} ${own} ${random.pick(secondParts[generation][sex])}`
}

const shapes: Readonly<Record<Generation, readonly (readonly [number, 'satu' | 'dua' | 'depan' | 'tiga'])[]>> = {
  tua: [
    [78, 'satu'],
    [7, 'dua'],
    [15, 'depan'],
  ],
  tengah: [
    [40, 'satu'],
    [22, 'dua'],
    [33, 'depan'],
    [5, 'tiga'],
  ],
  muda: [
    [6, 'satu'],
    [45, 'dua'],
    [22, 'depan'],
    [27, 'tiga'],
  ],
}

/** The same name as another clerk would have written it: another spelling of a part, or a letter less. Never the name itself. */
export function spellDifferently(random: Random, name: string): string {
  const known = random.int(0, spellings.length - 1)
  for (let step = 0; step < spellings.length; step += 1) {
    const spelling = spellings[(known + step) % spellings.length]
    const other = spelling === undefined ? name : name.replace(spelling[0], spelling[1])
    if (other !== name) return other
  }
  const doubled = random.int(1, Math.max(1, name.length - 1))
  return name.slice(0, doubled) + name.charAt(doubled - 1) + name.slice(doubled)
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/^MOH\. /, 'MUHAMMAD '],
  [/^MOCH\. /, 'MOH. '],
  [/^MUHAMMAD /, 'MUHAMAD '],
  [/^MOHAMMAD /, 'MOH. '],
  [/^ACHMAD /, 'AHMAD '],
  [/^AHMAD /, 'ACHMAD '],
  [/^SITI /, 'ST '],
  [/YAH$/, 'IYAH'],
  [/YANTO/, 'IANTO'],
  [/DJ|J/, 'Z'],
  [/SY/, 'S'],
  [/F/, 'P'],
  [/KH/, 'H'],
  [/UDDIN/, 'UDIN'],
  [/ATI$/, 'ATIK'],
  [/U/, 'OE'],
]

function generationOf(birthYear: number): Generation {
  if (birthYear < 1966) return 'tua'
  return birthYear < 1994 ? 'tengah' : 'muda'
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
