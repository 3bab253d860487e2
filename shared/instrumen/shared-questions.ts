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
 * Names that mean the same in every edition, so that the rest of the program may ask for them by name. For anything else it asks the
 * edition what it means (meaning.ts).
 */
export const sharedQuestions: Readonly<Record<QuestionId, SharedQuestion>> = {
  nama: { kinds: ['text'], at: 'anggota', needed: [...family, 'penghapusan'] },
  nik: { kinds: ['nik'], at: 'anggota', needed: [...family, 'penghapusan'] },
  nokk: { kinds: ['noKk'], at: 'either', needed: family },
  tmplahir: { kinds: ['text'], at: 'anggota', needed: family },
  tgllahir: { kinds: ['date'], at: 'anggota', needed: family },
  namagadis_ibukandung: { kinds: ['text'], at: 'anggota', needed: family },
  dusun: { kinds: ['dusun'], at: 'form', needed: family },
  rt: { kinds: ['text'], at: 'form', needed: family },
  rw: { kinds: ['text'], at: 'form', needed: family },
  alamat: { kinds: ['text'], at: 'form', needed: family },
  idbdt: { kinds: ['text'], at: 'form', needed: [] },
  program: { kinds: ['code'], at: 'form', needed: ['usulan'] },
  alasan_usulan: { kinds: ['text'], at: 'form', needed: ['usulan'] },
  alasan_perubahan: { kinds: ['text'], at: 'form', needed: ['perubahan'] },
  bukti_perubahan: { kinds: ['text'], at: 'form', needed: [] },
}
