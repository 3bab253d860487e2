import { expect, test } from 'vitest'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { createForm, receiveBerkas } from '#tests/builders/paperwork.ts'

const dates = {
  opensOn: '2026-11-01',
  villageCutOffOn: '2026-11-14',
  officeCutOffOn: '2026-11-17',
  closesOn: '2026-11-30',
}

/** An office with a journal of some entries, and its database laid bare. */
async function withJournal() {
  const desk = await office()
  for (const month of [9, 10, 11]) {
    await desk.must('periode.open', { year: 2026, month, regime: 'DTSEN', note: '', ...dates })
  }
  const raw = desk.core().house.opened('kantor')?.raw
  if (!raw) throw new Error('the office is open')
  const tamper = (sql: string) => {
    raw.exec('DROP TRIGGER IF EXISTS jurnal_no_update; DROP TRIGGER IF EXISTS jurnal_no_delete')
    raw.exec(sql)
  }
  return { desk, raw, tamper }
}

const verify = (desk: TestOffice) => desk.must('jurnal.verify', {})

test('an untouched journal holds, and every change is in it with who, when, before and after', async () => {
  const { desk } = await withJournal()
  expect((await verify(desk)).broken).toBeNull()
  const { periode } = await desk.must('periode.list', {})
  const id = periode[0]?.id ?? ''
  await desk.must('periode.update', { id, revision: 0, ...dates, closesOn: '2026-11-29', note: 'Surat nomor 12' })
  const { entries } = await desk.must('jurnal.of', { entity: 'periode', entityId: id })
  expect(entries.map(({ action, by }) => [action, by])).toEqual([
    ['open', 'Pengguna Pertama'],
    ['update', 'Pengguna Pertama'],
  ])
  expect(entries[1]).toMatchObject({
    at: desk.platform.clock.now(),
    before: { closesOn: '2026-11-30', note: '' },
    after: { closesOn: '2026-11-29', note: 'Surat nomor 12' },
  })
  expect((await verify(desk)).broken).toBeNull()
})

test.each([
  ['half an emoji, where a text was cut', 'Formulir ganda \uD83D'],
  ['the other half', '\uDE00 formulir ganda'],
  ['a NUL', 'Formulir\u0000ganda'],
  ['a byte order mark and marks of direction', '\uFEFFFormulir \u202Eganda'],
])('a reason with %s does not break the chain', async (_what, reason) => {
  const { desk } = await withJournal()
  const { periode } = await desk.must('periode.list', {})
  const berkas = await receiveBerkas(desk, periode[0]?.id ?? '')
  const { id } = await createForm(desk, berkas.id, 'usulan')
  await desk.must('formulir.discard', { id, reason })
  expect((await verify(desk)).broken).toBeNull()
})

test.each([
  ['an altered value', "UPDATE jurnal SET after = '{}' WHERE seq = 4", 4],
  ['an altered time', "UPDATE jurnal SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2", 2],
  ['an altered author', 'UPDATE jurnal SET by_id = NULL WHERE seq = 4', 4],
  ['an altered reason', "UPDATE jurnal SET reason = 'lain' WHERE seq = 3", 3],
  ['an entry taken out', 'DELETE FROM jurnal WHERE seq = 3', 3],
  ['the first entry taken out', 'DELETE FROM jurnal WHERE seq = 1', 1],
  [
    'two entries that changed places',
    'UPDATE jurnal SET seq = 100 WHERE seq = 3; UPDATE jurnal SET seq = 3 WHERE seq = 4; UPDATE jurnal SET seq = 4 WHERE seq = 100',
    3,
  ],
  ['entries cut off at the end', 'DELETE FROM jurnal WHERE seq > 3', 4],
  ['everything taken out', 'DELETE FROM jurnal', 1],
])('%s is found at its place', async (_what, sql, at) => {
  const { desk, tamper } = await withJournal()
  tamper(sql)
  const { broken } = await verify(desk)
  expect(broken?.seq).toBe(at)
  // Whoever hears of it must know what to look for: something missing, or something that says another thing now.
  expect(broken?.why).toMatch(sql.startsWith('DELETE') ? /hilang|Akhir jurnal/ : /berubah|menyambung/)
})

test('an entry put in at the end with a fitting hash is found by the end that was kept', async () => {
  const { desk, raw, tamper } = await withJournal()
  const { hashOf } = await import('#core/jurnal/chain.ts')
  const last = raw.prepare('SELECT seq, hash FROM jurnal ORDER BY seq DESC LIMIT 1').get() as {
    seq: number
    hash: string
  }
  const forged = {
    seq: last.seq + 1,
    at: '2026-11-11T03:00:00.000Z',
    by_id: null,
    action: 'x',
    entity: 'x',
    entity_id: null,
    before: null,
    after: null,
    reason: null,
    previous_hash: last.hash,
  }
  tamper(
    `INSERT INTO jurnal (seq, at, action, entity, previous_hash, hash)
     VALUES (${forged.seq}, '${forged.at}', 'x', 'x', '${last.hash}', '${hashOf(forged)}')`,
  )
  expect((await verify(desk)).broken?.seq).toBe(last.seq + 1)
})

test('the database itself refuses to change or take away an entry', async () => {
  const { raw } = await withJournal()
  expect(() => raw.exec("UPDATE jurnal SET reason = 'x'")).toThrow(/append-only/)
  expect(() => raw.exec('DELETE FROM jurnal')).toThrow(/append-only/)
})

test('a change that fails leaves no entry, and an entry that fails leaves no change', async () => {
  const { desk } = await withJournal()
  const opened = desk.core().house.opened('kantor')
  if (!opened) throw new Error('the office is open')
  const count = () => opened.raw.prepare('SELECT count(*) AS n FROM jurnal').get()
  const before = count()
  const failing = opened.write(null, async (w) => {
    await w.db.insertInto('dusun').values({ id: 'd', desa_code: '3509132001', name: 'Krajan' }).execute()
    await w.record({ action: 'add', entity: 'dusun', entityId: null })
    throw new Error('power')
  })
  await expect(failing).rejects.toThrow('power')
  expect(count()).toEqual(before)
  expect(opened.raw.prepare('SELECT count(*) AS n FROM dusun').get()).toEqual({ n: 0 })
  expect((await verify(desk)).broken).toBeNull()
})

test('entries asked for at the same time in one write stand one after the other', async () => {
  const { desk } = await withJournal()
  await desk
    .core()
    .house.opened('kantor')
    ?.write(null, async (w) => {
      await Promise.all([1, 2, 3].map((n) => w.record({ action: `n${n}`, entity: 'uji', entityId: null })))
    })
  const report = await verify(desk)
  expect(report.broken).toBeNull()
  expect(report.entries).toBeGreaterThan(6)
})
