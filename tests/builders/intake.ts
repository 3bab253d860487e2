import { partBytes } from '#shared/contract/pindaian.ts'
import type { Output } from '#shared/contract/index.ts'
import type { IntakeKind, IntakeMapping } from '#shared/intake/types.ts'
import type { Desk } from './office.ts'

/** Sends a file as the screen does, in parts, and closes it. */
export async function bringIn(
  desk: Pick<Desk, 'must'>,
  bytes: Uint8Array,
  { kind = 'prelist', name = 'daftar.xlsx' }: { readonly kind?: IntakeKind; readonly name?: string } = {},
): Promise<Output<'intake.finish'>> {
  const { id } = await desk.must('intake.begin', { kind, name, size: bytes.length })
  for (let part = 0; part * partBytes < bytes.length; part += 1) {
    const some = Buffer.from(bytes.slice(part * partBytes, (part + 1) * partBytes))
    await desk.must('intake.putPart', { id, part, bytes: some.toString('base64') })
  }
  return desk.must('intake.finish', { id })
}

/** What a call wants of a mapping that was proposed. */
export function mutable(mapping: IntakeMapping): Output<'intake.look'>['proposal'] {
  return { ...mapping, columns: mapping.columns.map((column) => ({ ...column })), constants: { ...mapping.constants } }
}

/** Brings a list in and reads it as the program itself proposes. */
export async function readIn(
  desk: Pick<Desk, 'must'>,
  bytes: Uint8Array,
  options: { readonly kind?: IntakeKind; readonly name?: string; readonly change?: Partial<IntakeMapping> } = {},
): Promise<{
  readonly id: string
  readonly look: Output<'intake.look'>
  readonly intake: Output<'intake.get'>['intake']
}> {
  const { intake: came } = await bringIn(desk, bytes, options)
  const look = await desk.must('intake.look', { id: came.id })
  const mapping = mutable({ ...look.proposal, ...options.change })
  const { intake } = await desk.must('intake.check', { id: came.id, mapping })
  return { id: came.id, look, intake }
}
