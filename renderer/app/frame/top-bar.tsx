import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSession } from '#renderer/app/session/session.tsx'
import { frameText } from '#shared/messages/screens/frame.ts'
import { SearchBox } from './search-box.tsx'
import { UserMenu } from './user-menu.tsx'
import css from './top-bar.module.css'

/** The office, the search for people, who is signed in. */
export function TopBar(): ReactNode {
  const session = useSession()
  return (
    <header className={css['bar']}>
      <strong className={css['product']}>{frameText.product}</strong>
      <span className={css['office']} title={session.officeName}>
        {session.officeName}
      </span>
      {session.office === 'contoh' && (
        <Tooltip label={frameText.sampleHelp} multiline w={280}>
          <span className={css['sample']}>{frameText.sample}</span>
        </Tooltip>
      )}
      <SearchBox />
      <UserMenu />
    </header>
  )
}
