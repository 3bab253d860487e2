import fc from 'fast-check'
import { expect, test } from 'vitest'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { jatisari, openedOffice, registerFamily } from '#tests/builders/paperwork.ts'
import { inventFamilies } from '#tests/builders/people/families.ts'
import { readList, type ListRow } from '#tests/builders/read-list.ts'
import { cancelAtProgress } from './cancel-at-progress.ts'
import { expectIndexed, registerContents, registerRows } from './register-state.ts'

/** A list of invented families, a row for each person. */
function peopleOf(families: number, seed: string): ListRow[] {
  return [...inventFamilies(families, seed)].flatMap(({ noKk, rt, rw, people }) =>
    people.map((person) => ({
      noKk,
      kodeDesa: jatisari,
      rt,
      rw,
      alamat: `JL. MAWAR ${Number(rt)}`,
      nik: person.nik,
      nama: person.name,
      tanggalLahir: person.birthDate,
      jenisKelamin: person.sex === 'L' ? '1' : '2',
      ibuKandung: person.mother,
      'jawaban:hub_krt': person.relation,
      'jawaban:hubkel': person.relation,
    })),
  )
}

async function apply(desk: TestOffice, rows: readonly ListRow[]) {
  const intakeId = await readList(desk, { shape: 'datar', rows })
  return (await desk.must('prelist.apply', { intakeId, skipRefused: true })).counts
}

/** What happens to rows on their way through an office: some say less, some stand there twice, some are wrong, one in ten is refused. */
const spoiled = (rows: readonly ListRow[]): fc.Arbitrary<ListRow[]> =>
  fc
    .array(
      fc.record({
        at: fc.nat(rows.length - 1),
        what: fc.constantFrom(
          'twice',
          'noNik',
          'noBirth',
          'refused',
          'noKk',
          'otherNik',
          'otherAddress',
          'otherFamily',
        ),
      }),
      { maxLength: 12 },
    )
    .map((spoils) => {
      const next = [...rows]
      for (const { at, what } of spoils) {
        const row = next[at] ?? {}
        const other = rows[(at * 7 + 3) % rows.length] ?? {}
        if (what === 'twice') next.push(row)
        if (what === 'noNik') next[at] = { ...row, nik: '' }
        if (what === 'noBirth') next[at] = { ...row, tanggalLahir: '' }
        if (what === 'refused') next[at] = { ...row, ditolak: 'NIK' }
        if (what === 'noKk') next[at] = { ...row, noKk: '' }
        if (what === 'otherNik') next[at] = { ...row, nik: other['nik'] ?? '' }
        if (what === 'otherAddress') next[at] = { ...row, alamat: 'JL. LAIN 9' }
        if (what === 'otherFamily') next[at] = { ...row, noKk: other['noKk'] ?? '' }
      }
      return next
    })

test('whatever the rows and their order: twice is once, every row is accounted for, and the order decides nothing', async () => {
  const rows = peopleOf(6, 'urutan')
  await fc.assert(
    fc.asyncProperty(spoiled(rows), fc.infiniteStream(fc.nat()), async (list, stream) => {
      const shuffled = list
        .map((row) => ({ row, at: Number(stream.next().value) }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ row }) => row)
      const [desk, other] = [await office(), await office()]
      for (const one of [desk, other]) await registerSome(one, rows)
      const counts = await apply(desk, list)
      expect(counts.rows.used + counts.rows.refused + counts.rows.leftOut).toBe(list.length)
      const { raw } = openedOffice(desk)
      const before = registerRows(raw)
      const again = await apply(desk, shuffled)
      expect(again.families).toMatchObject({ new: 0, changed: 0 })
      expect(again.people).toMatchObject({ new: 0, changed: 0 })
      expect(registerRows(raw)).toEqual(before)
      expectIndexed(raw)
      await apply(other, shuffled)
      expect(registerContents(openedOffice(other).raw)).toEqual(registerContents(raw))
      await desk.close()
      await other.close()
    }),
    { numRuns: 12, seed: 4 },
  )
}, 120_000)

/** The first family of the list is registered already, under other words. */
async function registerSome(desk: TestOffice, rows: readonly ListRow[]): Promise<void> {
  const [first] = rows
  const noKk = first?.['noKk'] ?? ''
  await registerFamily(desk, { noKk, people: [{ nik: first?.['nik'] ?? '', nama: 'NAMA LAMA' }] })
}

test('the indexes after a list hold what the triggers would have filed one by one', async () => {
  const desk = await office()
  const { raw } = openedOffice(desk)
  await registerFamily(desk, { noKk: '3509161201090002', people: [{ nik: '3509161708800002', nama: 'PAIJO SANTOSO' }] })
  await apply(desk, peopleOf(60, 'indeks'))
  expectIndexed(raw)
  const filed = indexesOf(raw)
  // The same rows once more, each filed by its trigger.
  raw.exec(`CREATE TEMP TABLE a AS SELECT * FROM anggota; CREATE TEMP TABLE k AS SELECT * FROM keluarga;
    DELETE FROM keluarga_riwayat; DELETE FROM anggota; DELETE FROM keluarga; DELETE FROM orang_kata;
    INSERT INTO keluarga SELECT * FROM k; INSERT INTO anggota SELECT * FROM a ORDER BY no`)
  expect(indexesOf(raw)).toEqual(filed)

  function indexesOf(db: typeof raw): unknown {
    const people = 'SELECT o.id, k.kunci FROM orang_kunci AS k JOIN orang AS o ON o.no = k.orang ORDER BY 1, 2'
    return [
      db.prepare(people).all(),
      db.prepare('SELECT * FROM orang_kata WHERE n != 0 ORDER BY 1').all(),
      ...['SITI', 'MUHAMMAD', 'A*', 'NUR*'].map((match) =>
        db.prepare('SELECT rowid FROM anggota_cari WHERE anggota_cari MATCH ? ORDER BY 1').all(match),
      ),
      db.prepare("SELECT rowid FROM keluarga_cari WHERE keluarga_cari MATCH 'MAWAR' ORDER BY 1").all(),
    ]
  }
})

test('a cancelled list and one that fails in the middle leave nothing behind, and the list can be applied afterwards', async () => {
  const desk = await office()
  const { raw } = openedOffice(desk)
  const rows = peopleOf(400, 'batal')
  const intakeId = await readList(desk, { shape: 'datar', rows })
  const before = registerRows(raw)
  const input = { intakeId, skipRefused: false }
  for (const [call, step] of [
    ['prelist.plan', 1],
    ['prelist.apply', 1],
    ['prelist.apply', 2],
    ['prelist.apply', 4],
  ] as const) {
    const [reply] = await Promise.all([desk.call(call, input), cancelAtProgress(desk, intakeId, step)])
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(registerRows(raw)).toEqual(before)
  }
  raw.exec(`CREATE TEMP TRIGGER rusak BEFORE INSERT ON main.anggota WHEN new.nik = '${rows.at(-3)?.['nik']}'
    BEGIN SELECT RAISE(ABORT, 'rusak'); END`)
  expect((await desk.call('prelist.apply', input)).ok).toBe(false)
  raw.exec('DROP TRIGGER rusak')
  expect(registerRows(raw)).toEqual(before)
  expect((await desk.must('intake.get', { id: intakeId })).intake.status).toBe('diperiksa')
  const { counts } = await desk.must('prelist.apply', input)
  expect(counts.people.new).toBe(rows.length)
  expect(await desk.must('prelist.done', { intakeId })).toEqual({ counts })
  expect(await desk.call('prelist.apply', input)).toMatchObject({ ok: false, error: { code: 'locked' } })
  expectIndexed(raw)
})
