/** What a member's words lie in, by space: what a copy has to have, and what is read to verify a vault. */
export const collections = {
  mine: [
    'entries',
    'attachments',
    'bin',
    'bin-due',
    'pins',
    'hidden-memories',
    'templates',
    'paragraphs',
    'outside-views',
  ],
  ours: [
    'entries',
    'attachments',
    'bin',
    'bin-seen',
    'notes',
    'completions',
    'responses',
    'prompts',
    'ends',
    'agreements',
    'agreement-reviews',
    'agreement-replies',
    'kept-debriefs',
    'departures',
    'vouched',
  ],
  drafts: [
    'drafts',
    'note-drafts',
    'sealed-notes',
    'completion-drafts',
    'response-drafts',
    'debrief-sides',
    'debrief-turns',
    'debrief-agreements',
    'debrief-words',
    'outside-view-drafts',
    'other-copies',
  ],
} as const

/** The same in the space of a debrief. */
export const ofDebriefs = ['about', 'steps'] as const
