import { intakeText } from '#shared/messages/screens/intake.ts'
import type { Intake } from './intake-words.ts'

export const stepIds = ['berkas', 'kolom', 'periksa', 'terapkan'] as const
export type StepId = (typeof stepIds)[number]

type About = {
  readonly intake: Pick<Intake, 'status' | 'counts'>
  /** The mapping changed since the rows were read. */
  readonly touched: boolean
  readonly mayChange: boolean
}

/** Why a step can't be opened now, in words; null when it can. */
export function refusedStep(step: StepId, { intake, touched, mayChange }: About): string | null {
  if (step === 'berkas') return null
  if (!mayChange) return intakeText.readOnly
  if (step === 'kolom') return intake.status === 'diterapkan' ? intakeText.notYet.applied : null
  if (intake.counts === null) return intakeText.notYet.periksa
  return touched && intake.status !== 'diterapkan' ? intakeText.notYet.changed : null
}

/** Where somebody goes on with a list that they open again. */
export function openingStep(about: About): StepId {
  if (!about.mayChange) return 'berkas'
  if (about.intake.status === 'diterapkan') return 'terapkan'
  if (about.touched) return 'kolom'
  return about.intake.status === 'diperiksa' ? 'periksa' : 'berkas'
}

/** The step to which long work belongs, by the name under which the core tells how far it is. */
export function stepOfWork(job: string): StepId {
  return job === 'intake' ? 'periksa' : 'terapkan'
}

/** Steps whose work is done. */
export function isDone(step: StepId, { intake, touched }: About): boolean {
  if (step === 'berkas') return true
  if (intake.status === 'diterapkan') return true
  return step !== 'terapkan' && intake.status === 'diperiksa' && !touched
}
