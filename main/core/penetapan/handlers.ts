import type { HandlersOf } from '../dispatch/handlers.ts'
import { listKeluargaByIds } from '../keluarga/register.ts'
import { placeName } from '../wilayah/places.ts'
import { applyPenetapan, planPenetapan } from './apply.ts'
import { countChanges, listChanges, listPenetapan, type ChangeKind } from './store.ts'

/** Determinations of the ministry: brought into the register, and what each changed. */
export const penetapanHandlers: HandlersOf<'penetapan'> = {
  'penetapan.list': async (_input, { office }) => ({ penetapan: await listPenetapan(office.db) }),
  'penetapan.plan': async (about, context) => planPenetapan(context, about),
  'penetapan.apply': async (input, context) => applyPenetapan(context, input),

  'penetapan.changes': async ({ id, kind, desaCode, offset, limit }, { office: { db } }) => {
    const { lines, total } = await listChanges(db, { id, kind, desaCode, offset, limit })
    const families = await listKeluargaByIds(
      db,
      lines.map((line) => line.keluarga_id),
    )
    const byId = new Map(families.map((family) => [family.id, family]))
    const perDesa = await countChanges(db, id)
    return {
      total,
      changes: lines.map((line) => ({
        keluargaId: line.keluarga_id,
        headName: byId.get(line.keluarga_id)?.headName ?? '',
        noKk: byId.get(line.keluarga_id)?.noKk ?? '',
        desaCode: line.desa_code,
        desaName: placeName(line.desa_code),
        kind: line.change as ChangeKind,
        desilBefore: line.desil_before,
        desilNow: line.desil,
      })),
      desa: perDesa.map(({ desaCode: code, n }) => ({ desaCode: code, desaName: placeName(code), changes: n })),
    }
  },
}
