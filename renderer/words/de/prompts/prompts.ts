import type { Prompts } from '../../prompt-list.ts'
import { change } from './change.ts'
import { closeness } from './closeness.ts'
import { empathy } from './empathy.ts'
import { experiences } from './experiences.ts'
import { growth } from './growth.ts'
import { listening } from './listening.ts'
import { trust } from './trust.ts'
import { vulnerability } from './vulnerability.ts'

/** Every question to write about, by theme and by depth. */
export const promptsByTheme: Prompts = {
  listening,
  vulnerability,
  trust,
  empathy,
  experiences,
  growth,
  closeness,
  change,
}
