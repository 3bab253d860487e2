import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { ganda } from '#shared/contract/ganda.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { labelText } from '#shared/instrumen/kinds.ts'
import { findQuestion } from '#shared/instrumen/questions.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { Answers } from '#shared/instrumen/types.ts'
import { getStoredFormulir } from '../formulir/stored-formulir.ts'
import { findKeluarga } from '../keluarga/register.ts'
import type { Tables } from '../database/tables.ts'
import { namesOf } from '../pengguna/person.ts'
import { populationFor } from './candidates.ts'
import { findOrang, type Orang, type Ref } from './orang.ts'
import { agreementsOf, loadStandings, namesOfRef, showPeople, type Standing } from './people.ts'
import { scorePair } from './score.ts'
import { shownVerdict } from './similar.ts'
import { loadVerdicts } from './verdicts.ts'

type Db = Kysely<Tables>
type Compared = z.input<(typeof ganda)['ganda.compare']['output']>

/** Two people side by side. Fails: notFound. */
export async function comparePeople(db: Db, office: object, refA: Ref, refB: Ref): Promise<Compared> {
  const [a, b] = [await getOrang(db, refA), await getOrang(db, refB)]
  const standings = await loadStandings(db, [refA, refB])
  const people = await showPeople(db, [a, b], standings)
  const [shownA, shownB] = [getOf(people, a), getOf(people, b)]
  const [standingA, standingB] = [getOf(standings, a), getOf(standings, b)]
  const score = scorePair(a.facts, b.facts, await populationFor(db, office, [a.facts, b.facts]))
  const [paperA, paperB] = [await paperOf(db, refA, standingA), await paperOf(db, refB, standingB)]
  const names = { a: namesOfRef(refA, standingA), b: namesOfRef(refB, standingB) }
  const verdict = (await loadVerdicts(db, names.a))(names.a, names.b)
  return {
    a: shownA,
    b: shownB,
    score: score.score,
    band: score.band,
    agreements: agreementsOf(a, b, score),
    answers: answersOfBoth(paperA, paperB),
    families: { a: paperA.family, b: paperB.family },
    verdict: verdict === undefined ? null : shownVerdict(verdict, await namesOf(db)),
  }
}

/** Somebody of the index. Fails: notFound. */
export async function getOrang(db: Db, ref: Ref): Promise<Orang> {
  const orang = await findOrang(db, ref)
  if (orang === undefined) throw new AppError('notFound')
  return orang
}

function getOf<T>(map: ReadonlyMap<string, T>, { ref }: Orang): T {
  const found = map.get(ref.id)
  if (found === undefined) throw new AppError('notFound')
  return found
}

type Paper = { readonly instrumen: string; readonly answers: Answers; readonly family: string[] }

/** What is known of somebody, and the others of the family. */
async function paperOf(db: Db, ref: Ref, standing: Standing): Promise<Paper> {
  if (standing.kind === 'anggota') {
    const family = await findKeluarga(db, standing.keluargaId)
    if (family === undefined) throw new AppError('notFound')
    const own = family.anggota.find(({ id }) => id === ref.id)
    const others = family.anggota.filter(({ id }) => id !== ref.id)
    return { instrumen: family.instrumen, answers: own?.answers ?? {}, family: others.map(({ name }) => name) }
  }
  const form = await getStoredFormulir(db, standing.formulirId)
  const members = form.content.rows.filter(({ roster }) => roster === 'anggota')
  const others = members.filter(({ id }) => id !== ref.id)
  return {
    instrumen: form.instrumen,
    answers: members.find(({ id }) => id === ref.id)?.answers ?? {},
    family: others.map(({ answers }) => String(answers['nama'] ?? '')).filter((name) => name !== ''),
  }
}

/** Questions that both editions ask of a person and at least one has answered, in the order of the first. */
function answersOfBoth(a: Paper, b: Paper): Compared['answers'] {
  const [mine, theirs] = [getInstrumen(a.instrumen), getInstrumen(b.instrumen)]
  const questions = mine.blocks.filter(({ roster }) => roster === 'anggota').flatMap((block) => block.questions)
  return questions.flatMap((question) => {
    const other = findQuestion(theirs, question.id)
    const [one, two] = [a.answers[question.id] ?? null, b.answers[question.id] ?? null]
    if (other === undefined || (one === null && two === null)) return []
    return [
      {
        question: question.id,
        label: question.label,
        a: one,
        b: two,
        aText: labelText(question, one),
        bText: labelText(other, two),
      },
    ]
  })
}
