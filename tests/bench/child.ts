import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a child that did one piece of work says of itself. */
export type Worked = {
  readonly seconds: number
  /** Highest resident memory of its process, MB. */
  readonly peakMb: number
  readonly pages?: number
}

/** The seconds of each, and the highest memory of each. */
export function seconds(worked: readonly Worked[]): number[] {
  return worked.map((one) => one.seconds)
}

export function memory(worked: readonly Worked[]): number[] {
  return worked.map((one) => one.peakMb)
}

/** Does one piece of work in a fresh Node process, so that its memory is its own and nothing is warm. */
export async function workInChild(work: URL, ...args: readonly string[]): Promise<Worked> {
  return workWithFlags([], work, ...args)
}

/** The same in a process that was started with these flags of Node. */
export async function workWithFlags(flags: readonly string[], work: URL, ...args: readonly string[]): Promise<Worked> {
  const { stdout } = await run(process.execPath, [...flags, fileURLToPath(work), ...args], { maxBuffer: 1 << 24 })
  return JSON.parse(stdout) as Worked
}

/** In the child: measures `work` and says so. */
export async function tell(work: () => Promise<{ readonly pages?: number }>): Promise<void> {
  const started = performance.now()
  const { pages } = await work()
  const seconds = (performance.now() - started) / 1000
  // On Linux and Windows maxRSS is in kilobytes.
  const peakMb = process.resourceUsage().maxRSS / 1024
  process.stdout.write(JSON.stringify({ seconds, peakMb, ...(pages === undefined ? {} : { pages }) }))
}
