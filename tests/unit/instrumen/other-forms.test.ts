import { describe, expect, test } from 'vitest'
import { isAsked, listPlaces, valuesNoLongerAsked } from '#shared/instrumen/asked.ts'
import { checkForm } from '#shared/instrumen/check.ts'
import { withComputed } from '#shared/instrumen/compute.ts'
import { findDifferences } from '#shared/instrumen/differences.ts'
import { labelText, parseTyped } from '#shared/instrumen/kinds.ts'
import { withOfficeCodes } from '#shared/instrumen/office-codes.ts'
import { getQuestion } from '#shared/instrumen/questions.ts'
import { getInstrumen, instrumenFor } from '#shared/instrumen/registry.ts'
import type { Answers, FormContent } from '#shared/instrumen/types.ts'
import { checkFacts, rowIds, validFamily, withAnswers, withMember, withRow } from '#tests/builders/keluarga.ts'

const pbdt = getInstrumen('pbdt2015')
const hapus = instrumenFor('penghapusan')

/** The family as the register has it: rows are registered members, nothing of the sheet of the usulan. */
function registered(): FormContent {
  const { program: _program, alasan_usulan: _alasan, ...answers } = validFamily().answers
  const rows = validFamily().rows.map((row) => ({
    ...row,
    id: `anggota-${row.order}`,
    anggotaId: `anggota-${row.order}`,
  }))
  return { answers, rows }
}

/** A perubahan of it, with rows of its own. */
function opened(): FormContent {
  const { answers, rows } = registered()
  return { answers, rows: rows.map((row, index) => ({ ...row, id: rowIds[index] ?? '' })) }
}

function shown(content: FormContent, base?: FormContent) {
  return checkForm(pbdt, 'perubahan', content, checkFacts(), base).map(
    ({ rule, level, question }) => `${rule} ${level} ${question}`,
  )
}

describe('perubahan', () => {
  test('needs something that differs from the register', () => {
    expect(shown(opened(), registered())).toEqual(['R-0690 block alasan_perubahan'])
    expect(shown(withAnswers(opened(), { lantai: '2' }), registered())).toEqual([])
  })

  test('another day of the interview is no change of the family', () => {
    expect(shown(withAnswers(opened(), { tgl_pencacahan: '2026-11-03' }), registered())).toEqual([
      'R-0690 block alasan_perubahan',
    ])
  })

  test('what was wrong in the register before asks for a reason and does not block', () => {
    const broken = (content: FormContent) => withMember(content, 4, { nik: '350908300723000' })
    const changed = withAnswers(broken(opened()), { lantai: '2' })
    expect(shown(changed, broken(registered()))).toEqual(['R-0201 reason nik'])
    expect(shown(changed, registered())).toEqual(['R-0201 block nik'])
    expect(shown(changed)).toEqual(['R-0201 block nik'])
  })

  test('what the register never knew only informs; what is taken away or newly asked blocks', () => {
    const poor = (content: FormContent) => withAnswers(content, { lantai: undefined })
    const changed = withAnswers(poor(opened()), { jumlah_kamar: 3 })
    expect(shown(changed, poor(registered()))).toEqual(['R-0001 inform lantai'])
    expect(shown(changed, registered())).toEqual(['R-0001 block lantai'])
    const bamboo = (content: FormContent) => withAnswers(content, { dinding: '6', kondisi_dinding: undefined })
    expect(shown(withAnswers(bamboo(opened()), { dinding: '1' }), bamboo(registered()))).toEqual([
      'R-0001 block kondisi_dinding',
    ])
  })

  test('says in what it differs, by registered member', () => {
    const content = withRow(
      withMember(withAnswers(opened(), { rt: '004' }), 2, { sta_hamil: false, tgl_mulai_hamil: undefined }),
      'anggota',
      { nama: 'BAYI' },
    )
    const gone = { ...content, rows: content.rows.filter(({ order }) => order !== 4) }
    const found = findDifferences(pbdt, gone, registered())
    const changes = found.filter(({ kind }) => kind !== 'rowRemoved')
    expect(
      changes.map(({ kind, question, row, before, after }) => [kind, row?.order, question, before, after]),
    ).toEqual([
      ['changed', undefined, 'rt', '003', '004'],
      ['changed', 2, 'sta_hamil', true, false],
      ['changed', 2, 'tgl_mulai_hamil', '2026-06-15', undefined],
      ['rowAdded', 5, 'nama', undefined, 'BAYI'],
    ])
    const removed = found.filter(({ kind }) => kind === 'rowRemoved')
    expect(new Set(removed.map(({ row }) => row?.anggotaId))).toEqual(new Set(['anggota-4']))
    expect(removed.map(({ question }) => question)).toContain('nik')
  })

  test('does not ask for a programme, and asks for the number in the list', () => {
    const questions = listPlaces(pbdt, 'perubahan', opened()).map(({ question }) => question)
    expect(questions).toContain('idbdt')
    expect(questions).not.toContain('program')
    expect(listPlaces(pbdt, 'usulan', validFamily()).map(({ question }) => question)).not.toContain('idbdt')
  })
})

