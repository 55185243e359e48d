import { test } from 'vitest'
import { inThePage } from './in-the-page.ts'

/** Every way by which a page leads to another one, and none that does. */
const inside = inThePage()
const { asThePage, nothingMoved } = inside

const ways: [string, () => unknown][] = [
  [
    'a link elsewhere',
    () => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      document.body.append(link)
      link.click()
    },
  ],
  [
    'a link into a new window',
    () => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      link.target = '_blank'
      document.body.append(link)
      link.click()
    },
  ],
  ['window.open', () => window.open('https://example.com/')],
  ['window.open of our own page', () => window.open(location.href)],
  ['another address', () => location.assign('https://example.com/')],
  ['a file of the computer', () => location.assign('file:///etc/hostname')],
  ['an address of its own making', () => location.assign('data:text/html,x')],
  ['a script as an address', () => location.assign('javascript:window.wasHere=true')],
  ['a page of the browser', () => location.assign('chrome://version/')],
  ['an address for another program', () => location.assign('mailto:sam@example.com')],
  [
    'a refresh',
    () => {
      const meta = document.createElement('meta')
      meta.httpEquiv = 'refresh'
      meta.content = '0; url=https://example.com/'
      document.head.append(meta)
    },
  ],
  [
    'a dropped file',
    () => {
      const data = new DataTransfer()
      data.items.add(new File(['x'], 'x.html', { type: 'text/html' }))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
    },
  ],
]

test.each(ways)('%s leads nowhere', async (_, act) => {
  await asThePage(act)
  await nothingMoved()
})

test.each([
  ['the middle button', { button: 'middle' }],
  ['Ctrl', { modifiers: ['Control'] }],
  ['Shift', { modifiers: ['Shift'] }],
  ['Alt', { modifiers: ['Alt'] }],
] as const)('a link that somebody presses with %s leads nowhere', async (_, press) => {
  await inside.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/'
    link.textContent = 'elsewhere'
    link.id = 'elsewhere'
    link.style.setProperty('position', 'fixed')
    link.style.setProperty('inset', '60px auto auto 60px')
    link.style.setProperty('z-index', '9999')
    document.body.append(link)
  })
  await inside.page
    .locator('#elsewhere')
    .click({ ...press, modifiers: [...('modifiers' in press ? press.modifiers : [])] })
  await inside.page.evaluate(() => document.querySelector('#elsewhere')?.remove())
  await nothingMoved()
})

test.each([
  ['a file', { files: ['/etc/hostname'], items: [] }],
  [
    'an address',
    { files: [], items: [{ mimeType: 'text/uri-list', data: 'https://example.com/' }] },
  ],
])('%s that somebody drops from outside leads nowhere', async (_, what) => {
  const devtools = await inside.page.context().newCDPSession(inside.page)
  const data = { ...what, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  }
  await devtools.detach()
  await nothingMoved()
})
