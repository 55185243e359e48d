import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepFocus } from '../../../renderer/app/keep-focus.ts'
import { useArrivalIfLost } from '../../../renderer/parts/useArrivalIfLost.ts'

let end: () => void

beforeEach(() => {
  document.body.innerHTML = `
    <div id="root">
      <nav><button>Journal</button></nav>
      <main id="sheet" tabindex="-1">
        <button>Before</button>
        <section>
          <p>Some words</p>
          <div><button>Inside</button></div>
        </section>
        <button>After</button>
      </main>
    </div>`
  end = keepFocus()
})

afterEach(() => {
  cleanup()
  end()
  document.body.innerHTML = ''
})

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent === name)
  if (!found) throw new Error(`There is no button ${name}.`)
  return found
}

/** Something over the page, with the focus in it. */
function overPage(...names: string[]): HTMLElement {
  const layer = document.createElement('div')
  layer.innerHTML = names.map((name) => `<button>${name}</button>`).join('')
  document.body.append(layer)
  layer.querySelector('button')?.focus()
  return layer
}

/** Until whatever waits for two frames has had them. */
async function settled(): Promise<void> {
  for (let frames = 0; frames < 4; frames += 1) await new Promise(requestAnimationFrame)
}

async function isAt(name: string): Promise<void> {
  await settled()
  expect(document.activeElement).toBe(button(name))
}

test('where what has the focus is taken away the keyboard goes on with what stands after it', async () => {
  button('Inside').focus()
  button('Inside').remove()
  await isAt('After')
})

test('what takes the place of something has the keyboard next', async () => {
  button('Inside').focus()
  const form = document.createElement('form')
  form.innerHTML = '<button>Keep it</button>'
  button('Inside').parentElement?.remove()
  document.querySelector('section')?.append(form)
  await isAt('Keep it')
})

test('a line that goes, and then its whole list, are followed', async () => {
  button('Inside').focus()
  const section = document.querySelector('section')
  button('Inside').remove()
  section?.remove()
  await isAt('After')
})

test('where nothing comes after, it goes back to what stands before', async () => {
  button('After').focus()
  button('After').remove()
  await isAt('Inside')
})

test('a dialog whose button went meanwhile leaves the keyboard where that stood', async () => {
  button('Inside').focus()
  const dialog = overPage('Begin')
  button('Inside').remove()
  await settled()
  expect(document.activeElement).toBe(button('Begin'))
  dialog.remove()
  await isAt('After')
})

test('a dialog that goes gives the keyboard back, and one of two gives it to the other', async () => {
  button('Inside').focus()
  const dialog = overPage('Erase', 'Close')
  const question = overPage('Erase it now')
  button('Erase').remove()
  question.remove()
  await isAt('Close')
  dialog.remove()
  await isAt('Inside')
})

test('a sheet that gives way to another has the keyboard at its start', async () => {
  button('Inside').focus()
  const sheet = document.createElement('main')
  sheet.id = 'sheet'
  sheet.tabIndex = -1
  sheet.innerHTML = '<button>Elsewhere</button>'
  document.querySelector('main')?.replaceWith(sheet)
  await settled()
  expect(document.activeElement).toBe(sheet)
})

test('what lies around its place, and scrolls, is passed over for a control inside', async () => {
  const section = document.querySelector('section') as HTMLElement
  section.tabIndex = 0
  button('Inside').focus()
  section.innerHTML = '<p>It is done.</p><button>Done</button>'
  await isAt('Done')
})

test('between the door and the rooms it waits for the sheet, and is not on the quick exit meanwhile', async () => {
  const root = document.getElementById('root') as HTMLElement
  root.innerHTML = '<header><button>Quick exit</button></header><main id="sheet"><input></main>'
  root.querySelector('input')?.focus()
  root.querySelector('main')?.remove()
  await settled()
  expect(document.activeElement).toBe(document.body)
  const sheet = document.createElement('main')
  sheet.id = 'sheet'
  sheet.tabIndex = -1
  sheet.innerHTML = '<button>Elsewhere</button>'
  root.append(sheet)
  await settled()
  expect(document.activeElement).toBe(sheet)
})

test('whatever takes the focus itself has it, and what only moves keeps it', async () => {
  button('Inside').focus()
  button('Inside').remove()
  button('Before').focus()
  await settled()
  expect(document.activeElement).toBe(button('Before'))

  const before = button('Before')
  document.querySelector('section')?.append(before)
  before.focus()
  before.blur()
  await settled()
  before.remove()
  await settled()
  // Somebody left it without going elsewhere, such as by the mouse: nothing brings them back.
  expect(document.activeElement).toBe(document.body)
})

test('lines that go one after the other, while a dialog is open, are told from those that stay', async () => {
  const list = document.querySelector('section div') as HTMLElement
  list.innerHTML = ['One', 'Two', 'Three', 'Four']
    .map((name) => `<button>${name}</button>`)
    .join('')
  button('Three').focus()
  const dialog = overPage('Take both out')
  button('Three').remove()
  await settled()
  button('Two').remove()
  await settled()
  dialog.remove()
  await isAt('Four')
})

test('what has been hidden with the keyboard on it does not keep that from what comes instead', () => {
  const main = document.querySelector('main') as HTMLElement
  button('Inside').focus()
  main.style.display = 'none'
  const place = document.createElement('div')
  document.body.append(place)
  render(<Late />, { container: place })
  expect(document.activeElement?.textContent).toBe('The page')
})

function Late() {
  const heading = useArrivalIfLost()
  return (
    <h1 ref={heading} tabIndex={-1}>
      The page
    </h1>
  )
}

test('a page that comes late takes the keyboard from where it was brought, and not once a key was pressed', async () => {
  const lateIn = (id: string) => {
    const place = document.createElement('div')
    place.id = id
    document.querySelector('main')?.append(place)
    return render(<Late />, { container: place })
  }
  button('Inside').focus()
  button('Inside').remove()
  await isAt('After')
  lateIn('first')
  expect(document.activeElement?.textContent).toBe('The page')

  button('Before').focus()
  button('Before').remove()
  await isAt('After')
  fireEvent.keyDown(button('After'), { key: 'Shift' })
  lateIn('second')
  expect(document.activeElement).toBe(button('After'))

  // What took the keyboard by itself has it for good.
  button('After').remove()
  await Promise.resolve()
  button('Journal').focus()
  await isAt('Journal')
  lateIn('third')
  expect(document.activeElement).toBe(button('Journal'))
})
