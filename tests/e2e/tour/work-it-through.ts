import type { Locator } from 'playwright-core'
import { spokenOf } from '../../../shared/language.ts'
import * as stages from '../acts/debrief-stages.ts'
import * as debriefs from '../acts/debriefs.ts'
import * as door from '../acts/door.ts'
import type { Person } from '../acts/people.ts'
import * as together from '../acts/together.ts'
import { fill } from '../acts/typing.ts'
import { language, t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import type { Reporter } from './reporter.ts'
import * as told from './the-pans.ts'

/** Screens that are looked at in a small window too. */
const small = new Set([
  'debriefs-empty',
  'debrief-check',
  'safety-page',
  'debrief-start',
  'my-side',
  'debrief-waiting',
  'debrief-pause',
  'debrief-paused',
  'debriefs',
  'outside-view-writing',
  'debrief-all-sealed',
  'together-door',
  'debriefs-together',
  'debrief-reveal',
  'debrief-read-sides',
  'hand-over',
  'debrief-mirror',
  'debrief-confirm',
  'debrief-validate',
  'debrief-guess',
  'debrief-own-part',
  'debrief-receive',
  'debrief-agree',
  'debrief-keep',
  'debrief-over',
  'debriefs-behind',
  'kept-debrief',
  'agreements',
  'own-words',
])

/** One debrief of two, from the first quiet question to what is kept of it, with a look at every stage. */
export class WorkItThrough {
  readonly #hearth: RunningHearth
  readonly #reporter: Reporter
  readonly #first: Person
  readonly #second: Person
  readonly #seen = new Set<string>()

  constructor(hearth: RunningHearth, reporter: Reporter, first: Person, second: Person) {
    this.#hearth = hearth
    this.#reporter = reporter
    this.#first = first
    this.#second = second
  }

  /** Begins with the first one inside, alone, and ends so. */
  async live(): Promise<void> {
    await this.#firstSide()
    await this.#aPause()
    await this.#outsideView()
    await this.#secondSide()
    await this.#reveal()
    const listener = await this.#firstTurn()
    await this.#oneGoesHome(listener)
    await this.#secondTurn()
    await this.#ownAndAgree()
    await this.#keep()
    await this.#followUp()
  }

  async #firstSide(): Promise<void> {
    await debriefs.goToDebriefs(this.#page)
    await this.#button(t('debriefs.start')).waitFor()
    await this.#look('debriefs-empty')
    await debriefs.beginNew(this.#page)
    await debriefs.answerCheck(this.#page, 'afraid', this.#look)
    await this.#heading(t('debriefs.worry-title')).waitFor()
    await this.#look('debrief-worry')
    await this.#button(t('debriefs.worry-read')).click()
    await this.#heading(t('safety.title')).waitFor()
    await this.#look('safety-page')
    await this.#button(t('safety.to-lines')).click()
    await this.#look('safety-page-lines')
    await this.#button(t('safety.back')).click()
    await debriefs.atTheList(this.#page)
    await debriefs.startDebrief(this.#page, { title: told.pans, daysAgo: 3 }, this.#look)
    await this.#look('my-side-blank')
    await this.#write(this.#first)
    await this.#hintIsThere()
    await this.#look('my-side')
    await this.#button(t('debriefs.before')).click()
    await this.#look('my-side-before')
    await this.#say(this.#first)
    await debriefs.sealSide(this.#page, this.#look)
    await this.#look('debrief-waiting')
    await this.#heading(t('debriefs.read-own')).scrollIntoViewIfNeeded()
    await this.#look('debrief-waiting-below')
    await debriefs.takeBack(this.#page, this.#look)
    await debriefs.sealSide(this.#page)
    await debriefs.leaveDebrief(this.#page)
  }

  /** Of phrases that are hard to hear Hearth knows English ones only. */
  async #hintIsThere(): Promise<void> {
    if (spokenOf(language()) === 'en') await this.#button(t('debriefs.hint-use')).waitFor()
  }

  async #aPause(): Promise<void> {
    await debriefs.startDebrief(this.#page, { title: told.train, daysAgo: 9 })
    await debriefs.writeSide(this.#page, { happened: told.begun })
    await debriefs.pause(this.#page, 1440, this.#look)
    await this.#look('debrief-paused')
    await debriefs.leaveDebrief(this.#page)
    await this.#look('debriefs')
    await debriefs
      .line(this.#page, told.pans)
      .getByRole('button', { name: t('debriefs.more-of', { title: told.pans }) })
      .click()
    await this.#page.getByRole('menuitem', { name: t('debriefs.close') }).click()
    const dialog = this.#page.getByRole('alertdialog')
    await dialog.waitFor()
    await this.#look('debrief-close')
    await this.#button(t('debriefs.close-not')).click()
    await dialog.waitFor({ state: 'detached' })
  }

  async #outsideView(): Promise<void> {
    await this.#page.getByRole('button', { name: t('debriefs.outside-view') }).click()
    await this.#button(t('outside-view.begin')).waitFor()
    await this.#look('outside-view-empty')
    await this.#button(t('outside-view.begin')).click()
    await fill(this.#page.getByLabel(t('outside-view.text')), told.outsideView)
    await this.#button(t('outside-view.time-start')).click()
    const saved = t('outside-view.saved', { time: '' })
    await this.#page.getByRole('status').filter({ hasText: saved }).waitFor()
    await this.#look('outside-view-writing')
    await this.#button(t('outside-view.finish')).click()
    await this.#page.getByRole('article').waitFor()
    await this.#look('outside-view-read')
    await this.#button(t('outside-view.to-list')).click()
    await this.#heading(t('outside-view.title')).waitFor()
    await this.#look('outside-view')
    await door.lock(this.#hearth)
  }

  async #secondSide(): Promise<void> {
    await door.unlock(this.#hearth, this.#second)
    await debriefs.goToDebriefs(this.#page)
    await debriefs.line(this.#page, told.pans).waitFor()
    await this.#look('debriefs-of-the-second-one')
    await debriefs.openMySide(this.#page, told.pans)
    await this.#write(this.#second)
    await this.#hintIsThere()
    await this.#look('my-side-of-the-second-one')
    await this.#say(this.#second)
    await debriefs.sealSide(this.#page)
    await this.#look('debrief-all-sealed')
    await door.goOn(this.#hearth, this.#button(t('debriefs.open-together')))
    await together.atTheDoorTogether(this.#hearth)
    await this.#look('together-door')
    const mistyped = { ...this.#second, passphrase: 'two bowls on the table' }
    await together.knockTogether(this.#page, [this.#first, mistyped])
    const wrong = this.#page.getByText(t('lock.wrong', { name: this.#second.name }))
    await wrong.waitFor({ timeout: 60_000 })
    await this.#look('together-door-wrong')
    await together.unlockTogether(this.#hearth, this.#people)
  }

  async #reveal(): Promise<void> {
    // They came in for it, and it lies before them; the list is one step back.
    await debriefs.leaveDebrief(this.#page)
    await debriefs.line(this.#page, told.pans).waitFor()
    await this.#look('debriefs-together')
    await debriefs.openDebrief(this.#page, told.pans)
    await debriefs.openSides(this.#page, this.#look)
    await this.#button(t('stage.read-done')).scrollIntoViewIfNeeded()
    await this.#look('debrief-read-sides-below')
    await stages.sidesAreRead(this.#page)
  }

  /** In the first turn it takes two tries to be heard. Answers with whoever listened in it. */
  async #firstTurn(): Promise<Person> {
    const listener = await this.#whoIsAsked(t('stage.mirror-label'))
    const speaker = this.#otherThan(listener)
    const hears = this.#part(listener)
    const speaks = this.#part(speaker)
    await stages.mirror(this.#page, speaker.name, hears.heard, this.#look)
    await this.#heading(t('together.turn', { name: speaker.name })).waitFor()
    await this.#look('hand-over')
    await together.takeTurn(this.#page, speaker)
    await this.#heading(t('stage.confirm-title')).waitFor()
    await this.#look('debrief-confirm')
    await stages.notQuite(this.#page, listener.name, speaks.missing, this.#look)
    await together.takeTurn(this.#page, listener)
    const again = async () => this.#look('debrief-mirror-again')
    await stages.mirror(this.#page, speaker.name, hears.heardMore, again)
    await together.takeTurn(this.#page, speaker)
    await stages.confirm(this.#page)
    await this.#understands(listener, speaker)
    await together.takeTurn(this.#page, speaker)
    await stages.answerOther(this.#page, listener.name, speaks.howItWas, this.#look)
    // Whoever was heard is at the keyboard, and listens next.
    await this.#heading(t('stage.mirror-title')).waitFor()
    return listener
  }

  /** Halfway one of them leaves, and this one sees how it stands; later both come back. */
  async #oneGoesHome(who: Person): Promise<void> {
    await together.backToSolo(this.#hearth)
    await door.unlock(this.#hearth, who)
    await debriefs.goToDebriefs(this.#page)
    await debriefs.line(this.#page, told.pans).waitFor()
    await this.#look('debriefs-halfway')
    await debriefs.openDebrief(this.#page, told.pans)
    await this.#button(t('stage.read-again')).waitFor()
    await this.#look('debrief-halfway')
    await together.comeTogether(this.#hearth, this.#people)
    await debriefs.openDebrief(this.#page, told.pans)
  }

  async #secondTurn(): Promise<void> {
    const listener = await this.#whoIsAsked(t('stage.mirror-label'))
    const speaker = this.#otherThan(listener)
    await stages.mirror(this.#page, speaker.name, this.#part(listener).heard)
    await together.takeTurn(this.#page, speaker)
    await stages.confirm(this.#page)
    await this.#understands(listener, speaker)
    await together.takeTurn(this.#page, speaker)
    await stages.answerYes(this.#page, this.#look)
  }

  async #understands(listener: Person, speaker: Person): Promise<void> {
    const { makesSense, guess } = this.#part(listener)
    await together.takeTurn(this.#page, listener)
    await stages.validate(this.#page, speaker.name, makesSense, this.#look)
    const felt = [t(`debriefs.felt-${guess.word}`)]
    await stages.guess(this.#page, speaker.name, { felt, text: guess.text }, this.#look)
  }

  async #ownAndAgree(): Promise<void> {
    for (const _ of this.#people) {
      const owner = await this.#whoIsAsked(t('stage.own-set-up'))
      const other = this.#otherThan(owner)
      await this.#look('debrief-own-empty')
      await stages.own(this.#page, this.#part(owner).own, other.name, this.#look)
      await together.takeTurn(this.#page, other)
      const how = this.#part(owner).own.apology ? 'accepted' : 'heard'
      await stages.receive(this.#page, owner.name, how, this.#look)
    }
    const promiser = await this.#whoIsAsked(t('stage.agree-label'))
    await this.#promise(promiser)
    await together.takeTurn(this.#page, this.#otherThan(promiser))
    await this.#promise(this.#otherThan(promiser))
  }

  /** What the first one promises is looked at on the same day, so that the tour comes to see it. */
  async #promise(who: Person): Promise<void> {
    const text = this.#part(who).promise
    const made = who === this.#first ? { text, inDays: 0 } : { text }
    await stages.promise(this.#page, made, this.#look)
  }

  async #keep(): Promise<void> {
    const group = this.#page.getByRole('radiogroup', { name: t('stage.keep-choose') })
    await group.getByText(t('stage.keep-nothing'), { exact: true }).click()
    await this.#button(t('stage.keep-go')).click()
    const dialog = this.#page.getByRole('alertdialog')
    await dialog.waitFor()
    await this.#look('debrief-keep-nothing')
    await this.#button(t('stage.keep-sure-no')).click()
    await dialog.waitFor({ state: 'detached' })
    await stages.keep(this.#page, 'everything', this.#look)
    const turns = this.#people.map(({ name }) => this.#heading(t('together.turn', { name })))
    await turns.reduce((one, other) => one.or(other)).waitFor()
    const next = (await turns[0]?.isVisible()) ? this.#first : this.#second
    await together.takeTurn(this.#page, next)
    await stages.keep(this.#page, 'everything')
    await stages.isOver(this.#page, 'everything', this.#look)
    await this.#look('debriefs-behind')
    await stages.openKept(this.#page, told.pans)
    await this.#look('kept-debrief')
    await this.#heading(t('kept.own')).scrollIntoViewIfNeeded()
    await this.#look('kept-debrief-turns')
    await this.#page.getByRole('article').getByRole('listitem').last().scrollIntoViewIfNeeded()
    await this.#look('kept-debrief-end')
    await stages.leaveBehind(this.#page)
    await together.backToSolo(this.#hearth)
  }

  async #followUp(): Promise<void> {
    await door.unlock(this.#hearth, this.#first)
    await debriefs.goToDebriefs(this.#page)
    await stages.behind(this.#page, told.pans, t('debriefs.own-words')).waitFor()
    await this.#look('debriefs-follow-up')
    await stages.goToAgreements(this.#page)
    await this.#look('agreements')
    const { promise } = this.#part(this.#first)
    await stages.review(this.#page, promise, 'partly', { words: told.review }, this.#look)
    await this.#look('agreements-looked-at')
    await stages.leaveBehind(this.#page)
    await stages.openOwnWords(this.#page, told.pans)
    await this.#look('own-words')
    await this.#button(t('own-words.forget')).click()
    const dialog = this.#page.getByRole('alertdialog')
    await dialog.waitFor()
    await this.#look('own-words-forget')
    await this.#button(t('own-words.forget-not')).click()
    await dialog.waitFor({ state: 'detached' })
    await door.lock(this.#hearth)
    await door.unlock(this.#hearth, this.#second)
    await debriefs.goToDebriefs(this.#page)
    await stages.goToAgreements(this.#page)
    await stages.reply(this.#page, promise, this.#first.name, told.reply, this.#look)
    await this.#look('agreements-replied')
    await door.lock(this.#hearth)
    await door.unlock(this.#hearth, this.#first)
  }

  get #page() {
    return this.#hearth.page
  }

  get #people(): [Person, Person] {
    return [this.#first, this.#second]
  }

  /** Each screen once: the second one to come to it sees the same. */
  readonly #look = async (name: string): Promise<void> => {
    if (this.#seen.has(name)) return
    this.#seen.add(name)
    await this.#reporter.look(this.#hearth, name, { isSmallToo: small.has(name) })
  }

  #button(name: string): Locator {
    return this.#page.getByRole('button', { name, exact: true })
  }

  #heading(name: string): Locator {
    return this.#page.getByRole('heading', { name, exact: true })
  }

  #part(person: Person): told.Part {
    return person === this.#first ? told.maras() : told.jonases()
  }

  /** Writes the whole side, with the sentence still as it first came to mind. */
  async #write(person: Person): Promise<void> {
    const { side, blunt } = this.#part(person)
    const { before, ...shown } = side
    await debriefs.writeSide(this.#page, before ? side : shown)
    // What is folded away is looked at by itself.
    if (before) await this.#button(t('debriefs.before')).click()
    await fill(stages.box(this.#page, t('debriefs.say')), blunt)
    const beginning = this.#page.getByText(t('debriefs.happened'), { exact: true })
    await beginning.first().scrollIntoViewIfNeeded()
    await debriefs.sideIsSaved(this.#page)
  }

  async #say(person: Person): Promise<void> {
    await fill(stages.box(this.#page, t('debriefs.say')), this.#part(person).side.say ?? '')
  }

  #otherThan(person: Person): Person {
    return person === this.#first ? this.#second : this.#first
  }

  /** Who begins was drawn; whoever is asked sits down. */
  #whoIsAsked(label: string): Promise<Person> {
    return stages.whoIsAsked(this.#page, this.#people, label)
  }
}
