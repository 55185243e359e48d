import type { Prompts } from '../../prompt-list.ts'

/** Questions to write about: trust. */
export const trust: Prompts['trust'] = {
  light: {
    'trust-borrow': 'Was würdest du dem Menschen an deiner Seite ohne Zögern leihen?',
    'trust-count-on': 'Worauf könnt ihr euch beieinander immer verlassen?',
    'trust-secret-kept': 'Welches kleine Geheimnis hat jemand für dich bewahrt?',
    'trust-navigate': 'Wobei bist du froh, wenn jemand anderes die Führung hat?',
    'trust-early-sign': 'Was war das erste Zeichen, dass du hier vertrauen kannst?',
    'trust-hands': 'Was Alltägliches würde dir fehlen, wenn es niemand mehr für dich täte?',
    'trust-promise-kept':
      'Welches Versprechen, ohne ein Wort gehalten, hast du diesen Monat bemerkt?',
  },
  warm: {
    'trust-stood-by': 'Wann stand jemand zu dir, als es leichter gewesen wäre, es nicht zu tun?',
    'trust-tell-first': 'Wem sagst du es zuerst, wenn etwas schiefgeht? Warum gerade dort?',
    'trust-benefit': 'Wann hast du im Zweifel das Gute angenommen und warst froh darüber?',
    'trust-own-word': 'Welches Versprechen an dich selbst fällt dir am schwersten?',
    'trust-repair': 'Schreib über ein Mal, als Vertrauen wieder heil wurde. Was hat es geheilt?',
    'trust-check':
      'Was prüfst du manchmal nach, oder doppelt? Was würde dich damit aufhören lassen?',
    'trust-honest': 'Wann war jemand so ehrlich zu dir, dass es besser wurde?',
  },
  deep: {
    'trust-slow': 'Was lässt dich langsam vertrauen? Wann hast du gelernt, dass das klug war?',
    'trust-broken':
      'Was hat es dich gekostet, als Vertrauen zerbrach? Was trägst du davon noch mit dir?',
    'trust-deserve': 'Wie könntest du es leichter machen, dir zu vertrauen?',
    'trust-lean': 'Was würdest du anders machen, wenn du sicher wärst, nicht verlassen zu werden?',
    'trust-white-lie': 'Welche kleine Unwahrheit sagst du um des Friedens willen? Was schützt sie?',
    'trust-alone': 'Wann glaubst du, allein zurechtkommen zu müssen? Stimmt das?',
  },
}
