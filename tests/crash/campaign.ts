import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { inProject, projectDir } from '#main/tools/places.ts'
import { runLane } from './lane.ts'
import { makeOffice } from './office-to-crash.ts'
import type { Entries } from './processes.ts'
import { addTallies, type Tally } from './tally.ts'

type CampaignOptions = {
  readonly kills: number
  readonly seed: number
  /** So many offices are keyed and killed side by side. */
  readonly lanes: number
  /** Another core than Padan's, to see that the campaign notices. */
  readonly core?: string
  readonly onKill?: () => void
}

// An office grows under its kills; its jurnal is checked whole each time, so it does not grow for ever.
const killsPerOffice = 300

/** Kills so many times, and answers what came of it. The same seed kills at about the same places: when, the machine decides, too. */
export async function runCampaign({ kills, seed, lanes, core, onKill }: CampaignOptions): Promise<Tally> {
  // Several campaigns may run side by side.
  const outDir = inProject('out', `crash-${process.pid}`)
  const entries = await buildPrograms(outDir, core)
  const tallies: Tally[] = []
  let started = 0
  let left = kills
  const work = async (): Promise<void> => {
    while (left > 0) {
      const share = Math.min(killsPerOffice, Math.ceil(left / lanes))
      left -= share
      started += 1
      const office = await makeOffice()
      const tally = await runLane({
        office,
        entries,
        seed: seed + started * 7919,
        kills: share,
        onKill: onKill ?? (() => undefined),
      })
      tallies.push(tally)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(lanes, kills) }, work))
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
  return addTallies(tallies)
}

/** Host, core and page as they run in the desktop program: built, so that starting them again takes no longer than there. */
async function buildPrograms(outDir: string, core: string | undefined): Promise<Entries> {
  await build({
    configFile: false,
    root: projectDir,
    logLevel: 'error',
    envDir: false,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        input: {
          core: core ?? inProject('main/core/process/process.ts'),
          host: inProject('tests/crash/host-program.ts'),
          page: inProject('tests/crash/page-program.ts'),
        },
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'part-[hash].js' },
      },
    },
  })
  return { core: join(outDir, 'core.js'), host: join(outDir, 'host.js'), page: join(outDir, 'page.js') }
}
