import { execFileSync } from 'node:child_process'

type Row = { readonly pid: number; readonly parent: number; readonly command: string }

/** The processes under `pid`, deepest last. */
export function descendants(pid: number): readonly Row[] {
  const all = listProcesses()
  const found: Row[] = []
  const below = (parent: number) => {
    for (const row of all.filter((one) => one.parent === parent)) {
      found.push(row)
      below(row.pid)
    }
  }
  below(pid)
  return found
}

/** Kills a process and all under it, the top first so that nothing is started again. A process that never started has no id. */
export function killTree(pid: number | undefined): void {
  if (pid === undefined) return
  const pids = [pid, ...descendants(pid).map((row) => row.pid)]
  for (const one of pids) killNow(one)
}

/** Kills the core under a program, and nothing else. Fails when there is not exactly one. */
export function killCoreUnder(pid: number | undefined): void {
  if (pid === undefined) throw new Error('the program is not running')
  const cores = descendants(pid).filter((row) => /core\/process\.(js|ts)/.test(row.command))
  const [core] = cores
  if (core === undefined || cores.length > 1) throw new Error(`expected one core, found ${cores.length}`)
  killNow(core.pid)
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in between.
  }
}

function listProcesses(): readonly Row[] {
  return execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((match) =>
      match === null ? [] : [{ pid: Number(match[1]), parent: Number(match[2]), command: match[3] ?? '' }],
    )
}
