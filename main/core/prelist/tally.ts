import type { Output } from '#shared/contract/index.ts'
import { findIntakeField } from '#shared/intake/fields.ts'
import { changeInWords } from '../keluarga/change-words.ts'
import type { RegisterChange } from '../keluarga/register-change.ts'
import { placeName } from '../wilayah/places.ts'
import type { Brought } from './bring.ts'
import type { RowKeys } from './groups.ts'
import type { Told } from './resolve.ts'

type Plan = Output<'prelist.plan'>

/** Nobody reads more than this on a screen; the counts say how many there are. */
const mostLines = 1_000
const mostExamples = 20
const mostChanges = 12

/** Counts what a list does, every row once, and keeps what a person is told about it. */
export type Tally = {
  readonly refused: (rows: number) => void
  /** Good rows that can't go in. */
  readonly leftOut: (rows: readonly RowKeys[], why: string) => void
  readonly told: (told: readonly Told[]) => void
  /** Fields of the file that the register has no place for. */
  readonly unused: (fields: readonly string[]) => void
  readonly brought: (brought: Brought, change: RegisterChange | undefined, rows: number) => void
  readonly plan: () => Plan
}

export function createTally(): Tally {
  const families = { new: 0, changed: 0, unchanged: 0 }
  const people = { new: 0, changed: 0, unchanged: 0 }
  const rows = { used: 0, refused: 0, leftOut: 0 }
  const leftOut: Plan['leftOut'] = []
  const told: Told[] = []
  const examples = { baru: [] as Plan['examples'], berubah: [] as Plan['examples'] }
  let toldTotal = 0
  let unused: string[] = []

  const leave = (rowNumber: number, why: string) => {
    rows.leftOut += 1
    if (leftOut.length < mostLines) leftOut.push({ rowNumber, why })
  }
  return {
    refused: (n) => {
      rows.refused += n
    },
    leftOut: (some, why) => {
      for (const { rowNumber, refused } of some) if (!refused) leave(rowNumber, why)
    },
    told: (some) => {
      toldTotal += some.length
      told.push(...some.slice(0, mostLines - told.length))
    },
    unused: (fields) => {
      unused = fields.map((field) => findIntakeField(field)?.label ?? field)
    },
    brought: (brought, change, n) => {
      rows.used += n - brought.leftOut.length
      for (const { rowNumber, why } of brought.leftOut) leave(rowNumber, why)
      families[change === undefined ? 'unchanged' : change.kind === 'baru' ? 'new' : 'changed'] += 1
      countPeople(people, brought, change)
      if (change !== undefined && examples[change.kind].length < mostExamples / 2) {
        examples[change.kind].push(example(brought, change))
      }
    },
    plan: () => ({
      counts: { families, people, rows },
      leftOut: leftOut.toSorted(byRow),
      told: told.toSorted(byRow),
      toldTotal,
      unused,
      examples: [...examples.berubah, ...examples.baru],
    }),
  }
}

function byRow(a: { readonly rowNumber: number }, b: { readonly rowNumber: number }): number {
  return a.rowNumber - b.rowNumber
}

function countPeople(
  people: { new: number; changed: number; unchanged: number },
  brought: Brought,
  change: RegisterChange | undefined,
): void {
  const kinds = new Map((change?.anggota ?? []).map(({ id, kind }) => [id, kind]))
  for (const id of brought.people) {
    const kind = kinds.get(id)
    people[kind === undefined ? 'unchanged' : kind === 'baru' ? 'new' : 'changed'] += 1
  }
}

function example({ before, after }: Brought, change: RegisterChange): Plan['examples'][number] {
  return {
    kind: change.kind,
    headName: after.headName,
    noKk: after.noKk,
    desaName: placeName(after.desaCode),
    changes: before === undefined ? [] : changeInWords(change, after).slice(0, mostChanges),
  }
}
