import { useEffect, useRef, type ReactNode } from 'react'
import type { Output } from '#shared/contract/index.ts'
import type { LayoutDraft } from '#shared/contract/layout.ts'
import { layoutText } from '#shared/messages/screens/layout.ts'
import css from './layout.module.css'

const text = layoutText.preview

type Props = {
  readonly draft: LayoutDraft
  readonly preview: Output<'layout.preview'> | undefined
  /** Which column the cursor is on; null for none. */
  readonly active: number | null
}

/** The first rows as they would stand in the file, with its header as it would look. */
export function LayoutPreview({ draft, preview, active }: Props): ReactNode {
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    scroller.current
      ?.querySelector(`[data-column="${active ?? 0}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active])
  const { color, fill, bold } = draft.headerStyle
  const style = { color: `#${color}`, background: `#${fill}`, fontWeight: bold ? 700 : 400 }
  return (
    <section className={css['preview']} aria-label={text.title}>
      <div className={css['previewHead']}>
        <h2>{text.title}</h2>
        <span>
          {draft.sheetName} · {text.about}
        </span>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached without a mouse */}
      <div ref={scroller} className={css['cells']} tabIndex={0} role="region" aria-label={text.title}>
        <table>
          <thead>
            <tr>
              {draft.columns.map((column, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- two columns may have one header while it is written
                <th key={index} data-column={index} data-active={index === active} style={style}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview?.rows.map((row, number) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows are told apart by their number alone
              <tr key={number}>
                {row.map((cell, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- as above
                  <td key={index} data-active={index === active}>
                    {cell}
                    <Recorded text={preview.recorded[number]?.[index] ?? ''} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Recorded({ text: recorded }: { readonly text: string }): ReactNode {
  return recorded === '' ? null : <small>{text.recorded(recorded)}</small>
}
