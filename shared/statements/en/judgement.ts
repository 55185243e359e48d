import type { Rule } from '../language.ts'
import { listed } from './listed.ts'
import { small } from './small-words.ts'

export const judgementWords = {
  // Feelings that say what somebody did.
  judgement: listed(`
    ignored, attacked, taken for granted, abandoned, betrayed, rejected, used, manipulated,
    unappreciated, disrespected, criticised, criticized, blamed, judged, misunderstood, cornered,
    controlled, humiliated, belittled, tricked, unwanted, unloved, left out, let down, threatened,
    lied to, neglected, dismissed, unimportant, worthless, provoked, pushed aside, pushed away,
    pushed around, invisible, unheard, unseen, unnoticed, unsupported, overlooked, excluded,
    shut out, left alone by you, cheated, deceived, fooled, mocked, laughed at, ridiculed,
    insulted, offended, mistreated, abused, bullied, harassed, exploited, taken advantage of,
    patronised, patronized, talked down to, looked down on, put down, put on the spot,
    interrogated, accused, punished, pressured, pressurised, pushed, forced, coerced,
    trapped by you, smothered, suffocated, overruled, steamrolled, overpowered, dominated,
    bossed around, nagged, picked on, singled out, disregarded, discarded, dumped, deserted,
    forsaken, replaced, second best, undermined, undervalued, underappreciated, unvalued,
    devalued, discounted, diminished, minimised, minimized, invalidated, unacknowledged,
    unrecognised, unrecognized, distrusted, mistrusted, suspected, spied on, watched, monitored,
    violated, victimised, victimized, wronged, cheated on, stabbed in the back, not good enough,
    treated like, brushed off, shut down, cut off, silenced, interrupted, unheeded, unneeded,
    snubbed, shunned, stood up, ambushed, set up, ganged up on, walked over, walked on,
    stepped on, tested, told off, scolded, unfairly treated, treated unfairly, disliked, hated,
    despised, thrown away, unwelcome, forgotten, cast aside, set aside, sidelined, lectured,
    shamed, inadequate, incompetent, like a burden, replaceable, disposable, unfairly blamed,
    cheated out of, unattractive to you, talked over, spoken down to, told what to do,
    left behind, left alone with everything, bulldozed, gaslighted, gaslit, sidetracked,
    treated as, ordered around, checked up on, passed over, written off, taken for a fool,
    made fun of, made a fool of, pitied, resented, tolerated, owned, objectified, degraded,
    demeaned, discriminated, double crossed, robbed, swindled, misled, conned, hoodwinked,
    stonewalled, dropped, ditched, jilted, kicked out, locked out, screwed, trampled on, vilified,
    undesired, undesirable, unlovable, uncared for, unwelcomed, unsafe with you, underestimated,
    misrepresented, misjudged, crowded, hounded, nailed, railroaded, cross examined,
    crushed by you, walked all over, shouted down, shouted at, yelled at, screamed at, snapped at,
    sworn at, barked at, preached at, dictated to, disbelieved, shortchanged, short changed,
    scapegoated, demonised, infantilised, babied, mothered, micromanaged, policed, stalked,
    needled, teased, goaded, ostracised, ghosted, blanked, stifled, caged, emasculated, unthanked,
    unconsidered, expendable, second class, outvoted, hard done by, fobbed off, talked into,
    pushed into, slighted, scorned, spurned, frozen out, iced out, sold out, strung along, led on,
    messed about, messed around, played, toyed with, guilt tripped, pigeonholed, torn down,
    run down by you, thrown under the bus, cheapened, sneered at, ripped off, double standards,
    outmanoeuvred, overshadowed, kept out, kept in the dark, kept small, bypassed, sidestepped,
    treated badly, badly treated, poorly treated, treated, undesirable to you, unattractive,
    unchosen, unprotected, unprioritised, deprioritised, like an afterthought, like a nuisance,
    like a doormat, like a cash machine, like dirt, like second best, like second choice,
    like a second choice, an afterthought, a burden, a nuisance, second choice, inferior,
    wrongly accused, falsely accused, given up on, taken in, insignificant
  `),
  // Denied, these are the same.
  received: listed(`
    heard, respected, seen, appreciated, loved, wanted, valued, understood, supported, accepted,
    taken seriously, listened to, cared for, trusted, needed, important to you, noticed,
    acknowledged, welcome, included, cherished, desired, recognised, recognized, believed,
    like a priority, thanked
  `),
  anybody: listed(`
    you, your, he, she, they, nobody, no one, everyone, everybody, his, her, their, someone,
    somebody
  `),
  // After 'I felt you': a claim, where 'I felt you next to me' is none.
  claiming: listed(`
    are, were, do, did, have, had, should, could, would, can, will, must, never, always, need,
    only, just, spend, want, think, treat, take, make, put, care, expect, use, try, blame, ignore,
    love, hate, spent, wanted, treated, ignored, blamed, made, owe, drink, work, talk, often,
    constantly
  `),
}

/** Said as a feeling, but about what somebody did. */
export const judgementRules: readonly Rule[] = [
  {
    kind: 'judgement',
    excuses: ['denied'],
    about: 'me',
    phrases: [
      `i ${small} {feel} {hedging}* {judgement}`,
      '{feel} {hedging}* {judgement}',
      '{feel} ~* ~* < {judgement}',
    ],
  },
  {
    kind: 'judgement',
    excuses: ['denied'],
    phrases: [
      'make|makes|made|making|leave|leaves|left me {feel} {hedging}* {judgement}',
      'me {feel} ~* ~* < {judgement}',
    ],
  },
  {
    kind: 'judgement',
    excuses: ['warm'],
    phrases: [
      `i ${small} not {softening}* {feel} {hedging}* {received}`,
      `i {softening}* never {feel} {hedging}* {received}`,
      'i no longer {feel} {hedging}* {received}',
      `i ${small} {feel} {hedging}* as if|though > {anybody}`,
      `i ${small} {feel} {hedging}* that|like > {anybody}`,
      'it|this|that|things {softening}* {helping}* {softening}* feels|felt|feel|feeling {hedging}* like|that > you|he|she|they|nobody|no|everyone|everybody',
      'it|this|that|things {softening}* {helping}* {softening}* feels|felt|feel|feeling {hedging}* as if|though > you|he|she|they|nobody|no|everyone|everybody',
      `i ${small} {feel} {hedging}* that|like i {softening}* am|was|have|get|keep {softening}* being|been? {hedging}* {judgement}`,
      `i ${small} {feel} {hedging}* as if|though i {softening}* am|was|were|have|get|keep {softening}* being|been? {hedging}* {judgement}`,
      'i {helping}* {softening}* the|a|this|that feeling that? > {anybody}',
      'feeling of being {hedging}* {judgement}',
      `i ${small} {feel} > you {claiming}`,
      `i ${small} {feel} not {hedging}* {received}`,
      `i ${small} {feel} that|like i {softening}* {helping}* {softening}* not {softening}* {helping}* {softening}* matter|count|exist|important|enough|good|wanted|loved|heard _* you?`,
    ],
  },
]
