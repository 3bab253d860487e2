import { formatNumber } from '#shared/domain/numbers.ts'

/** A sealed file as the manifest tells it. */
export type SealedLine = {
  readonly fileName: string
  readonly jenis: string
  readonly programme: string
  readonly part: number
  readonly parts: number
  readonly susunan: number
  readonly rows: number
  readonly families: number
  readonly people: number
  readonly cellsCompared: number
  readonly sha256: string
  readonly layout: string
  readonly layoutVersion: number
  readonly sealedAt: string
  readonly sealedBy: string
}

export type Manifest = {
  readonly office: string
  readonly periode: string
  readonly place: string
  readonly madeAt: string
  readonly madeBy: string
  readonly sealed: readonly SealedLine[]
  /** Every file of the folder but the manifests. */
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
  readonly missing: readonly string[]
}

export const manifestNames = ['manifest.txt', 'manifest.json'] as const

/**
 * The manifest to be read by people and by `sha256sum -c`: lines that begin with '#' are told, the others are sum, two blanks, name.
 */
export function manifestText(manifest: Manifest): string {
  const { sealed, files, missing } = manifest
  return [
    `# ${manifest.place}, periode ${manifest.periode}`,
    `# ${manifest.office}. Dibuat ${manifest.madeAt} oleh ${manifest.madeBy}.`,
    '#',
    ...sealed.flatMap(sealedLines),
    ...missing.map((text) => `# Belum ada: ${text}`),
    '#',
    ...files.map(({ name, sha256 }) => `${sha256}  ${name}`),
    '',
  ].join('\r\n')
}

function sealedLines(one: SealedLine): string[] {
  const kind = `${one.jenis}${one.programme === '' ? '' : ` ${one.programme}`}`
  const part = one.parts === 1 ? '' : `, bagian ${one.part} dari ${one.parts}`
  const edition = one.susunan === 1 ? '' : `, susunan ke-${one.susunan}`
  const counts = `${formatNumber(one.rows)} baris, ${formatNumber(one.families)} keluarga, ${formatNumber(one.people)} jiwa`
  return [
    `# ${one.fileName}`,
    `#   ${kind}${part}${edition}: ${counts}; ${formatNumber(one.cellsCompared)} sel dibandingkan dengan basis data.`,
    `#   Tata letak ${one.layout} versi ${one.layoutVersion}. Disegel ${one.sealedAt} oleh ${one.sealedBy}.`,
    `#   SHA-256 ${one.sha256}`,
  ]
}

/** The same for programs. */
export function manifestJson(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** The files that the text of a manifest names. */
export function namesInManifest(text: string): string[] {
  return [...text.matchAll(/^[0-9a-f]{64} {2}(.+?)\r?$/gm)].map(([, name = '']) => name)
}
