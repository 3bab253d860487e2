import type { Kysely } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { findKeluarga, listKeluarga, type KeluargaFacts } from '../../keluarga/register.ts'
import { onPaper } from '../dates.ts'
import { inventName } from '../names.ts'
import { sampleDesa } from '../places.ts'
import { seededRandom, type Random } from '../random.ts'
import type { ListFile } from './list-file.ts'

const families = 160
const newFamilies = 12
const headers = [
  'IDBDT',
  'IDARTBDT',
  'NOKK',
  'NIK',
  'NAMA',
  'TEMPAT LAHIR',
  'TGL LAHIR',
  'JENIS KELAMIN',
  'NAMA IBU KANDUNG',
  'ALAMAT',
  'DUSUN',
  'RT',
  'RW',
  'KODE DESA',
  'PKH',
  'BPNT',
]

/**
 * A prelist of Desa Jatisari as it might come next month: families of the register, some moved, some new, and a handful of numbers as Excel
 * spoils them. Two titles stand above the header and empty rows below.
 */
export async function prelistList(db: Kysely<Tables>): Promise<ListFile> {
  const random = seededRandom('prelist-contoh')
  const lines = await listKeluarga(db, { desaCode: sampleDesa.desaCode, offset: 0, limit: families })
  const known: KeluargaFacts[] = []
  for (const { id } of lines) {
    const family = await findKeluarga(db, id)
    if (family !== undefined && family.noKk !== '') known.push(family)
  }
  const rows = [
    ...known.flatMap((family, index) =>
      rowsOf(random, family, index % 23 === 5 ? 'JL. PERINTIS NO. 7' : family.address),
    ),
    ...known.slice(0, newFamilies).flatMap((family) => newFamily(random, family)),
  ]
  return {
    name: 'Prelist Jatisari (contoh).xlsx',
    kind: 'xlsx',
    sheetName: 'BNBA',
    rows: [
      ['DAFTAR KELUARGA DTSEN DESA JATISARI'],
      ['Semua orang di daftar ini rekaan'],
      headers,
      ...rows.map(spoiled),
      ...Array.from({ length: 40 }, () => headers.map(() => null)),
    ],
  }
}

type Row = (string | number | null)[]

function rowsOf(random: Random, family: KeluargaFacts, address: string): Row[] {
  return family.anggota.map((member) => [
    family.idBdt,
    member.idArtBdt,
    family.noKk,
    member.nik,
    member.name,
    textOf(member.answers['tmplahir']),
    onPaper(textOf(member.answers['tgllahir'])),
    member.answers['jnskel'] === '1' ? 'L' : 'P',
    textOf(member.answers['namagadis_ibukandung']),
    address,
    family.dusun,
    family.rt,
    family.rw,
    family.desaCode,
    random.chance(0.3) ? 'YA' : 'TIDAK',
    random.chance(0.4) ? 'YA' : 'TIDAK',
  ])
}

/** A family like another, with names and numbers of its own. */
function newFamily(random: Random, like: KeluargaFacts): Row[] {
  const own = (number: string): string =>
    number.length === 16 ? `${number.slice(0, 12)}${7000 + random.int(1, 999)}` : number
  const noKk = own(like.noKk)
  const members = like.anggota.map((member) => ({
    ...member,
    nik: own(member.nik),
    idArtBdt: '',
    name: inventName(random, member.answers['jnskel'] === '1' ? 'L' : 'P', birthYear(member.answers['tgllahir'])),
  }))
  return rowsOf(random, { ...like, idBdt: '', noKk, anggota: members }, like.address)
}

function birthYear(value: unknown): number {
  return Number(textOf(value).slice(0, 4)) || 1990
}

/** What Excel and tired fingers do to a row now and then; the same rows every time. */
function spoiled(row: Row, index: number): Row {
  const [nik, born] = [textOf(row[3]), textOf(row[6])]
  const changed = [...row]
  if (index % 61 === 7) changed[3] = Number(nik)
  if (index % 97 === 11) changed[3] = `${nik.slice(0, 6)} ${nik.slice(6, 12)} ${nik.slice(12)}`
  if (index % 89 === 17) changed[3] = nik.replace('0', 'O')
  if (index % 131 === 23) changed[3] = `${nik.charAt(0)},${nik.slice(1, 6)}E+15`
  if (index % 41 === 3) changed[6] = `${born.slice(6)}-${born.slice(3, 5)}-${born.slice(0, 2)}`
  return changed
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
