import { partBytes, scanBytesLimit } from '#shared/contract/pindaian.ts'
import { scanText } from '#shared/messages/screens/scan.ts'
import { base64Of } from '#renderer/components/files/base64-of.ts'
import type { Scan } from '#renderer/components/scan/scan.ts'
import { call } from '#renderer/core-client/client.ts'

/** Why a file cannot be taken, in words for the person. */
export class ScanRefused extends Error {}

const kinds: Readonly<Record<string, Scan['kind']>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
}

/**
 * Takes a file of the person's choice into a berkas, part by part; `onShare` hears how much has come (0–1).
 * Fails: ScanRefused (another kind of file, too large, damaged), ReplyError.
 */
export async function addScan(berkasId: string, file: File, onShare: (share: number) => void): Promise<Scan> {
  const kind = kinds[file.type]
  if (kind === undefined) throw new ScanRefused(scanText.wrongKind(file.name))
  if (file.size > scanBytesLimit) throw new ScanRefused(scanText.tooLarge(file.name))
  const pages = await countPages(file, kind)
  const { id } = await call('pindaian.begin', { berkasId, name: file.name, kind, size: file.size })
  for (let part = 0; part * partBytes < file.size; part += 1) {
    const piece = file.slice(part * partBytes, (part + 1) * partBytes)
    await call('pindaian.putPart', { id, part, bytes: await base64Of(piece) })
    onShare(Math.min(1, ((part + 1) * partBytes) / file.size))
  }
  return (await call('pindaian.finish', { id, pages })).pindaian
}

/** Reads the file before anything of it is stored, so that a damaged one is refused at once. */
async function countPages(file: File, kind: Scan['kind']): Promise<number> {
  try {
    if (kind === 'pdf') {
      const { countPdfPages } = await import('#renderer/components/scan/scan-pdf.ts')
      return await countPdfPages(new Uint8Array(await file.arrayBuffer()))
    }
    const image = await createImageBitmap(file)
    image.close()
    return 1
  } catch {
    throw new ScanRefused(scanText.notReadable(file.name))
  }
}
