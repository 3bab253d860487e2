import { expect, test } from 'vitest'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { AnswerValue, FormContent, FormRow } from '#shared/instrumen/types.ts'
import { placeTexts } from '#core/batch/place.ts'
import { penghapusanRows } from '#core/batch/penghapusan-rows.ts'
import { perubahanRows } from '#core/batch/perubahan-rows.ts'
import { changesOf, layRow, rowProblem } from '#core/batch/row.ts'
import { usulanRows } from '#core/batch/usulan-rows.ts'
import { shippedLayouts } from '#core/spreadsheets/layout.ts'

type Answers = Readonly<Record<string, AnswerValue>>

const jatisari = placeTexts('3509162006')
const origin = {
  place: jatisari,
  desaCode: '3509162006',
  berkas: { number: 42, receiptNumber: 'TT/0042/XI/2026', receivedOn: '2026-11-03' },
  number: 17,
  nomorBa: '140/2026',
  tanggalBa: '2026-11-11',
}
const layouts = new Map(shippedLayouts().map((layout) => [layout.id, layout]))
const layoutOf = (id: string) => layouts.get(id) ?? expect.fail(`no layout ${id}`)
const usulan2022 = layoutOf('siksng-usulan-2022')

const somebody: Answers = {
  nama: 'SUMIATI',
  nik: '3509165708800001',
  nokk: '3509161201090001',
  hub_krt: '1',
  hubkel: '1',
  nuk: 1,
  jnskel: '2',
  tmplahir: 'JEMBER',
  tgllahir: '1980-08-17',
  namagadis_ibukandung: 'SARTINAH',
  sta_kawin: '4',
  jenis_pekerjaan: '2',
  jenis_cacat: '0',
  sta_keberadaan_art: '1',
}

function row(order: number, answers: Answers = {}): FormRow {
  return { id: `baris-${order}`, roster: 'anggota', order, answers: { ...somebody, ...answers } }
}

function usulan(rows: readonly FormRow[], rowsPer: 'orang' | 'keluarga' = 'orang', answers: Answers = {}) {
  const content: FormContent = { answers: { alamat: 'JL. MAWAR NO. 1', rt: '3', rw: '1', ...answers }, rows }
  const source = {
    formulirId: 'formulir',
    content,
    instrumen: getInstrumen('pbdt2015'),
    origin,
    programme: 'PBI',
    rowsPer,
  }
  return usulanRows(source, usulan2022)
}

const sentBy = (header: string, answers: Answers) => {
  const [first] = usulan([row(1, answers)])
  const at = usulan2022.columns.findIndex((column) => column.header.startsWith(header))
  return first === undefined ? undefined : layRow(usulan2022, first, 1)[at]
}

test('places are capitals; a kabupaten loses that word and a kota keeps it', () => {
  expect(jatisari).toEqual({
    provinsi: 'JAWA TIMUR',
    kabupaten: 'JEMBER',
    kecamatan: 'JENGGAWAH',
    kelurahan: 'JATISARI',
  })
  expect(placeTexts('3271011001').kabupaten).toBe('KOTA BOGOR')
})

test.each([
  ['NAMA', { nama: `Hj. Siti  Ma'rufah, S.Pd/` }, 'SITI MARUFAH S PD'],
  ['JENIS KELAMIN', { jnskel: '1' }, 'LAKI-LAKI'],
  ['JENIS KELAMIN', { jnskel: '2' }, 'PEREMPUAN'],
  ['STATUS KAWIN', { sta_kawin: '1' }, 'BELUM KAWIN'],
  ['STATUS KAWIN', { sta_kawin: '2' }, 'KAWIN'],
  ['STATUS KAWIN', { sta_kawin: '3' }, 'CERAI HIDUP'],
  ['STATUS KAWIN', { sta_kawin: '4' }, 'CERAI MATI'],
  ['TANGGAL LAHIR', { tgllahir: '1999-01-02' }, '02/01/1999'],
  ['JENIS PEKERJAAN', { jenis_pekerjaan: '20' }, 'BURUH TANI/PERKEBUNAN'],
  ['ALAMAT', {}, 'JL. MAWAR NO. 1'],
  ['RT', {}, '003'],
  ['RW', {}, '001'],
  ['STATUS DISABILITAS', { jenis_cacat: '0' }, 'TIDAK'],
  ['KODE JENIS', { jenis_cacat: '0' }, ''],
  ['STATUS DISABILITAS', { jenis_cacat: '3' }, 'YA'],
  ['KODE JENIS', { jenis_cacat: '3' }, 'PDSNS'],
  ['KODE JENIS', { jenis_cacat: '10' }, 'PDINT'],
  ['KODE JENIS', { jenis_cacat: '11' }, 'PDMTL'],
  ['STATUS HAMIL', {}, ''],
  ['STATUS HAMIL', { sta_hamil: false }, 'TIDAK'],
  ['STATUS HAMIL', { sta_hamil: true, tgl_mulai_hamil: '2026-06-01' }, 'YA'],
  ['TGL MULAI HAMIL', { sta_hamil: true, tgl_mulai_hamil: '2026-06-01' }, '01/06/2026'],
  ['TGL MULAI HAMIL', { sta_hamil: false, tgl_mulai_hamil: '2026-06-01' }, ''],
] as [string, Answers, string][])('%s of %o is sent as %j', (header, answers, sent) => {
  expect(sentBy(header, answers)).toBe(sent)
})

test('every code of the disability question has a word of the target', () => {
  for (let code = 0; code <= 12; code += 1) {
    const sent = sentBy('KODE JENIS', { jenis_cacat: String(code) })
    expect(sent).toMatch(code === 0 ? /^$/ : /^PD(FSK|INT|MTL|SNS)$/)
  }
})

