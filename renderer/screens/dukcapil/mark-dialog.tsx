import { Button, Radio, Stack, TextInput } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { useCommands } from '#renderer/app/commands/use-commands.tsx'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { DateField } from '#renderer/components/fields/date-field.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { today } from '#renderer/components/show/dates.ts'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { useAction } from '#renderer/core-client/queries.ts'
import { masalahDukcapil } from '#shared/contract/dukcapil.ts'
import type { Output } from '#shared/contract/index.ts'
import { usualWait } from '#shared/domain/dukcapil.ts'
import { addDays } from '#shared/domain/plain-date.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { dukcapilText, masalahText } from '#shared/messages/screens/dukcapil.ts'
import css from './dukcapil.module.css'

export type Menunggu = Output<'dukcapil.list'>['menunggu'][number]
type Reason = Menunggu['reason']

type Props = {
  readonly formulirId: string
  readonly rowId: string
  readonly name: string
  /** What was said before, for one who waits already. */
  readonly before: Pick<Menunggu, 'reason' | 'note' | 'lookAgainOn'> | null
  readonly onClose: () => void
}

/** Says that the civil registry has to look at a member: what is wrong, a note, and when to look again. */
export function MarkDialog({ formulirId, rowId, name, before, onClose }: Props): ReactNode {
  const [reason, setReason] = useState<Reason>(before?.reason ?? 'nikTidakDitemukan')
  const [note, setNote] = useState(before?.note ?? '')
  const [day, setDay] = useState(before?.lookAgainOn ?? addDays(today(), usualWait))
  const mark = useAction('dukcapil.mark')
  const save = (): void => {
    if (day === '' || mark.isPending) return
    mark.mutate(
      { formulirId, rowId, reason, note, lookAgainOn: day },
      {
        onSuccess: () => {
          showToast(dukcapilText.marked(name))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={dukcapilText.markTitle(name)} onClose={onClose} size={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack gap={12}>
          <p className={css['help']}>{dukcapilText.markHelp}</p>
          <Reasons chosen={reason} onChoose={setReason} />
          <TextInput
            label={dukcapilText.note}
            value={note}
            maxLength={300}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <DateField label={dukcapilText.lookAgain} value={day} onChange={setDay} />
          <ErrorNotice error={mark.error} />
        </Stack>
        <DialogActions>
          <Button variant="default" rightSection={<KeyCap keys="Escape" />} onClick={onClose}>
            {frameText.cancel}
          </Button>
          <Button type="submit" disabled={day === ''} loading={mark.isPending} rightSection={<KeyCap keys="Enter" />}>
            {dukcapilText.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** The short list, each with its digit. */
function Reasons({
  chosen,
  onChoose,
}: {
  readonly chosen: Reason
  readonly onChoose: (reason: Reason) => void
}): ReactNode {
  const boxes = useRef(new Map<Reason, HTMLInputElement>())
  useCommands(
    masalahDukcapil.map((reason, i) => ({
      name: masalahText[reason],
      keys: String(i + 1),
      run: () => {
        onChoose(reason)
        boxes.current.get(reason)?.focus()
      },
    })),
  )
  return (
    <Radio.Group
      label={dukcapilText.reason}
      description={dukcapilText.reasonHint}
      value={chosen}
      onChange={(value) => onChoose(masalahDukcapil.find((one) => one === value) ?? chosen)}
    >
      <div className={css['reasons']}>
        {masalahDukcapil.map((reason, i) => (
          <div key={reason} className={css['reason']}>
            <KeyCap keys={String(i + 1)} />
            <Radio
              ref={(box) => {
                if (box !== null) boxes.current.set(reason, box)
              }}
              value={reason}
              label={masalahText[reason]}
              {...(reason === chosen ? { 'data-autofocus': true } : {})}
            />
          </div>
        ))}
      </div>
    </Radio.Group>
  )
}
