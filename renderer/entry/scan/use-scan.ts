import { useState } from 'react'
import { scanText } from '#shared/messages/screens/scan.ts'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import type { Output } from '#shared/contract/index.ts'

type Beside = Output<'pindaian.ofFormulir'>

// Whoever puts the scan away keys without it until they bring it back, also on the next form.
let wanted = true

/** The scan of a form while it is to be seen; null when the form has none, or the clerk has put it away (Alt+S). */
export function useScan(formulirId: string): Beside | null {
  const [shown, setShown] = useState(wanted)
  const { data } = useCall('pindaian.ofFormulir', { formulirId })
  const has = data !== undefined && data.pages.length > 0
  useCommands([
    {
      name: shown ? scanText.hide : scanText.show,
      keys: 'Alt+S',
      group: scanText.group,
      enabled: has,
      run: () => {
        wanted = !shown
        setShown(wanted)
      },
    },
  ])
  return has && shown ? data : null
}
