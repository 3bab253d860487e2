import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useMay } from '#renderer/app/session/session.tsx'
import { useAction, wordsFor } from '#renderer/core-client/queries.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { KeyHint } from '#renderer/components/keys/key-cap.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { Empty } from '#renderer/components/page/page.tsx'
import { Nik } from '#renderer/components/show/nik.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { jenisNames } from '#shared/messages/screens/berkas.ts'
import { musyawarahText, putusanNames } from '#shared/messages/screens/musyawarah.ts'
import { Counts } from './counts.tsx'
import type { Musyawarah } from './held.ts'
import type { HeldDraft } from './use-held.ts'
import css from './musyawarah.module.css'

type Proposal = Musyawarah['proposals'][number]
type Putusan = NonNullable<Proposal['putusan']>
type Props = { readonly musyawarah: Musyawarah; readonly inTurn: HeldDraft['inTurn'] }
type Asking = { readonly proposal: Proposal; readonly putusan: 'tolak' | 'tunda'; readonly index: number }

/** A row for each family: S, T and D decide it and go on to the next. */
export function DecisionsTab({ musyawarah, inTurn }: Props): ReactNode {
  const [, navigate] = useLocation()
  const { proposals } = musyawarah
  const mayDecide = useMay('musyawarah.decide') && musyawarah.status === 'draf'
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      proposals.findIndex((one) => one.putusan === null),
    ),
  )
  const [asking, setAsking] = useState<Asking | null>(null)
  const decide = useDecide(musyawarah.id, inTurn)
  const agreeRest = useAgreeRest(musyawarah.id, inTurn)

  function put(proposal: Proposal, index: number, putusan: Putusan | null, note: string): void {
    decide(proposal, putusan, note)
    if (putusan !== null) setActive(Math.min(index + 1, proposals.length - 1))
  }

  function onRowKey(key: string, proposal: Proposal, index: number): boolean {
    if (!mayDecide) return false
    const putusan = ({ s: 'setuju', t: 'tolak', d: 'tunda' } as const)[key.toLowerCase()]
    if (key === 'Backspace' || key === 'Delete') put(proposal, index, null, '')
    else if (putusan === 'setuju') put(proposal, index, 'setuju', '')
    else if (putusan) setAsking({ proposal, putusan, index })
    else return false
    return true
  }

  if (proposals.length === 0) return <Empty title={musyawarahText.noProposals} />
  return (
    <div className={css['decisions']}>
      <div className={css['list']}>
        <ListTable
          label={musyawarahText.tabs.putusan}
          rows={proposals}
          rowKey={(one) => one.formulirId}
          columns={columns}
          active={active}
          onActive={setActive}
          onRowKey={onRowKey}
        />
      </div>
      {asking && (
        <NoteLine
          key={asking.proposal.formulirId}
          asking={asking}
          onDone={(note) => {
            setAsking(null)
            if (note !== null) put(asking.proposal, asking.index, asking.putusan, note)
          }}
        />
      )}
      <WhyInFull proposal={proposals[Math.min(active, proposals.length - 1)]} />
      <div className={css['foot']}>
        {mayDecide && (
          <div className={css['keys']}>
            <KeyHint keys="S">{musyawarahText.keys.setuju}</KeyHint>
            <KeyHint keys="T">{musyawarahText.keys.tolak}</KeyHint>
            <KeyHint keys="D">{musyawarahText.keys.tunda}</KeyHint>
            <KeyHint keys="Delete">{musyawarahText.keys.clear}</KeyHint>
            <ActionButton
              name={musyawarahText.agreeRest}
              keys="A"
              size="compact-sm"
              variant="default"
              onRun={agreeRest}
            />
            <ActionButton
              name={musyawarahText.keys.open}
              keys="O"
              size="compact-sm"
              variant="default"
              onRun={() => {
                const proposal = proposals[active]
                if (proposal) navigate(`/entri/${proposal.formulirId}`)
              }}
            />
          </div>
        )}
        <Counts musyawarah={musyawarah} />
      </div>
    </div>
  )
}

