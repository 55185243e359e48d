import { fold } from '../../../shared/search/fold.ts'

/** A page with all of its words. */
export interface PageWithWords<Id> {
  id: Id
  title: string
  words: string
}

/** The pages that hold every word of a text, those with it in their title first. An empty text finds all. */
export function findInGuide<Id>(pages: readonly PageWithWords<Id>[], text: string): Id[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const holding = pages.filter((page) => {
    const all = fold(`${page.title} ${page.words}`)
    return words.every((word) => all.includes(word))
  })
  const isInTitle = ({ title }: PageWithWords<Id>) =>
    words.every((word) => fold(title).includes(word))
  return [...holding.filter(isInTitle), ...holding.filter((page) => !isInTitle(page))].map(
    ({ id }) => id,
  )
}
