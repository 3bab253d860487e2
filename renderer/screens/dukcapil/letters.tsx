import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { useContentFocus } from '#renderer/components/dialog/use-content-focus.ts'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ListTable, type Column } from '#renderer/components/list-table/list-table.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Answered, Empty } from '#renderer/components/page/page.tsx'
import { PdfDialog } from '#renderer/components/pdf-preview/pdf-dialog.tsx'
import { whenOf } from '#renderer/components/show/dates.ts'
import { useAction, useCall } from '#renderer/core-client/queries.ts'
import type { Output } from '#shared/contract/index.ts'
import { dukcapilText } from '#shared/messages/screens/dukcapil.ts'
import css from './dukcapil.module.css'

type Surat = Output<'dukcapil.listSurat'>['surat'][number]

type MakeProps = {
  readonly ids: readonly string[]
  /** Chosen one by one, rather than everybody who stands on no letter yet. */
  readonly picked: boolean
  readonly onMade: (id: string) => void
  readonly onClose: () => void
}

/** Says whom the letter will be about before it is frozen. */
export function MakeLetterDialog({ ids, picked, onMade, onClose }: MakeProps): ReactNode {
  const make = useAction('dukcapil.makeSurat')
  return (
    <Dialog title={dukcapilText.makeTitle} onClose={onClose} size={460}>
      <p className={css['help']}>
        {ids.length === 0 ? dukcapilText.makeNone : dukcapilText.makeHelp(ids.length, picked)}
      </p>
      <ErrorNotice error={make.error} />
      <DialogActions>
        <Button
          data-autofocus
          disabled={ids.length === 0}
          loading={make.isPending}
          rightSection={<KeyCap keys="Enter" />}
          onClick={() => make.mutate({ ids: [...ids] }, { onSuccess: ({ surat }) => onMade(surat.id) })}
        >
          {dukcapilText.make}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** A letter as it was frozen, to look at and to print. */
export function LetterDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const query = useCall('dukcapil.printSurat', { id })
  return <PdfDialog title={dukcapilText.makeTitle} query={query} onClose={onClose} />
}

/** The letters made so far; Enter prints one again. */
export function LettersDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const query = useCall('dukcapil.listSurat', {})
  const [shown, setShown] = useState<string | null>(null)
  if (shown !== null) return <LetterDialog id={shown} onClose={() => setShown(null)} />
  return (
    <Dialog title={dukcapilText.lettersTitle} onClose={onClose} size={720}>
      <Answered query={query}>
        {({ surat }) =>
          surat.length === 0 ? <Empty title={dukcapilText.lettersNone} /> : <Letters surat={surat} onOpen={setShown} />
        }
      </Answered>
    </Dialog>
  )
}

type LettersProps = { readonly surat: readonly Surat[]; readonly onOpen: (id: string) => void }

function Letters({ surat, onOpen }: LettersProps): ReactNode {
  const content = useContentFocus()
  return (
    <div ref={content}>
      <p className={css['quiet']}>{dukcapilText.lettersAbout(surat.length)}</p>
      <div className={css['letters']}>
        <ListTable
          label={dukcapilText.lettersTitle}
          rows={surat}
          rowKey={(one) => one.id}
          columns={columns}
          onOpen={(one) => onOpen(one.id)}
        />
      </div>
    </div>
  )
}

const words = dukcapilText.letterColumns

const columns: readonly Column<Surat>[] = [
  { key: 'number', head: words.number, width: '170px', cell: (one) => <code>{one.number}</code> },
  { key: 'made', head: words.made, width: '140px', cell: (one) => whenOf(one.madeAt) },
  { key: 'by', head: words.by, width: 'minmax(120px, 1fr)', cell: (one) => one.madeBy },
  { key: 'people', head: words.people, width: '64px', align: 'right', cell: (one) => one.people },
  { key: 'open', head: words.open, width: '140px', align: 'right', cell: (one) => one.open },
]
