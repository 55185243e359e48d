import { CheckIns } from './check-ins/check-ins.ts'
import { DayViews } from './day-views/day-views.ts'
import { Agreements } from './debriefs/agreements.ts'
import { Debriefs } from './debriefs/debriefs.ts'
import { OutsideViews } from './debriefs/outside-views.ts'
import { Gratitude } from './gratitude/gratitude.ts'
import { Journal } from './journal/journal.ts'
import type { Clock } from './ports.ts'
import { Responses } from './responses/responses.ts'
import { Rituals } from './rituals/rituals.ts'
import type { OpenVault } from './vault/open-vault.ts'

/** What a vault holds, as those who are in see it: what is shown, searched and taken along. */
export interface Contents<Vault extends OpenVault = OpenVault> {
  vault: Vault
  journal: Journal
  gratitude: Gratitude
  responses: Responses
  debriefs: Debriefs
  agreements: Agreements
  rituals: Rituals
  dayViews: DayViews
  checkIns: CheckIns
  outsideViews: OutsideViews
}

/** Lays all of it out: every page is read once, and nothing is written. */
export function contentsOf<Vault extends OpenVault>(vault: Vault, clock: Clock): Contents<Vault> {
  return {
    vault,
    journal: new Journal(vault, clock),
    gratitude: new Gratitude(vault),
    responses: new Responses(vault, clock),
    debriefs: new Debriefs(vault, clock),
    agreements: new Agreements(vault, clock),
    rituals: new Rituals(vault, clock),
    dayViews: new DayViews(vault, clock),
    checkIns: new CheckIns(vault, clock),
    outsideViews: new OutsideViews(vault),
  }
}
