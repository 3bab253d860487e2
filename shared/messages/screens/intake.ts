import type { IntakeKind } from '../../intake/types.ts'

const titles: Readonly<Record<IntakeKind, string>> = {
  prelist: 'Prelist dan daftar keluarga',
  hasil: 'Jawaban SIKS-NG',
  penetapan: 'Daftar penetapan',
}

export const intakeText = { title: 'Impor daftar', titles } as const
