import type { FindingKind } from '../../../../shared/statements/finding.ts'

/**
 * What is looked for where somebody is asked to speak of the other: saying back that the other was never
 * heard, or guessing what they thought, is what the step is for. Whoever they are made out to be is not.
 */
export const ofTheOther: readonly FindingKind[] = ['label', 'generalisation']
