import { placeWithTerm } from '../wilayah/places.ts'
import type { FormFacts } from './facts.ts'

/** True when a meeting must have agreed: a statement of responsibility (SPTJM) stands in place of one. */
export function needsMeeting({ dasar }: Pick<FormFacts, 'dasar'>): boolean {
  return dasar === 'musyawarah'
}

/** Why a form is not part of the batch, as far as keying, meeting or SPTJM go; null when they are through with it. */
export function notAgreed(form: FormFacts): string | null {
  if (form.status !== 'lengkap') return 'Formulir belum lengkap.'
  if (!needsMeeting(form)) return form.sptjm === 1 ? null : 'SPTJM belum diterima dari desa.'
  if (form.putusan === null) return 'Belum diputuskan musyawarah.'
  if (form.putusan === 'tolak') return 'Ditolak musyawarah.'
  if (form.putusan === 'tunda') return 'Ditunda musyawarah.'
  return null
}

/** The same, where no berita acara stands behind the batch as a whole: the one of each form must be final. */
export function notAgreedForGood(form: FormFacts): string | null {
  const why = notAgreed(form)
  if (why !== null || !needsMeeting(form) || form.meeting === 'final') return why
  return `Berita acara musyawarah ${placeWithTerm(form.desaCode)} belum final.`
}
