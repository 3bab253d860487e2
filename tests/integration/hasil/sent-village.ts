import { join } from 'node:path'
import type { Output } from '#shared/contract/index.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { meet, nikOf, noKkOf, putForm, usulanOf, village, type Village } from '../batch/village-work.ts'

export type Sent = {
  readonly at: TestOffice
  readonly work: Village
  readonly batch: Output<'batch.seal'>['batch']
  /** Forms by the number of their person. */
  readonly forms: ReadonlyMap<number, string>
}

const names = 'SUMIATI KARTINI ROMLAH WAGIYEM MUTMAINNAH PONIRAH JUMARIYAH ZUBAIDAH'.split(' ')

/** What woman `n` is called. */
export function nameOf(n: number): string {
  return `${names[n % names.length] ?? ''} ${names[Math.floor(n / names.length) % names.length] ?? ''}`
}

/** A village whose usulan of so many women, numbered from 1, are sealed. */
export async function sentVillage(people: number): Promise<Sent> {
  const at = await office()
  const work = await village(at)
  const forms = new Map<number, string>()
  for (let n = 1; n <= people; n += 1) {
    forms.set(
      n,
      await putForm(at, work.berkas, {
        jenis: 'usulan',
        number: n,
        content: usulanOf(at, n, 'BPNT', { nama: nameOf(n) }),
      }),
    )
  }
  await meet(at, work)
  const key = { periodeId: work.periode.id, wilayahCode: work.desaCode, jenis: 'usulan' as const, programme: 'BPNT' }
  const { batch } = await at.must('batch.seal', { ...key, targetId: at.target(join(at.dir, 'batch.xlsx')) })
  return { at, work, batch, forms }
}

/** What SIKS-NG says about woman `n`. */
export function said(n: number, hasil: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    kecamatan: 'JENGGAWAH',
    desa: 'JATISARI',
    nik: nikOf(n),
    program: 'BPNT',
    hasil,
    padan: 'PADAN',
    namaTerdaftar: nameOf(n),
    keterangan: '',
    ...more,
  }
}

export { nikOf, noKkOf }

/** Explains every word of an answer as it is proposed, and applies it. */
export async function applied(
  { at }: Pick<Sent, 'at'>,
  intakeId: string,
  options: { partial?: boolean } = {},
): Promise<Output<'hasil.apply'>> {
  const { unknown } = await at.must('hasil.match', { intakeId, ...options })
  if (unknown.length > 0) {
    await at.must('hasil.saveMeanings', { meanings: unknown.map(({ rows: _rows, ...meaning }) => meaning) })
  }
  return at.must('hasil.apply', { intakeId, ...options })
}
