import type { Attachments } from '../attachments/attachments.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Drafts } from './drafts.ts'
import type { Pages } from './pages.ts'
import type { Rows } from './rows.ts'

/** What the journal is made of, for those who do one kind of thing to its pages. */
export interface PageParts {
  vault: OpenVault
  pages: Pages
  drafts: Drafts
  rows: Rows
  attachments: Attachments
}
