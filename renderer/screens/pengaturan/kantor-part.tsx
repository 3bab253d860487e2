import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSession } from '#renderer/app/session/session.tsx'
import { useCall } from '#renderer/core-client/queries.ts'
import { EditionField } from '#renderer/components/fields/edition-field.tsx'
import { Answered, Sheet } from '#renderer/components/page/page.tsx'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'
import { SaveBar } from './save-bar.tsx'
import { useOfficeDraft, type Office } from './use-office-draft.ts'
import css from './pengaturan.module.css'

const lines = ['line1', 'line2', 'address', 'contact'] as const

/** The office's name and letterhead. */
export function KantorPart(): ReactNode {
  const query = useCall('pengaturan.get', {})
  return <Answered query={query}>{({ office }) => <Kantor stored={office} />}</Answered>
}

function Kantor({ stored }: { readonly stored: Office }): ReactNode {
  const session = useSession()
  const office = useOfficeDraft(stored)
  const { draft, change, mayChange } = office
  return (
    <Sheet>
      <div className={css['form']}>
        <div className={css['two']}>
          <TextInput
            label={pengaturanText.officeName}
            value={draft.officeName}
            readOnly={!mayChange}
            onChange={(event) => change({ officeName: event.currentTarget.value })}
          />
          <TextInput label={pengaturanText.kabupaten} value={session.kabupatenName} readOnly />
        </div>
        <EditionField
          label={pengaturanText.edition}
          help={pengaturanText.editionHelp}
          value={draft.instrumen}
          readOnly={!mayChange}
          onChange={(instrumen) => change({ instrumen })}
        />
        <h2>{pengaturanText.letterhead}</h2>
        <div className={css['two']}>
          {lines.map((key) => (
            <TextInput
              key={key}
              label={pengaturanText[key]}
              value={draft.letterhead[key]}
              readOnly={!mayChange}
              onChange={(event) => change({ letterhead: { ...draft.letterhead, [key]: event.currentTarget.value } })}
            />
          ))}
        </div>
        <SaveBar office={office} />
      </div>
    </Sheet>
  )
}
