import type { jar as english } from '../en/jar.ts'

/** The ideas jar. */
export const jar: Record<keyof typeof english, string> = {
  'jar.page': 'Ideenglas',
  'jar.lead':
    'Dinge, die man tun kann, von Hearth und von euch. Markiert werden sie allein. Was ihr alle gern hättet, kommt heraus, wenn ihr zusammen hier gesessen habt.',
  'jar.private': 'Nur du kannst sehen, was du markierst.',
  'jar.private-more':
    'Ein „nichts für mich“ erfährt niemand, und auch nicht, ob du hingesehen hast. Es sieht genauso aus wie eine Markierung, die nie gemacht wurde.',
  'jar.read-only': 'Dieses Tagebuch ist gerade nur zum Lesen offen.',

  'jar.theme': 'Welche Art',
  'jar.theme-all': 'Jede Art',
  'jar.theme-own': 'Selbst hineingelegt',
  'jar.theme-home': 'Zu Hause',
  'jar.theme-outside': 'Draußen',
  'jar.theme-adventure': 'Unterwegs',
  'jar.theme-playful': 'Verspielt',
  'jar.theme-learning': 'Etwas lernen',
  'jar.theme-quiet': 'Still',
  'jar.theme-others': 'Mit anderen',
  'jar.theme-dreams': 'Weit voraus',

  'jar.one': 'Eine Idee',
  'jar.yes': 'Das hätte ich gern',
  'jar.no': 'Nichts für mich',
  'jar.skip': 'Offen lassen',
  'jar.through': 'Du hast alle durchgesehen.',
  'jar.through-more': 'Was du gesagt hast, kannst du unten jederzeit ändern.',
  'jar.kept': 'Behalten, für dich allein.',

  'jar.mine': 'Was du markiert hast',
  'jar.mine-show': 'Ansehen, was du markiert hast',
  'jar.mine-hide': 'Wieder verbergen',
  'jar.mine-none': 'Nichts von dieser Art.',
  'jar.mine-which': 'Welche Markierungen',
  'jar.mine-yes': 'Das hättest du gern',
  'jar.mine-no': 'Nichts für dich',
  'jar.mine-skip': 'Offen gelassen',
  'jar.take-back': 'Die Markierung zurücknehmen',
  'jar.take-back-one': 'Die Markierung zurücknehmen: {idea}',
  'jar.taken-back': 'Die Markierung ist weg.',

  'jar.put-in': 'Eine hineinlegen',
  'jar.put-in-label': 'Eine eigene Idee',
  'jar.put-in-more':
    'Alle hier sehen sie im Glas, ohne ein Wort, von wem sie ist. Du markierst sie trotzdem wie jede andere.',
  'jar.put-in-done': 'Sie ist im Glas.',
  'jar.put-in-empty': 'Schreib sie zuerst auf.',
  'jar.take-out': 'Aus dem Glas nehmen',
  'jar.take-out-one': 'Aus dem Glas nehmen: {idea}',
  'jar.taken-out': 'Sie ist nicht mehr im Glas.',

  'jar.found': 'Was herausgekommen ist',
  'jar.found-lead': 'Das hättet ihr alle gern, und ihr habt es alle allein gesagt.',
  'jar.found-none': 'Noch ist nichts herausgekommen.',
  'jar.found-none-more':
    'Das sagt nichts über irgendjemanden. Vielleicht ist mehr im Glas, wenn ihr das nächste Mal zusammen hier sitzt.',
  'jar.found-when': 'Herausgekommen am {day}',
  'jar.found-who': '{names}. Herausgekommen am {day}',
  'jar.draw': 'Eine ziehen',
  'jar.drawn': 'Wie wäre es damit?',
  'jar.put-away': 'Weglegen',
  'jar.put-away-one': 'Weglegen: {idea}',
  'jar.put-away-title': '„{idea}“ weglegen?',
  'jar.put-away-ask':
    'Weil es getan ist, oder doch nichts für jetzt. Sie verschwindet für alle, niemand wird nach dem Grund gefragt, und niemand erfährt, wer sie weggelegt hat. Sie kann wieder herauskommen, sobald ihr alle neu Ja sagt.',
  'jar.put-away-not': 'Dort lassen',
  'jar.put-away-now': 'Weglegen',
  'jar.was-put-away': 'Sie ist weggelegt.',
  'jar.together':
    'Was ihr markiert habt, zeigt sich nicht, solange ihr zusammen hier sitzt. Markiert wird allein.',
  'jar.alone-here': 'Du bist hier die einzige Person. Was du markierst, wartet auf jemand anderen.',
}
