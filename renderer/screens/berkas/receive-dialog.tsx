import { Button, Checkbox, NumberInput, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { Periode } from '#renderer/app/session/periode.tsx'
import { useSession } from '#renderer/app/session/session.tsx'
import { fieldError, useAction, useCall } from '#renderer/core-client/queries.ts'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { StillNeeded } from '#renderer/components/dialog/still-needed.tsx'
import { EditionField } from '#renderer/components/fields/edition-field.tsx'
import { DateField } from '#renderer/components/fields/date-field.tsx'
import { PlaceSearch, type Place } from '#renderer/components/fields/place-search.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { today } from '#renderer/components/show/dates.ts'
import { berkasNumber } from '#renderer/components/show/numbers.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { berkasText, dasarNames, jenisNames } from '#shared/messages/screens/berkas.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import type { Berkas } from './berkas-counts.ts'
import { emptyReceived, missingOf, receivedOf, toggled, type Received } from './received.ts'
import css from './berkas.module.css'

type Props = {
  readonly periode: Pick<Periode, 'id'>
  /** The berkas to change; a new one without. */
  readonly berkas?: Berkas
  readonly onClose: () => void
  readonly onDone: (berkas: Berkas) => void
}

const jenis = ['usulan', 'perubahan', 'penghapusan'] as const
const items = Object.entries(berkasText.items) as [Received['present'][number], string][]

/** Receives what a village brings, or corrects it: who, on what ground, how many papers, what is there. */
export function ReceiveDialog({ periode, berkas, onClose, onDone }: Props): ReactNode {
  const session = useSession()
  const [desa, setDesa] = useState<Place | null>(null)
  const [draft, setDraft] = useState<Received>(() => (berkas ? receivedOf(berkas) : emptyReceived(today())))
  const receive = useAction('berkas.receive')
  const update = useAction('berkas.update')
  const action = berkas ? update : receive
  const change = (part: Partial<Received>): void => setDraft((before) => ({ ...before, ...part }))
  // The office's usual edition until somebody chooses another.
  const usual = useCall('pengaturan.get', {}).data?.office.instrumen
  const missing = missingOf(draft, berkas !== undefined || desa !== null)
  const ready = missing.length === 0

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!ready) return
    const finish = (reply: { berkas: Berkas }): void => {
      const name = berkasNumber(reply.berkas.number)
      showToast(berkas ? berkasText.saved : berkasText.received(name, reply.berkas.desaName))
      onClose()
      onDone(reply.berkas)
    }
    if (berkas) update.mutate({ id: berkas.id, revision: berkas.revision, ...draft }, { onSuccess: finish })
    else if (desa) receive.mutate({ periodeId: periode.id, desaCode: desa.code, ...draft }, { onSuccess: finish })
  }

  return (
    <Dialog
      title={berkas ? berkasText.editTitle(berkasNumber(berkas.number)) : berkasText.receiveTitle}
      onClose={onClose}
      size={760}
    >
      <form onSubmit={submit}>
        <Stack gap={10}>
          <div className={css['two']}>
            {berkas ? (
              <TextInput label={berkasText.desa} value={`${berkas.desaName}, ${berkas.kecamatanName}`} disabled />
            ) : (
              <PlaceSearch
                label={berkasText.desa}
                level="desa"
                within={session.kabupatenCode}
                value={desa}
                onChange={setDesa}
                error={fieldError(action.error, 'desaCode')}
                autoFocus
              />
            )}
            <div>
              <div className={css['label']}>{berkasText.dasar}</div>
              <SegmentedControl
                fullWidth
                transitionDuration={0}
                aria-label={berkasText.dasar}
                value={draft.dasar}
                onChange={(dasar) => change({ dasar })}
                data={(['musyawarah', 'sptjm'] as const).map((one) => ({ value: one, label: dasarNames[one] }))}
              />
            </div>
          </div>
          <div className={css['three']}>
            <TextInput
              label={berkasText.broughtBy}
              value={draft.broughtBy}
              onChange={(event) => change({ broughtBy: event.currentTarget.value })}
              error={fieldError(action.error, 'broughtBy')}
              {...(berkas ? { 'data-autofocus': true } : {})}
            />
            <TextInput
              label={berkasText.broughtByRole}
              value={draft.broughtByRole}
              onChange={(event) => change({ broughtByRole: event.currentTarget.value })}
            />
            <DateField
              label={berkasText.receivedOn}
              value={draft.receivedOn}
              onChange={(receivedOn) => change({ receivedOn })}
              error={fieldError(action.error, 'receivedOn')}
            />
          </div>
          <EditionField
            label={berkasText.edition}
            value={draft.instrumen ?? usual ?? ''}
            onChange={(instrumen) => change({ instrumen })}
          />
          <fieldset className={css['group']}>
            <legend>{berkasText.papers}</legend>
            <div className={css['three']}>
              {jenis.map((one) => (
                <NumberInput
                  key={one}
                  label={jenisNames[one]}
                  min={0}
                  max={9999}
                  allowDecimal={false}
                  allowNegative={false}
                  value={draft.papers[one]}
                  onFocus={(event) => event.currentTarget.select()}
                  onChange={(value) => change({ papers: { ...draft.papers, [one]: Number(value) || 0 } })}
                />
              ))}
            </div>
          </fieldset>
          <fieldset className={css['group']}>
            <legend>{berkasText.checklist}</legend>
            <p className={css['quiet']}>{berkasText.checklistHelp}</p>
            <div className={css['three']}>
              {items.map(([key, label]) => (
                <Checkbox
                  key={key}
                  label={label}
                  checked={draft.present.includes(key)}
                  onChange={() => change({ present: toggled(draft.present, key) })}
                />
              ))}
            </div>
          </fieldset>
          <TextInput
            label={berkasText.note}
            value={draft.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <ErrorNotice error={action.error} />
        </Stack>
        <DialogActions>
          <StillNeeded of={missing} />
          <Button variant="default" onClick={onClose}>
            {frameText.cancel}
          </Button>
          <Button type="submit" rightSection={<KeyCap keys="Enter" />} loading={action.isPending} disabled={!ready}>
            {berkas ? frameText.save : berkasText.saveReceive}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
