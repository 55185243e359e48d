import { ReminderSettings } from '../model/reminders.ts'
import { Done, Nothing, type Row } from './row.ts'

/** How the member who is in would like to be reminded. */
export const reminderRows = {
  'reminders.read': {
    at: 'vault',
    needs: 'solo',
    in: Nothing,
    out: ReminderSettings,
    shows: ['reminders'],
  },
  'reminders.set': {
    at: 'vault',
    needs: 'solo',
    in: ReminderSettings,
    out: Done,
    touches: ['reminders'],
  },
} as const satisfies Record<string, Row>
