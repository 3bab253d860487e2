import type { Input } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { checkSettings } from './check-settings.ts'
import { getOfficeSettings } from './office-settings.ts'

/** The office's own facts: name, letterhead, and the lists that documents and forms take their words from. */
export const pengaturanHandlers: HandlersOf<'pengaturan'> = {
  'pengaturan.get': async (_input, { office }) => ({ office: await getOfficeSettings(office.db) }),
  'pengaturan.save': async (input, { office, session }) => {
    const problems = checkSettings(input)
    if (problems.length > 0) throw new AppError('validation', undefined, problems)
    const after = await office.write(session, async (w) => {
      const before = await getOfficeSettings(w.db)
      if (before.revision !== input.revision) throw new AppError('conflict')
      await w.db
        .updateTable('kantor')
        .set({ ...columnsOf(input), revision: before.revision + 1 })
        .execute()
      const saved = await getOfficeSettings(w.db)
      await w.record({ action: 'save', entity: 'kantor', entityId: null, before, after: saved })
      return saved
    })
    return { office: after }
  },
}

function columnsOf(input: Input<'pengaturan.save'>) {
  return {
    name: input.officeName,
    letterhead: JSON.stringify(input.letterhead),
    programmes: JSON.stringify(input.programmes),
    alasan_penghapusan: JSON.stringify(input.alasanPenghapusan),
    dasar_hukum: JSON.stringify(input.dasarHukum),
    unsur_peserta: JSON.stringify(input.unsurPeserta),
    instrumen: input.instrumen,
  }
}
