import { expect, test } from 'vitest'
import type { Scope } from '../../shared/contract/row.ts'
import { type CallName, contract } from '../../shared/contract.ts'

type Needs = (typeof contract)[CallName]['needs']

const names = Object.keys(contract) as CallName[]
const touchesOf = (name: CallName): readonly Scope[] => {
  const row: { needs: Needs; touches?: readonly Scope[] } = contract[name]
  return row.touches ?? []
}
const isAboutMarks = (name: CallName) => {
  const row: { needs: Needs; shows?: readonly Scope[] } = contract[name]
  return row.shows?.includes('jar-marks') ?? false
}
const needing = (needs: Needs) => names.filter((name) => contract[name].needs === needs)

test('whatever changes pages, notes, drafts, outside views or backups is done by one member, alone', () => {
  const own: readonly Scope[] = ['entries', 'drafts', 'notes', 'outside-views', 'backups']
  const changing = names.filter((name) => touchesOf(name).some((scope) => own.includes(scope)))
  expect(changing.length).toBeGreaterThan(10)
  for (const name of changing) expect(contract[name].needs, name).toBe('solo')
})

test('whatever is half written opens for its writer alone; only at the table words are written together', () => {
  const drafts = names.filter((name) => name.includes('draft') || name.startsWith('forms.'))
  const atTheTable = [
    'debriefs.turn-draft',
    'debriefs.save-turn-draft',
    'agreements.draft',
    'agreements.save-draft',
    // A short form, such as a line about a day, whose mark they may set side by side.
    'forms.half-written',
    'forms.keep',
    // A line noted while a check-in is talked about.
    'check-ins.agenda-draft',
    'check-ins.save-agenda-draft',
  ]
  expect(drafts.filter((name) => contract[name].needs !== 'solo').sort()).toEqual(atTheTable.sort())
})

test('a side, own words and outside views are read and written alone', () => {
  for (const name of [
    'debriefs.side-draft',
    'debriefs.save-side-draft',
    'debriefs.seal',
    'debriefs.own-words',
    'debriefs.forget-own-words',
    'outside-views.read',
    'outside-views.save-draft',
    'outside-views.finish',
    'check-ins.draft',
    'check-ins.save-draft',
    'check-ins.seal',
    'check-ins.take-back',
  ] as const) {
    expect(contract[name].needs, name).toBe('solo')
  }
})

test('what somebody marks, or opts in to, is read and written by them alone', () => {
  for (const name of ['jar.marks', 'jar.mark', 'cues.mine', 'cues.opt'] as const) {
    expect(contract[name].needs, name).toBe('solo')
  }
  const showing = names.filter((name) => 'shows' in contract[name] && isAboutMarks(name))
  expect(showing.sort()).toEqual(['cues.mine', 'jar.marks'])
})

test('what comes up from earlier years comes up for one alone: what each has hidden is shut together', () => {
  expect(contract['entries.on-this-day'].needs).toBe('solo')
  expect(contract['entries.hide-memory'].needs).toBe('solo')
})

test('ways in are changed alone, but for the first', () => {
  const keys = names.filter((name) => /^(members|recovery|passphrase)\./.test(name))
  const notAlone = keys.filter((name) => contract[name].needs !== 'solo')
  expect(notAlone).toEqual(['passphrase.strength'])
})

test('few calls need several at once: handing over, and opening what was written apart', () => {
  expect(needing('together').sort()).toEqual(
    ['session.hand-over', 'debriefs.open-together', 'views.open-together', 'check-ins.open'].sort(),
  )
})

test('one who is in alone and several together may change just this', () => {
  const changes = needing('open').filter((name) => 'touches' in contract[name])
  expect(changes.sort()).toEqual(
    [
      'debriefs.start',
      'debriefs.withdraw',
      'debriefs.choose-way',
      'debriefs.ready',
      'debriefs.act',
      'debriefs.save-turn-draft',
      'debriefs.pause',
      'debriefs.come-back',
      'debriefs.close',
      'debriefs.keep',
      'agreements.promise',
      'agreements.review',
      'agreements.reply',
      // A ritual belongs to everybody; a line about a day is signed by whoever is at the keyboard.
      'rituals.begin',
      'rituals.change',
      'rituals.rest',
      'rituals.go-on',
      'rituals.end',
      'rituals.mark',
      'forms.keep',
      // What check-ins ask about, and how often, belongs to everybody; a line is signed as above.
      'check-ins.begin',
      'check-ins.note',
      'check-ins.save-agenda-draft',
      'check-ins.set-dimension',
      'check-ins.set-schedule',
      // A chapter belongs to everybody; time for oneself is asked for and given by whoever is at the keyboard.
      'chapters.keep',
      'chapters.remove',
      'own-time.ask',
      'own-time.answer',
      'own-time.take-back',
      'app.use-backup-folder',
      // A question that nobody here wants belongs to nobody, and a talk keeps Hearth open.
      'prompts.set-aside',
      'app.stay',
      // What all had said yes to ends for all, by whoever is at the keyboard.
      'jar.put-away',
      'cues.stop',
      'agreements.save-draft',
      // Whoever is at the keyboard shows that it is them.
      'session.prove',
      // These change nothing that anybody sees: they hand a file out, piece by piece.
      'attachments.read',
      'attachments.next',
      'attachments.save-copy',
    ].sort(),
  )
})

test('nothing behind the door is served before it', () => {
  const before = names.filter(
    (name) => contract[name].at === 'vault' && ['any', 'locked'].includes(contract[name].needs),
  )
  expect(before.sort()).toEqual(
    [
      'vault.status',
      'vault.create',
      'vault.expect-passphrase',
      'vault.unlock',
      'vault.unlock-together',
      'vault.unlock-with-recovery-code',
      'passphrase.strength',
      'backups.cover',
      'backups.restore',
      'jobs.cancel',
    ].sort(),
  )
})
