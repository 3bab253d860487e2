import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useCall } from '#renderer/core-client/queries.ts'
import { Notice } from '#renderer/components/notice/notice.tsx'
import { Answered, Empty } from '#renderer/components/page/page.tsx'
import type { LayoutProblem } from '#shared/contract/layout.ts'
import { layoutText } from '#shared/messages/screens/layout.ts'
import { wordsOn } from './problems.ts'
import type { LayoutDrafting } from './use-layout-draft.ts'
import css from './layout.module.css'

const text = layoutText.words

type Props = {
  readonly drafting: LayoutDrafting
  readonly locked: boolean
  readonly problems: readonly LayoutProblem[]
}

/** The target's own words for what answers mean. */
export function WordsTab({ drafting, locked, problems }: Props): ReactNode {
  const { draft, change } = drafting
  const query = useCall('layout.sources', { jenis: draft.jenis })
  const wrong = wordsOn(problems, null, 'words')

  function put(id: string, meaning: string, word: string): void {
    if (locked) return
    const values = { ...draft.values, [id]: { ...draft.values[id], [meaning]: word } }
    change({ ...draft, values }, `word ${id} ${meaning}`)
  }

  return (
    <div className={css['form']}>
      {wrong !== null && <Notice tone="block">{wrong}</Notice>}
      <Answered query={query}>
        {({ values }) =>
          values.length === 0 ? (
            <Empty title={text.none} />
          ) : (
            <>
              <p className={css['help']}>{text.help}</p>
              <div className={css['words']}>
                {values.map(({ key, label, words }) => (
                  <fieldset key={key} className={css['vocabulary']}>
                    <legend>{label}</legend>
                    {words.map((word) => (
                      <TextInput
                        key={word.key}
                        label={word.label}
                        placeholder={word.usual}
                        value={draft.values[key]?.[word.key] ?? ''}
                        readOnly={locked}
                        maxLength={200}
                        onChange={(event) => put(key, word.key, event.currentTarget.value)}
                      />
                    ))}
                  </fieldset>
                ))}
              </div>
            </>
          )
        }
      </Answered>
    </div>
  )
}
