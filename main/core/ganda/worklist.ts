import type { Kysely } from 'kysely'
import type { Input } from '#shared/contract/index.ts'
import type { Tables } from '../database/tables.ts'
import { namesOf } from '../pengguna/person.ts'
import { listFindings, type Finding } from './findings.ts'
import { listOrang, type Orang } from './orang.ts'
import { loadStandings, namesOfRef, showPeople, type Person, type Standing } from './people.ts'
import { bandOf } from './score.ts'
import { shownVerdict } from './similar.ts'
import { loadVerdicts, type StoredVerdict } from './verdicts.ts'

type Db = Kysely<Tables>

type Pair = {
  readonly a: Person
  readonly b: Person
  readonly score: number
  readonly band: 'hampirPasti' | 'mungkin'
  readonly verdict: ReturnType<typeof shownVerdict> | null
}

type Known = {
  readonly finding: Finding
  readonly a: Orang
  readonly b: Orang
  readonly verdict: StoredVerdict | undefined
}

/** One page of the pairs of a period that somebody has to judge, or has judged. */
export async function listPairs(
  db: Db,
  { periodeId, judged, offset, limit }: Input<'ganda.worklist'>,
): Promise<{ pairs: Pair[]; total: number }> {
  const findings = await listFindings(db, periodeId)
  const people = new Map(
    (await listOrang(db, [...new Set(findings.flatMap(({ a, b }) => [a, b]))])).map((one) => [one.no, one]),
  )
  const refs = [...people.values()].map(({ ref }) => ref)
  const standings = await loadStandings(db, refs)
  const names = [...people.values()].flatMap(({ ref }) => namesOfRef(ref, standings.get(ref.id)))
  const verdictOf = await loadVerdicts(db, names)
  const known = findings.flatMap((finding): Known[] => {
    const [a, b] = [people.get(finding.a), people.get(finding.b)]
    if (a === undefined || b === undefined) return []
    const of = ({ ref }: Orang) => namesOfRef(ref, standings.get(ref.id))
    return [{ finding, a, b, verdict: verdictOf(of(a), of(b)) }]
  })
  const wanted = known.filter(({ verdict }) => (verdict !== undefined) === judged)
  const page = wanted.slice(offset, offset + limit)
  return { pairs: await shownPairs(db, page, standings), total: wanted.length }
}

async function shownPairs(db: Db, page: readonly Known[], standings: ReadonlyMap<string, Standing>): Promise<Pair[]> {
  const people = await showPeople(
    db,
    page.flatMap(({ a, b }) => [a, b]),
    standings,
  )
  const names = await namesOf(db)
  return page.flatMap(({ finding, a, b, verdict }) => {
    const [one, other] = [people.get(a.ref.id), people.get(b.ref.id)]
    if (one === undefined || other === undefined) return []
    const band = bandOf(finding.score) === 'hampirPasti' ? 'hampirPasti' : 'mungkin'
    const said = verdict === undefined ? null : shownVerdict(verdict, names)
    return [{ a: one, b: other, score: finding.score, band, verdict: said }]
  })
}
