import { spawn } from 'node:child_process'

/** Opens an address in the person's browser. Answers false when there is none, or nowhere to show it. */
export function openBrowser(address: string): Promise<boolean> {
  const [command, args] = opener(address)
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
    // An opener that goes on running has become the browser itself.
    setTimeout(() => resolve(child.exitCode === null && child.pid !== undefined), 3_000).unref()
    child.unref()
  })
}

function opener(address: string): [string, string[]] {
  switch (process.platform) {
    case 'win32':
      return ['cmd', ['/c', 'start', '', address]]
    case 'darwin':
      return ['open', [address]]
    default:
      return ['xdg-open', [address]]
  }
}
