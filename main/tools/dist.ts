import { buildAll } from './build.ts'
import { canReachDownload, findElectron } from './electron-binary.ts'
import { packageFolder, runBuilder } from './package-app.ts'
import { inProject } from './places.ts'

/** One thing to hand out, and what electron-builder calls it. */
type Product = { readonly what: string; readonly args: readonly string[] }

const products: readonly Product[] = [
  { what: 'Windows: installer for one account, no administrator', args: ['--win', 'nsis'] },
  { what: 'Windows: portable program', args: ['--win', 'portable'] },
  { what: 'Linux: AppImage', args: ['--linux', 'AppImage'] },
  { what: 'Linux: deb', args: ['--linux', 'deb'] },
]

/** `npm run dist`: builds what this machine can, and says of each thing that it can't why and where it could be. */
async function dist(): Promise<void> {
  await buildAll()
  const lines = (await canReachDownload()) ? await buildProducts() : await buildFolderOnly()
  console.log(`\n${lines.join('\n')}`)
}

async function buildProducts(): Promise<readonly string[]> {
  const lines: string[] = []
  for (const { what, args } of products) {
    const ok = await runBuilder(args)
    if (!ok) process.exitCode = 1
    lines.push(`${ok ? 'built' : 'FAILED'}     ${what}`)
  }
  return [...lines, `in         ${inProject('dist')}`]
}

/** Without a network there are no tools for installers; the folder of the Linux program can be made around an Electron at hand. */
async function buildFolderOnly(): Promise<readonly string[]> {
  const why = 'needs tools and Electron from the network; run `npm run dist` on a machine that has one'
  const lines = products.map(({ what }) => `not built  ${what}: ${why}`)
  const electron = process.platform === 'linux' ? findElectron() : null
  if (electron === null) return ['not built  Linux: unpacked folder: no Electron for Linux is at hand here', ...lines]
  const ok = await packageFolder(electron, inProject('dist'))
  if (!ok) process.exitCode = 1
  const note = electron.isOwn ? '' : `, around Electron ${electron.version}: for trying, not for handing out`
  return [`${ok ? 'built' : 'FAILED'}      Linux: unpacked folder dist/linux-unpacked${note}`, ...lines]
}

await dist()
