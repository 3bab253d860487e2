import type { Random } from '#core/contoh/random.ts'

/**
 * Invented names as a kabupaten in the east of Java has them, for measuring with a million people.
 *
 * How: three fashions by birth year (old, middle, young). A name is one to three words. Javanese words are put together from a beginning
 * and an ending of the kind that the language itself uses (SU+PARMAN, WAR+SINI, MIS+NATI: about 1,700 words), Arabic and modern words come
 * from lists of about 330, and one word in fourteen is coined from syllables, the long tail that every register has (some 20,000 words
 * among a million people). Words are drawn by Zipf's law (the n-th of a list with weight 1 / (n + 4)), and a few first words
 * (MUHAMMAD, SITI, NUR, SRI…) stand before many names, as in any register: about one man in six is some Muhammad, one woman in six a Siti.
 * Each person's name is then spelled as one card has it (MOH., MOCH., MUHAMAD…), once and for good.
 */
export type Sex = 'L' | 'P'

const beginnings: Readonly<Record<Sex, readonly string[]>> = {
  L: list(
    'SU KAR WAR SAR MAR TU PAR JU NGA SA MIS BU MAT WA LA KAS RA DAR SUM PO SUT NI SUW SAM SUR MUN SUG PAI SUD HAR',
  ),
  P: list(
    'SU KAR WAR SAR MAR TU PAR JU NGA SA MIS BU RUS WA LA KAS RU DAR SUM PO SUT NI SUW SAM SUR MUN SUG PAI SUL SIN',
  ),
}
const endings: Readonly<Record<Sex, readonly string[]>> = {
  L: list(
    'TO NO MIN MAN DI YADI YONO YANTO GIMAN JIMAN WADI TONO LAN NIMAN KIMIN DIMAN KIRNO RAJI JI SAN NARYO GITO RONO MIJAN KADI',
  ),
  P: list(
    'TI YEM NAH MI TINI NI SIH MIATI YATI NATI KINEM GIYEM TINAH LASTRI NINGSIH RAHMI MINAH KINI SINI TRI WATI HANI NEM YANTI LIKAH',
  ),
}

const arabic: Readonly<Record<Sex, readonly string[]>> = {
  L: list(`HASAN HUSEN UMAR ALI USMAN IBRAHIM ISMAIL YUSUF MUSA HARUN IDRIS SALEH ZAINAL ABIDIN SYAMSUL ARIFIN HIDAYAT RAHMAT FAUZI RIDWAN
    KHOLIL HOLILI MUNIR BASHORI FATHOR ROZI MAHFUD NAWAWI GHAZALI SYAFII HAMBALI MALIKI HANAFI JUNAIDI SUBHAN MAULANA SYARIF TOHA YASIN
    IMRON LUTFI FAISAL HAKIM HAMID AZIZ LATIF KARIM WAHID MAJID RASYID ROHIM RAHIM SALAM GHOFUR MUIZ QODIR ZAKARIA ILYAS YAHYA SULAIMAN
    DAUD AYUB YUNUS KHOIRUL ANAM ANWAR MISBAH MUSLIM MUHLIS MUHTAR NASIR NASRULLAH HABIBI BADRUS SHOLIHIN HUDA MUBAROK TAUFIQ BURHAN
    SAIFUL BAHRI AMIN IHSAN IKHWAN JAELANI MUSTOFA NURHADI ROFIQ SIDIQ SOFYAN SYUKUR TAMRIN UBAIDILLAH WALID ZUBAIR ABDULLAH HASBI`),
  P: list(`AMINAH KHOTIJAH FATIMAH AISYAH MARYAM HALIMAH ZAENAB HAFSAH ASIYAH SOLEHAH ROHMAH RAHMAH HASANAH KHASANAH MASRUROH LATIFAH
    HIDAYAH JAMILAH JUMAIYAH ROMLAH MAIMUNAH MUTMAINNAH MUNAWAROH NAFISAH NAILATUL QOMARIYAH QURROTUL RODIYAH RUKAYYAH SAADAH SAIDAH
    SALAMAH SAROH SUFIYAH SUHARTATIK SULAIHAH SYARIFAH UMMI USWATUN WARDAH ZAHROH ZUBAIDAH ZULAIKHA ISTIQOMAH ISNAINI INAYAH HUSNUL
    HOTIMAH HOSNIYAH HOLIFAH HINDUN FARIDAH FAIZAH BADRIYAH AZIZAH ARIFAH ANISAH ALIYAH ALFIYAH LULUK MASITOH MARDIYAH MUSLIMAH MUSYAROFAH`),
}

