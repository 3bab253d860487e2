import { expect, test } from '../fixtures.ts'
import { StartPage } from '../pages/start-page.ts'

test('Padan opens on the choice between the office and the sample', async ({ padan }) => {
  await new StartPage(padan.page()).seen()
  await padan.picture('mulai', { guide: true })
})

test('the page can run no foreign script and reach no network', async ({ padan }) => {
  const page = padan.page()
  await new StartPage(page).seen()
  const tried = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.foreign = true'
    document.head.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { outline: 7px solid red }'
    document.head.append(style)
    const reaches = (address: string) =>
      fetch(address).then(
        () => true,
        () => false,
      )
    let evaluated = true
    // What a debugger evaluates may use eval; what runs in a task of the page itself may not.
    await new Promise((resolve) => setTimeout(resolve, 50))
    try {
      evaluated = Boolean(new Function('return true')())
    } catch {
      evaluated = false
    }
    return {
      foreign: 'foreign' in globalThis,
      styled: getComputedStyle(document.body).outlineWidth === '7px',
      evaluated,
      localPort: await reaches('http://127.0.0.1:9/'),
      outside: await reaches('https://example.org/'),
      opened: window.open('https://example.org/') !== null,
      node: 'process' in globalThis || 'require' in globalThis,
    }
  })
  expect(tried).toMatchObject({
    foreign: false,
    styled: false,
    evaluated: false,
    localPort: false,
    outside: false,
    node: false,
  })
  // A browser may open other pages in tabs of their own; the desktop app has no business with them.
  if (padan.kind === 'electron') expect(tried.opened).toBe(false)
  expect(padan.complaints.filter((text) => /Content.Security.Policy/.test(text)).length).toBeGreaterThanOrEqual(4)
  padan.complaints.length = 0
})

test('when the core is killed, Padan goes on with the next one', async ({ padan }) => {
  const page = padan.page()
  await new StartPage(page).seen()
  padan.killCore()
  await page.reload()
  await new StartPage(page).seen()
})

test('after a power cut Padan opens again', async ({ padan }) => {
  await new StartPage(padan.page()).seen()
  await padan.cutPower()
  await new StartPage(await padan.reopen()).seen()
})
