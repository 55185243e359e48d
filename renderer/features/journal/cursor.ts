/** What is chosen in the list: a finished page or a draft. */
export interface Choice {
  kind: 'page' | 'draft'
  id: string
}

/** Where the list stands. It is kept by the room, so that it survives a visit to the editor. */
export interface Cursor {
  /** Place in the list from 0, drafts first. */
  index: number
  /** What is chosen; null until the row at `index` has come from the vault. */
  choice: Choice | null
  /** Counts up when the room, not the person, moved the cursor: the list then scrolls to it. */
  sentAt?: number
}

export function isSameChoice(a: Choice | null, b: Choice | null): boolean {
  return a !== null && b !== null && a.kind === b.kind && a.id === b.id
}
