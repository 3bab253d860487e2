import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { mayCall, useHeldSession } from '#renderer/app/session/session.tsx'
import { useLook, type Look } from '#renderer/app/theme/look.ts'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { frameText, roleNames } from '#shared/messages/screens/frame.ts'
import { kinerjaText } from '#shared/messages/screens/kinerja.ts'
import { PasswordDialog } from './password-dialog.tsx'
import css from './user-menu.module.css'

const looks: readonly Look[] = ['light', 'dark', 'contrast']

/** Who is signed in, in which roles; password, look, leaving. */
export function UserMenu(): ReactNode {
  const { session, leave } = useHeldSession()
  const { look, choose } = useLook()
  const [opened, setOpened] = useState(false)
  const [changing, setChanging] = useState(false)
  const [, navigate] = useLocation()
  useCommands([
    { name: frameText.account, keys: 'Alt+A', run: () => setOpened(true), group: frameText.everywhere },
    { name: frameText.changeUser, keys: 'Ctrl+Shift+L', run: leave, group: frameText.everywhere },
  ])
  return (
    <div className={css['place']}>
      <Menu opened={opened} onChange={setOpened} position="bottom-end" width={260}>
        <Menu.Target>
          <UnstyledButton className={css['button'] ?? ''}>
            <span className={css['name']}>{session.pengguna.name}</span>
            <span className={css['roles']}>{session.pengguna.roles.map((role) => roleNames[role]).join(' · ')}</span>
            <KeyCap keys="Alt+A" />
            <IconChevronDown size={16} stroke={1.7} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{frameText.look}</Menu.Label>
          {looks.map((one) => (
            <Menu.Item
              key={one}
              onClick={() => choose(one)}
              rightSection={one === look ? <IconCheck size={16} stroke={2} /> : null}
            >
              {frameText.looks[one]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>
            {frameText.account} · {session.pengguna.username}
          </Menu.Label>
          {mayCall(session, 'kinerja.add') && (
            <Menu.Item onClick={() => navigate('/kinerja')}>{kinerjaText.menuMine}</Menu.Item>
          )}
          {mayCall(session, 'kinerja.totals') && (
            <Menu.Item onClick={() => navigate('/kinerja/kantor')}>{kinerjaText.menuOffice}</Menu.Item>
          )}
          <Menu.Item onClick={() => setChanging(true)}>{frameText.changePassword}</Menu.Item>
          <Menu.Item onClick={leave} rightSection={<KeyCap keys="Ctrl+Shift+L" />}>
            {frameText.changeUser}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changing && <PasswordDialog onClose={() => setChanging(false)} />}
    </div>
  )
}
