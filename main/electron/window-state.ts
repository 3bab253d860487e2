import { app, screen, type Rectangle } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const WindowState = z.object({
  width: z.int().min(640).max(10_000),
  height: z.int().min(480).max(10_000),
  /** Left out when the system is to place it. */
  place: z.object({ x: z.int(), y: z.int() }).optional(),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof WindowState>

/** The screen that Padan is drawn for. */
const firstSize: WindowState = { width: 1366, height: 768, maximized: true }

const file = () => join(app.getPath('userData'), 'window.json')

/** The size of the last time, or the first one when there is none, it cannot be read, or its screen is no longer there. */
export function readWindowState(): WindowState {
  try {
    const state = WindowState.parse(JSON.parse(readFileSync(file(), 'utf8')))
    return isOnSomeScreen(state) ? state : { ...firstSize, maximized: state.maximized }
  } catch {
    return firstSize
  }
}

/** Remembers the size. That it cannot be written is no reason to disturb anyone. */
export function writeWindowState(bounds: Rectangle, maximized: boolean): void {
  try {
    writeFileSync(file(), JSON.stringify(toState(bounds, maximized)))
  } catch {
    return
  }
}

function toState({ x, y, width, height }: Rectangle, maximized: boolean): WindowState {
  return { width, height, place: { x, y }, maximized }
}

function isOnSomeScreen({ place }: WindowState): boolean {
  if (place === undefined) return true
  const { x, y } = place
  return screen
    .getAllDisplays()
    .some(({ workArea }) => x >= workArea.x - 8 && y >= workArea.y - 8 && x < right(workArea) && y < bottom(workArea))
}

// A window whose corner is nearly off the screen can't be caught with the mouse.
const right = (area: Rectangle) => area.x + area.width - 100
const bottom = (area: Rectangle) => area.y + area.height - 100
