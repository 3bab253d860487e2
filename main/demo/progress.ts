/** Where the demo tells how far it is. */
export type Progress = {
  /** Begins a step of the work: a line of its own. */
  readonly step: (text: string) => void
  /** How far the step is. On a terminal one line that changes; elsewhere a line at each tenth. */
  readonly at: (done: number, total: number, text: string) => void
  /** Something to be read later, below the step. */
  readonly note: (text: string) => void
}

type Terminal = Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>

/** Progress in words on a terminal, or as plain lines into a file or another program. */
export function progressOn(terminal: Terminal): Progress {
  let open = false
  let tenth = -1

  function line(text: string): void {
    if (open) terminal.write('\n')
    open = false
    tenth = -1
    terminal.write(`${text}\n`)
  }

  function at(done: number, total: number, text: string): void {
    const now = total === 0 ? 10 : Math.floor((done * 10) / total)
    if (terminal.isTTY) {
      const shown = `  ${bar(now)} ${text}`.slice(0, Math.max(20, (terminal.columns ?? 80) - 1))
      terminal.write(`\r\u001b[2K${shown}`)
      open = true
    } else if (now > tenth) {
      terminal.write(`  ${text}\n`)
      tenth = now
    }
  }

  return { step: line, at, note: (text) => line(`  ${text}`) }
}

function bar(tenths: number): string {
  return '■'.repeat(tenths) + '·'.repeat(10 - tenths)
}
