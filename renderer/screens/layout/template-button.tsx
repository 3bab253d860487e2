import { useRef, type ReactNode } from 'react'
import { base64Of } from '#renderer/components/files/base64-of.ts'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { useAction, wordsFor } from '#renderer/core-client/queries.ts'
import { layoutText } from '#shared/messages/screens/layout.ts'
import type { LayoutDrafting } from './use-layout-draft.ts'

const text = layoutText.columns
/** A template is small; one with rows in it need not come whole. */
const largest = 1_000_000

/** Takes the columns from an example file; one step that can be taken back. */
export function TemplateButton(props: { readonly drafting: LayoutDrafting; readonly onRead: () => void }): ReactNode {
  const { drafting, onRead } = props
  const input = useRef<HTMLInputElement>(null)
  const read = useAction('layout.readTemplate')

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return
    if (file.size > largest) return showToast(text.tooLarge, { tone: 'problem' })
    const { draft } = drafting
    read.mutate(
      { jenis: draft.jenis, bytes: await base64Of(file) },
      {
        onSuccess: ({ sheetName, columns, known }) => {
          drafting.change({ ...draft, sheetName, columns })
          onRead()
          showToast(text.read(columns.length, known), { undo: drafting.undo })
        },
        onError: (error) => showToast(wordsFor(error), { tone: 'problem' }),
      },
    )
  }

  return (
    <>
      <ActionButton
        name={text.fromFile}
        keys="B"
        size="compact-sm"
        variant="default"
        loading={read.isPending}
        onRun={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx"
        aria-label={text.fromFile}
        data-testid="berkas-contoh"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          void take(file)
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
