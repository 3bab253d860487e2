import type { JenisFormulir, QuestionId, QuestionKind, RosterId } from './types.ts'

/** A question that is the same one in every edition that has it. */
export type SharedQuestion = {
  readonly kinds: readonly QuestionKind[]
  /** The roster in whose rows it stands; 'form': once; 'either': an edition may choose. */
  readonly at: RosterId | 'form' | 'either'
  /** Kinds of paper whose editions must have it. */
  readonly needed: readonly JenisFormulir[]
}

const family = ['usulan', 'perubahan'] as const

/**
 * Questions that are the same in every edition, so that the rest of the program may ask for them by name. Their codes are another matter:
 * what a code means, and any other question, it asks the edition (meaning.ts).
 */
export const sharedQuestions: Readonly<Record<QuestionId, SharedQuestion>> = {
  nama: { kinds: ['text'], at: 'anggota', needed: [...family, 'penghapusan'] },
  nik: { kinds: ['nik'], at: 'anggota', needed: [...family, 'penghapusan'] },
  nokk: { kinds: ['noKk'], at: 'either', needed: family },
  jnskel: { kinds: ['code'], at: 'anggota', needed: family },
  hubkel: { kinds: ['code'], at: 'anggota', needed: family },
  tmplahir: { kinds: ['text'], at: 'anggota', needed: family },
  tgllahir: { kinds: ['date'], at: 'anggota', needed: family },
  namagadis_ibukandung: { kinds: ['text'], at: 'anggota', needed: family },
  dusun: { kinds: ['dusun'], at: 'form', needed: family },
  rt: { kinds: ['text'], at: 'form', needed: family },
  rw: { kinds: ['text'], at: 'form', needed: family },
  alamat: { kinds: ['text'], at: 'form', needed: family },
  d_desil: { kinds: ['integer'], at: 'form', needed: [] },
  idbdt: { kinds: ['text'], at: 'form', needed: [] },
  program: { kinds: ['code'], at: 'form', needed: ['usulan'] },
  alasan_usulan: { kinds: ['text'], at: 'form', needed: ['usulan'] },
  alasan_perubahan: { kinds: ['text'], at: 'form', needed: ['perubahan'] },
  bukti_perubahan: { kinds: ['text'], at: 'form', needed: [] },
}
