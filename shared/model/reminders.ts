import { z } from 'zod'

/** What somebody may want to be reminded of. */
export const reminderSubjects = ['check-ins', 'rituals', 'follow-ups', 'own-time'] as const
export const ReminderSubject = z.enum(reminderSubjects)
export type ReminderSubject = z.infer<typeof ReminderSubject>

/** As a clock on the wall shows it, `HH:MM`. */
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Hours in which nothing is shown, over midnight where `to` comes before `from`. */
export const QuietHours = z.strictObject({ from: TimeOfDay, to: TimeOfDay })
export type QuietHours = z.infer<typeof QuietHours>

/** True where a time of the day lies in quiet hours. */
export function isQuiet(quiet: QuietHours | null, time: string): boolean {
  if (quiet === null) return false
  const { from, to } = quiet
  if (from <= to) return from <= time && time < to
  return time >= from || time < to
}

/** How one member is reminded. */
export const ReminderSettings = z
  .strictObject({
    isOn: z.boolean(),
    about: z.array(ReminderSubject).max(reminderSubjects.length),
    at: TimeOfDay,
    quiet: QuietHours.nullable(),
    /** Nothing comes while a slower chapter goes on. */
    restsInSlowChapters: z.boolean(),
  })
  .refine(({ at, quiet }) => !isQuiet(quiet, at))
export type ReminderSettings = z.infer<typeof ReminderSettings>

/** Until somebody wants to be reminded, nobody is. */
export const noReminders: ReminderSettings = {
  isOn: false,
  about: [...reminderSubjects],
  at: '08:00',
  quiet: { from: '21:00', to: '07:00' },
  restsInSlowChapters: true,
}

/** When a reminder is shown, and until when it may be shown late: instants in ms. */
export interface Moment {
  at: number
  until: number
}
