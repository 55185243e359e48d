/**
 * Words to choose from. Feelings only: a word that says what somebody did to somebody, such as
 * 'ignored', is not among them.
 */
export const feelingGroups = [
  { name: 'sad', words: ['hurt', 'sad', 'lonely', 'alone-with-it', 'disappointed'] },
  { name: 'angry', words: ['angry', 'annoyed', 'frustrated', 'bitter', 'jealous'] },
  { name: 'afraid', words: ['worried', 'anxious', 'unsure', 'startled', 'torn'] },
  { name: 'tired', words: ['tired', 'overwhelmed', 'numb', 'restless', 'helpless'] },
  { name: 'small', words: ['ashamed', 'embarrassed', 'guilty'] },
  { name: 'warm', words: ['longing', 'tender', 'hopeful', 'relieved'] },
] as const

export const needWords = [
  'noticed',
  'heard',
  'asked',
  'fair',
  'help',
  'rest',
  'room',
  'closeness',
  'touch',
  'reassurance',
  'clarity',
  'trust',
  'reliability',
  'respect',
  'calm',
  'fun',
] as const
