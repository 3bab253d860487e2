import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'
import { noncePlaceholder } from '#main/host/renderer-files.ts'
import { inProject, projectDir } from './places.ts'

/** The Chromium and the Node of the oldest Electron that Padan must run on: the one of the tests. */
const oldestChromium = 'chrome114'
const oldestShellNode = 'node18'

/** What every part shares. */
const common: InlineConfig = { configFile: false, root: projectDir, logLevel: 'warn', envDir: false }

/** The screen, for the build and for the development server alike. */
export const rendererConfig: InlineConfig = {
  ...common,
  root: inProject('renderer'),
  publicDir: inProject('resources', 'icon'),
  plugins: [react()],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: inProject('out', 'renderer'),
    emptyOutDir: true,
    target: oldestChromium,
    // The policy allows no data: fonts, and a font of its own is cached better.
    assetsInlineLimit: 0,
    // The polyfill is an extra script that no Chromium since 66 needs.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
}

export async function buildRenderer(): Promise<void> {
  await build(rendererConfig)
}

/** The desktop shell and its preload: one CommonJS file each, with everything but Electron inside. */
export async function buildShell(): Promise<void> {
  await build(shellPart('main/electron/main.ts', 'main.cjs'))
  await build(shellPart('main/electron/preload/preload.ts', 'preload.cjs'))
}

function shellPart(entry: string, file: string): InlineConfig {
  return {
    ...common,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: inProject(entry),
      outDir: inProject('out', 'shell'),
      emptyOutDir: false,
      target: oldestShellNode,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: file, codeSplitting: false },
      },
    },
  }
}

/** The core process and its worker threads: ES modules for Node 24; packages stay in node_modules. */
export async function buildCore(): Promise<void> {
  await build({
    ...common,
    build: {
      ssr: true,
      outDir: inProject('out', 'core'),
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        input: { process: inProject('main/core/process/process.ts'), worker: inProject('main/core/jobs/worker.ts') },
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'part-[hash].js' },
      },
    },
  })
}

const paperFonts = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic']

/** The typeface of the printed documents, beside the built core. */
export function copyFonts(): void {
  rmSync(inProject('out', 'fonts'), { recursive: true, force: true })
  mkdirSync(inProject('out', 'fonts'), { recursive: true })
  for (const face of paperFonts) {
    const file = inProject('node_modules', '@expo-google-fonts', 'tinos', face, `Tinos_${face}.ttf`)
    copyFileSync(file, inProject('out', 'fonts', basename(file)))
  }
}
