import type { ReactNode, Ref } from 'react'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import css from './tabs.module.css'

export type TabItem<T extends string> = {
  readonly id: T
  readonly name: string
  readonly keys: string
  /** How many there are behind it; null for none to count. */
  readonly count: string | null
}

type Props<T extends string> = {
  readonly tabs: readonly TabItem<T>[]
  readonly chosen: T
  readonly onChoose: (id: T) => void
  /** Leads the focus to the chosen tab. */
  readonly chosenRef?: Ref<HTMLButtonElement>
  /** What stands at the end of the row. */
  readonly children?: ReactNode
}

/** A row of tabs, each with its count and its key. The keys themselves are the screen's commands. */
export function Tabs<T extends string>({ tabs, chosen, onChoose, chosenRef, children }: Props<T>): ReactNode {
  return (
    <div className={css['tabs']} role="tablist">
      {tabs.map(({ id, name, keys, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          ref={id === chosen ? chosenRef : undefined}
          aria-selected={id === chosen}
          className={css['tab']}
          onClick={() => onChoose(id)}
        >
          {name} {count !== null && <b>{count}</b>} <KeyCap keys={keys} />
        </button>
      ))}
      {children}
    </div>
  )
}
