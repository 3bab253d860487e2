import { beforeAll, describe, expect, test } from 'vitest'
import { roles } from '#shared/contract/call.ts'
import { contract, type Channel } from '#shared/contract/index.ts'
import { mayCall } from '#core/dispatch/access.ts'
import { table } from '#core/dispatch/table.ts'
import { office, type Desk, type TestOffice } from '#tests/builders/office.ts'

const channels = Object.keys(contract) as Channel[]
const inCore = channels.filter((channel) => contract[channel].runsIn === 'core')
const open = inCore.filter((channel) => contract[channel].access === 'anyone')
const guarded = inCore.filter((channel) => contract[channel].access !== 'anyone')

/** An input that no call accepts, so that a call that is allowed stops before it changes anything. */
const nonsense = { 'tidak ada': 'isian ini' }

describe('every call of the contract', () => {
  let desk: TestOffice
  const desks = new Map<string, Desk>()

  beforeAll(async () => {
    desk = await office()
    for (const role of roles) desks.set(role, await desk.as(role))
    return () => desk.close()
  })

  test.each(guarded)('%s answers nobody who has not signed in', async (channel) => {
    expect(await desk.core().dispatch(channel, nonsense, null)).toMatchObject({
      ok: false,
      error: { code: 'unauthenticated' },
    })
  })

  test.each(guarded.flatMap((channel) => roles.map((role) => ({ channel, role }))))(
    '$channel answers $role exactly when the contract says so',
    async ({ channel, role }) => {
      const { access } = contract[channel]
      const allowed = access === 'signedIn' || (access as readonly string[]).includes(role)
      const reply = await desk.core().dispatch(channel, nonsense, desks.get(role)?.token ?? '')
      const code = reply.ok ? 'ok' : reply.error.code
      expect(code).toBe(allowed ? 'validation' : 'forbidden')
    },
  )

  test.each(open)('%s can be called before signing in, and refuses what it cannot read', async (channel) => {
    expect(await desk.core().dispatch(channel, nonsense, null)).toMatchObject({
      ok: false,
      error: { code: 'validation' },
    })
  })

  test('what belongs to the host is not answered by the core', async () => {
    for (const channel of channels.filter((each) => contract[each].runsIn === 'host')) {
      const reply = await desk.core().dispatch(channel, {}, desk.token)
      expect(reply).toMatchObject({ ok: false, error: { code: 'unexpected' } })
    }
  })
})

test('the table has one handler for each call of the core, and nothing else', () => {
  expect(Object.keys(table).sort()).toEqual([...inCore].sort())
})

test('the admin role alone opens no answers, no register, no document and no batch', () => {
  const rooms = ['formulir', 'keluarga', 'musyawarah', 'batch', 'berkas', 'hasil', 'prelist', 'penetapan']
  const answers = inCore.filter((channel) => rooms.includes(channel.split('.')[0] ?? '')).concat('jurnal.of')
  expect(answers.length).toBeGreaterThan(25)
  for (const channel of answers) expect(mayCall(contract[channel].access, ['admin']), channel).toBe('forbidden')
})

test('pembaca changes nothing', () => {
  const reading =
    /\.(list|get|sources|of|search|children|preview|ledger|sheet|meanings|sentRows|answerRows|waiting|receipt|slips|findPaper|similar|compare|worklist|queue|cover|part|done|changes|mine|today|print|countPrint|pdf|savePdf|saveExcel|saveFile|foot|resume|signOut|status)|List|list|getProfile|changePassword/
  const changing = guarded.filter((channel) => !reading.test(channel))
  expect(changing.length).toBeGreaterThan(20)
  for (const channel of changing) expect(mayCall(contract[channel].access, ['pembaca']), channel).toBe('forbidden')
})
