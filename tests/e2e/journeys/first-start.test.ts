import { errorMessages } from '#shared/messages/errors.ts'
import { startText } from '#shared/messages/screens/start.ts'
import { expect, test } from '../fixtures.ts'
import { forbidPointer } from '../pages/keyboard.ts'
import { OfficePage } from '../pages/office-page.ts'
import { StartPage } from '../pages/start-page.ts'
import { WizardPage } from '../pages/wizard-page.ts'

const rina = { name: 'Rina Wulandari', username: 'rina', password: 'padi-menguning-2' }

test('an office is set up, opened with its password, and got back with the recovery code', async ({ padan }) => {
  test.setTimeout(180_000)
  await forbidPointer(padan.page())
  let wizard = new WizardPage(padan.page())
  let code = ''

  await test.step('the kabupaten is one of 514, found by typing', async () => {
    await new StartPage(padan.page()).seen()
    await wizard.keys.press('1')
    await wizard.keys.fill(wizard.page.getByLabel(startText.kabupaten, { exact: true }), 'mala')
    await expect(wizard.found.filter({ hasText: 'Kabupaten Malang' })).toBeVisible()
    await expect(wizard.found.filter({ hasText: 'Kota Malang' })).toBeVisible()
    await padan.picture('wizard-kabupaten')
    await wizard.chooseKabupaten('jember', 'Kabupaten Jember')
  })
  await test.step('office and letterhead', async () => {
    await expect(wizard.page.getByLabel(startText.officeName)).toHaveValue('Dinas Sosial Kabupaten Jember')
    await wizard.putLetterhead('Jalan Mawar Nomor 5, Jember', 'Telepon (0331) 000 000')
  })
  await test.step('the first account, and the code that must be written down', async () => {
    await padan.picture('wizard-akun')
    await wizard.putAccount(rina)
    code = await wizard.readCode()
    expect(code.length).toBeGreaterThan(20)
    await padan.picture('wizard-kode')
    await wizard.confirmCode('0000000')
    await expect(wizard.page.getByText(startText.recoveryWrong)).toBeVisible()
    await wizard.confirmCode(code.split(/\s+/).at(-1) ?? '')
    await wizard.inside()
    await padan.picture('kantor-baru')
  })
  await test.step('after quitting, a wrong password opens nothing and the right one does', async () => {
    await padan.reopen()
    await forbidPointer(padan.page())
    wizard = new WizardPage(padan.page())
    await wizard.signIn(rina.username, 'padi-hijau-1')
    await expect(wizard.page.getByText(errorMessages.wrongPassword)).toBeVisible({ timeout: 30_000 })
    await padan.picture('sandi-salah')
    await wizard.signIn(rina.username, rina.password)
    await wizard.inside()
  })
  await test.step('with the recovery code there is a new password', async () => {
    await new OfficePage(padan.page()).leave()
    await wizard.recover(code, rina.username, 'padi-menguning-3')
    await wizard.inside()
    await new OfficePage(padan.page()).leave()
    await wizard.signIn(rina.username, 'padi-menguning-3')
    await wizard.inside()
  })
})
