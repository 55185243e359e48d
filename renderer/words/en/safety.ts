/** The same words for everyone, in the same place, locked or not. */
export const safety = {
  'safety.title': 'If you do not feel safe',
  'safety.lead':
    'This page is here for everybody, all the time. Nothing you write or do makes it appear, and nobody is told that you read it.',
  'safety.back': 'Back',
  'safety.to-lines': 'Help lines by country',
  'safety.offline':
    'This page opens no links and works without a network. Note a number on paper, or learn it by heart.',

  'safety.now': 'If you are in danger now',
  'safety.now-1': 'Leave the room, or the house, if you can. Your things can wait.',
  'safety.now-2':
    'Call the emergency number where you are. It is {eu} everywhere in the European Union, {gb} in the United Kingdom, {us} in the United States and Canada, {au} in Australia, {nz} in New Zealand.',
  'safety.now-3':
    'If you cannot speak, call anyway, and stay on the line. Some emergency services also take a text message.',

  'safety.find': 'Finding help without being noticed',
  'safety.find-1':
    'Use a phone or computer that the other person never touches: a friend’s, one at work, one in a library.',
  'safety.find-2':
    'Ask somebody you trust to make the call for you, or to be there while you make it.',
  'safety.find-3':
    'Tell a doctor, a midwife, or a pharmacist at the counter. They can call for help, and going there needs no explanation.',
  'safety.find-4':
    'If it has to be this computer, use a private window of your browser. It keeps no list of pages. It does not help against a program that watches the screen.',
  'safety.find-5':
    'A call stays in the list of calls, and with some numbers on the bill. Take it off the list if somebody looks there.',

  'safety.signs': 'You are the one who knows',
  'safety.signs-more':
    'You do not need proof to ask for help. These are good reasons to talk to somebody outside:',
  'safety.signs-1': 'You are afraid of how the other person will react.',
  'safety.signs-2': 'You have been hit, pushed, held, or threatened, even once.',
  'safety.signs-3': 'You cannot say no, to a conversation, to closeness, to spending money.',
  'safety.signs-4': 'Somebody checks your phone, your money, your ways, or who you see.',

  'safety.exit': 'Leaving this screen quickly',
  'safety.exit-1':
    'Press Esc twice, or choose “Quick exit” at the top. It works on every screen of Hearth, this one too.',
  'safety.exit-2':
    'The words go from the screen first, then Hearth locks. What you were writing stays, as a draft that only you can open.',
  'safety.exit-3':
    'It is not full protection. Hearth stays on this computer, and whoever has already looked has seen it.',

  'safety.debrief': 'What “Work it through” is not for',
  'safety.debrief-1':
    'It is not for situations where you feel afraid, and not for violence, threats, or one person deciding over the other’s life.',
  'safety.debrief-2':
    'It asks each person for their own part in a quarrel. Nobody has a part in being hurt or controlled by somebody else.',
  'safety.debrief-3':
    'You owe nobody a conversation. You can say “not today”, pause, or close it, and are never asked why.',
  'safety.debrief-4':
    'What you answer in the check before it is kept nowhere. Nobody can tell a worry from a plain “not today”.',

  'safety.can': 'What Hearth can do',
  'safety.can-1':
    'Your private pages and your own words open with your passphrase or your recovery sheet, and with nothing else.',
  'safety.can-2':
    'Within Hearth nobody else can read, reset or delete them, and Hearth shows nobody when you were here.',
  'safety.can-3': 'While it is locked, only the names you chose are shown.',

  'safety.cannot': 'What Hearth cannot do',
  'safety.cannot-1':
    'It does not protect from a program that somebody put on this computer, or from a changed copy of Hearth.',
  'safety.cannot-2':
    'It does not protect from somebody who watches you type, makes you unlock it, or takes a picture of the screen.',
  'safety.cannot-3':
    'It does not hide that it is here. Its files show about how much was written, and when.',
  'safety.cannot-4':
    'It cannot bring back a folder that somebody deleted. Only a backup in another place can.',
  'safety.cannot-5':
    'If writing something down could put you at risk, do not keep it on this computer.',

  'safety.known': 'If somebody may know your passphrase',
  'safety.known-1':
    'Think first about what happens if they notice that it changed. You can talk that over with a help line before you do it.',
  'safety.known-2':
    'Choose a new one under Settings, Members, when you are alone. Take words that you use nowhere else, and do not write them where they could be found.',
  'safety.known-3':
    'Make a new recovery sheet there too. Once you have typed the new code back, the old sheet no longer opens today’s Hearth.',
  'safety.known-4':
    'Old copies stay as they are. A backup or a copied folder from before still opens with the old passphrase and the old sheet, with what was in it then.',

  'safety.lines': 'Help lines by country',
  'safety.lines-lead':
    'This list is short, and it may be out of date. Each number was copied from a page that was read for it, and its address stands below. If your country is not here, or nobody answers: the emergency number where you are works at any hour.',
  'safety.lines-find': 'Find a country or a name',
  'safety.lines-find-more': 'What you type here is kept nowhere.',
  'safety.lines-none': 'Nothing in this list fits “{text}”.',
  'safety.lines-count': '{count, plural, one {# number} other {# numbers}}',
  'safety.emergency': 'Emergency',
  'safety.emergency-eu': 'Emergency, as everywhere in the European Union',
  'safety.for-anyone': 'For anyone',
  'safety.for-women': 'For women',
  'safety.for-men': 'For men',
  'safety.for-same-sex': 'For people with a partner of the same sex',
  'safety.hours-always': 'day and night',
  'safety.hours-daily-9-23': 'every day, 9:00 to 23:00',
  'safety.hours-weekdays-9-19':
    'Monday to Friday, 9:00 to 19:00; at other times another line answers',
  'safety.hours-de-men': 'Monday to Thursday, 8:00 to 20:00; Friday, 8:00 to 15:00',
  'safety.hours-unknown': 'the page names no hours',
  'safety.read-at': 'Read at {sites} on {day}',
  'safety.sources': 'Where these numbers were read',
  'safety.sources-lead':
    'Plain addresses, to be typed on a safe computer if you want to look for yourself. Nothing here can be pressed.',
  'safety.source-dated': 'Of {dated}, read on {day}',
  'safety.source-undated': 'Without a date, read on {day}',
  'safety.note-eu':
    'It leads to the help line of the country you are in, where that country has connected it.',

  'safety.country-at': 'Austria',
  'safety.country-au': 'Australia',
  'safety.country-be': 'Belgium',
  'safety.country-ca': 'Canada',
  'safety.country-de': 'Germany',
  'safety.country-dk': 'Denmark',
  'safety.country-es': 'Spain',
  'safety.country-eu': 'European Union',
  'safety.country-fi': 'Finland',
  'safety.country-fr': 'France',
  'safety.country-gb': 'United Kingdom',
  'safety.country-ie': 'Ireland',
  'safety.country-it': 'Italy',
  'safety.country-nl': 'Netherlands',
  'safety.country-no': 'Norway',
  'safety.country-nz': 'New Zealand',
  'safety.country-pl': 'Poland',
  'safety.country-pt': 'Portugal',
  'safety.country-se': 'Sweden',
  'safety.country-us': 'United States',
  'safety.country-za': 'South Africa',
  'safety.part-flanders': 'Flanders',
  'safety.part-northern-ireland': 'Northern Ireland',
  'safety.part-quebec': 'Québec',
  'safety.part-scotland': 'Scotland',
  'safety.part-wales': 'Wales',
  'safety.part-wallonia': 'French-speaking Belgium',
} as const
