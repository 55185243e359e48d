import { useState } from 'react'
import { dayOfDate } from '../../shared/days.ts'
import { isSlowDay } from '../../shared/model/chapter.ts'
import { useRead } from '../bridge/hooks.ts'

/** True while a chapter goes on in which everything may go more slowly. */
export function useSlowTime(): boolean {
  const chapters = useRead('chapters.list', {})
  const [today] = useState(() => dayOfDate(new Date()))
  return isSlowDay(chapters.data ?? [], today)
}
