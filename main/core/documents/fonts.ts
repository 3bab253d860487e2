import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Tinos has the widths of Times New Roman, which official letters are set in, and may be shipped (OFL). */
const faces = {
  normal: ['400Regular', 'Tinos_400Regular.ttf'],
  bold: ['700Bold', 'Tinos_700Bold.ttf'],
  italics: ['400Regular_Italic', 'Tinos_400Regular_Italic.ttf'],
  bolditalics: ['700Bold_Italic', 'Tinos_700Bold_Italic.ttf'],
} as const

export type FontFiles = { readonly [face in keyof typeof faces]: string }

/** Where the four faces lie: in `fonts/` above the bundled worker (`out/fonts`), or in their package. Fails when one is missing: a packaging mistake must be loud. */
export function fontFiles(): FontFiles {
  return {
    normal: fontFile('normal'),
    bold: fontFile('bold'),
    italics: fontFile('italics'),
    bolditalics: fontFile('bolditalics'),
  }
}

function fontFile(face: keyof typeof faces): string {
  const [folder, name] = faces[face]
  const bundled = join(import.meta.dirname, '..', 'fonts', name)
  return existsSync(bundled) ? bundled : join(packageFolder(), folder, name)
}

function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
}
