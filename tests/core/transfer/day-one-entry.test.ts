import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { MediaShelf } from '../../../main/core/transfer/day-one/media.ts'
import { takeEntry } from '../../../main/core/transfer/day-one/page.ts'
import { dayAndTime, instantOf } from '../../../main/core/transfer/text/day-and-time.ts'
import { plainLine, tidyMarkdown } from '../../../main/core/transfer/text/tidy-markdown.ts'
import { EntryContent } from '../../../shared/model/entry.ts'
import { type DayOneEntry, pepysEntries } from '../../make/day-one-zip.ts'
import { pepys } from '../../make/pepys.ts'
import fc from '../../make/properties.ts'

test.each([
  ['2018-12-10T16:56:18Z', 'America/Denver', '2018-12-10', '09:56'],
  ['2021-03-01T03:30:00Z', 'America/New_York', '2021-02-28', '22:30'],
  ['2021-07-01T23:30:00Z', 'Europe/Berlin', '2021-07-02', '01:30'],
  ['1945-07-01T12:00:00Z', 'Europe/London', '1945-07-01', '14:00'],
  ['1969-12-31T23:30:00Z', 'Europe/London', '1970-01-01', '00:30'],
  ['1661-01-01T00:00:30Z', 'Europe/London', '1660-12-31', '23:59'],
  ['1582-10-10T12:00:00Z', 'Europe/Rome', '1582-10-10', '12:49'],
  ['1891-03-15T00:05:00Z', 'Europe/Paris', '1891-03-15', '00:14'],
  ['2011-12-30T09:30:00Z', 'Pacific/Apia', '2011-12-29', '23:30'],
  ['2011-12-30T10:30:00Z', 'Pacific/Apia', '2011-12-31', '00:30'],
  ['2020-06-01T12:00:00.123456Z', 'Asia/Kathmandu', '2020-06-01', '17:45'],
  ['2020-06-01T12:00Z', 'UTC', '2020-06-01', '12:00'],
  ['2020-06-01T23:30:00+02:00', 'Europe/Berlin', '2020-06-01', '23:30'],
  ['2020-06-01T23:30:00-0430', 'UTC', '2020-06-02', '04:00'],
  ['2020-06-01T23:30:00Z', 'GMT+0130', '2020-06-02', '01:00'],
  ['2020-06-01T00:30:00Z', 'GMT-5', '2020-05-31', '19:30'],
  ['2020-06-01T12:00:00Z', 'Middle-earth/Shire', '2020-06-01', '12:00'],
  ['2020-06-01T12:00:00Z', null, '2020-06-01', '12:00'],
])('%s in %s is %s at %s', (instant, zone, day, time) => {
  expect(dayAndTime(instantOf(instant)!, zone)).toEqual({ day, time })
})

test.each(['', 'yesterday', '2020-13-01T00:00:00Z', '2020-06-01', '20200601T120000Z', '-000001'])(
  '"%s" is no date',
  (text) => {
    expect(instantOf(text)).toBeNull()
  },
)

test('a date before the year 1 is no date of ours', () => {
  expect(dayAndTime(instantOf('0001-01-01T01:00:00Z')!, 'America/New_York')).toBeNull()
})

const dated = (dates: object) => JSON.stringify({ uuid: 'A'.repeat(32), text: 'Snow', ...dates })

test('a date that its zone pushes out of the calendar is no date of ours', () => {
  const late = takenFrom(
    dated({ creationDate: '9999-12-31T23:30:00-02:00', timeZone: 'Etc/GMT+2' }),
  )
  expect(late).toMatchObject({ skip: 'no-date' })
  const changed = {
    creationDate: '2018-12-10T16:56:18Z',
    modifiedDate: '9999-12-31T23:30:00-02:00',
  }
  expect(takenFrom(dated(changed))).toMatchObject({
    page: { createdAt: '2018-12-10T16:56:18.000Z', changedAt: '2018-12-10T16:56:18.000Z' },
  })
})

test('an entry becomes a page: heading, words, day, tags, star', () => {
  const taken = takenFrom(
    JSON.stringify({
      uuid: '6F30404A-B159-433D-8D0D-8B3B7E2A4B11',
      creationDate: '2018-12-10T16:56:18Z',
      modifiedDate: '2018-12-11T08:00:00Z',
      timeZone: 'America/Denver',
      starred: true,
      tags: ['walks ', 'walks', '', 'the  dog'],
      photos: [
        { identifier: 'b', md5: 'FF02', type: 'png', orderInEntry: 1, width: 40, height: 30 },
        { identifier: 'A', md5: 'ff01', type: 'jpeg', orderInEntry: 0, width: -1, height: 9 },
      ],
      videos: [{ identifier: 'C', md5: 'ff03', type: 'mov' }],
      pdfAttachments: [{ identifier: 'D', md5: 'ff04', pdfName: 'Letter.pdf' }],
      text: '# A walk in the snow\\!\n\nIt was cold\\. 3\\. snow this year\\.\u2028\n1\\. not a list\n',
    }),
  )
  expect(taken).toEqual({
    media: [
      aMedium('A', 'ff01.jpeg'),
      { ...aMedium('B', 'ff02.png'), width: 40, height: 30 },
      aMedium('C', 'ff03.mov'),
      aMedium('D', 'Letter.pdf'),
    ],
    page: {
      origin: '6F30404AB159433D8D0D8B3B7E2A4B11',
      pinned: true,
      createdAt: '2018-12-10T16:56:18.000Z',
      changedAt: '2018-12-11T08:00:00.000Z',
      content: {
        day: '2018-12-10',
        time: '09:56',
        title: 'A walk in the snow!',
        body: 'It was cold. 3. snow this year.\n\n1\\. not a list',
        mood: null,
        tags: ['walks', 'the dog'],
      },
    },
  })
})

