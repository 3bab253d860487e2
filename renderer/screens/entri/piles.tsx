import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCall } from '#renderer/core-client/queries.ts'
import { Answered, Sheet } from '#renderer/components/page/page.tsx'
import { berkasNumber } from '#renderer/components/show/numbers.ts'
import { formsOf, papersOf } from '#renderer/screens/berkas/berkas-counts.ts'
import { entriText } from '#shared/messages/screens/entri.ts'
import css from './entri.module.css'

/** The berkas that still have papers to key; Enter opens one. */
export function Piles({ periodeId }: { readonly periodeId: string }): ReactNode {
  const [, navigate] = useLocation()
  const query = useCall('berkas.list', { periodeId })
  return (
    <Answered query={query}>
      {({ berkas }) => {
        const piles = berkas.filter((one) => formsOf(one) < papersOf(one)).toSorted((a, b) => a.number - b.number)
        return (
          <Sheet flush fill title={entriText.pilesTitle} aside={<span>{entriText.pilesAbout(piles.length)}</span>}>
            {piles.length === 0 && <p className={css['none']}>{entriText.pilesNone}</p>}
            {piles.map((one) => (
              <UnstyledButton key={one.id} className={css['pile'] ?? ''} onClick={() => navigate(`/berkas/${one.id}`)}>
                <code>{berkasNumber(one.number)}</code>
                <span>{one.desaName}</span>
                <b>{entriText.left(papersOf(one) - formsOf(one))}</b>
                <span className={css['bar']}>
                  <span style={{ width: `${(100 * formsOf(one)) / papersOf(one)}%` }} />
                </span>
              </UnstyledButton>
            ))}
          </Sheet>
        )
      }}
    </Answered>
  )
}
