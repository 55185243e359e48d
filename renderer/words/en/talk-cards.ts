/** Beginnings of sentences for whoever listens, by kind. The list of them is `card-list.ts`. */
const mirror = [
  'What I heard is …',
  'For you it was …',
  'The main thing, as I heard it, is …',
  'You told me that … Have I got that right?',
  'What you would like is … Is that all of it?',
  'I am not sure that I caught this part: …',
  'When that happened, you felt …',
  'I am still with you. Say more.',
  'Let me try again: …',
] as const

const validate = [
  'That makes sense to me, because …',
  'I can see why that was hard.',
  'With all that was on you that day, it would have been strange not to be tired.',
  'I had not seen it from there.',
  'I believe you that it was like that.',
  'The part that I understand best is …',
  'I see how much you had hoped for it.',
  'It was not a small thing.',
  'You need no reason for feeling it.',
  'It matters to me that you told me.',
  'I see it differently, and I see why you see it so.',
  'In your place I might have wanted the same.',
  'Thank you for saying it so plainly.',
  'You should not have had to carry that alone.',
  'I can see what you were trying to protect.',
] as const

const empathy = [
  'I imagine that was lonely. Was it?',
  'Was it more that you were sad, or more that you were worried?',
  'Which moment of it was the hardest?',
  'What would have helped, just then?',
  'Where in you is it now, while you tell me?',
  'Did it remind you of something from before?',
  'Is there something in it that you have not said yet?',
  'What do you wish I knew about it?',
  'If I had been you, I might have felt … Is that near?',
  'What was good in it, if anything was?',
  'Would it help if I only sat with you for a while?',
  'What do you need tonight?',
  'It sounds as though part of you was frightened. Have I got that right?',
  'What are you proud of in how you went through it?',
  'Tell me if I am guessing wrongly: were you ashamed?',
] as const

export const talkCardsByKind = { mirror, validate, empathy } as const
