import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { hostMessages } from '#shared/messages/host.ts'

const { menu } = hostMessages

/** The menu behind Alt: what a desktop program is expected to have, and no key that the forms use. */
export function setMenu(): void {
  const template: MenuItemConstructorOptions[] = [
    { label: menu.app, submenu: [{ role: 'quit', label: menu.quit }] },
    {
      label: menu.edit,
      submenu: [
        { role: 'undo', label: menu.undo },
        { role: 'redo', label: menu.redo },
        { type: 'separator' },
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'selectAll', label: menu.selectAll },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { role: 'zoomIn', label: menu.larger },
        { role: 'zoomOut', label: menu.smaller },
        { role: 'resetZoom', label: menu.normalSize },
        { role: 'togglefullscreen', label: menu.fullScreen },
      ],
    },
  ]
  if (!app.isPackaged) {
    template.push({
      label: menu.developer,
      submenu: [
        { role: 'reload', label: menu.reloadWindow },
        { role: 'toggleDevTools', label: menu.developerTools },
      ],
    })
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
