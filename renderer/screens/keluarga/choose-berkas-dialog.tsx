import { Button, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useAction, useCall } from '#renderer/core-client/queries.ts'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { ErrorNotice, Notice } from '#renderer/components/notice/notice.tsx'
import { Answered } from '#renderer/components/page/page.tsx'
import { shortDate } from '#renderer/components/show/dates.ts'
import { berkasNumber } from '#renderer/components/show/numbers.ts'
import { berkasText } from '#shared/messages/screens/berkas.ts'
import { keluargaText } from '#shared/messages/screens/keluarga.ts'
import type { FamilyPage } from './family-page.ts'

type Props = {
  readonly jenis: 'perubahan' | 'penghapusan'
  readonly family: FamilyPage['keluarga']
  readonly periodeId: string
  readonly onClose: () => void
}

/** A form belongs to a berkas: which one of this village's. The newest has the keyboard. */
export function ChooseBerkasDialog({ jenis, family, periodeId, onClose }: Props): ReactNode {
  const [, navigate] = useLocation()
  const query = useCall('berkas.list', { periodeId })
  const create = useAction('formulir.create')
  const start = (berkasId: string): void =>
    create.mutate(
      { berkasId, jenis, keluargaId: family.id },
      { onSuccess: ({ formulir }) => navigate(`/entri/${formulir.id}`) },
    )
  return (
    <Dialog title={keluargaText.chooseBerkas} onClose={onClose} size={520}>
      <Stack gap={10}>
        <p>{keluargaText.chooseBerkasHelp(berkasText[jenis].toLowerCase())}</p>
        <Answered query={query}>
          {({ berkas }) => {
            const own = berkas.filter((one) => one.desaCode === family.desaCode).toSorted((a, b) => b.number - a.number)
            if (own.length === 0) {
              return (
                <>
                  <Notice tone="ask">{keluargaText.noBerkas(family.desaName)}</Notice>
                  <Button data-autofocus onClick={() => navigate('/berkas')}>
                    {keluargaText.toBerkas}
                  </Button>
                </>
              )
            }
            return own.map((one, i) => (
              <Button
                key={one.id}
                variant="default"
                justify="space-between"
                autoFocus={i === 0}
                loading={create.isPending}
                onClick={() => start(one.id)}
                rightSection={<small>{`${shortDate(one.receivedOn)} · ${one.broughtBy}`}</small>}
              >
                {berkasText.head(berkasNumber(one.number), one.desaName)}
              </Button>
            ))
          }}
        </Answered>
        <ErrorNotice error={create.error} />
      </Stack>
    </Dialog>
  )
}
