/** Sizes that both sides of the door respect. Lengths of text are UTF-16 units, as `maxlength` counts. */
export const limits = {
  members: 8,
  labelLength: 40,
  passphraseMinLength: 8,
  passphraseMaxLength: 1024,
  titleLength: 300,
  /** A page of about 700,000 words; with its JSON it stays under the vault's 8 MiB for one record. */
  bodyLength: 4_000_000,
  noteLength: 4_000,
  responseLength: 8_000,
  /** One member's view of a day, about fifteen thousand words. */
  dayViewLength: 100_000,
  debriefTitleLength: 120,
  /** One box of a debrief, about four thousand words. */
  debriefTextLength: 24_000,
  /** Words for what was felt, or needed, on one side; and the letters of one of them. */
  sideWords: 40,
  sideWordLength: 60,
  /** Things that one member says in a debrief before anybody else is asked. */
  actsAtOnce: 8,
  promiseLength: 300,
  ritualNameLength: 80,
  ideaLength: 200,
  /** What there is to know about a ritual, and a note on one of its days. */
  ritualWords: 300,
  ritualNoteLength: 600,
  /** Days of rituals that one call may ask for. */
  ritualDays: 62,
  chapterNameLength: 80,
  /** What is said of a dream, and how its owner would like to be supported. */
  dreamTextLength: 8_000,
  dreamStepLength: 200,
  dreamSteps: 30,
  /** How long somebody would like to be on their own, in words; and a line beside it. */
  ownTimeLength: 60,
  ownTimeWords: 300,
  /** Dimensions of check-ins, the hidden ones among them; their names, and the words at their ends. */
  dimensions: 24,
  dimensionNameLength: 60,
  dimensionEndLength: 24,
  /** The line of words beside a rating, and a line noted while a check-in is talked about. */
  checkInLineLength: 400,
  agendaLineLength: 1_000,
  /** A time-out, in minutes. */
  pauseMinutes: { min: 20, max: 24 * 60 },
  /** The outside view is offered this many months after the last one. */
  outsideViewMonths: 4,
  attachments: {
    /** One file, in bytes. */
    bytes: 4 * 1024 * 1024 * 1024,
    /** A picture up to this length is shown in the app; of a longer one a copy can be saved. */
    shownBytes: 64 * 1024 * 1024,
    /** What one call carries of a file. */
    chunkBytes: 1024 * 1024,
    thumbnailBytes: 512 * 1024,
    /** Longest side of a thumbnail, in pixels. */
    thumbnailSide: 480,
    nameLength: 255,
    /** How many one call may ask about. */
    described: 400,
  },
  /** A name as a picture, for the recovery sheet. */
  namePictureBytes: 256 * 1024,
  /** What may be typed to search for, and how many finds one call may ask for. */
  searchLength: 200,
  searchHits: 400,
  templateNameLength: 80,
  templateLength: 40_000,
  tags: 40,
  tagLength: 60,
  /** Tags that an import may add to every page. */
  importTags: 10,
  /** Rows of a timeline that one call may ask for. */
  sliceLength: 400,
  /** Pages of one day in earlier years that are told at once. */
  memories: 24,
  /** The longest that people who talk may keep Hearth open without a key: one turn at the table. */
  staySeconds: 600,
  autoLockMinutes: { min: 1, max: 120, start: 3 },
  /** Draft autosave: after the last key, and at the latest while typing goes on. */
  draftIdleMs: 400,
  draftAtMostMs: 2_000,
  /** Two presses of Esc within this time are a quick exit. */
  quickExitMs: 600,
  /** How long unsaved words may keep a lock, or a hand-over of the keyboard, waiting. */
  flushDeadlineMs: 1_000,
  /** How long a page may take to say anything at all when Hearth locks. */
  pageDeadlineMs: 2_000,
  /** How long the vault process may take to finish its last write when Hearth locks. */
  lockDeadlineMs: 2_000,
} as const