test.each([
  ['a first line that is no heading', 'Cold today', '', 'Cold today'],
  ['a heading in the middle', 'Cold\n\n# Later', '', 'Cold\n\n# Later'],
  ['a heading and nothing more', '## Rain **again**', 'Rain again', ''],
  [
    'a photo before the heading',
    '![](dayone-moment://ABC)\n\n# Rain\n\nIt rained.',
    'Rain',
    '![](dayone-moment://ABC)\n\n\n\nIt rained.',
  ],
  [
    'a heading of a thousand words',
    `# ${'very '.repeat(999)}wet`,
    '',
    `# ${'very '.repeat(999)}wet`,
  ],
])('of %s no word is lost', (_, text, title, body) => {
  const taken = take({ text })
  expect(taken).toMatchObject({ page: { content: { title, body } } })
})

test.each<[string, Partial<DayOneEntry> | null, string]>([
  ['without a date', { creationDate: 'soon' }, 'no-date'],
  ['without words', { text: ' \n' }, 'empty'],
  ['with nothing but a photo that is nowhere', { text: '![](dayone-moment://ABC)\n' }, 'empty'],
  ['of five million letters', { text: 'word '.repeat(1_000_000) }, 'too-large'],
  ['of eleven million bytes', { text: '雨'.repeat(3_900_000) }, 'too-large'],
  ['that is no object', null, 'unreadable'],
])('an entry %s is set aside and the reason named', (_, change, skip) => {
  const taken = change === null ? takenFrom('[1]') : take(change)
  expect(taken).toMatchObject({ skip })
})

test('words that lie only in the rich text are found there', () => {
  const richText = JSON.stringify({ contents: [{ text: 'Hello ' }, { text: 'there' }, {}] })
  expect(take({ text: '', richText })).toMatchObject({
    page: { content: { body: 'Hello there' } },
  })
})

test('a day without a time has none', () => {
  expect(take({ isAllDay: true })).toMatchObject({ page: { content: { time: null } } })
})

test('the same entry keeps its origin when its words change, and another has another', () => {
  const origin = (change: Partial<DayOneEntry>) => {
    const taken = take(change)
    return 'page' in taken ? taken.page.origin : null
  }
  expect(origin({ text: 'New words' })).toBe(origin({}))
  expect(origin({ uuid: 'B' })).not.toBe(origin({}))
  expect(origin({ uuid: '' })).toBe(origin({ uuid: '' }))
  expect(origin({ uuid: '', text: 'New words' })).not.toBe(origin({ uuid: '' }))
})

test('whatever an entry holds, it becomes a page that the vault takes, or is set aside', () => {
  const odd = fc.oneof(fc.jsonValue(), fc.string(), fc.constant('2020-01-01T00:00:00Z'))
  const entry = fc.record(
    {
      uuid: odd,
      creationDate: odd,
      timeZone: odd,
      text: odd,
      richText: odd,
      tags: fc.oneof(odd, fc.array(odd)),
      photos: odd,
      starred: odd,
      location: odd,
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(entry, (given) => {
      const taken = takenFrom(JSON.stringify(given))
      if ('page' in taken) EntryContent.parse(taken.page.content)
    }),
    { numRuns: 3000 },
  )
})

// Work that grew with the square of the length would go on here for hours.
test.each(['![', '](dayone-moment:', '\\.', '# ', '*a', '1\\.', ' ', '\n', '`', '-\\- '])(
  'three million letters of %j are read in one go',
  (part) => {
    const text = part.repeat(3_000_000 / part.length)
    expect(take({ text: `# ${text}` })).toHaveProperty('page')
    take({ text })
  },
)

test('taking away backslashes never changes what a reader sees', () => {
  const markdown = new MarkdownIt()
  const see = (text: string) => markdown.render(text)
  const signs = fc.constantFrom(...'.!-+()#>=:@/*_[]`~{}|&"\''.split(''))
  const piece = fc.oneof(
    { weight: 3, arbitrary: signs.map((sign) => `\\${sign}`) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('word', 'a', '7', '12', 'www', 'http', '\\', ' ', ' '),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('\n', '\n\n', '- ', '> ', '1. ', '# ', '`', '**', '![', ']('),
    },
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('')
      expect(see(tidyMarkdown(text))).toBe(see(text))
    }),
    { numRuns: 20_000 },
  )
})

test('a plain line shows the words and none of the signs', () => {
  expect(plainLine('**Rain** and [wind](https://example.org), *again* 2\\.5 \\* snake_case')).toBe(
    'Rain and wind, again 2.5 * snake_case',
  )
})

test('every entry of a real diary becomes a page of its own day', () => {
  const pages = pepysEntries().map((entry) => takenFrom(JSON.stringify(entry)))
  expect(pages.map((taken) => 'page' in taken && taken.page.content.day)).toEqual(
    pepys().map((entry) => entry.date),
  )
  const bodies = pages.map((taken) => ('page' in taken ? taken.page.content.body : ''))
  // A number that would begin a list keeps its backslash.
  const words = bodies.map((body) =>
    body.replace(/^!\[\]\(dayone-moment:.*\)\n+/, '').replace(/^(\d+)\\\./gm, '$1.'),
  )
  expect(words).toEqual(pepys().map((entry) => entry.text.trim()))
})

const takenFrom = (json: string) => takeEntry(json, new MediaShelf([]))

function take(change: Partial<DayOneEntry>) {
  const entry = { uuid: 'A', creationDate: '2020-06-01T12:00:00Z', text: 'Rain', ...change }
  return takenFrom(JSON.stringify(entry))
}

function aMedium(key: string, name: string) {
  return { key, origin: key, name, width: null, height: null, bytes: expect.any(Function) }
}
