import type { ReactElement } from 'react'
import type { MemberId } from '../../shared/ids.ts'
import type { Entry } from '../../shared/model/entry.ts'
import type { Session } from '../../shared/model/member.ts'
import type { FakeVault } from '../make/fake-vault.ts'

/** What a screen is opened with. Mara is in. */
export interface Given {
  vault: FakeVault
  mara: MemberId
  jonas: MemberId
  session: Session
  /** A page of Mara's own. */
  entry: Entry
}

export interface Opened {
  screen: ReactElement
  /** A field to fill first, and with what. */
  type?: [label: string, text: string]
  /** Names of the buttons that open it, in turn; none where it stands open. */
  press?: (string | RegExp)[]
  inside?: 'dialog' | 'menu'
}
