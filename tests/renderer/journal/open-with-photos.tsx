import { fireEvent, screen } from '@testing-library/react'
import type { Editor } from '@tiptap/core'
import { afterEach, beforeEach, vi } from 'vitest'
import { forgetPhotos } from '../../../renderer/parts/photos/forget-photos.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { FakeHouse } from '../../make/fake-house.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { aCouple, openPage } from '../open-page.tsx'

/** Nothing changes its size in a document without a screen. */
class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** Everything is on the screen in a document without one. */
class NearObserver extends StillObserver {
  private readonly tell: IntersectionObserverCallback

  constructor(tell: IntersectionObserverCallback) {
    super()
    this.tell = tell
  }

  override observe() {
    const entry = { isIntersecting: true } as IntersectionObserverEntry
    queueMicrotask(() => this.tell([entry], this as unknown as IntersectionObserver))
  }
}

/** Addresses of pictures in memory that have not been given back. */
export const liveUrls = new Set<string>()

/** What the page's canvas would have made of any picture. */
export const smallPicture = new Uint8Array([1, 2, 3, 4])

class FakeCanvas {
  getContext() {
    return { drawImage: () => undefined }
  }
  async convertToBlob() {
    return new Blob([smallPicture])
  }
}

beforeEach(() => {
  let last = 0
  vi.stubGlobal('ResizeObserver', StillObserver)
  vi.stubGlobal('IntersectionObserver', NearObserver)
  vi.stubGlobal('OffscreenCanvas', FakeCanvas)
  vi.stubGlobal('createImageBitmap', async () => ({ width: 900, height: 600, close: () => {} }))
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    last += 1
    const url = `blob:hearth/${last}`
    liveUrls.add(url)
    return url
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void liveUrls.delete(url))
})

afterEach(() => {
  forgetPhotos()
  liveUrls.clear()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

export interface Opened {
  vault: FakeVault
  house: FakeHouse
  mara: MemberId
  jonas: MemberId
}

/** The whole page, with Mara in; `before` fills the vault. */
export function openAsMara(before: (opened: Omit<Opened, 'house'>) => void = () => {}): Opened {
  const vault = aCouple()
  const [mara, jonas] = vault.people.map(({ id }) => id) as [MemberId, MemberId]
  vault.me = mara
  before({ vault, mara, jonas })
  return { vault, mara, jonas, house: openPage(vault) }
}

export async function beginPage(): Promise<HTMLElement & { editor: Editor }> {
  fireEvent.click(
    await screen.findByRole('button', { name: /^(?:New page|Write the first page)$/ }),
  )
  return (await screen.findByRole('textbox', { name: 'Text of the page' })) as HTMLElement & {
    editor: Editor
  }
}

/** What a drag or the clipboard carries. */
export function carrying(files: Partial<File>[], words: Record<string, string> = {}) {
  return {
    files,
    types: ['Files', ...Object.keys(words)],
    getData: (type: string) => words[type] ?? '',
  }
}

/** A file as the page is given one. */
export function aFile(name: string, bytes: Uint8Array, type = 'image/png'): File {
  return new File([bytes as Uint8Array<ArrayBuffer>], name, { type })
}
