import { describe, expect, test } from 'vitest'
import { nameWords } from '#shared/domain/name-words.ts'
import { weighNames } from '#core/ganda/name-weight.ts'

/** Every word is had by one person in five hundred, SITI and MUHAMMAD by many. */
const shares = {
  ofWord: (word: string) => (['SITI', 'MUHAMAD', 'NUR', 'AHMAD', 'ABDUL', 'SRI'].includes(word) ? 0.08 : 0.002),
  ofBeginning: () => 0.01,
}

function weigh(a: string, b: string) {
  return weighNames(nameWords(a), nameWords(b), shares)
}

const same = `
  MUHAMMAD RAHMAN = MOH. RAHMAN
  MUHAMMAD RAHMAN = M. RAHMAN
  MUHAMMAD RAHMAN = M RAHMAN
  MOCH RAHMAN = MOHAMAD RAHMAN
  MUH. FAISAL = MUHAMMAD FAISAL
  MUKHAMMAD FAISAL = MOCHAMMAD FAISAL
  MHD. YUSUF = MUHAMMAD YUSUF
  ACHMAD FAUZI = AHMAD FAUZI
  AKHMAD FAUZI = AHMAD PAUZI
  SITI AMINAH = ST. AMINAH
  SITI AMINAH = SITTI AMINAH
  SITI AMINAH = STI AMINAH
  SITI AMINAH = ST AMINA
  SITI AMINAH = SITI AMINAH, S.PD
  ABDUL ROHMAN = ABD. ROHMAN
  ABDUL RAHMAN = ABDURRAHMAN
  ABDUL ROHMAN = ABDURROHMAN
  ABD. SALAM = ABDUSSALAM
  ABDUL AZIZ = ABDULAZIS
  ABDUL AZIZ = ABD AJIS
  ABDUL GHANI = ABDUL GANI
  ABDULLAH = ABDULAH
  SOEKARNO = SUKARNO
  SOEPARMAN = SUPARMAN
  DJOKO WIDODO = JOKO WIDODO
  TJIPTO = CIPTO
  TJAHJO KUMOLO = CAHYO KUMOLO
  JUSUF KALLA = YUSUF KALLA
  JAHJA = YAHYA
  RAHAJU = RAHAYU
  SJAHRIR = SYAHRIR
  SJAMSUL BAHRI = SAMSUL BAHRI
  CHOIRUL ANAM = KHOIRUL ANAM
  KHADIJAH = HADIJAH
  KHOTIJAH = CHOTIJAH
  KHOLIL = HOLIL
  SHOLEH = SOLEH
  SHOLEH = SOLE
  ASHARI = ASARI
  FATIMAH = FATIMA
  FATIMAH = PATIMAH
  SYAIFUL BAHRI = SAIFUL BAHRI
  SYAIFUDDIN = SAEPUDIN
  FITRIYAH = FITRIAH
  FITRIYAH = FITRIA
  VERA = FERA
  ELVI SUKAESIH = ELPI SUKAESIH
  ALIF = ALIP
  ZAINAL ABIDIN = JAINAL ABIDIN
  ZAINAL ABIDIN = ZAENAL ABIDIN
  RIZAL = RISAL
  RIZKI = RISKI
  MAX SUHERMAN = MAKS SUHERMAN
  QOMARIYAH = KOMARIAH
  TAUFIQ HIDAYAT = TAUFIK HIDAYAT
  BASRI = BASHRI
  SUWARNO = SUARNO
  HERIYANTO = HERIANTO
  NUR HAYATI = NURHAYATI
  NUR AINI = NUR'AINI
  NUR AINI = NOER AINI
  NURUL HIDAYAH = NUR HIDAYAH
  H. SLAMET = SLAMET
  HJ. SITI ROMLAH = SITI ROMLAH
  K.H. HASYIM = HASYIM
  KH. HASYIM ASYARI = HASYIM ASYARI
  DRS. SUPRIYADI = SUPRIYADI
  DRA. ENDANG, M.SI = ENDANG
  SUPRIYADI S.E. = SUPRIYADI
  SRI WAHYUNI, S.PD.I = SRI WAHYUNI
  IR. BAMBANG = BAMBANG
  BAMBANG HERMANTO ST = BAMBANG HERMANTO
  DAENG MATTIRO = MATTIRO
  R. SOEDIRMAN = SUDIRMAN
  A. RAHMAN = ABDUL RAHMAN
  RAHMAN HIDAYAT = HIDAYAT RAHMAN
  SITI NUR AMINAH = AMINAH SITI NUR
  SALEH BIN UMAR = SALEH
  AISYAH BINTI HAMID = AISYAH
  SUKARDI ALIAS PAK DI = SUKARDI
  SUKARDI AL. PAK DI = SUKARDI
  SUKARDI (ALM) = SUKARDI
  ANDRIE = ANDRI
  WIDJAJA = WIJAYA
  ROHMAN = RAHMAN
  SLAMET = SELAMET
  KHOLIFAH = HALIFAH
  SULASTRI = SULASTRIK
  HASAN BASRI = HASSAN BASRI
  BUDI SANTOSO = BUDI SANTOSSO
  YULIANTI = YULYANTI
  MUNAWAROH = MUNAWWAROH
`

