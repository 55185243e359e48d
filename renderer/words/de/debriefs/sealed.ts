import type { debriefSealed as english } from '../../en/debriefs/sealed.ts'

/** From the seal to the moment of opening. */
export const debriefSealed: Record<keyof typeof english, string> = {
  'debriefs.sealed': 'Versiegelt',
  'debriefs.unsealed': 'Noch zu schreiben',
  'debriefs.opened': 'Der Schlüssel ist freigegeben',
  'debriefs.side-of': 'Die Sicht von {name}',
  'debriefs.side-broken':
    'Das ist nicht, was versiegelt wurde. Hearth zeigt es nicht, und nichts wurde gelöscht.',
  'debriefs.wait-title': 'Deine Sicht ist versiegelt',
  'debriefs.wait-lead':
    'Jetzt wartet sie auf {names}. Es eilt nicht; eine Sicht darf Tage brauchen.',
  'debriefs.all-title': '{members, plural, =2 {Beide} other {Alle}} Sichten sind versiegelt',
  'debriefs.all-lead': 'Sie gehen im selben Augenblick auf, und nicht vorher.',
  'debriefs.choosing-title': '{members, plural, =2 {Beide} other {Alle}} Sichten sind versiegelt',
  'debriefs.choosing-lead': 'Sie gehen auf, sobald ihr alle „bereit“ gesagt habt.',
  'debriefs.ready-title': 'Du hast „bereit“ gesagt',
  'debriefs.ready-lead':
    'Jetzt wartet es auf {names}. Bis dahin kannst du deine Sicht noch zurücknehmen.',
  'debriefs.opening-title': 'Die Sichten gehen auf',
  'debriefs.opening-lead':
    'Alle haben „bereit“ gesagt. Die Sicht von {names} geht beim nächsten Aufschließen mit dieser Passphrase auf.',
  'debriefs.unwritten-title': 'Allein geschrieben, zusammen geöffnet',
  'debriefs.unwritten-lead':
    'Die Sicht von {names} ist noch zu schreiben. Eine Sicht wird allein geschrieben, damit sie ehrlich sein kann.',
  'debriefs.unwritten-own': 'Abschließen, damit jemand allein schreiben kann',
  'debriefs.absent-lead':
    'Dafür müssen alle da sein. {names} {count, plural, one {ist} other {sind}} jetzt nicht da.',
  'debriefs.open-together': 'Zusammen öffnen',
  'debriefs.open-together-more':
    'Hearth schließt ab, und ihr gebt eure eigenen Passphrasen ein. Dann öffnet ihr {members, plural, =2 {beide} other {alle}} Sichten auf einmal.',
  'debriefs.way': 'Wie geöffnet wird',
  'debriefs.way-together': 'Zusammen, in einer Sitzung',
  'debriefs.way-together-more':
    'Keine Sicht ist lesbar, bevor ihr {members, plural, =2 {beide} other {alle}} eure Passphrasen eingegeben habt.',
  'debriefs.way-each-ready': 'Wenn alle bereit sind',
  'debriefs.way-each-ready-more':
    'Falls ihr nicht zusammensitzen könnt. Es gilt, sobald ihr es {members, plural, =2 {beide} other {alle}} gewählt habt. Dann gehen die Sichten nacheinander auf, mit jedem Aufschließen eine, und wer ein verändertes Programm hat, könnte zuerst lesen.',
  'debriefs.way-waits':
    'Das gilt, sobald auch {names} es gewählt {count, plural, one {hat} other {haben}}.',
  'debriefs.way-holds': 'Ihr habt das {members, plural, =2 {beide} other {alle}} gewählt.',
  'debriefs.ready': 'Ich bin bereit',
  'debriefs.ready-more': 'Wenn alle es gesagt haben, kann niemand mehr eine Sicht zurücknehmen.',
  'debriefs.read-own': 'Was du geschrieben hast',
  'debriefs.take-back': 'Zurücknehmen',
  'debriefs.take-back-title': 'Deine Sicht zurücknehmen?',
  'debriefs.take-back-more':
    'Das Siegel verschwindet, und deine Worte sind wieder ein Entwurf, den nur du lesen kannst. Niemand wird nach einem Grund gefragt.',
  'debriefs.take-back-now': 'Zurücknehmen',
  'debriefs.taken-back': 'Deine Sicht ist wieder ein Entwurf.',
}