test('only what a rule of the target changed counts as a change', () => {
  const rows = usulan([row(1, { nama: 'Drs. SUMIATI' })])
  expect(rows.flatMap((one, index) => changesOf(usulan2022, one, index + 1))).toEqual([
    { row: 1, header: 'NAMA', recorded: 'Drs. SUMIATI', sent: 'SUMIATI' },
  ])
})

test('for people: who lives there and who is new, not the dead, the moved and the mistakes', () => {
  const kept = ['1', '4']
  const rows = ['1', '2', '3', '4', '5', '6'].map((code, n) => row(n + 1, { sta_keberadaan_art: code }))
  expect(
    usulan(rows).map(({ barisId }) => rows.find(({ id }) => id === barisId)?.answers['sta_keberadaan_art']),
  ).toEqual(kept)
})

test('for families: the head of each, with how many people go with them', () => {
  const rows = [
    row(1),
    row(2, { hub_krt: '2', hubkel: '2' }),
    row(3, { hub_krt: '3', hubkel: '1', nuk: 2, nokk: '3509161201090002' }),
    row(4, { hub_krt: '5', hubkel: '3', nuk: 2, nokk: '3509161201090002' }),
    row(5, { hub_krt: '5', hubkel: '3', nuk: 2, nokk: '3509161201090002' }),
  ]
  expect(usulan(rows, 'keluarga').map(({ barisId, people }) => [barisId, people])).toEqual([
    ['baris-1', 2],
    ['baris-3', 3],
  ])
})

test('a family whose head is gone has no row', () => {
  const rows = [row(1, { sta_keberadaan_art: '2' }), row(2, { hub_krt: '3', hubkel: '3' })]
  expect(usulan(rows, 'keluarga')).toEqual([])
})

test.each([
  [{ nik: '35091657088000' }, 'NIK harus 16 angka'],
  [{ tgllahir: '31/02/2015' }, 'TANGGAL LAHIR bukan tanggal yang ada'],
  [{ nama: '' }, 'NAMA kosong'],
  [{ namagadis_ibukandung: '...' }, 'IBU KANDUNG kosong'],
] as [Answers, string][])('%o keeps a row out: %s', (answers, problem) => {
  const [first] = usulan([row(1, answers)])
  expect(first && rowProblem(usulan2022, first)).toBe(problem)
})

const perubahanLayout = layoutOf('perubahan-usulan')

function perubahan(content: FormContent, base: FormContent): string[][] {
  const rows = perubahanRows({
    formulirId: 'formulir',
    content,
    base,
    earlier: undefined,
    instrumen: getInstrumen('pbdt2015'),
    origin,
    idBdt: 'BDT1',
    idArtBdt: new Map([['anggota-1', 'ART1']]),
  })
  return rows.map((one, index) => layRow(perubahanLayout, one, index + 1))
}

const registered: FormContent = {
  answers: { rt: '003', ada_lemari_es: false, lantai: '8' },
  rows: [{ ...row(1), anggotaId: 'anggota-1' }],
}

test('a perubahan without a difference has no rows', () => {
  expect(perubahan(registered, registered)).toEqual([])
})

test('assets go out with the codes of the paper, which alternate', () => {
  const [first] = perubahan({ ...registered, answers: { ...registered.answers, ada_lemari_es: true } }, registered)
  expect(first).toEqual([
    '1',
    'BDT1',
    '',
    '3509165708800001',
    '3509165708800001',
    '3509161201090001',
    'SUMIATI',
    'ada_lemari_es',
    '4',
    '3',
    'Ya',
    '',
    '140/2026',
    '11/11/2026',
    'JATISARI',
    'JENGGAWAH',
  ])
})

test('a change of a member carries the ID of the member, a corrected NIK the old one beside the new', () => {
  const rows = [{ ...row(1, { nik: '3509165708800009' }), anggotaId: 'anggota-1' }]
  const [first] = perubahan({ ...registered, rows }, registered)
  expect(first?.slice(1, 10)).toEqual([
    'BDT1',
    'ART1',
    '3509165708800001',
    '3509165708800009',
    '3509161201090001',
    'SUMIATI',
    'NIK',
    '3509165708800001',
    '3509165708800009',
  ])
})

test('somebody who is no longer on the form is one row', () => {
  const rows = perubahan(registered, {
    ...registered,
    rows: [...registered.rows, { ...row(2), anggotaId: 'anggota-2' }],
  })
  expect(rows.map((one) => one.slice(7, 11))).toEqual([
    ['Sta_keberadaan_art', '1', '', 'Tidak tercantum lagi pada formulir'],
  ])
})

test('a penghapusan of members has a row for each who is taken out', () => {
  const rows = penghapusanRows(
    {
      formulirId: 'formulir',
      instrumen: getInstrumen('penghapusan-1'),
      content: {
        answers: { tingkat: 'ART', kode_alasan: '99', uraian_alasan: 'lain hal' },
        rows: [row(1, { hapus: false }), row(2, { hapus: true }), row(3, { hapus: true })],
      },
      family: {
        idBdt: '',
        noKk: '3509161201090001',
        headName: 'SUMIATI',
        headNik: '',
        address: 'JL MAWAR',
        rt: '1',
        rw: '2',
        members: 3,
        idArtBdt: new Map(),
      },
      origin,
      reasonLabel: 'Lainnya',
    },
    layoutOf('penghapusan-usulan'),
  )
  expect(rows.map(({ barisId, people }) => [barisId, people])).toEqual([
    ['baris-2', 1],
    ['baris-3', 1],
  ])
  expect(rows[0]?.values.alasan).toBe('Lainnya: lain hal')
  expect(rows.map((one) => rowProblem(layoutOf('penghapusan-usulan'), one))).toEqual([null, null])
})
