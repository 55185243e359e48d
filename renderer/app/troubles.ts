import type { Session } from '../../shared/model/member.ts'

/** What is wrong with the journal. That somebody went on from an older copy is news, and told apart. */
export function troublesOf({ problems }: Session): Session['problems'] {
  return problems.filter(({ kind }) => kind !== 'went-on')
}

export function hasGoneOn({ problems }: Session): boolean {
  return problems.some(({ kind }) => kind === 'went-on')
}
