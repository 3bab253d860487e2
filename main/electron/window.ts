import { app, BrowserWindow, nativeTheme } from 'electron'
import { join } from 'node:path'
import { startUrl } from './origin.ts'
import { readWindowState, writeWindowState } from './window-state.ts'

/** The desk behind the sheet, so that no white flash comes before the first picture. */
const desk = { light: '#eef1f1', dark: '#141b1b' }

/** Opens the one window of Padan; it shows itself once the first picture is drawn. */
export function openWindow(): BrowserWindow {
  const { width, height, place, maximized } = readWindowState()
  const window = new BrowserWindow({
    width,
    height,
    ...place,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Padan',
    icon: join(app.getAppPath(), 'out', 'renderer', 'padan.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? desk.dark : desk.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', () => writeWindowState(window.getNormalBounds(), window.isMaximized()))
  void window.loadURL(startUrl()).catch(() => console.error('the first page did not load'))
  return window
}
