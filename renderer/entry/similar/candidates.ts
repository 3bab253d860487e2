import { gandaText } from '#shared/messages/screens/ganda.ts'
import type { Candidate } from './use-similar.ts'

/** Whoever has the same NIK first, then the same No. KK, then by how much they look alike. */
export function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => rank(b) - rank(a) || b.score - a.score)
}

function rank(candidate: Candidate): number {
  return hasSame(candidate, 'nik') ? 2 : Number(hasSame(candidate, 'noKk'))
}

/** 'NIK ini sudah ada: usulan di Desa Jatisari, periode Oktober 2026.'; null when no number is the same. */
export function exactSentence(candidate: Candidate): string | null {
  if (hasSame(candidate, 'nik')) return gandaText.sameNik(candidate.person.where)
  return hasSame(candidate, 'noKk') ? gandaText.sameKk(candidate.person.where) : null
}

function hasSame({ agreements }: Candidate, field: 'nik' | 'noKk'): boolean {
  return agreements.some((one) => one.field === field && one.level === 'sama')
}
