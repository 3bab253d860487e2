import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useMay, useSession } from '#renderer/app/session/session.tsx'
import { useAction, useCall } from '#renderer/core-client/queries.ts'
import { fullName, PlaceSearch, type Place } from '#renderer/components/fields/place-search.tsx'
import { ActionButton } from '#renderer/components/keys/action-button.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { Answered, Sheet } from '#renderer/components/page/page.tsx'
import { Tag } from '#renderer/components/show/tag.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import type { Output } from '#shared/contract/index.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'
import css from './pengaturan.module.css'

type Profile = Output<'wilayah.getProfile'>['profile']
const text = pengaturanText.desa
const fields = [
  ['address', pengaturanText.address],
  ['postalCode', text.postalCode],
  ['contact', text.contact],
  ['headName', text.headName],
  ['headNip', text.headNip],
  ['councilName', text.councilName],
  ['operatorName', text.operatorName],
] as const

/** Letterhead, signatories and dusun of one village. */
export function DesaPart(): ReactNode {
  const { kabupatenCode } = useSession()
  const [place, setPlace] = useState<Place | null>(null)
  return (
    <>
      <Sheet>
        <div className={css['form']}>
          <PlaceSearch
            label={text.choose}
            description={text.chooseHelp}
            level="desa"
            within={kabupatenCode}
            value={place}
            onChange={setPlace}
            autoFocus
          />
        </div>
      </Sheet>
      {place && <Village key={place.code} place={place} />}
    </>
  )
}

function Village({ place }: { readonly place: Place }): ReactNode {
  const query = useCall('wilayah.getProfile', { desaCode: place.code })
  return (
    <>
      <Sheet title={text.profile}>
        <Answered query={query}>{({ profile }) => <ProfileForm stored={profile} place={place} />}</Answered>
      </Sheet>
      <Sheet title={text.dusun} aside={<span>{text.dusunHelp}</span>}>
        <DusunList desaCode={place.code} />
      </Sheet>
    </>
  )
}

function ProfileForm({ stored, place }: { readonly stored: Profile; readonly place: Place }): ReactNode {
  const [draft, setDraft] = useState(stored)
  const save = useAction('wilayah.saveProfile')
  const mayChange = useMay('wilayah.saveProfile')
  return (
    <div className={css['form']}>
      <div className={css['two']}>
        {fields.map(([key, label]) => (
          <TextInput
            key={key}
            label={label}
            value={draft[key]}
            readOnly={!mayChange}
            onChange={(event) => setDraft({ ...draft, [key]: event.currentTarget.value })}
          />
        ))}
      </div>
      <ErrorNotice error={save.error} />
      {mayChange && (
        <div className={css['actions']}>
          <ActionButton
            name={frameText.save}
            keys="Ctrl+S"
            loading={save.isPending}
            onRun={() => save.mutate(draft, { onSuccess: () => showToast(text.saved(fullName(place))) })}
          />
        </div>
      )}
    </div>
  )
}

function DusunList({ desaCode }: { readonly desaCode: string }): ReactNode {
  const query = useCall('wilayah.listDusun', { desaCode })
  const [name, setName] = useState('')
  const add = useAction('wilayah.addDusun')
  const mayAdd = useMay('wilayah.addDusun')

  function submit(event: FormEvent): void {
    event.preventDefault()
    add.mutate(
      { desaCode, name },
      {
        onSuccess: ({ dusun }) => {
          setName('')
          showToast(text.dusunAdded(dusun.name))
        },
      },
    )
  }

  return (
    <form className={css['form']} onSubmit={submit}>
      <Answered query={query}>
        {({ dusun }) => (
          <div className={css['dusun']}>
            {dusun.length === 0 ? text.noDusun : dusun.map((one) => <Tag key={one.id}>{one.name}</Tag>)}
          </div>
        )}
      </Answered>
      <ErrorNotice error={add.error} />
      {mayAdd && (
        <div className={css['line']}>
          <TextInput label={text.newDusun} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Button type="submit" variant="default" disabled={name.trim() === ''} loading={add.isPending}>
            {text.addDusun}
          </Button>
        </div>
      )}
    </form>
  )
}