/** The row that has the cursor, whole: who, why, and what was noted with its decision. */
function WhyInFull({ proposal }: { readonly proposal: Proposal | undefined }): ReactNode {
  if (!proposal) return null
  return (
    <p className={css['why']}>
      <b>{proposal.headName}</b> {proposal.why}
      {proposal.putusanNote !== '' && proposal.putusan && (
        <>
          {' '}
          · <b>{putusanNames[proposal.putusan]}:</b> {proposal.putusanNote}
        </>
      )}
    </p>
  )
}

function sayRefusal(error: unknown): void {
  showToast(wordsFor(error), { tone: 'problem' })
}

/** Records a decision; a refusal is said in a message that stays. */
function useDecide(
  id: string,
  inTurn: Props['inTurn'],
): (proposal: Proposal, putusan: Putusan | null, note: string) => void {
  const { mutateAsync } = useAction('musyawarah.decide')
  return ({ formulirId }, putusan, note) => {
    const record = async (): Promise<number> => (await mutateAsync({ id, formulirId, putusan, note })).revision
    inTurn(record).catch(sayRefusal)
  }
}

/** Agrees to every complete form that is not decided yet. */
function useAgreeRest(id: string, inTurn: Props['inTurn']): () => void {
  const { mutateAsync } = useAction('musyawarah.agreeRest')
  return () => {
    const agree = async (): Promise<number> => {
      const { agreed, musyawarah } = await mutateAsync({ id })
      showToast(musyawarahText.agreed(agreed))
      return musyawarah.revision
    }
    inTurn(agree).catch(sayRefusal)
  }
}

function NoteLine({
  asking,
  onDone,
}: {
  readonly asking: Asking
  readonly onDone: (note: string | null) => void
}): ReactNode {
  const [note, setNote] = useState(asking.proposal.putusanNote)
  const label = musyawarahText.noteFor(asking.putusan, asking.proposal.headName)
  return (
    <div className={css['note']}>
      <strong>{label}</strong>
      <TextInput
        autoFocus
        aria-label={label}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && note.trim() !== '') finish(note.trim())
          else if (event.key === 'Escape') finish(null)
          else return
          event.preventDefault()
          event.stopPropagation()

          function finish(answer: string | null): void {
            event.currentTarget.closest('[role=tabpanel]')?.querySelector<HTMLElement>('[role=grid]')?.focus()
            onDone(answer)
          }
        }}
      />
      <KeyHint keys="Enter">{musyawarahText.noteKeys}</KeyHint>
      <KeyHint keys="Escape">{musyawarahText.noteCancel}</KeyHint>
    </div>
  )
}

const tones = { setuju: 'proven', tolak: 'block', tunda: 'ask' } as const

const columns: readonly Column<Proposal>[] = [
  { key: 'no', head: musyawarahText.columns2.number, width: '44px', align: 'right', cell: (_, index) => index + 1 },
  { key: 'head', head: musyawarahText.columns2.head, width: 'minmax(136px, 1.2fr)', cell: (one) => one.headName },
  { key: 'nik', head: musyawarahText.columns2.nik, width: '186px', cell: (one) => <Nik value={one.nik} /> },
  { key: 'jenis', head: musyawarahText.columns2.proposal, width: '106px', cell: (one) => jenisNames[one.jenis] },
  {
    key: 'why',
    head: musyawarahText.columns2.why,
    width: 'minmax(110px, 1.2fr)',
    cell: (one) => <span title={one.why}>{one.why}</span>,
  },
  {
    key: 'putusan',
    head: musyawarahText.columns2.putusan,
    width: '112px',
    cell: (one) => <PutusanTag proposal={one} />,
  },
]

function PutusanTag({ proposal }: { readonly proposal: Proposal }): ReactNode {
  if (proposal.putusan === null) return proposal.complete ? '–' : <small>{musyawarahText.incomplete}</small>
  return (
    <span title={proposal.putusanNote}>
      <Tag tone={tones[proposal.putusan]}>{putusanNames[proposal.putusan]}</Tag>
    </span>
  )
}