const modern: Readonly<Record<Sex, readonly string[]>> = {
  L: list(`AGUS EKO DWI TRI BAMBANG HENDRA RUDI DEDI ANDI ARIS BUDI CAHYO DENI DIDIK EDI FAJAR GUNAWAN HERI INDRA IRWAN JOKO KURNIAWAN
    NUGROHO PRASETYO PURNOMO RIZKI SAPUTRA SETIAWAN SIGIT TEGUH WAHYU WIBOWO WIJAYA YOGA YUDI DIMAS BAGUS RENDI ALDI FERDI GALANG RAFI
    FAREL ARYA BIMA DAFFA RAKA REVAN KEVIN RADIT PRATAMA RAMADHAN FIRMANSYAH ARDIANSYAH HIDAYATULLAH ALFARIZI PERMANA SANTOSO SUSANTO`),
  P: list(`DEWI SRI ENDANG LILIK NINIK YULI RINI RETNO WIWIK TUTIK INDAH ANI DIAN FITRI LESTARI WULANDARI RAHAYU NINGSIH PUSPITA SARI
    UTAMI HANDAYANI PERMATASARI ANGGRAENI OKTAVIA SAFITRI RAHMAWATI KARTIKA PUTRI AYU INTAN MELATI NABILA SALSABILA ZAHRA KEISYA AURA
    NADIA CITRA BUNGA DINDA FEBRI GITA HESTI IKA JULIA KURNIA LINA MEGA NOVI PRATIWI RISKA SEPTI TIARA VERA WINDA YUNITA ZULFA AMELIA`),
}

const firsts: Readonly<Record<Sex, readonly (readonly [number, string])[]>> = {
  L: [
    [40, 'MUHAMMAD'],
    [14, 'AHMAD'],
    [12, 'ABDUL'],
    [6, 'NUR'],
    [4, 'SYAIFUL'],
    [3, 'SAMSUL'],
    [3, 'MOCHAMAD'],
  ],
  P: [
    [42, 'SITI'],
    [14, 'NUR'],
    [12, 'SRI'],
    [5, 'UMI'],
    [4, 'DEWI'],
    [3, 'LAILATUL'],
  ],
}

/** How a card writes a first word, likely by the weight. */
const onCards: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  MUHAMMAD: [
    [30, 'MUHAMMAD'],
    [18, 'MOHAMMAD'],
    [14, 'MOH.'],
    [8, 'MUHAMAD'],
    [6, 'MOCH.'],
    [6, 'MOHAMAD'],
    [5, 'M.'],
    [4, 'MUH.'],
  ],
  AHMAD: [
    [30, 'AHMAD'],
    [16, 'ACHMAD'],
    [5, 'AKHMAD'],
  ],
  SITI: [
    [40, 'SITI'],
    [3, 'ST.'],
    [2, 'SITTI'],
  ],
  SYAIFUL: [
    [5, 'SYAIFUL'],
    [6, 'SAIFUL'],
  ],
}

/** A name for somebody born in that year. */
export function drawName(random: Random, sex: Sex, birthYear: number): string {
  const words =
    birthYear < 1968 ? oldName(random, sex) : birthYear < 1996 ? middleName(random, sex) : youngName(random, sex)
  return words.map((word) => (random.chance(1 / 14) ? coined(random, sex) : spelled(random, word))).join(' ')
}

function oldName(random: Random, sex: Sex): string[] {
  if (random.chance(0.68)) return [random.chance(0.8) ? javanese(random, sex) : zipf(random, arabic[sex])]
  if (random.chance(0.6)) return [random.weighted(firsts[sex]), zipf(random, arabic[sex])]
  return [javanese(random, sex), zipf(random, modern[sex])]
}

function middleName(random: Random, sex: Sex): string[] {
  if (random.chance(0.3)) return [random.chance(0.7) ? javanese(random, sex) : zipf(random, arabic[sex])]
  if (random.chance(0.45)) return [random.weighted(firsts[sex]), zipf(random, arabic[sex])]
  if (random.chance(0.5)) return [zipf(random, modern[sex]), javanese(random, sex)]
  return [zipf(random, modern[sex]), zipf(random, modern[sex])]
}

function youngName(random: Random, sex: Sex): string[] {
  const last = random.chance(0.5) ? zipf(random, modern[sex]) : zipf(random, arabic[sex])
  if (random.chance(0.07)) return [last]
  const first = random.chance(0.4) ? random.weighted(firsts[sex]) : zipf(random, modern[sex])
  return random.chance(0.45) ? [first, zipf(random, modern[sex]), last] : [first, last]
}

function javanese(random: Random, sex: Sex): string {
  return zipf(random, beginnings[sex]) + zipf(random, endings[sex])
}

const onsets = list('B C D F G H J K L M N P R S T W Y Z AR AL EL IN UN RA NU MA SA TA KA LA NA WI DE')
const middles = list('A I U E O AI')
const codas = list('RI NA LA SA DA VA NI RA MA LI TA NDA RTA LFI NTI SKA RLI JA WAN RIF LAN YA')
const ends: Readonly<Record<Sex, readonly string[]>> = { L: list('N R S L TO DI NO K M'), P: list('H A TI NA YA N RA') }

/** A word that hardly anybody else has. */
function coined(random: Random, sex: Sex): string {
  const vowel = random.pick(['A', 'I', 'U', 'E'])
  return (
    random.pick(onsets) +
    random.pick(middles) +
    random.pick(codas) +
    (random.chance(0.6) ? vowel : '') +
    random.pick(ends[sex])
  )
}

function spelled(random: Random, word: string): string {
  const ways = onCards[word]
  return ways === undefined ? word : random.weighted(ways)
}

/** By its rank in the list, the first most often. */
function zipf(random: Random, words: readonly string[]): string {
  const top = Math.log((words.length + 4) / 4)
  const rank = Math.floor(4 * Math.exp(random.unit() * top) - 4)
  return words[Math.min(rank, words.length - 1)] ?? ''
}

function list(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
