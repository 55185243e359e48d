import type { Answer } from '../../../../shared/model/answer.ts'
import type { WordId } from '../../../words/catalogue.ts'

/** Ways to begin, in the light in which an author would like to be answered. */
export function openingsFor(answer: Answer | null): readonly WordId[] {
  if (answer === 'ideas') {
    return ['responses.begin-thanks', 'responses.begin-sense', 'responses.begin-thought']
  }
  if (answer === 'comfort') {
    return ['responses.begin-hear', 'responses.begin-hard', 'responses.begin-here']
  }
  if (answer === 'listen') {
    return ['responses.begin-hear', 'responses.begin-thanks', 'responses.begin-sense']
  }
  return ['responses.begin-hear', 'responses.begin-hard', 'responses.begin-thanks']
}

/** A text with an opening in front; one that begins with it already stays as it is. */
export function withOpening(text: string, opening: string): string {
  const rest = text.trimStart()
  if (rest.startsWith(opening)) return text
  return rest === '' ? `${opening} ` : `${opening} ${rest}`
}
