import { useMantineColorScheme } from '@mantine/core'
import { useState } from 'react'

export type Look = 'light' | 'dark' | 'contrast'
const key = 'padan-look'

function stored(): Look {
  const value = window.localStorage.getItem(key)
  return value === 'dark' || value === 'contrast' ? value : 'light'
}

/** Applies what was chosen last time, before the first paint. */
export function applyStoredLook(): 'light' | 'dark' {
  const look = stored()
  document.documentElement.dataset['contrast'] = look === 'contrast' ? 'high' : 'normal'
  return look === 'dark' ? 'dark' : 'light'
}

/** The chosen look and how to change it: light, dark, or high contrast. It stays on this machine. */
export function useLook(): { readonly look: Look; readonly choose: (look: Look) => void } {
  const { setColorScheme } = useMantineColorScheme()
  const [look, setLook] = useState(stored)
  return {
    look,
    choose: (next) => {
      window.localStorage.setItem(key, next)
      setColorScheme(applyStoredLook())
      setLook(next)
    },
  }
}