describe('a NIK that stands elsewhere', () => {
  test('asks for a reason and says where', () => {
    const nik = String(validFamily().rows[0]?.answers['nik'])
    const nikUses = new Map([
      [
        nik,
        [
          { where: 'data terdaftar Desa Sruni', kind: 'register' as const },
          { where: 'usulan di Desa Jatisari, periode Oktober 2026', kind: 'formulir' as const },
        ],
      ],
    ])
    const issues = checkForm(pbdt, 'usulan', validFamily(), checkFacts({ nikUses }))
    expect(issues).toMatchObject([{ rule: 'R-0211', level: 'reason', question: 'nik', rowId: rowIds[0], value: nik }])
    expect(issues[0]?.message).toContain('data terdaftar Desa Sruni; usulan di Desa Jatisari, periode Oktober 2026')
  })
})

describe('penghapusan', () => {
  const form: Answers = {
    tingkat: 'ART',
    kode_alasan: '01',
    tgl_kejadian: '2026-10-20',
    jenis_dokumen: '1',
    no_dokumen: '3509-KM-20102026-0001',
    tgl_dokumen: '2026-10-25',
  }
  const rows = ['SLAMET RIYADI', 'SITI AMINAH'].map((nama, index) => ({
    id: rowIds[index] ?? '',
    roster: 'anggota' as const,
    order: index + 1,
    anggotaId: `anggota-${index + 1}`,
    // A NIK that the register has wrong is no concern of a removal.
    answers: { nama, nik: '35', hapus: index === 0 },
  }))
  const valid: FormContent = { answers: form, rows }
  const check = (content: FormContent) =>
    checkForm(hapus, 'penghapusan', content, checkFacts()).map(
      ({ rule, level, question }) => `${rule} ${level} ${question}`,
    )

  test('one member who died, with the certificate, has no problem', () => {
    expect(check(valid)).toEqual([])
  })

  test.each([
    [
      'day of death tomorrow',
      { tgl_kejadian: '2026-11-12' },
      ['R-0701 block tgl_kejadian', 'R-0708 inform tgl_dokumen'],
    ],
    ['day of death missing', { tgl_kejadian: undefined }, ['R-0001 block tgl_kejadian']],
    ['certificate of tomorrow', { tgl_dokumen: '2026-11-12' }, ['R-0702 block tgl_dokumen']],
    ['certificate before the death', { tgl_dokumen: '2026-10-01' }, ['R-0708 inform tgl_dokumen']],
    ['death proved by a photo', { jenis_dokumen: '5' }, ['R-0703 reason jenis_dokumen']],
    [
      'document missing',
      { jenis_dokumen: undefined, no_dokumen: undefined, tgl_dokumen: undefined },
      ['R-0001 block jenis_dokumen'],
    ],
    ['number of the certificate missing', { no_dokumen: undefined }, ['R-0001 block no_dokumen']],
    ['moved without SKPWNI', { kode_alasan: '02' }, ['R-0703 reason jenis_dokumen']],
    ['moved within the kabupaten', { kode_alasan: '03', jenis_dokumen: '3' }, ['R-0707 inform kode_alasan']],
    [
      'well off, by the minutes, without a day',
      { kode_alasan: '04', jenis_dokumen: '4', no_dokumen: undefined, tgl_dokumen: undefined, tgl_kejadian: undefined },
      [],
    ],
    ['other reason without words', { kode_alasan: '99', jenis_dokumen: '9' }, ['R-0001 block uraian_alasan']],
    ['other reason with words', { kode_alasan: '99', jenis_dokumen: '9', uraian_alasan: 'Rumah hanyut.' }, []],
    [
      'the family because one died',
      { tingkat: 'KELUARGA' },
      ['R-0706 reason tingkat', 'R-0005 inform hapus', 'R-0005 inform hapus'],
    ],
    ['level missing', { tingkat: undefined }, ['R-0001 block tingkat']],
    ['reason unknown', { kode_alasan: '77' }, ['R-0002 block kode_alasan']],
  ] as const)('%s', (_what, changes, expected) => {
    expect(check(withAnswers(valid, changes))).toEqual(expected)
  })

  test('somebody must be chosen, and not everybody', () => {
    expect(check(withMember(valid, 1, { hapus: false }))).toEqual(['R-0704 block hapus'])
    expect(check(withMember(valid, 2, { hapus: true }))).toEqual(['R-0705 inform tingkat'])
    expect(check(withMember(valid, 2, { hapus: undefined }))).toEqual(['R-0001 block hapus'])
  })

  test('name and NIK come from the register and are not keyed', () => {
    const questions = listPlaces(hapus, 'penghapusan', valid).map(({ question }) => question)
    expect(questions).not.toContain('nama')
    expect(questions.filter((question) => question === 'hapus')).toHaveLength(2)
    const family = withAnswers(valid, { tingkat: 'KELUARGA' })
    expect(valuesNoLongerAsked(hapus, 'penghapusan', family).map(({ question }) => question)).toEqual([
      'hapus',
      'hapus',
    ])
  })
})

