import type { CueLevel } from '../../../shared/model/jar.ts'

/** The page of closeness cues. */
export const cues = {
  'cues.page': 'Closeness cues',
  'cues.lead':
    'Small signs that two people agree on, so that it is easy to ask to be near, and as easy to say “not now”.',
  'cues.rule-1': 'A cue asks. It never means “you have to”.',
  'cues.rule-2': '“Not now” is a whole answer and needs no reason.',
  'cues.rule-3': 'A yes can become a no at any moment, in the middle too.',
  'cues.safe':
    'If you feel that you cannot say no, this page is not for you just now. “If you do not feel safe” stands in the sidebar, always.',
  'cues.two':
    'Cues are for two. What is shared in Hearth is read by everybody here, so there are none in a journal of one, or of more than two.',
  'cues.private': 'Only you can see what you opt in to.',
  'cues.private-more':
    '{other} learns of a yes only where both of you said it, each alone, and once you have sat here together. Of anything else {other} learns nothing, not even whether you have looked.',
  'cues.read-only': 'This journal is open for reading only just now.',
  'cues.level-near': 'Near',
  'cues.level-near-more': 'A hand, a shoulder, sitting close. With your clothes on, anywhere.',
  'cues.level-warm': 'Warm',
  'cues.level-warm-more': 'Long hugs, kisses, hands in hair, a back that is rubbed.',
  'cues.level-tender': 'Tender',
  'cues.level-tender-more': 'Skin, a bed, an evening for the two of you. As far as both like.',
  'cues.opt': 'I would like cues like these',
  'cues.read': 'Read them',
  'cues.read-one': 'Read them: {level}',
  'cues.read-not': 'Hide them',
  'cues.read-not-one': 'Hide them: {level}',
  'cues.opted': 'Kept, for you alone.',
  'cues.shared': 'For both of you',
  'cues.shared-lead': 'Each of you said yes to these, alone.',
  'cues.none': 'There is nothing for both of you yet.',
  'cues.none-more': 'That says nothing about either of you.',
  'cues.together': 'Opting in is done alone. Nothing of it is shown while you sit here together.',
  'cues.list-of': 'Cues: {level}',
  'cues.stop': 'Stop these',
  'cues.stop-one': 'Stop these: {level}',
  'cues.stop-title': 'Stop these cues?',
  'cues.stop-ask':
    'They are gone for both of you at once. Nobody is asked why, and Hearth does not say who stopped them. They come back only if each of you says yes anew.',
  'cues.stop-not': 'Leave them',
  'cues.stop-now': 'Stop them',
  'cues.stopped': 'They are gone, for both of you.',
} as const

/** The cues of each level. The list of them is `cue-list.ts`. */
export const cuesByLevel = {
  near: [
    'A hand on the table with its palm up: “Hold it, if you like.”',
    'Two taps on the sofa beside you: “Sit here with me.”',
    'A finger hooked into another’s little finger while walking.',
    'Head on a shoulder for as long as one song lasts.',
    'Feet that find each other under the table.',
    '“May I lean on you?” said aloud, and waiting for the answer.',
    'A blanket held open on one side.',
    'A hand laid between the shoulder blades when passing, and taken away again.',
    'Standing back to back while the kettle boils.',
    'A cup brought without being asked, and a minute stayed.',
  ],
  warm: [
    'Arms held open and nothing said: “A long hug, until one of us lets go.”',
    '“Twenty seconds?” and then a hug with your eyes closed.',
    'Touching your own lips with one finger across the room: “A kiss, when you come by.”',
    'Turning your back and pulling down the collar: “Would you rub my neck?”',
    'A comb or a brush put into the other’s hand.',
    'The lamp turned low and one side of the bed turned back: “Lie down with me, only so.”',
    'A kiss on the inside of the wrist, and a look that asks whether there may be more.',
    'Feet in the other’s lap, with the oil beside them.',
    '“Dance?” in the kitchen, for one song, close.',
    'Warming your hands first, so that the other hears it.',
  ],
  tender: [
    'A candle in the bedroom: “I would like to be close tonight. Would you?”',
    'The candle blown out by either of you: “Not tonight”, and that is all there is to say.',
    '“Skin?” meaning to lie close with nothing between you, and nothing more unless both ask.',
    'A bath run for two, with the door left open.',
    'Undoing one button of your own, and waiting.',
    'Asking “Like this?” and doing what the answer says.',
    '“Show me where”, with your hand under the other’s.',
    'A word that you choose together that means “slower”.',
    'A word that you choose together that means “stop”, and that always works.',
    'Staying close afterwards, with water and no hurry.',
  ],
} as const satisfies Record<CueLevel, readonly string[]>
