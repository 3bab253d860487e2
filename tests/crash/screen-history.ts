import type { FromPage } from './protocol.ts'

type Screen = Extract<FromPage, { type: 'screen' }>

const remembered = 400

/** What stood in the field, key by key. */
export type ScreenHistory = {
  readonly add: (screen: Screen) => void
  readonly clear: () => void
  /**
   * How old the oldest key in the field was at `at` that is not in `kept`, in ms; null when nothing was being typed. `since`: from when
   * on there was a core to keep it.
   */
  readonly ageOfUnkept: (since: number, at: number, kept: string | null) => number | null
}

export function screenHistory(): ScreenHistory {
  let screens: Screen[] = []
  return {
    add: (screen) => {
      screens = [...screens.slice(-remembered), screen]
    },
    clear: () => {
      screens = []
    },
    ageOfUnkept: (since, at, kept) => {
      const last = screens.at(-1)
      if (last === undefined || last.text === null) return null
      const start = screens.findLastIndex((screen) => screen.place !== last.place || screen.text === null) + 1
      const typing = screens.slice(start)
      const known = typing.findLastIndex((screen) => screen.text === kept)
      const first = typing[known + 1]
      return first === undefined ? 0 : Math.max(0, at - Math.max(since, first.at))
    },
  }
}
