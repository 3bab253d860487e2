import { Button, ScrollArea, Table } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useMay } from '#renderer/app/session/session.tsx'
import { call } from '#renderer/core-client/client.ts'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { JobProgress } from '#renderer/components/progress/job-progress.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import type { Output } from '#shared/contract/index.ts'
import { bundleText } from '#shared/messages/screens/bundle.ts'

type Folders = Output<'batch.bundle'>['folders']
type State =
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly place: string; readonly folders: Folders }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Puts what belongs to the upload into folders: of one desa, or (null) of every village with a sealed file. Says what is missing in each. */
export function BundleButton(props: {
  readonly periodeId: string
  readonly desaCode: string | null
  /** Nothing is sealed yet. */
  readonly empty: boolean
}): ReactNode {
  const may = useMay('batch.bundle')
  const [state, setState] = useState<State | null>(null)

  async function run(): Promise<void> {
    const { folder } = await call('host.chooseFolder', {})
    if (!folder) return
    setState({ kind: 'busy' })
    const { periodeId, desaCode } = props
    const { folders } = await call('batch.bundle', { periodeId, desaCode, folderId: folder.id })
    setState({ kind: 'done', place: folder.displayName, folders })
  }

  if (!may) return null
  return (
    <>
      <ActionButton
        name={props.desaCode === null ? bundleText.all : bundleText.one}
        keys="P"
        variant="default"
        refused={props.empty ? bundleText.noneSealed : null}
        onRun={() => void run().catch((error: unknown) => setState({ kind: 'failed', error }))}
      />
      {state && (
        <Dialog title={bundleText.title} size={760} onClose={() => state.kind !== 'busy' && setState(null)}>
          {state.kind === 'busy' && <JobProgress starting={bundleText.making} />}
          {state.kind === 'failed' && <ErrorNotice error={state.error} />}
          {state.kind === 'done' && <Made {...state} />}
          <DialogActions>
            <Button data-autofocus onClick={() => setState(null)} disabled={state.kind === 'busy'}>
              {bundleText.close}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  )
}

function Made({ place, folders }: { readonly place: string; readonly folders: Folders }): ReactNode {
  const { columns } = bundleText
  return (
    <>
      <p>{bundleText.done(count(folders.length), place)}</p>
      <ScrollArea.Autosize mah={320} mt={8}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{columns.name}</Table.Th>
              <Table.Th>{columns.files}</Table.Th>
              <Table.Th>{columns.rows}</Table.Th>
              <Table.Th>{columns.missing}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {folders.map((one) => (
              <Table.Tr key={one.name}>
                <Table.Td>{one.name}</Table.Td>
                <Table.Td>{count(one.files)}</Table.Td>
                <Table.Td>{count(one.rows)}</Table.Td>
                <Table.Td>{one.missing.length === 0 ? bundleText.complete : one.missing.join(' ')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </>
  )
}
