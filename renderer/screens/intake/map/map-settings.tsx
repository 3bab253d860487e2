import { NumberInput, SegmentedControl, Select } from '@mantine/core'
import { useId, useRef, useState, type ReactNode } from 'react'
import { useCommand } from '#renderer/app/commands/use-commands.tsx'
import { KeyCap } from '#renderer/components/keys/key-cap.tsx'
import { ScrollPlace } from '#renderer/components/page/scroll-place.tsx'
import { count } from '#renderer/components/show/numbers.ts'
import { editionName, paperEditions } from '#shared/instrumen/registry.ts'
import type { IntakeShape } from '#shared/intake/types.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { askFor, type Ask, type Draft, type Look, type Mapping } from '../draft.ts'
import css from '../intake.module.css'
import { DesaSetting } from './desa-setting.tsx'
import { KeptSetting } from './kept-setting.tsx'

const text = intakeText.map
const familyShapes: readonly IntakeShape[] = ['keluarga', 'anggota', 'datar']

type Props = {
  readonly look: Look
  readonly draft: Draft
  readonly mapping: Mapping
  readonly onChange: (draft: Draft) => void
}

/** How the file is read: which sheet, where its header is, what a row is about, and what all rows have in common. */
export function MapSettings({ look, draft, mapping, onChange }: Props): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  const ask = (part: Ask): void => onChange(askFor(draft, part))
  const isRegister = familyShapes.includes(mapping.shape)
  useCommand({
    name: text.settingsKey,
    keys: 'A',
    run: () => place.current?.querySelector<HTMLElement>('input:not([disabled])')?.focus(),
  })
  return (
    <ScrollPlace label={text.settings} className={css['settings'] ?? ''} measure={place}>
      <h2>
        {text.settings} <KeyCap keys="A" />
      </h2>
      <KeptSetting look={look} draft={draft} onChange={onChange} />
      {look.sheets.length > 1 && (
        <Select
          label={text.sheet}
          allowDeselect={false}
          data={look.sheets.map(({ name, rows }) => ({ value: name, label: `${name} (${count(rows)})` }))}
          value={mapping.sheet}
          onChange={(sheet) => sheet !== null && onChange(askFor({ ...draft, ask: {} }, { sheet }))}
        />
      )}
      {isRegister && (
        <Select
          label={text.shape}
          allowDeselect={false}
          data={familyShapes.map((shape) => ({ value: shape, label: text.shapes[shape] }))}
          value={mapping.shape}
          onChange={(shape) => shape !== null && ask({ shape })}
        />
      )}
      <HeaderRow key={mapping.headerRow} row={mapping.headerRow} onRow={(headerRow) => ask({ headerRow })} />
      <HeaderHeight rows={mapping.headerRows} onRows={(headerRows) => ask({ headerRows })} />
      {isRegister && (
        <Select
          label={text.edition}
          allowDeselect={false}
          data={paperEditions().map(({ id }) => ({ value: id, label: editionName(id) }))}
          value={mapping.instrumen}
          onChange={(instrumen) => instrumen !== null && ask({ instrumen })}
        />
      )}
      {isRegister && <DesaSetting look={look} draft={draft} mapping={mapping} onChange={onChange} />}
    </ScrollPlace>
  )
}

function HeaderRow({ row, onRow }: { readonly row: number; readonly onRow: (row: number) => void }): ReactNode {
  const [typed, setTyped] = useState<number | string>(row)
  const take = (): void => {
    if (typeof typed === 'number' && typed !== row) onRow(typed)
    else setTyped(row)
  }
  return (
    <NumberInput
      label={text.headerRow}
      value={typed}
      min={1}
      max={10_000}
      allowDecimal={false}
      clampBehavior="strict"
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  )
}

function HeaderHeight(props: { readonly rows: 1 | 2; readonly onRows: (rows: 1 | 2) => void }): ReactNode {
  const id = useId()
  return (
    <div>
      <div id={id} className={css['label']}>
        {text.headerRows}
      </div>
      <SegmentedControl
        fullWidth
        transitionDuration={0}
        aria-labelledby={id}
        value={String(props.rows)}
        onChange={(rows) => props.onRows(rows === '2' ? 2 : 1)}
        data={[
          { value: '1', label: text.oneRow },
          { value: '2', label: text.twoRows },
        ]}
      />
    </div>
  )
}
