import { AppError } from '#shared/errors/app-error.ts'
import type { Input } from '#shared/contract/index.ts'
import { paddedNumber } from '../berkas/receipt-number.ts'
import type { Context, Write } from '../dispatch/context.ts'
import { dropDecision, putDecisions } from './putusan.ts'
import { formsOnTable, getTabled, type TabledForm } from './on-table.ts'
import { removedPeople } from './people.ts'
import { getStoredMusyawarah, updateMusyawarah, type StoredMusyawarah } from './store.ts'

type Desk = Pick<Context, 'office' | 'session'>

/**
 * Records what was decided about a family. Fails: notFound (not on this table) · locked (final) · validation (no reason given, or the
 * form is not complete enough to be agreed to).
 */
export async function decide(desk: Desk, input: Input<'musyawarah.decide'>): Promise<StoredMusyawarah> {
  return desk.office.write(desk.session, async (write) => {
    const meeting = await getDraft(write, input.id)
    const one = await getTabled(write.db, meeting, input.formulirId)
    refuseBadDecision(one, input.putusan, input.note)
    if (input.putusan === 'setuju') await refuseSecondRemoval(write, meeting, one)
    if (input.putusan === null) await dropDecision(write.db, one.form.id)
    else await putDecisions(write.db, [one.form.id], decided(write, desk, meeting, input.putusan, input.note))
    await recordDecision(write, one, input.putusan, input.note)
    return updateMusyawarah(write.db, meeting)
  })
}

/**
 * Agrees to every complete form without a decision, but not to a second removal of the same person, which stays for somebody to look
 * at. Answers how many. Fails: locked.
 */
export async function agreeRest(desk: Desk, id: string): Promise<{ meeting: StoredMusyawarah; agreed: number }> {
  return desk.office.write(desk.session, async (write) => {
    const meeting = await getDraft(write, id)
    const tabled = await formsOnTable(write.db, meeting.periodeId, meeting.desaCode)
    const rest = agreeable(tabled)
    if (rest.length === 0) return { meeting, agreed: 0 }
    await putDecisions(write.db, rest, decided(write, desk, meeting, 'setuju', ''))
    await write.record({
      action: 'agreeRest',
      entity: 'musyawarah',
      entityId: id,
      after: { putusan: 'setuju', formulirIds: rest },
    })
    return { meeting: await updateMusyawarah(write.db, meeting), agreed: rest.length }
  })
}

function agreeable(tabled: readonly TabledForm[]): string[] {
  const agreed = tabled.filter(({ decision }) => decision?.putusan === 'setuju')
  const removed = new Set(agreed.flatMap(({ form }) => removedPeople(form)))
  const ids: string[] = []
  for (const { form, decision } of tabled) {
    const people = removedPeople(form)
    if (form.status !== 'lengkap' || decision !== undefined || people.some((one) => removed.has(one))) continue
    for (const one of people) removed.add(one)
    ids.push(form.id)
  }
  return ids
}

/** One person leaves the list once: two agreed removals would stand twice in lampiran II. Fails: validation. */
async function refuseSecondRemoval(write: Write, meeting: StoredMusyawarah, { form }: TabledForm): Promise<void> {
  const people = removedPeople(form)
  if (people.length === 0) return
  const tabled = await formsOnTable(write.db, meeting.periodeId, meeting.desaCode)
  const other = tabled.find(
    (one) =>
      one.form.id !== form.id &&
      one.decision?.putusan === 'setuju' &&
      removedPeople(one.form).some((person) => people.includes(person)),
  )
  if (other === undefined) return
  throw new AppError(
    'validation',
    `Penghapusan orang yang sama sudah disetujui pada formulir ${other.form.number} berkas ${paddedNumber(other.berkasNumber)}. Tolak atau tunda salah satunya.`,
  )
}

/** A meeting that may still be changed. Fails: notFound, locked. */
export async function getDraft({ db }: Pick<Write, 'db'>, id: string): Promise<StoredMusyawarah> {
  const meeting = await getStoredMusyawarah(db, id)
  if (meeting.status === 'final') {
    throw new AppError(
      'locked',
      'Berita acara musyawarah ini sudah final. Buat perubahan bila ada yang harus dibetulkan.',
    )
  }
  return meeting
}

function refuseBadDecision(one: TabledForm, putusan: 'setuju' | 'tolak' | 'tunda' | null, note: string): void {
  if (putusan === 'setuju' && one.form.status !== 'lengkap') {
    throw new AppError('validation', 'Formulir ini belum selesai dientri, jadi belum dapat disetujui.')
  }
  if ((putusan === 'tolak' || putusan === 'tunda') && note === '') {
    const message = putusan === 'tolak' ? 'Tulis alasan penolakan.' : 'Tulis alasan penundaan.'
    throw new AppError('validation', message, [{ path: 'note', message }])
  }
}

function decided(
  { at }: Write,
  { session }: Desk,
  meeting: StoredMusyawarah,
  putusan: 'setuju' | 'tolak' | 'tunda',
  note: string,
) {
  return { musyawarahId: meeting.id, putusan, note, byId: session.penggunaId, at }
}

async function recordDecision(write: Write, one: TabledForm, putusan: string | null, note: string): Promise<void> {
  const { decision } = one
  await write.record({
    action: 'decide',
    entity: 'keputusan',
    entityId: one.form.id,
    before: decision === undefined ? null : { putusan: decision.putusan, note: decision.note },
    after: putusan === null ? null : { putusan, note },
  })
}
