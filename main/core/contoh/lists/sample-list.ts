import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import type { IntakeKind } from '#shared/intake/types.ts'
import type { Tables } from '../../database/tables.ts'
import { answerList } from './answer-list.ts'
import { determinationList } from './determination-list.ts'
import type { ListFile } from './list-file.ts'
import { prelistList } from './prelist-list.ts'

/** A list for the sample office, as SIKS-NG would send one of this kind. Fails: validation (nothing was sealed that could be answered). */
export async function sampleList(db: Kysely<Tables>, kind: IntakeKind): Promise<ListFile> {
  switch (kind) {
    case 'prelist':
      return prelistList(db)
    case 'penetapan':
      return determinationList(db)
    case 'hasil': {
      const list = await answerList(db)
      if (list !== null) return list
      throw new AppError(
        'validation',
        'Belum ada batch yang disegel, jadi belum ada yang dapat dijawab. Segel sebuah batch dahulu.',
      )
    }
  }
}
