/** The two who live in the stories, and what they type. */
export interface Person {
  name: string
  passphrase: string
  /** Copied from the screen at set-up, as a person copies it on paper. */
  recoveryCode: string
}

export function mara(): Person {
  return { name: 'Mara', passphrase: 'lantern orchard slow bicycle', recoveryCode: '' }
}

export function jonas(): Person {
  return { name: 'Jonas', passphrase: 'harbour woollen eleven teaspoon', recoveryCode: '' }
}
