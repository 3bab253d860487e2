import { Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useMay } from '#renderer/app/session/session.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Answered, Empty, Page, PageHead, Sheet } from '#renderer/components/page/page.tsx'
import { ScrollPlace } from '#renderer/components/page/scroll-place.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { useAction, useCall } from '#renderer/core-client/queries.ts'
import type { Output } from '#shared/contract/index.ts'
import { hasilText } from '#shared/messages/screens/hasil.ts'
import css from './hasil.module.css'

const text = hasilText.meaning
type Meanings = Output<'hasil.meanings'>
type Meaning = Meanings['meanings'][number]
const asked = ['diterima', 'ditolak', 'tidakPadan', 'menunggu'] as const

/** What the ministry's words mean here; said otherwise, the rows that they settled follow. */
export function MeaningsScreen(): ReactNode {
  const [, navigate] = useLocation()
  const query = useCall('hasil.meanings', {})
  return (
    <Page>
      <PageHead
        title={text.title}
        about={text.lead}
        actions={
          <ActionButton name={hasilText.rows.back} keys="Escape" variant="default" onRun={() => navigate('/hasil')} />
        }
      />
      <Answered query={query}>
        {(known) =>
          known.meanings.length === 0 ? (
            <Sheet fill>
              <Empty title={text.empty} />
            </Sheet>
          ) : (
            <MeaningList {...known} />
          )
        }
      </Answered>
    </Page>
  )
}

function MeaningList({ meanings, reasons }: Meanings): ReactNode {
  const [changed, setChanged] = useState<ReadonlyMap<string, Meaning>>(new Map())
  const save = useAction('hasil.saveMeanings')
  const maySave = useMay('hasil.saveMeanings')
  const change = (meaning: Meaning): void => setChanged(new Map([...changed, [meaning.said, meaning]]))
  const store = (): void =>
    save.mutate(
      { meanings: [...changed.values()] },
      {
        onSuccess: () => {
          setChanged(new Map())
          showToast(text.saved)
        },
      },
    )
  return (
    <Sheet
      title={text.count(String(meanings.length))}
      aside={
        maySave && (
          <ActionButton
            name={text.save}
            keys="Ctrl+S"
            size="xs"
            disabled={changed.size === 0}
            loading={save.isPending}
            onRun={store}
          />
        )
      }
      fill
      flush
    >
      <ErrorNotice error={save.error} />
      <ScrollPlace label={text.title} className={css['scroll'] ?? ''} takesKeyboard>
        <table className={css['meanings']}>
          <thead>
            <tr>
              <th scope="col">{text.columns.said}</th>
              <th scope="col">{text.columns.outcome}</th>
              <th scope="col">{text.columns.alasan}</th>
            </tr>
          </thead>
          <tbody>
            {meanings.map((kept) => (
              <MeaningRow
                key={kept.said}
                meaning={changed.get(kept.said) ?? kept}
                reasons={reasons}
                fixed={!maySave}
                onChange={change}
              />
            ))}
          </tbody>
        </table>
      </ScrollPlace>
    </Sheet>
  )
}

type RowProps = {
  readonly meaning: Meaning
  readonly reasons: Meanings['reasons']
  readonly fixed: boolean
  readonly onChange: (meaning: Meaning) => void
}

function MeaningRow({ meaning, reasons, fixed, onChange }: RowProps): ReactNode {
  const hasReason = meaning.outcome === 'ditolak' || meaning.outcome === 'tidakPadan'
  return (
    <tr>
      <th scope="row">{meaning.said}</th>
      <td>
        <Select
          size="xs"
          w={190}
          aria-label={`${text.columns.outcome}: ${meaning.said}`}
          allowDeselect={false}
          disabled={fixed}
          data={asked.map((outcome) => ({ value: outcome, label: hasilText.outcomes[outcome] }))}
          value={meaning.outcome}
          onChange={(outcome) => outcome !== null && onChange({ ...meaning, outcome, alasan: '' })}
        />
      </td>
      <td>
        {hasReason && (
          <Select
            size="xs"
            w={320}
            aria-label={`${text.columns.alasan}: ${meaning.said}`}
            placeholder={text.noReason}
            searchable
            clearable
            disabled={fixed}
            data={reasons.map(({ code, label }) => ({ value: code, label }))}
            value={meaning.alasan === '' ? null : meaning.alasan}
            onChange={(alasan) => onChange({ ...meaning, alasan: alasan ?? '' })}
          />
        )}
      </td>
    </tr>
  )
}