describe('what is computed', () => {
  test('ages at the day of the interview, counts of who lives here, the name of the head', () => {
    const content = withMember(validFamily(), 4, { sta_keberadaan_art: '2' })
    const { answers, rows } = withComputed(pbdt, content, '2030-01-01')
    expect(rows.map((row) => row.answers['umur'])).toEqual([42, 38, 13, 3])
    expect(answers).toMatchObject({ jumlah_art: 3, jumlah_keluarga: 1, nama_krt: 'SLAMET RIYADI' })
  })

  test('today stands in for a missing day of the interview; without it nothing is concluded', () => {
    const content = withAnswers(validFamily(), { tgl_pencacahan: undefined })
    expect(withComputed(pbdt, content, '2027-02-10').rows[2]?.answers['umur']).toBe(14)
    expect(withComputed(pbdt, content).rows[2]?.answers['umur']).toBeUndefined()
    expect(valuesNoLongerAsked(pbdt, 'usulan', content)).toEqual([])
  })

  test('a stale age is thrown away when the birth date is', () => {
    const content = withMember(withComputed(pbdt, validFamily(), '2026-11-11'), 1, { tgllahir: undefined })
    expect(withComputed(pbdt, content, '2026-11-11').rows[0]?.answers['umur']).toBeUndefined()
  })
})

describe('skips', () => {
  test('a chain of skips is cleared at once', () => {
    const child = withMember(validFamily(), 1, { tgllahir: '2023-01-01' })
    const gone = valuesNoLongerAsked(pbdt, 'usulan', child).map(({ question }) => question)
    expect(gone).toEqual(
      'partisipasi_sekolah pendidikan_tertinggi kelas_tertinggi ijazah_tertinggi sta_bekerja jumlah_jamkerja lapangan_usaha status_pekerjaan'.split(
        ' ',
      ),
    )
  })

  test('the land status stays with a warning when the house is rented', () => {
    const rented = withAnswers(validFamily(), { sta_bangunan: '2' })
    expect(valuesNoLongerAsked(pbdt, 'usulan', rented)).toEqual([])
    expect(isAsked(pbdt, 'usulan', rented, { question: 'sta_lahan' })).toBe(false)
  })

  test('an answer that can not be read takes nothing away', () => {
    expect(valuesNoLongerAsked(pbdt, 'usulan', withAnswers(validFamily(), { fasbab: 'x' }))).toEqual([])
    expect(valuesNoLongerAsked(pbdt, 'usulan', withMember(validFamily(), 1, { tgllahir: '31/02/1984' }))).toEqual([])
    expect(
      valuesNoLongerAsked(pbdt, 'usulan', withAnswers(validFamily(), { fasbab: '4' })).map(({ question }) => question),
    ).toEqual(['kloset'])
  })

  test('rows of a business are cleared when there is none', () => {
    const business = withRow(withAnswers(validFamily(), { sta_art_usaha: true }), 'usaha', {
      usaha_no_art: 1,
      lapangan_usahaart: '12',
    })
    expect(valuesNoLongerAsked(pbdt, 'usulan', business)).toEqual([])
    const none = withAnswers(business, { sta_art_usaha: false })
    expect(valuesNoLongerAsked(pbdt, 'usulan', none).map(({ question }) => question)).toEqual([
      'usaha_no_art',
      'lapangan_usahaart',
    ])
  })
})

describe('lists of the office', () => {
  test('take the place of the defaults', () => {
    const own = withOfficeCodes(pbdt, {
      programmes: [
        { code: 'PKH', name: 'PKH' },
        { code: 'RUTILAHU', name: 'Rumah layak huni' },
      ],
      alasanPenghapusan: [],
    })
    const program = getQuestion(own, 'program')
    expect(parseTyped(program, '2')).toBe('RUTILAHU')
    expect(labelText(program, 'RUTILAHU')).toBe('Rumah layak huni')
    expect(checkForm(own, 'usulan', withAnswers(validFamily(), { program: 'RUTILAHU' }), checkFacts())).toEqual([])
    const reasons = withOfficeCodes(hapus, {
      programmes: [],
      alasanPenghapusan: [{ code: '31', label: 'Pindah negara' }],
    })
    expect(labelText(getQuestion(reasons, 'kode_alasan'), '31')).toBe('Pindah negara')
  })
})
