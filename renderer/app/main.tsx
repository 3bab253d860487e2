// In a layer of its own: Padan's styles win over the kit's in whatever order the build links its files.
import '@mantine/core/styles.layer.css'
import './theme/fonts.ts'
import './theme/tokens.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient, followChanges } from '#renderer/core-client/live.ts'
import { App } from './app.tsx'
import { handleKey, noticeKey } from './commands/registry.ts'
import { installVariables } from './theme/install-variables.ts'
import { applyStoredLook } from './theme/look.ts'
import { theme } from './theme/theme.ts'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')

installVariables()
const client = createQueryClient()
followChanges(client)
window.addEventListener('keydown', noticeKey, { capture: true })
window.addEventListener('keydown', handleKey)

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme={applyStoredLook()}
      withCssVariables={false}
      withGlobalClasses={false}
      getStyleNonce={() => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''}
    >
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
