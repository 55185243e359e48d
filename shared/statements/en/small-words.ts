import { listed } from './listed.ts'

/** Small words that change nothing, and those that tie somebody to what is said of them. */
export const smallWords = {
  helping: listed(`
    are, were, have, had, has, can, could, will, would, do, did, been, must, should, may, might,
    am, was, is
  `),
  softening: listed(`
    just, almost, nearly, simply, really, also, still, only, even, so, quite, actually, honestly,
    probably, obviously, clearly, seriously, basically, truly, practically, often, sometimes,
    genuinely
  `),
  hedging: listed(`
    a, an, the, so, such, just, really, very, too, completely, totally, absolutely, utterly,
    being, a bit, a little, quite, pretty, rather, kind of, sort of, simply, most, the most, more,
    incredibly, extremely, still, often, sometimes, deeply, fucking, bloody, damn, somewhat,
    a real, all, both, being so, getting, acting, nothing but, bit, little, big, real, terribly,
    constantly, publicly, once again, again, even, now, only, also, right, old, total, complete,
    bit of a, badly, suddenly, unbelievably
  `),
  being: listed(`
    are, were, been, be, become, became, becoming, sound, sounded, seem, seemed, get, got, being
  `),
  feel: listed('feel, felt, feeling'),
}

/** What may stand between somebody and what is said of them. */
export const small = '{softening}* {helping}* {softening}*'
