import { Ear, HandHeart, Lightbulb, type LucideIcon, Moon } from 'lucide-react'
import type { Answer } from '../../../../shared/model/answer.ts'

/** A sign for each way to be answered; its word always stands beside it. */
export const answerIcons: Record<Answer, LucideIcon> = {
  listen: Ear,
  comfort: HandHeart,
  ideas: Lightbulb,
  space: Moon,
}
