import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildCore, buildRenderer, buildShell, copyFonts } from './builds.ts'
import { stampBuild } from './freshness.ts'
import { outDir } from './places.ts'

/** Builds everything into out/. Fails when a part does. */
export async function buildAll(): Promise<void> {
  rmSync(join(outDir, 'built'), { force: true })
  await buildCore()
  copyFonts()
  await buildShell()
  await buildRenderer()
  stampBuild()
}

if (import.meta.main) {
  const startedAt = performance.now()
  await buildAll()
  console.log(`out/ built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
}
