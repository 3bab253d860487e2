import { listBytesLimit } from '#shared/contract/intake.ts'
import { partBytes } from '#shared/contract/pindaian.ts'
import type { IntakeKind } from '#shared/intake/types.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { call } from '#renderer/core-client/client.ts'
import { base64Of } from '#renderer/components/files/base64-of.ts'
import type { Intake } from './intake-words.ts'

/** Why a file cannot be taken, in words for the person. */
export class ListRefused extends Error {}

/**
 * Takes a file of the person's choice in, part by part; `onShare` hears how much has come (0–1). What is in it is judged by the core.
 * Fails: ListRefused (empty, too large), ReplyError.
 */
export async function uploadList(kind: IntakeKind, file: File, onShare: (share: number) => void): Promise<Intake> {
  if (file.size === 0) throw new ListRefused(intakeText.emptyFile(file.name))
  if (file.size > listBytesLimit) throw new ListRefused(intakeText.tooLarge(file.name))
  const { id } = await call('intake.begin', { kind, name: file.name, size: file.size })
  try {
    for (let part = 0; part * partBytes < file.size; part += 1) {
      const piece = file.slice(part * partBytes, (part + 1) * partBytes)
      await call('intake.putPart', { id, part, bytes: await base64Of(piece) })
      onShare(Math.min(1, ((part + 1) * partBytes) / file.size))
    }
    return (await call('intake.finish', { id })).intake
  } catch (error) {
    // Half a file, or one that is no list, is nothing to go on with.
    await call('intake.discard', { id }).catch(() => undefined)
    throw error
  }
}
