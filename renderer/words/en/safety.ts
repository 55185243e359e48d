/** The same words for everyone, in the same place, locked or not. */
export const safety = {
  'safety.title': 'If you do not feel safe',
  'safety.lead':
    'This page is here for everybody, all the time. Nothing you write or do makes it appear, and nobody is told that you read it.',
  'safety.now': 'If you are in danger now',
  'safety.now-1': 'Leave the room, or the house, if you can. Your things can wait.',
  'safety.now-2':
    'Call the emergency number where you live: 112 in Europe and many other places, 911 in North America, 999 in the United Kingdom, 000 in Australia.',
  'safety.now-3': 'If you cannot speak, call anyway. Many services take a text message too.',
  'safety.signs': 'You are the one who knows',
  'safety.signs-more':
    'You do not need proof to ask for help. These are good reasons to talk to somebody outside:',
  'safety.signs-1': 'You are afraid of how the other person will react.',
  'safety.signs-2': 'You have been hit, pushed, held, or threatened, even once.',
  'safety.signs-3': 'You cannot say no, to a conversation, to closeness, to spending money.',
  'safety.signs-4': 'Somebody checks your phone, your money, your ways, or who you see.',
  'safety.talk': 'Who to talk to',
  'safety.talk-1':
    'A help line for violence at home. They are free in most countries, answer at night, and listen without pressing you.',
  'safety.talk-2':
    'A doctor, a midwife, a counselling service, or somebody at work whom you trust.',
  'safety.talk-3': 'Ask from a phone or computer that the other person never uses.',
  'safety.hearth': 'What Hearth can and cannot do here',
  'safety.hearth-1':
    'Working through a quarrel together is not for situations where you feel afraid. You owe nobody a conversation.',
  'safety.hearth-2':
    'Your private pages open with your passphrase alone. But someone can watch you type, or make you open them.',
  'safety.hearth-3':
    'Quick exit hides the window and locks. It does not remove Hearth, and it is not full protection.',
  'safety.hearth-4':
    'If writing things down could put you at risk, do not keep them on this computer.',
  'safety.offline':
    'This page opens no links and works without a network. Note a number on paper, or learn it by heart.',
  'safety.back': 'Back',
} as const
