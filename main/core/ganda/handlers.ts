import { AppError } from '#shared/errors/app-error.ts'
import type { Context } from '../dispatch/context.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { comparePeople, getOrang } from './compare.ts'
import { catchUp } from './findings.ts'
import { loadStandings, namesOfRef } from './people.ts'
import type { Ref } from './orang.ts'
import { findSimilar } from './similar.ts'
import { dropVerdicts, putVerdict } from './verdicts.ts'
import { listPairs } from './worklist.ts'

/** The same person found before it hurts. */
export const gandaHandlers: HandlersOf<'ganda'> = {
  'ganda.similar': async (input, { office }) => ({ candidates: await findSimilar(office.db, office.db, input) }),

  'ganda.compare': async ({ a, b }, { office }) => comparePeople(office.db, office.db, a, b),

  'ganda.judge': async ({ a, b, verdict, note }, { office, session }) =>
    office.write(session, async ({ db, at, record }) => {
      const names = { a: await namesFor(db, a), b: await namesFor(db, b) }
      refuseOneself(names.a, names.b)
      await dropVerdicts(db, names.a, names.b)
      const said = { verdict, note, byId: session.penggunaId, at }
      const [one = a, other = b] = [names.a[0], names.b[0]]
      await putVerdict(db, one, other, said)
      await record({ action: 'judge', entity: 'ganda', entityId: a.id, after: { a: one, b: other, verdict, note } })
      return { verdict: { verdict, note, by: session.name, at } }
    }),

  'ganda.unjudge': async ({ a, b }, { office, session }) =>
    office.write(session, async ({ db, record }) => {
      const names = { a: await namesFor(db, a), b: await namesFor(db, b) }
      await dropVerdicts(db, names.a, names.b)
      await record({ action: 'unjudge', entity: 'ganda', entityId: a.id, before: { a, b } })
      return {}
    }),

  'ganda.worklist': async (input, { office }) => {
    const unchecked = await catchUp(office.db, input.periodeId, (work) => office.write(null, ({ db }) => work(db)))
    return { ...(await listPairs(office.db, input)), unchecked }
  },
}

/** Fails: validation, for a person and themselves: two names of one are no pair. */
function refuseOneself(as: readonly Ref[], bs: readonly Ref[]): void {
  if (!as.some((a) => bs.some((b) => a.kind === b.kind && a.id === b.id))) return
  throw new AppError('validation', 'Keduanya orang yang sama di daftar, jadi tidak ada yang perlu diputuskan.')
}

/** Every name under which somebody may be judged, the one that lasts first: a member of the register outlives the papers. Fails: notFound. */
async function namesFor(db: Context['office']['db'], ref: Ref): Promise<Ref[]> {
  await getOrang(db, ref)
  return namesOfRef(ref, (await loadStandings(db, [ref])).get(ref.id))
}
