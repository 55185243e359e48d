/** The names and numbers of vault format 1, as docs/vault-format.md gives them. */
export const format = {
  /** Written in HEAD. Readers refuse a name they do not know. */
  name: '1',
  /** What trial versions before 0.1.0 wrote. No release opens it. */
  draft: '1-draft',
  /** Major version in the shell of every public document and page. */
  major: 1,
  block: 4096,
  segmentBytes: 1024 * 1024,
  /** Segments that are begun while the disk is full. */
  smallSegmentBytes: 64 * 1024,
  /** Kept back for the day the disk is full. */
  ballastBytes: 4 * 1024 * 1024,
  /** A frame never grows past this; what does not fit lies in pages of its own. */
  frameBytes: 512 * 1024,
  /** Records whose body is longer than this, in bytes of JSON, lie in a page of their own. */
  largeBytes: 64 * 1024,
  /** The longest body of one record. */
  recordBytes: 8 * 1024 * 1024,
  /** A page of records holds at most this much JSON; a fuller one is split. */
  pageBytes: 256 * 1024,
  /** One sealed message; a page is as many of them as it needs. */
  chunkBytes: 256 * 1024,
  /** Changes of drafts over this size are kept as differences. */
  deltaOverBytes: 4096,
  /** What the key derivation may cost; a file that asks for more or less is damaged. */
  kdf: {
    opsLimit: { min: 1, max: 20 },
    memLimitBytes: { min: 64 * 1024 * 1024, max: 1024 * 1024 * 1024 },
  },
} as const

/** Paths inside the vault folder. */
export const paths = {
  head: 'HEAD',
  lock: 'LOCK',
  ballast: 'ballast',
  keys: 'keys',
  keyring: 'keyring',
  spaces: 'spaces',
  quarantine: 'quarantine',
  /** Lies in a folder that is being restored to, from the first byte to the last. */
  unfinishedRestore: 'RESTORE-NOT-FINISHED',
  keysOf: (member: string) => `keys/${member}`,
  keyringOf: (member: string) => `keyring/${member}`,
  space: (space: string) => `spaces/${space}`,
  grantsOf: (space: string) => `spaces/${space}/grants`,
  pauseOf: (space: string) => `spaces/${space}/pause`,
} as const
