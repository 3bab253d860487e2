import { Progress } from '@mantine/core'
import { useState, type DragEvent, type ReactNode } from 'react'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { wordsFor } from '#renderer/core-client/queries.ts'
import type { IntakeKind } from '#shared/intake/types.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import css from './intake.module.css'
import type { Intake } from './intake-words.ts'
import { uploadList } from './upload-list.ts'

type Coming = { readonly name: string; readonly share: number }

export type FileTaking = {
  /** Which file is on its way and how much of it has come; null for none. */
  readonly coming: Coming | null
  /** The input of the system's own dialog, once it is drawn. */
  readonly hold: (input: HTMLInputElement | null) => void
  readonly take: (files: readonly File[]) => void
  /** Opens the system's own dialog. */
  readonly open: () => void
}

/** Takes one file in at a time, chosen or dropped, and tells `onTaken` of the list that it became. */
export function useFileTaking(kind: IntakeKind, onTaken: (intake: Intake) => void): FileTaking {
  const [input, hold] = useState<HTMLInputElement | null>(null)
  const [coming, setComing] = useState<Coming | null>(null)
  async function take([file, ...more]: readonly File[]): Promise<void> {
    if (file === undefined || coming !== null) return
    if (more.length > 0) return showToast(intakeText.oneAtATime, { tone: 'problem' })
    setComing({ name: file.name, share: 0 })
    try {
      onTaken(await uploadList(kind, file, (share) => setComing({ name: file.name, share })))
    } catch (error) {
      showToast(wordsFor(error), { tone: 'problem' })
    }
    setComing(null)
  }
  return { coming, hold, take: (files) => void take(files), open: () => input?.click() }
}

/** Where a file may be dropped; holds the system's file input and shows how much has come. */
export function DropPlace({
  taking,
  children,
}: {
  readonly taking: FileTaking
  readonly children: ReactNode
}): ReactNode {
  const [over, setOver] = useState(false)
  const { coming, hold, take } = taking
  function onDrop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }
  return (
    <div
      className={css['drop']}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {coming !== null && (
        <div className={css['coming']} role="status">
          <span>{intakeText.uploading(coming.name)}</span>
          <Progress value={coming.share * 100} transitionDuration={0} aria-label={intakeText.uploading(coming.name)} />
        </div>
      )}
      {children}
      <input
        ref={hold}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.csv,.txt,.tsv"
        aria-label={intakeText.chooseFile}
        data-testid="berkas-daftar"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          take(files)
        }}
      />
    </div>
  )
}
