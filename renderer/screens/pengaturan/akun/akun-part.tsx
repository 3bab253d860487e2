import { useState, type ReactNode } from 'react'
import { useCall } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Answered, Sheet } from '#renderer/components/page/page.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import { roleNames } from '#shared/messages/screens/frame.ts'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'
import { AkunDialog, type Akun } from './akun-dialog.tsx'

const text = pengaturanText.akun

/** Who may sign in, and in which roles. */
export function AkunPart(): ReactNode {
  const query = useCall('pengguna.list', {})
  const [opened, setOpened] = useState<Akun | 'new' | null>(null)
  return (
    <>
      <Answered query={query}>
        {({ pengguna }) => (
          <Sheet
            fill
            flush
            title={text.about(pengguna.length)}
            aside={<ActionButton name={text.add} keys="N" size="compact-sm" onRun={() => setOpened('new')} />}
          >
            <ListTable
              label={pengaturanText.parts.akun}
              rows={pengguna.toSorted((a, b) => a.username.localeCompare(b.username))}
              rowKey={(one) => one.id}
              columns={columns}
              onOpen={setOpened}
            />
          </Sheet>
        )}
      </Answered>
      {opened && <AkunDialog akun={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
    </>
  )
}

const columns: readonly Column<Akun>[] = [
  { key: 'username', head: text.username, width: '150px', cell: (one) => <code>{one.username}</code> },
  { key: 'name', head: text.name, width: 'minmax(160px, 1fr)', cell: (one) => one.name },
  {
    key: 'roles',
    head: text.roles,
    width: 'minmax(220px, 1.5fr)',
    cell: (one) => one.roles.map((role) => roleNames[role]).join(' · '),
  },
  {
    key: 'status',
    head: text.status,
    width: '110px',
    cell: (one) => <Tag tone={one.active ? 'accent' : 'plain'}>{one.active ? text.activeWord : text.inactive}</Tag>,
  },
]
