import type { Statements } from '../database/statements.ts'

/** How many people are filed at a time, so that others get their turn in between. */
const slice = 10_000

type Filing = (done: number, total: number) => Promise<void>

/**
 * Puts off the filing of new families and people in the indexes by which they are found (words, keys of a person, counts of words) until
 * the answer is called, which must happen in the same transaction: filed together, in the order of the index, a hundred thousand people
 * take a third of the time that the triggers take one by one. What the indexes hold then is the same. Rows that are new may not be
 * changed before they are filed.
 */
export function deferFiling({ of }: Statements): (onSlice: Filing) => Promise<void> {
  const last = {
    anggota: lastOf('anggota'),
    keluarga: lastOf('keluarga'),
    orang: lastOf('orang'),
  }
  of('INSERT INTO indeks_tunda (id) VALUES (1)').run()
  return async (onSlice) => {
    of('INSERT INTO anggota_cari (rowid, name) SELECT no, name FROM anggota WHERE no > ?').run(last.anggota)
    of('INSERT INTO keluarga_cari (rowid, address, dusun) SELECT no, address, dusun FROM keluarga WHERE no > ?').run(
      last.keluarga,
    )
    const end = lastOf('orang')
    for (let from = last.orang; from < end; from += slice) {
      const until = Math.min(from + slice, end)
      for (const statement of filePeople) of(statement).run({ from, until })
      await onSlice(until - last.orang, end - last.orang)
    }
    of('DELETE FROM indeks_tunda').run()
  }

  function lastOf(table: 'anggota' | 'keluarga' | 'orang'): number {
    return Number(of(`SELECT coalesce(max(no), 0) FROM ${table}`).pluck().get())
  }
}

const within = 'o.no > :from AND o.no <= :until'
const counted = 'ON CONFLICT (kata) DO UPDATE SET n = n + excluded.n'

/** What the trigger orang_insert does for one of them. */
const filePeople = [
  `INSERT OR IGNORE INTO orang_kunci SELECT k.value, o.no FROM orang AS o,
    json_each(orang_kunci(o.words, o.birth_date, o.sex, o.mother_words, o.nik, o.no_kk, o.desa_code)) AS k WHERE ${within} ORDER BY 1`,
  `INSERT INTO orang_kata SELECT w.value, count(*) FROM orang AS o, json_each('["' || replace(o.words, ' ', '","') || '"]') AS w
    WHERE ${within} AND w.value != '' GROUP BY 1 ${counted}`,
  `INSERT INTO orang_kata SELECT '#' || o.desa_code, count(*) FROM orang AS o WHERE ${within} GROUP BY 1 ${counted}`,
  `INSERT INTO orang_kata SELECT '#', count(*) FROM orang AS o WHERE ${within} GROUP BY 1 ${counted}`,
]
