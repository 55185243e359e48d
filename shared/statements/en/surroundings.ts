import type { ListName } from '../language.ts'
import { listed } from './listed.ts'

/** What the rules themselves read around a phrase. */
export const surroundings: Readonly<Record<ListName, readonly string[]>> = {
  closed: listed('not, never, no, i, we, he, she, they'),
  // A list of feelings ends before these.
  breaking: listed(`
    when, because, that, if, by, you, it, to, as, like, with, your, at, on, in, while, about, for,
    not, never, no, i, we, he, she, they, was, were, is, are, had, has, than, from, of, since,
    after, before
  `),
  infinitive: listed('to'),
  subjects: listed('i, you, we, he, she, they, it'),
  you: listed('you'),
  me: listed('i'),
  // After these `you` is the one to whom something is done.
  beforeObject: listed(`
    with, for, to, from, about, of, at, on, by, than, near, without, around, behind, beside, told,
    gave, give, show, showed, love, loved, miss, missed, thank, saw, married, met, hurt, trust,
    trusted, promised
  `),
  asking: listed('do, did, are, were, have, had, would, will'),
  insisting: listed('why, how, not, must'),
  reporting: listed(`
    said, say, says, saying, whether, if, maybe, perhaps, afraid, scared, worried, wonder,
    wondered, imagine, imagined, guess, guessed, hope, hoped, fear, feared, told, suppose, unsure,
    unless
  `),
  listeners: listed('me, us, myself, them, him, her'),
  that: listed('that'),
  warm: listed(`
    love it, love that, love you, love how, love the way, loved it, love this,
    like that about you, glad, grateful, thankful, thank you, thanks, appreciate, so happy,
    happy when, happy to see, makes me happy, make me happy, cheer me up, cheer us up,
    cheers me up, make me laugh, makes me laugh, made me laugh, make us laugh, make me smile,
    makes me smile, made me smile, i calm, feel calm, me calm, calms me, feel safe, felt safe,
    feel loved, felt loved, feel better, comfort me, comforted me, proud of you, proud of me,
    kind to, so kind, good to, sweet, gentle, generous, patient, lovely, wonderful, i admire,
    i enjoy, i miss, there for me, there for us, i treasure, i cherish, means a lot,
    look after me, looked after me, look forward, understand me, care about me, support me,
    remember my, like about you, lucky, touched me, moved me, love about you, makes my day,
    made my day, adore, treasure, beautiful, warms me, good of you, mean the world, in good hands
  `),
  turning: listed('but, except, only, though, although, yet'),
  denying: listed(`
    nobody, none, nothing, neither, not, never, no, without, nor, hardly, barely, longer, stopped
  `),
  // What is told as the writer's own guess or fear, or asked.
  guessing: listed(`
    my story, story i, story in my head, in my head, in my mind, i told myself, i tell myself,
    i made up, i imagine, i imagined, i worry, my fear, my worry, my guess, is it true,
    is that true, do you think, do you feel, did you feel, do you mean, are you saying,
    are you telling me, i convinced myself, i do not believe, i did not mean, i never meant,
    i never said, i did not say, i was wrong to think, i wrongly thought
  `),
  harsh: listed(`
    shouted, shout, yelled, yell, screamed, boring, stupid, lied, lie, cruel, rude, unkind,
    mean to, unfair, hurt, complained, complain, judged, judge, criticised, criticized, blamed,
    blame, pressured, pushed me, rushed, raised your voice, raise your voice, let me down, small,
    ashamed, angry with, hit, threatened, too tired, too busy, impatient, forgot, forget, broke,
    laughed at, made fun, gave up, give up, late, know what, know with, know how, know when,
    know whether, know if, know who, be sure, be too, tell with, did like, judge me, pressure,
    push me, ignored, lose your temper, lost your temper, made me feel, make me feel,
    leave without, refused, refuse, let us down, cheated, steal, stole, laughed, mocked, sulk,
    sulked, hold a grudge, nag, nagged, ask for much, wanted much, smoked, gambled, swore, cursed
  `),
  leading: listed(`
    the, a, an, my, your, our, you, we, it, he, she, they, there, this, that, these, those, his,
    her, their, on, in, at, after, before, nobody, somebody, someone, nothing, something, to,
    some, more, being, having, knowing, rest, time, help, quiet, room, space, reassurance,
    yesterday, today, dinner, breakfast, lunch
  `),
}
