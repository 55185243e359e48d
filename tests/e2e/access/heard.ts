import type { Page } from 'playwright-core'

interface Heard {
  role?: { value?: string }
  name?: { value?: string }
  ignored?: boolean
  properties?: { name: string; value: { value?: unknown } }[]
}

/** Whatever of these somebody comes to, they hear what it is called. */
const named = new Set(
  'button checkbox combobox dialog alertdialog link listbox menu menuitem navigation option progressbar radio radiogroup region searchbox slider spinbutton switch tab textbox'.split(
    ' ',
  ),
)

/**
 * What is wrong with the screen for somebody who hears it, by the tree that Chromium gives to screen readers:
 * what has no name, and whether there is one room, with one heading above all others.
 */
export async function heardFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  try {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Heard[] }
    const shown = nodes.filter(({ ignored }) => !ignored)
    const roleOf = ({ role }: Heard) => String(role?.value ?? '')
    const faults = shown
      .filter((node) => named.has(roleOf(node)) && !node.name?.value?.trim())
      .map((node) => `has no name: ${roleOf(node)}`)
    const isInFront = shown.some((node) => /^(alert)?dialog$/.test(roleOf(node)))
    const rooms = shown.filter((node) => roleOf(node) === 'main').length
    // Behind a dialog nothing else is heard.
    if (!isInFront && rooms !== 1) faults.push(`${rooms} main regions`)
    const first = shown.filter((node) => roleOf(node) === 'heading' && levelOf(node) === 1)
    if (!isInFront && first.length !== 1) faults.push(`${first.length} headings of level 1`)
    return faults
  } finally {
    await session.detach()
  }
}

function levelOf({ properties = [] }: Heard): unknown {
  return properties.find(({ name }) => name === 'level')?.value.value
}
