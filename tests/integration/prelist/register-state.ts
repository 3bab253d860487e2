import { expect } from 'vitest'
import { personKeys } from '#shared/domain/person-keys.ts'
import { nameWords } from '#shared/domain/name-words.ts'
import type { RawDatabase } from '#core/database/open.ts'

type Row = Record<string, unknown>

/**
 * Every family with its members, without ids and places in the list: the same however the rows came. Where nobody says to be the head the
 * first row is taken for it, so that this one thing is left out there.
 */
export function registerContents(raw: RawDatabase): unknown[] {
  const families = raw.prepare<[], Row>('SELECT * FROM keluarga').all()
  const members = raw.prepare<[], Row>('SELECT * FROM anggota').all()
  const bare = ({ id: _id, no: _no, keluarga_id: _family, urutan: _order, ...rest }: Row) => JSON.stringify(rest)
  return families
    .map((family) => {
      const own = members.filter((member) => member['keluarga_id'] === family['id'])
      const headed = own.some(({ answers }) => String(answers).includes('"hub_krt":"1"'))
      const called = headed ? {} : { head_name: '', head_nik: '' }
      return { family: bare({ ...family, ...called }), members: own.map(bare).toSorted() }
    })
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

/** Everything as it stands, ids, revisions and the trail with it. */
export function registerRows(raw: RawDatabase): unknown {
  return ['keluarga', 'anggota', 'keluarga_riwayat', 'orang', 'orang_kunci', 'orang_kata', 'indeks_tunda'].map(
    (table) =>
      raw
        .prepare(
          `SELECT * FROM ${table} ORDER BY 1, 2`.replace(
            'ORDER BY 1, 2',
            table === 'indeks_tunda' ? '' : 'ORDER BY 1, 2',
          ),
        )
        .all(),
  )
}

/** The indexes hold exactly the people and families of the register: worked out anew, and by the search's own check. */
export function expectIndexed(raw: RawDatabase): void {
  const people = raw.prepare<[], Record<string, string> & { no: number }>('SELECT * FROM orang').all()
  const anggota = raw.prepare<[], string>('SELECT id FROM anggota ORDER BY id').pluck().all()
  expect(
    people
      .filter(({ kind }) => kind === 'anggota')
      .map(({ id }) => id ?? '')
      .toSorted(),
  ).toEqual(anggota)
  const keys = new Set<string>()
  const counts = new Map<string, number>()
  const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const one of people) {
    expect(one['words']).toBe(nameWords(one['name'] ?? '').join(' '))
    const facts = {
      words: one['words'] ?? '',
      birthDate: one['birth_date'] ?? '',
      sex: one['sex'] ?? '',
      motherWords: one['mother_words'] ?? '',
      nik: one['nik'] ?? '',
      noKk: one['no_kk'] ?? '',
      desaCode: one['desa_code'] ?? '',
    }
    for (const { key } of personKeys(facts)) keys.add(`${key}/${one.no}`)
    count('#')
    count(`#${facts.desaCode}`)
    for (const word of facts.words.split(' ')) if (word !== '') count(word)
  }
  const filed = raw.prepare<[], { kunci: number; orang: number }>('SELECT * FROM orang_kunci').all()
  expect(new Set(filed.map(({ kunci, orang }) => `${kunci}/${orang}`))).toEqual(keys)
  const kept = raw.prepare<[], { kata: string; n: number }>('SELECT * FROM orang_kata WHERE n != 0').all()
  expect(new Map(kept.map(({ kata, n }) => [kata, n]))).toEqual(counts)
  // Rank 1: also against the rows that the index is about.
  for (const index of ['anggota_cari', 'keluarga_cari']) {
    raw.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run()
  }
  expect(raw.prepare('SELECT count(*) FROM indeks_tunda').pluck().get()).toBe(0)
}
