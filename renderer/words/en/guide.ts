/**
 * The guide. A line is a paragraph; a tag around some words leads to the place of that name
 * (`renderer/features/guide/guide-ways.ts`), and keys come as values: `{seek}`, `{lock}`, `{find}`,
 * `{palette}`, `{shortcuts}`, `{pause}`.
 */
export const guideTexts = {
  'first-evening': {
    title: 'The first evening',
    lead: 'What to do with the first half hour, and what can wait.',
    parts: [
      {
        title: 'Your keys come first',
        lines: [
          'Each of you has a passphrase and a recovery sheet. The passphrase you type every day; the sheet is for the day on which it does not come back to you.',
          'Put the sheet where only you would look, and not beside this computer. Whoever holds it can open what you can open.',
        ],
      },
      {
        title: 'Then one page, and one note',
        lines: [
          'Write a page in the <journal>Journal</journal>. One line is a page. Nobody reads it while you write, and it is private unless you say otherwise.',
          'Pin a note to the <wall>gratitude wall</wall>, for something small from this week. The other finds it there, and on their first page.',
          'That is all for an evening. <today>Today</today> asks one question a day, if you want one.',
        ],
      },
      {
        title: 'Before you forget',
        lines: [
          'Choose a place for copies under <backup>Backup</backup>, best of all a stick or another disk. From then on they are made by themselves.',
          'Lock when you go: {lock}. Hearth also locks by itself after a few quiet minutes, which you set under <locking>Locking</locking>.',
        ],
      },
    ],
  },
  'private-and-shared': {
    title: 'Private and shared',
    lead: 'Who can read what, and how a page goes from one to the other.',
    parts: [
      {
        title: 'Two kinds of paper',
        lines: [
          '<b>Private</b> is cool paper with a lock. Only its author can open it. The others do not see that it is there: no title, no count, no date.',
          '<b>Shared</b> is warm paper. Every member can read it, also those who join later.',
          'Every page says in words who can read it. That sentence is worked out from the keys themselves.',
        ],
      },
      {
        title: 'Sharing is one step of its own',
        lines: [
          'Before a page is shared you see exactly what the others will see. Afterwards it cannot be unread; only its author can put it in the bin, where it stays for 30 days.',
          'You can also share a single paragraph of a private page. The page it comes from stays yours.',
          'Nobody can change the words of somebody else. When you change your own, the earlier wording stays in the history of the page.',
        ],
      },
      {
        title: 'Sealed',
        lines: [
          'A side in a <debriefs>debrief</debriefs>, a <checkins>check-in</checkins> or a view of one day is sealed when you have finished it. It opens for all of you at the same moment, or not at all, and until then you can take it back.',
        ],
      },
    ],
  },
  writing: {
    title: 'Writing a page',
    lead: 'Drafts, photos, moods, and finding it all again.',
    parts: [
      {
        title: 'Nothing gets lost',
        lines: [
          'What you type is saved a moment after the last key, encrypted, and as a draft that only you can read. A power cut takes a few words at the most.',
          'The switch at the top says where <b>Done</b> puts the page: with your own, or with the shared ones.',
        ],
      },
      {
        title: 'More than words',
        lines: [
          'Headings, lists, quotes and check lists stand in the bar below the text, and have keys. All keys are listed under <keys>Keyboard shortcuts</keys>.',
          'Drop photos on the page, or paste them. The place where a photo was taken is left out unless you keep it.',
          'A page can belong to any day of the past, and bear a mood and tags. A question to write about, or a template, is one press away.',
          'With a shared page you can say how you would like to be answered: just listen, comfort, ideas welcome, some space.',
        ],
      },
      {
        title: 'Finding it again',
        lines: [
          '<search>Search</search> ({seek}) looks through everything that you may read, while you type. On the page that you are writing {find} finds words.',
          'The list of the <journal>Journal</journal> can be narrowed down, and its calendar goes to any day.',
        ],
      },
    ],
  },
  wall: {
    title: 'The gratitude wall',
    lead: 'Small notes for what somebody did, and why it mattered.',
    parts: [
      {
        title: 'A note',
        lines: [
          'Say what somebody did, as plainly as you can: “for the soup” is enough. There is appreciation, small thanks, and celebration.',
          'Whoever receives a note can complete it: this mattered because …. Nobody has to.',
        ],
      },
      {
        title: 'For later',
        lines: [
          'A note can be kept until a day, or until you next come in together. Until then nobody else knows of it.',
        ],
      },
      {
        title: 'Coming back to it',
        lines: [
          'Draw one at random, search the <wall>wall</wall>, or make a year book to print. Nothing on it is counted.',
        ],
      },
    ],
  },
  conflict: {
    title: 'Working a conflict through',
    lead: 'One incident, seven stages, as many evenings as you like.',
    parts: [
      {
        title: 'First of all',
        lines: [
          'This is not for situations where you feel afraid. If you do, <safety>read this first</safety>. Nobody is told that you did.',
          'Begin under <debriefs>Work it through</debriefs> when the worst is over: rested, fed and sober. It will keep.',
        ],
      },
      {
        title: 'Each alone',
        lines: [
          'Write your side: what a camera would have seen, what you felt, what you needed. Only you can read it.',
          'Below what you write a quiet hint names phrases that are hard to hear, here and in what you say later. You can keep your words.',
          'When it says what you mean, seal it. The other writes theirs without having read yours.',
        ],
      },
      {
        title: 'Then with each other',
        lines: [
          'Open both sides in one sitting, each with your own passphrase; or, if you cannot sit together, one after the other once each of you is ready.',
          'In turns you say back what you heard, until the other says: yes, that is it. To understand is not to agree.',
          'What you showed too early you can take back, until the keyboard changes hands, you pause or close the debrief, choose what is kept, leave the page, or Hearth locks.',
          'Then each looks at their own part, and promises one thing that is small enough for a bad day. To understand each other better is a complete result too.',
        ],
      },
      {
        title: 'At any time',
        lines: [
          'Either of you can pause ({pause}) or close it, without a reason. At the end each says what stays with the shared pages, and the stricter choice holds.',
        ],
      },
    ],
  },
  together: {
    title: 'Together at one keyboard',
    lead: 'When several of you sit here, and what is open then.',
    parts: [
      {
        title: 'Coming in',
        lines: [
          'Choose “Both of us are here” on the lock screen. Each types a passphrase. Only shared pages open; everybody’s private pages stay shut.',
          'It takes this for opening sealed sides, and it suits <talk>Talk together</talk>, <checkins>check-ins</checkins> and reading old pages to each other.',
        ],
      },
      {
        title: 'Whose words',
        lines: [
          'The sidebar says who is at the keyboard. Hand it over there, so that Hearth knows who is speaking.',
          'Pages and notes are written alone: what is written together would belong to nobody.',
        ],
      },
      {
        title: 'When one of you goes',
        lines: [
          'Choose “One of us is leaving”. Hearth locks, and whoever stays comes in with their own passphrase.',
        ],
      },
    ],
  },
  backup: {
    title: 'Backup and the recovery sheet',
    lead: 'What you need on the day when the computer, or your memory, gives way.',
    parts: [
      {
        title: 'Copies',
        lines: [
          'Everything lies in one folder on this computer. A <backup>backup</backup> is one encrypted file with all of it. Keep one away from here.',
          'With a place chosen once, copies are made daily or weekly, checked after they are made, and thinned out: one for each of 7 days, 4 weeks and 12 months.',
          'A test restore opens a copy and counts what is in it, without writing anything. Try it once a year.',
          'A copy is brought back from the lock screen, into a folder of its own. Before anything changes, Hearth says how the copy stands to the journal of today, which is kept: on the same screen there is a way back to it.',
        ],
      },
      {
        title: 'The sheet',
        lines: [
          'On the lock screen choose “Use the recovery sheet”, and type its nine groups. Then you choose a new passphrase.',
          'If the sheet is lost, make a new one under <members>Members</members>. The old one then no longer opens this journal, but it does open backups from before.',
          'If somebody may know your passphrase or your sheet, have new keys made there.',
          'Nobody can reset a passphrase. Without it and without the sheet your private pages stay shut, for you too.',
        ],
      },
    ],
  },
  'moving-in': {
    title: 'Moving in',
    lead: 'Bringing along an old diary, and taking yours out again.',
    parts: [
      {
        title: 'In',
        lines: [
          '<import>Bring in pages</import> reads what Day One, Journey, jrnl, Mini Diary, Mini Diarium and Hearth itself export, and folders of Markdown or text files.',
          'You see first what is in it. Pages come in private unless you choose otherwise, and a second time adds nothing twice.',
          'What had to stay behind is named at the end, with the reason. Keep the old diary until you have looked.',
        ],
      },
      {
        title: 'Out',
        lines: [
          '<export>A readable copy</export> gives you all that you may read as texts, as a book or as data; plain, or sealed with a passphrase so that the free program age opens it without Hearth.',
        ],
      },
    ],
  },
  trouble: {
    title: 'When something is wrong',
    lead: 'What Hearth says, what it means, and what is safe.',
    parts: [
      {
        title: 'The passphrase does not open',
        lines: [
          'Look at Caps Lock, at the language of the keyboard, and whose name is chosen. Nothing is lost, and you can try as often as you like.',
          'The recovery sheet opens your space too. A wrong passphrase is never mistaken for a damaged file.',
        ],
      },
      {
        title: 'The journal is not where it was',
        lines: [
          'Plug in the stick or disk that it lives on, or choose where the folder is now. Hearth makes no new journal unless you ask for one.',
        ],
      },
      {
        title: 'Something is damaged',
        lines: [
          'What cannot be read stays where it is, and the rest opens. <backup>Look through everything</backup> says what is damaged and which copy still has it, and mends it where it can.',
          'If the disk is full, what you wrote is kept, and new words wait. Make some room on it.',
        ],
      },
      {
        title: 'This is an older copy',
        lines: [
          'Somebody put an old folder or a backup in the place of today’s. Hearth says so before it shows anything; look for the newer one first.',
        ],
      },
      {
        title: 'It says that it is open elsewhere',
        lines: [
          'Close Hearth on the other computer. Two that write at once would not see each other’s words.',
        ],
      },
    ],
  },
  cannot: {
    title: 'What Hearth cannot do',
    lead: 'So that you do not rely on it.',
    parts: [
      {
        title: 'On purpose',
        lines: [
          'It sends nothing anywhere: there is no account, no app for the phone, and nobody who could help you in.',
          'It does not bring two computers up to date by itself. Carry the folder, and write in one place at a time.',
          'It tells nobody who read what, or when, and it counts nothing against anyone.',
        ],
      },
      {
        title: 'By its nature',
        lines: [
          'It cannot make anybody listen, and it is no help in danger: for that there is <safety>a page of its own</safety>.',
          'Quick exit hides what you read. It does not hide that Hearth is here.',
          'Against whom your words are protected, and where that ends, is told under <protection>Protection</protection>.',
        ],
      },
    ],
  },
} as const
