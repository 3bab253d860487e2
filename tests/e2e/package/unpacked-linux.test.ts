import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { findElectron, type ElectronBinary } from '#main/tools/electron-binary.ts'
import { packageFolder } from '#main/tools/package-app.ts'
import { inProject, padanVersion } from '#main/tools/places.ts'
import { hostMessages } from '#shared/messages/host.ts'
import { startText } from '#shared/messages/screens/start.ts'
import { listArchive } from './asar.ts'
import { readFuses } from './fuses.ts'
import { startPackaged } from './packaged-app.ts'

const output = inProject('test-results', 'package')
const folder = join(output, 'linux-unpacked')
const program = join(folder, 'padan')
const archive = join(folder, 'resources', 'app.asar')
const native = 'node_modules/better-sqlite3/prebuilds/linux-x64.node'

let electron: ElectronBinary

test.beforeAll(async () => {
  test.setTimeout(300_000)
  const found = findElectron()
  if (found === null) throw new Error('no Electron here; npm test reports this as skipped')
  electron = found
  rmSync(output, { recursive: true, force: true })
  expect(await packageFolder(electron, output, true)).toBe(true)
})

test('the archive holds the built program, its data and its packages, and no source', () => {
  const paths = listArchive(archive).map((entry) => entry.path)
  for (const needed of ['out/shell/main.cjs', 'out/shell/preload.cjs', 'out/core/process.js', 'out/core/worker.js']) {
    expect(paths).toContain(needed)
  }
  expect(paths).toContain('out/renderer/index.html')
  expect(paths.filter((path) => path.startsWith('out/fonts/'))).toHaveLength(4)
  expect(paths.some((path) => path.startsWith('resources/wilayah/'))).toBe(true)
  const { dependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { dependencies: object }
  for (const name of Object.keys(dependencies)) expect(paths).toContain(`node_modules/${name}/package.json`)
  expect(paths.filter((path) => /^(main|renderer|shared|tests)\//.test(path))).toEqual([])
})

test('one native file lies beside the archive, the one for this system, and Node can load it', () => {
  const natives = listArchive(archive).filter((entry) => entry.path.endsWith('.node'))
  expect(natives).toEqual([{ path: native, unpacked: true }])
  const file = join(`${archive}.unpacked`, native)
  expect(readFileSync(file).subarray(0, 4).toString('latin1')).toBe('\u007fELF')
  const loaded = execFileSync(process.execPath, ['-p', `typeof require(${JSON.stringify(file)})`], { encoding: 'utf8' })
  expect(loaded.trim()).toBe('object')
})

test('the program can be turned into nothing else: no Node mode, no inspector, only its own archive', () => {
  expect(readFuses(program)).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    nodeCliInspect: false,
    asarIntegrity: true,
    onlyLoadAppFromAsar: true,
  })
})

// The Electron of these tests may be older than the one that is shipped. Its Node then can't run the core, and a packaged
// program takes no other: what is seen is the window, its page, and the plain sentence in place of a first screen.
test('the packaged program starts, shows its page, and looks at no variable that is meant for development', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'padan-package-'))
  const app = await startPackaged(program, {
    PADAN_DATA_DIR: dir,
    PADAN_CORE_NODE: process.execPath,
    PADAN_DEV_URL: 'http://127.0.0.1:9/',
  })
  try {
    const expected = Number.parseInt(electron.version, 10) >= 40 ? startText.chooseTitle : hostMessages.coreGaveUp
    await expect
      .poll(() => app.evaluate('document.body.innerText'), { timeout: 90_000 })
      .toEqual(expect.stringContaining(expected))
    expect(await app.evaluate('location.href')).toMatch(/^app:\/\/padan\//)
    expect(await app.evaluate('Object.keys(window.padan)')).toEqual(['call', 'on'])
    expect(await app.evaluate('typeof require + typeof process')).toBe('undefinedundefined')
    expect(await app.evaluate(`window.padan.call('host.about', {}, null)`)).toEqual({
      ok: true,
      value: { kind: 'desktop', version: padanVersion() },
    })
    const picture = inProject('test-results', 'screens', 'package', 'mulai.png')
    mkdirSync(dirname(picture), { recursive: true })
    writeFileSync(picture, await app.screenshot())
  } finally {
    app.close()
    rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})
