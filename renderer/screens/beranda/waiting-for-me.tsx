import { UnstyledButton } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { usePeriode } from '#renderer/app/session/periode.tsx'
import { mayCall, useMay, useSession } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { Sheet } from '#renderer/components/page/page.tsx'
import { stepOf } from '#renderer/components/list-table/step-of.ts'
import type { Channel, Output } from '#shared/contract/index.ts'
import { berandaText } from '#shared/messages/screens/beranda.ts'
import css from './beranda.module.css'

type Beranda = Output<'beranda.get'>
type Work = { readonly text: string; readonly path: string; readonly needs: Channel }

/** What waits for this person, the most urgent first; the first holds the keyboard, Enter opens it. */
export function WaitingForMe({ beranda }: { readonly beranda: Beranda }): ReactNode {
  const session = useSession()
  const [, navigate] = useLocation()
  const list = useRef<HTMLDivElement>(null)
  const toVerify = useToVerify()
  const work = workOf(beranda, toVerify).filter((one) => mayCall(session, one.needs))
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [work.length])
  return (
    <Sheet flush title={berandaText.waitingTitle}>
      <div
        ref={list}
        role="toolbar"
        aria-label={berandaText.waitingTitle}
        aria-orientation="vertical"
        tabIndex={-1}
        className={css['waiting']}
        onKeyDown={(event) => {
          const buttons = [...event.currentTarget.querySelectorAll('button')]
          const next = stepOf(
            event.key,
            buttons.findIndex((one) => one === document.activeElement),
            buttons.length,
            3,
          )
          if (next === null) return
          event.preventDefault()
          buttons[next]?.focus()
        }}
      >
        {work.map((one, i) => (
          <UnstyledButton key={one.path} onClick={() => navigate(one.path)}>
            <span>{one.text}</span>
            {i === 0 && <KeyCap keys="Enter" />}
          </UnstyledButton>
        ))}
        {work.length === 0 && <p className={css['nothing']}>{berandaText.nothingWaits}</p>}
      </div>
    </Sheet>
  )
}

/** How many forms of this period this person may verify. */
function useToVerify(): number {
  const { periode } = usePeriode()
  const enabled = useMay('verifikasi.open') && periode !== null
  const { data } = useCall('verifikasi.queue', { periodeId: periode?.id ?? '' }, { enabled, keep: true })
  return data?.berkas.reduce((sum, one) => sum + one.forMe, 0) ?? 0
}

function workOf({ lastForm, waiting }: Beranda, toVerify: number): readonly Work[] {
  const work: Work[] = []
  if (lastForm) {
    const text = berandaText.continueForm(lastForm.number, lastForm.desaName)
    work.push({ text, path: `/entri/${lastForm.id}`, needs: 'formulir.putAnswer' })
  }
  if (waiting.entri > 0)
    work.push({ text: berandaText.waitEntri(waiting.entri), path: '/entri', needs: 'formulir.waiting' })
  if (toVerify > 0)
    work.push({ text: berandaText.waitVerifikasi(toVerify), path: '/verifikasi', needs: 'verifikasi.open' })
  if (waiting.berkas > 0)
    work.push({ text: berandaText.waitBerkas(waiting.berkas), path: '/berkas', needs: 'berkas.list' })
  if (waiting.musyawarah > 0) {
    work.push({ text: berandaText.waitMusyawarah(waiting.musyawarah), path: '/musyawarah', needs: 'musyawarah.list' })
  }
  if (waiting.hasil > 0)
    work.push({ text: berandaText.waitHasil(waiting.hasil), path: '/hasil/ditolak', needs: 'hasil.worklist' })
  if (waiting.batch > 0)
    work.push({ text: berandaText.waitBatch(waiting.batch), path: '/batch', needs: 'batch.ledger' })
  return work
}