const different = `
  SITI AMINAH = SITI KHOTIJAH
  SITI AMINAH = SITI RUKAYAH
  SITI AMINAH = SRI AMBARWATI
  MUHAMMAD RAHMAN = MUHAMMAD FAUZI
  MUHAMMAD RAHMAN = MUHAMMAD RIDWAN
  MOH. TOHA = MOH. HASAN
  AHMAD FAUZI = AHMAD SUBHAN
  ABDUL AZIZ = ABDUL KARIM
  ABDUL HAMID = ABDUL WAHID
  ABDUL ROHMAN = ABDUL GHOFUR
  SUKARDI = SUWARNO
  SUMARNI = SUKARTI
  SUTINAH = SUMIATI
  TUKIMIN = PAIMIN
  WAGIMAN = NGATIMAN
  KASMINAH = PONIYEM
  BAMBANG HERMANTO = BAMBANG SUTEJO
  BUDI SANTOSO = BUDI HARTONO
  AGUS SALIM = AGUS WIDODO
  EKO PRASETYO = EKO WAHYUDI
  DWI LESTARI = DWI HANDAYANI
  SRI WAHYUNI = SRI RAHAYU
  SRI SULASTRI = SRI MURNI
  ENDANG SUSILOWATI = ENDANG PURWANTI
  NUR HIDAYAH = NUR JANNAH
  NUR HASANAH = NUR KHOLIFAH
  DEWI SARTIKA = DEWI ANGGRAENI
  RINA MARLINA = RINA OKTAVIANI
  PUTRI LESTARI = PUTRI MAHARANI
  HASAN = UMAR
  HASAN = HAMBALI
  YUSUF = YUNUS
  IBRAHIM = ISMAIL
  MUSTOFA = MUSLIMIN
  ZAINAL = ZUBAIR
  FATIMAH = MARYAM
  KHADIJAH = HALIMAH
  SALMAN = SULAIMAN
  ROHMAN = ROSIDI
  SLAMET RIYADI = SLAMET WALUYO
  JOKO SUSILO = JOKO PURNOMO
  HENDRA GUNAWAN = HENDRA WIJAYA
  RUDI HARTONO = RUDI SETIAWAN
  IMAM SYAFII = IMAM GHOZALI
  IMAM BUKHORI = IMAM NAWAWI
  MISNATI = BUNATI
  MISTAR = MATRAJI
  SANIMA = SATUNA
  HOSNIYAH = HOLIFAH
  TOYIB = TOHIR
  UMI KULSUM = UMI SALAMAH
  AZIZ MUSLIM = KARIM MUSLIM
  ALI MUSTOFA = ALI MAKSUM
  DEDI KURNIAWAN = EDI SUPRIADI
  ANDI BASO = ANDI TENRI
  BESSE TENRI = BESSE NURHAYATI
  RAMADHAN = RAHMAWATI
  SUHARTINI = SUMIATI
  KARTINI = WARSINI
  MUHAMMAD ILHAM = MUHAMMAD FARHAN
  BAYU PRATAMA = DIMAS PRATAMA
  SUPRIYANTO = SUPRIHATIN
`

function pairsOf(table: string): [string, string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('=').map((name) => name.trim()))
    .map(([a = '', b = '']) => [a, b])
}

describe('names of one person in two spellings', () => {
  const pairs = pairsOf(same)
  test('there are enough of them', () => expect(pairs.length).toBeGreaterThanOrEqual(80))
  test.each(pairs)('%s is %s', (a, b) => {
    const { weight, whole } = weigh(a, b)
    expect(whole).toBe(true)
    expect(weight).toBeGreaterThan(3)
  })
})

describe('names of different people', () => {
  const pairs = pairsOf(different)
  test('there are enough of them', () => expect(pairs.length).toBeGreaterThanOrEqual(60))
  test.each(pairs)('%s is not %s', (a, b) => {
    const { weight, whole } = weigh(a, b)
    expect(whole && weight > 3).toBe(false)
    expect(weight).toBeLessThan(weigh(a, a).weight / 2)
  })
})

test.each([
  ['SUKARDI', 'SUPARDI'],
  ['LILIK', 'LULUK'],
  ['YANTO', 'YATNO'],
  ['AISYAH', 'ASIYAH'],
  ['HASAN', 'HUSEN'],
])('%s and %s are a letter apart: likelier a slip than chance, but much less than the same name', (a, b) => {
  expect(weigh(a, b).weight).toBeLessThan(weigh(a, a).weight - 2.5)
})

test('titles, parentage and alias leave a name, but never nothing of it', () => {
  expect(nameWords('Drs. H. Soekarno, M.Si.')).toEqual(['SUKARNO'])
  expect(nameWords('H.')).toEqual(['H'])
  expect(nameWords('Haji')).toEqual(['HAJI'])
  expect(nameWords('AL FARIZI')).toEqual(['AL', 'PARISI'])
  expect(nameWords('ALI AL FARIZI')).toEqual(['ALI', 'AL', 'PARISI'])
  expect(nameWords(' ,. ')).toEqual([])
  expect(nameWords('123')).toEqual([])
})

test('a rare name says more than one that many people have', () => {
  expect(weigh('SARINTEN', 'SARINTEN').weight).toBeGreaterThan(weigh('SITI', 'SITI').weight + 4)
})
