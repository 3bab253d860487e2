import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown, IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { usePeriode, type Periode } from '#renderer/app/session/periode.tsx'
import { useMay } from '#renderer/app/session/session.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { shortDate, today } from '#renderer/components/show/dates.ts'
import { daysBetween } from '#shared/domain/plain-date.ts'
import { Tag } from '#renderer/components/show/tag.tsx'
import { frameText } from '#shared/messages/screens/frame.ts'
import { OpenPeriodeDialog } from '#renderer/screens/periode/open-periode-dialog.tsx'
import css from './periode-bar.module.css'

/** The period that the screens below work in, and how long it still runs. */
export function PeriodeBar(): ReactNode {
  const { all, periode, choose, loaded } = usePeriode()
  const mayOpen = useMay('periode.open')
  const [opened, setOpened] = useState(false)
  const [opening, setOpening] = useState(false)
  useCommand({ name: frameText.choosePeriode, keys: 'Alt+P', run: () => setOpened(true), group: frameText.everywhere })
  return (
    <div className={css['bar']}>
      <span className={css['label']}>{frameText.periode}</span>
      <Menu opened={opened} onChange={setOpened} position="bottom-start" width={260}>
        <Menu.Target>
          <UnstyledButton className={css['chooser'] ?? ''}>
            {periode?.name ?? (loaded ? frameText.noPeriode : '…')}
            <IconChevronDown size={16} stroke={1.7} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {all.map((one) => (
            <Menu.Item
              key={one.id}
              onClick={() => choose(one)}
              rightSection={
                one.id === periode?.id ? (
                  <IconCheck size={16} />
                ) : one.status === 'closed' ? (
                  frameText.closedPeriode
                ) : null
              }
            >
              {one.name}
            </Menu.Item>
          ))}
          {all.length > 0 && <Menu.Divider />}
          <Menu.Item
            leftSection={<IconPlus size={16} stroke={1.7} />}
            disabled={!mayOpen}
            onClick={() => setOpening(true)}
          >
            {frameText.openPeriode}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <KeyCap keys="Alt+P" />
      {periode && <CutOffs periode={periode} />}
      {opening && <OpenPeriodeDialog onClose={() => setOpening(false)} />}
    </div>
  )
}

function CutOffs({ periode }: { readonly periode: Periode }): ReactNode {
  if (periode.status === 'closed') return <Tag>{frameText.closedPeriode}</Tag>
  return (
    <span className={css['cutOffs']}>
      <CutOff what={frameText.villageCutOff} on={periode.villageCutOffOn} />
      <span aria-hidden> · </span>
      <CutOff what={frameText.officeCutOff} on={periode.officeCutOffOn} />
    </span>
  )
}

function CutOff({ what, on }: { readonly what: string; readonly on: string }): ReactNode {
  const left = daysBetween(today(), on)
  const urgency = left < 0 ? 'past' : left <= 3 ? 'soon' : 'calm'
  return (
    <span className={css['cutOff']} data-urgency={urgency}>
      {what} {shortDate(on)} ({frameText.daysLeft(left)})
    </span>
  )
}
