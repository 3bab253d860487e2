import { useEffect } from 'react'
import { frameText } from '#shared/messages/screens/frame.ts'

/** Names the window after the screen, as the taskbar and a screen reader say it. Never give it a person's name. */
export function useWindowTitle(screen: string): void {
  useEffect(() => {
    document.title = frameText.windowTitle(screen)
  }, [screen])
}
