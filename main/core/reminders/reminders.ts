import { noReminders, ReminderSettings } from '../../../shared/model/reminders.ts'
import type { OpenVault } from '../vault/open-vault.ts'

const reminders = 'reminders'
/** There is one for each member, in what is theirs alone. */
const own = 'own'

/** How the member who is in would like to be reminded: not at all, until they say so. */
export class Reminders {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  read(): ReminderSettings {
    const record = this.#vault.mine.get(reminders, own)
    if (record === null || record.operation !== 'put') return noReminders
    return ReminderSettings.safeParse(record.body).data ?? noReminders
  }

  /** Written also where it seems to stand there: something else may have been said since, and be on its way. */
  async set(settings: ReminderSettings): Promise<void> {
    await this.#vault.mine.commit([
      { collection: reminders, id: own, operation: 'put', body: settings },
    ])
  }
}
