import { partBytes } from '#shared/contract/pindaian.ts'
import { bytesOf } from '#renderer/components/pdf-preview/bytes.ts'
import { call } from '#renderer/core-client/client.ts'
import type { Rotation, Scan, ScanFile } from './scan.ts'

/** Opens a scan for drawing. */
export async function openScan(scan: Pick<Scan, 'id' | 'kind' | 'size'>): Promise<ScanFile> {
  if (scan.kind !== 'pdf') return openImage(scan)
  // Apart from the rest: drawing PDF is large, and most forms have no scan.
  const reader = await import('./scan-pdf.ts')
  return reader.openScanPdf(scan.size, (part) => fetchPart(scan.id, part))
}

async function fetchPart(id: string, part: number): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf((await call('pindaian.part', { id, part })).bytes)
}

async function openImage({ id, kind, size }: Pick<Scan, 'id' | 'kind' | 'size'>): Promise<ScanFile> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let part = 0; part * partBytes < size; part += 1) parts.push(await fetchPart(id, part))
  const image = await createImageBitmap(new Blob(parts, { type: `image/${kind}` }))
  return {
    draw: async (_page, rotation, width) => turned(image, rotation, width),
    close: () => image.close(),
  }
}

/** The image turned by quarter turns and scaled to that width. */
function turned(image: ImageBitmap, rotation: Rotation, width: number): HTMLCanvasElement {
  const lying = rotation === 90 || rotation === 270
  const scale = width / (lying ? image.height : image.width)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width)
  canvas.height = Math.round((lying ? image.width : image.height) * scale)
  const context = canvas.getContext('2d')
  if (context === null) return canvas
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((rotation * Math.PI) / 180)
  context.scale(scale, scale)
  context.drawImage(image, -image.width / 2, -image.height / 2)
  return canvas
}
