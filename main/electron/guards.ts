import { app, session, type WebContents } from 'electron'
import { isAllowedRequest, isOwnPage } from './origin.ts'
import { isPrintRequest } from './print.ts'

/** Before the app is ready: Chromium's own services stay silent and no name is ever looked up. */
export function silenceNetwork(): void {
  for (const name of ['disable-background-networking', 'disable-component-update', 'no-pings']) {
    app.commandLine.appendSwitch(name)
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1')
}

/** Denies the screen everything but its own origin: network, permissions, devices, downloads, other windows, other pages. */
export function guardScreens(): void {
  guardSession()
  app.on('web-contents-created', (_, contents) => guardContents(contents))
}

function guardSession(): void {
  const guarded = session.defaultSession
  const isAllowed = (address: string) => isAllowedRequest(address) || isPrintRequest(address)
  void guarded.setProxy({ mode: 'direct' })
  guarded.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  guarded.setPermissionCheckHandler(() => false)
  guarded.setDevicePermissionHandler(() => false)
  guarded.on('will-download', (event) => event.preventDefault())
  guarded.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url) }))
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event, url) => {
    // Reloading the page is a navigation to itself.
    if (!isOwnPage(url)) event.preventDefault()
  })
  contents.on('will-redirect', (event, url) => {
    if (!isOwnPage(url)) event.preventDefault()
  })
}
