/**
 * What is new, version by version, the newest first: what people see and can do, in their words. The
 * changelog has all of it; here stand the few lines that are worth a look.
 */
export const newsTexts = {
  '0.2.0': [
    'Search ({seek}) goes through everything that you may read here: pages, notes, debriefs, agreements. Alone it finds your private pages too, together only shared ones.',
    'Today: a page to begin with. One question a day, what waits for you, and a day of an earlier year.',
    'Check-ins: each of you rates apart, and it opens for all at the same moment. A picture over time, and no sum.',
    'Rituals, promises, a jar of ideas, Talk together, dreams, time for myself, chapters: the other rooms are open.',
    'A calendar, filters, templates, questions to write about, two views of one day, and a way to say how you would like to be answered.',
    'Beside Day One, pages come in from Journey, jrnl and others; a readable copy is a book too, or sealed with a passphrase.',
    'Hearth looks through every byte of the journal and of its copies for damage, and mends what it can.',
    'Hearth speaks German.',
    'Find your way ({palette}) goes anywhere by typing, {shortcuts} lists all keys, and there is a guide.',
  ],
  '0.1.0': [
    'A journal for each of you and one for all, a gratitude wall, and a way to work a conflict through in seven stages.',
    'A passphrase and a recovery sheet for each, encrypted backups, and a quick exit.',
  ],
} as const
