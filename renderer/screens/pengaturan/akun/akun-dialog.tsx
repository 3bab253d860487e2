import { Button, Checkbox, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { call } from '#renderer/core-client/client.ts'
import { fieldError } from '#renderer/core-client/queries.ts'
import { Dialog, DialogActions } from '#renderer/components/dialog/dialog.tsx'
import { ErrorNotice } from '#renderer/components/notice/notice.tsx'
import { showToast } from '#renderer/components/toast/toast-store.ts'
import { roles, type Role } from '#shared/contract/call.ts'
import type { Output } from '#shared/contract/index.ts'
import { frameText, roleNames } from '#shared/messages/screens/frame.ts'
import { pengaturanText } from '#shared/messages/screens/pengaturan.ts'

export type Akun = Output<'pengguna.list'>['pengguna'][number]
const text = pengaturanText.akun

/** A new account, or one to change: name, roles, whether it may sign in, a new password. */
export function AkunDialog({ akun, onClose }: { readonly akun: Akun | null; readonly onClose: () => void }): ReactNode {
  const [username, setUsername] = useState(akun?.username ?? '')
  const [name, setName] = useState(akun?.name ?? '')
  const [held, setHeld] = useState<readonly Role[]>(akun?.roles ?? ['petugasEntri'])
  const [active, setActive] = useState(akun?.active ?? true)
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function save(): Promise<void> {
    if (akun) {
      await call('pengguna.update', { id: akun.id, revision: akun.revision, name, roles: [...held], active })
      if (password !== '') await call('pengguna.resetPassword', { id: akun.id, newPassword: password })
    } else {
      await call('pengguna.add', { username: username.trim(), name, roles: [...held], password })
    }
    showToast(text.saved)
    onClose()
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    setBusy(true)
    setError(null)
    save()
      .catch(setError)
      .finally(() => setBusy(false))
  }

  const toggle = (role: Role): void =>
    setHeld((before) => (before.includes(role) ? before.filter((one) => one !== role) : [...before, role]))

  return (
    <Dialog title={akun ? text.edit(akun.username) : text.add} onClose={onClose} size={520}>
      <form onSubmit={submit}>
        <Stack gap={10}>
          <TextInput
            label={text.username}
            value={username}
            disabled={akun !== null}
            error={fieldError(error, 'username')}
            onChange={(event) => setUsername(event.currentTarget.value.toLowerCase())}
            spellCheck={false}
            {...(akun ? {} : { 'data-autofocus': true })}
          />
          <TextInput
            label={text.name}
            value={name}
            error={fieldError(error, 'name')}
            onChange={(event) => setName(event.currentTarget.value)}
            {...(akun ? { 'data-autofocus': true } : {})}
          />
          <Checkbox.Group label={text.roles} description={text.rolesHelp} value={[...held]}>
            <Stack gap={6} mt={6}>
              {roles.map((role) => (
                <Checkbox
                  key={role}
                  value={role}
                  label={`${roleNames[role]}: ${text.roleHelp[role]}`}
                  onChange={() => toggle(role)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          {akun && (
            <Checkbox
              label={text.active}
              checked={active}
              onChange={(event) => setActive(event.currentTarget.checked)}
            />
          )}
          <PasswordInput
            label={akun ? text.resetPassword : text.password}
            value={password}
            error={fieldError(error, akun ? 'newPassword' : 'password')}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="new-password"
          />
          <ErrorNotice error={error} />
        </Stack>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {frameText.cancel}
          </Button>
          <Button type="submit" loading={busy} disabled={held.length === 0 || (!akun && password.length < 8)}>
            {frameText.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
