import type { debriefStages as english } from '../en/debrief-stages.ts'

/** From the moment the sides open to what is kept of a debrief, and the agreements that come of it. */
export const debriefStages: Record<keyof typeof english, string> = {
  'stage.open-both': 'Beide Sichten zusammen öffnen',
  'stage.open-all': 'Alle Sichten zusammen öffnen',
  'stage.open-lead':
    'Sie gehen in einem Augenblick auf, oder gar nicht. Lest zuerst, in Stille, in eurem eigenen Tempo. Zum Reden ist danach Zeit.',
  'stage.open-both-go': 'Beide öffnen',
  'stage.open-all-go': 'Alle öffnen',
  'stage.not-tonight': 'Nicht heute Abend',
  'stage.side-of': 'Die Sicht von {name}',
  'stage.sealed': 'Versiegelt',
  'stage.not-sealed': 'Noch nicht versiegelt',
  'stage.missing':
    '{names} {count, plural, one {ist} other {sind}} nicht da. Die Sichten gehen auf, wenn alle da sind, die mitmachen, mit ihrer eigenen Passphrase.',
  'stage.missing-solo':
    'Um sie zusammen zu öffnen, schließt Hearth ab und wählt den Eingang für zwei oder mehr. Bis dahin läuft es nicht weg.',
  'stage.missing-sides':
    'Noch {count, plural, one {fehlt die Sicht} other {fehlen die Sichten}} von {names}. Es läuft nicht weg.',
  'stage.opened-both': 'Beide Sichten sind offen.',
  'stage.opened-all': 'Alle Sichten sind offen.',
  'stage.read-both': 'Lest beide Sichten',
  'stage.read-all': 'Lest alle Sichten',
  'stage.read-lead':
    'In eurem eigenen Tempo, vorerst ohne ein Wort. Noch muss niemand auf etwas antworten.',
  'stage.read-done': 'Weiter zur ersten Runde',
  'stage.read-again': 'Alle Sichten noch einmal lesen',
  'stage.read-back': 'Zurück zur Runde',
  'stage.broken': 'Das Siegel auf der Sicht von {name} hält nicht.',
  'stage.broken-more':
    'Was dort liegt, ist nicht, was {name} versiegelt hat, darum zeigt Hearth es nicht. Eine Festplatte, die nachlässt, kann das verursachen; es sagt nichts über irgendjemanden. Die eigene Kopie der Worte ist bei {name} sicher. Ihr könnt weitermachen, indem {name} es laut erzählt, oder diese Aussprache beenden und eine neue beginnen.',
  'stage.still-shut': 'Diese Sicht ist noch zu.',

  'stage.side-happened': 'Was geschehen ist',
  'stage.side-felt': 'Was ich gefühlt habe',
  'stage.side-needed': 'Was ich gebraucht hätte',
  'stage.side-before': 'Woran es von früher gerührt hat',
  'stage.side-say': 'Von mir aus gesagt',
  'stage.side-statement': 'In einem Satz',
  'stage.side-when': 'Als',
  'stage.side-i-felt': 'fühlte ich mich',
  'stage.side-because': 'denn ich brauchte',
  'stage.side-ask': 'Wärst du bereit',
  'stage.side-goes-on': '{text},',
  'stage.side-stops': '{text}.',
  'stage.side-asks': '{text}?',
  'stage.side-empty': 'Diese Sicht wurde ohne Worte versiegelt.',

  'stage.their-turn': '{name} ist dran.',
  'stage.their-turn-any': 'Dran: {names}.',
  'stage.will-keep':
    'Es läuft nicht weg. Bis dahin bewegt sich nichts, und niemand zählt die Tage.',
  'stage.hand-over-to': 'An {name} weitergeben',
  'stage.held':
    'Niemand sonst hat gesehen, was du zuletzt gesagt hast. Du kannst es zurücknehmen, bis du weitergibst, pausierst, die Aussprache beendest, wählst, was behalten wird, diese Seite verlässt oder Hearth abschließt.',
  'stage.held-by':
    'Was {name} gesagt hat, gilt erst, wenn die Tastatur übernommen ist. Bis dahin kann {name} es zurücknehmen.',
  'stage.take-back': 'Zurücknehmen',
  'stage.taken-back': 'Es wurde niemandem gezeigt.',
  'stage.so-far': 'Bisher gesagt',
  'stage.said-before': 'In dieser Runde schon gesagt',
  'stage.nothing-said': 'In dieser Runde wurde noch nichts gesagt.',
  'stage.turn-of': 'Runde {turn} von {count}',
  'stage.turn-before': 'Runde {turn}: {speaker} wurde gehört, {listener} hat zugehört',
  'stage.turn-pair': '{speaker} wird gehört, {listener} hört zu.',

  'stage.mirror-title': 'Was hast du gehört?',
  'stage.mirror-again': 'Noch einmal: Was hörst du jetzt?',
  'stage.mirror-lead':
    'Gib in deinen eigenen Worten wieder, was {name} geschrieben hat. Noch keine Antwort und keine Gründe.',
  'stage.mirror-again-lead':
    'Gehört zu werden kann mehr als einen Anlauf brauchen. Ergänze, was {name} gefehlt hat.',
  'stage.mirror-label': 'Was ich gehört habe',
  'stage.mirror-go': '{name} zeigen',
  'stage.confirm-title': 'Ist es das, was du gemeint hast?',
  'stage.confirm-lead':
    'Das kannst nur du wissen. {name} wartet mit jeder Antwort, bis du Ja sagst.',
  'stage.confirm-yes': 'Ja, das ist es',
  'stage.confirm-no': 'Nicht ganz',
  'stage.confirm-missing': 'Was noch fehlt',
  'stage.confirm-no-go': '{name} um einen neuen Anlauf bitten',
  'stage.validate-title': 'Was davon kannst du nachvollziehen?',
  'stage.validate-lead':
    'Eine Sache genügt. Nachvollziehen heißt nicht, dass du zustimmst oder es selbst so gesehen hast.',
  'stage.validate-label': 'Was ich nachvollziehen kann',
  'stage.validate-starts': 'Wie man anfangen kann, zum Ändern',
  'stage.validate-start-1': 'Ich kann nachvollziehen, dass ',
  'stage.validate-start-2': 'Ich verstehe, warum ',
  'stage.validate-start-3': 'An deiner Stelle hätte ich auch ',
  'stage.validate-go': '{name} zeigen',
  'stage.guess-title': 'Wie mag es sich für {name} angefühlt haben?',
  'stage.guess-lead': 'Mehr als eine Vermutung kann es nicht sein. {name} sagt dir, wie es war.',
  'stage.guess-chips': 'Gefühle zur Auswahl',
  'stage.guess-label': 'In deinen eigenen Worten',
  'stage.guess-go': '{name} fragen',
  'stage.answer-title': 'War es so für dich?',
  'stage.answer-lead':
    '{name} konnte nur vermuten. Du darfst es richtigstellen, in deinen eigenen Worten.',
  'stage.answer-yes': 'Ja, so war es',
  'stage.answer-no': 'Es war eher so',
  'stage.answer-label': 'Wie es war',
  'stage.answer-no-go': '{name} sagen, wie es war',
  'stage.need-words': 'Schreib zuerst ein paar Worte.',
  'stage.need-guess': 'Wähle zuerst ein Gefühl, oder schreib ein paar Worte.',

  'stage.said-mirrored': '{name} hat gehört',
  'stage.said-yes': '{name}: ja, das ist es',
  'stage.said-no': '{name}: nicht ganz',
  'stage.said-validated': 'Was {name} nachvollziehen kann',
  'stage.said-guessed': '{name} vermutet, dass es sich so angefühlt hat',
  'stage.said-right': '{name}: ja, so war es',
  'stage.said-corrected': '{name}: es war eher so',
  'stage.said-owned': 'Der eigene Anteil von {name}',
  'stage.said-apology': 'Eine Entschuldigung',
  'stage.said-nothing': 'Nichts dazu.',
  'stage.said-accepted': '{name} nimmt das an',
  'stage.said-heard': '{name} hat das gehört',
  'stage.said-not-yet': '{name}: noch nicht',
  'stage.said-promised': '{name} wird das tun',
  'stage.said-no-promise': '{name}: wir verstehen einander besser',

  'stage.own-title': 'Dein eigener Anteil, falls du einen siehst',
  'stage.own-lead':
    'Nicht, um quitt zu sein, und nicht, weil jemand darum bittet. Jedes Feld darf leer bleiben.',
  'stage.own-safety':
    'Niemand hat einen Anteil daran, geschlagen, bedroht oder beherrscht zu werden. Wenn es darum geht, lass diese Seite leer.',
  'stage.own-set-up': 'Was mich dünnhäutig gemacht hat',
  'stage.own-set-up-hint': 'Eine kurze Nacht, ein langer Tag, etwas Altes.',
  'stage.own-regret': 'Was ich bedaure',
  'stage.own-apology': 'Eine Entschuldigung, wenn ich eine aussprechen möchte',
  'stage.own-go': '{names} zeigen',
  'stage.own-nothing': 'Nichts dazu',
  'stage.own-nothing-hint': 'Das ist eine vollständige Antwort.',
  'stage.receive-title': 'Was {name} über den eigenen Anteil sagt',
  'stage.receive-lead': 'Beide Antworten sind vollständig. „Noch nicht“ verlangt nichts weiter.',
  'stage.receive-heard-lead':
    'Eine Entschuldigung ist nicht dabei, also gibt es nichts anzunehmen. Es genügt, {name} gehört zu haben.',
  'stage.receive-heard': 'Ich habe es gehört',
  'stage.receive-accepted': 'Angenommen',
  'stage.receive-not-yet': 'Noch nicht',

  'stage.agree-title': 'Eine kleine Sache, die du tun wirst',
  'stage.agree-lead':
    'Für dich selbst, was auch immer andere tun. Klein genug für einen schlechten Tag.',
  'stage.agree-label': 'Eine kleine Sache',
  'stage.agree-day': 'Wieder ansehen am',
  'stage.agree-day-bad': 'Wähle heute oder einen Tag danach.',
  'stage.agree-go': 'Das versuche ich',
  'stage.agree-none': 'Wir verstehen einander besser',
  'stage.agree-none-hint': 'Ein vollständiges Ergebnis, ohne Versprechen.',
  'stage.agree-others': 'Was gesagt wurde',
  'stage.until': 'Wieder anzusehen am {date}',
  'stage.was-until': 'Der Tag dafür war der {date}',

  'stage.keep-title': 'Was soll Hearth davon behalten?',
  'stage.keep-lead':
    'Ihr wählt alle für euch, und niemand sieht, was die anderen gewählt haben. Wer weniger behalten möchte, entscheidet.',
  'stage.keep-early':
    'Diese Aussprache wurde vor ihrem Ende beendet. Niemand muss sagen, warum. Über das bisher Gesagte könnt ihr noch entscheiden.',
  'stage.keep-readers':
    'Was behalten wird, liegt bei den gemeinsamen Seiten. Dort ist es für {names} lesbar, jetzt und später.',
  'stage.keep-not-part': 'Für {names} wäre es auch lesbar, ohne daran beteiligt gewesen zu sein.',
  'stage.keep-choose': 'Was behalten wird',
  'stage.keep-everything': 'Alles',
  'stage.keep-everything-more': 'Alle Sichten, alles Gesagte und die Abmachung.',
  'stage.keep-agreement': 'Nur die Abmachung',
  'stage.keep-agreement-more':
    'Die kleinen Dinge, die ihr tun werdet, und ihre Tage, ohne das, was dazu geführt hat.',
  'stage.keep-nothing': 'Nichts',
  'stage.keep-nothing-more':
    'Alles verschwindet von den gemeinsamen Seiten. Auch jedes Versprechen, mit dem Tag, an dem es wieder anzusehen wäre.',
  'stage.keep-everything-bare': 'Alle Sichten und alles Gesagte.',
  'stage.keep-nothing-bare': 'Alles verschwindet von den gemeinsamen Seiten.',
  'stage.keep-own':
    'Was du selbst gesagt hast, bleibt auf jeden Fall bei dir, unter „Deine eigenen Worte“, bis du es dort wegnimmst.',
  'stage.keep-backups': 'In früheren Sicherungen steht noch, was damals hier war.',
  'stage.keep-go': 'Das ist meine Wahl',
  'stage.keep-stands':
    'Lass dir Zeit: Eine Wahl gilt, sobald sie getroffen ist. Solange noch jemand nicht gewählt hat, kann eines noch folgen: doch nichts zu behalten.',
  'stage.keep-none-chosen': 'Wähle zuerst eines davon.',
  'stage.keep-done': 'Deine Wahl gilt',
  'stage.keep-done-lead':
    'Du hast „{choice}“ gewählt, und das gilt. Was behalten wurde, zeigt sich, wenn alle gewählt haben.',
  'stage.keep-waiting': 'Noch zu wählen: {names}. Es läuft nicht weg.',
  'stage.keep-after-all': 'Doch nichts behalten',
  'stage.keep-after-all-more':
    'Wenn es sich nicht mehr richtig anfühlt, kannst du noch sagen, dass nichts behalten wird. Das geht, bis alle gewählt haben, und braucht keinen Grund.',
  'stage.keep-sure': 'Nichts behalten?',
  'stage.keep-sure-more':
    'Damit endet die Aussprache sofort, für alle. Alle Sichten und alles Gesagte verschwinden von den gemeinsamen Seiten und lassen sich dort nicht zurückholen. Die eigenen Worte behaltet ihr.',
  'stage.keep-sure-go': 'Nichts behalten',
  'stage.keep-sure-no': 'Zurück',

  'stage.over-title': 'Das liegt hinter euch',
  'stage.over-everything': 'Hearth hat alles behalten. Ihr findet es unter „Hinter euch“.',
  'stage.over-agreement':
    'Hearth hat die Abmachung behalten, und nichts von dem, was dazu geführt hat. Ihr findet sie unter euren Abmachungen.',
  'stage.over-nothing': 'Hearth hat auf den gemeinsamen Seiten nichts davon behalten.',
  'stage.over-own':
    'Was du selbst gesagt hast, ist bei dir allein, unter „Deine eigenen Worte“, wann immer du allein aufschließt.',
  'stage.over-own-too':
    'Was du selbst gesagt hast, hast du außerdem für dich, unter „Deine eigenen Worte“, wann immer du allein aufschließt.',
  'stage.over-rest':
    'Tut jetzt etwas Leichtes, zusammen oder getrennt. Hier gibt es nichts mehr zu tun.',
  'stage.over-agreed': 'Was ihr versuchen wollt',
  'stage.over-leave': 'Zurück zur Liste',

  'stage.saving': 'Wird gespeichert',
  'stage.saved': 'Gespeichert {time}',
  'stage.saved-hint': 'Nur du siehst das, bis du es zeigst.',
  'stage.not-saved': 'Diese Worte sind noch nicht gespeichert. Hearth versucht es weiter.',

  'agreements.title': 'Abmachungen',
  'agreements.lead':
    'Kleine Dinge, die ihr tun wolltet. An ihrem Tag seht ihr sie einmal an, und das ist alles.',
  'agreements.due': 'Jetzt anzusehen',
  'agreements.ahead': 'Ihr Tag kommt noch',
  'agreements.past': 'Angesehen',
  'agreements.none': 'Noch keine Versprechen',
  'agreements.none-more':
    'Ein kleines Versprechen hängt hier bis zu seinem Tag, ob es am Ende einer Aussprache kam oder an einem Dienstag.',
  'agreements.by': '{name}, {date}',
  'agreements.from': 'Aus „{title}“',
  'agreements.first': '{name} spricht zuerst, danach kannst du ein Wort dazusagen.',
  'agreements.how-title': 'Wie ging es?',
  'agreements.how-lead': 'So, wie es war. Nichts wird zusammengezählt.',
  'agreements.review': 'Sagen, wie es ging',
  'agreements.kept': 'Gehalten',
  'agreements.partly': 'Teilweise',
  'agreements.not-this-time': 'Diesmal nicht',
  'agreements.change': 'Kleiner machen',
  'agreements.let-go': 'Loslassen',
  'agreements.kept-more': 'Es ging so, wie du es gemeint hattest.',
  'agreements.partly-more': 'Etwas davon, oder manchmal.',
  'agreements.not-this-time-more': 'Es kam nicht dazu.',
  'agreements.change-more': 'Etwas Kleineres, mit einem neuen Tag.',
  'agreements.let-go-more':
    'Es ist nicht mehr das richtige Versprechen. Auch das ist eine Antwort.',
  'agreements.words': 'Ein paar Worte, wenn du magst',
  'agreements.smaller': 'Das Kleinere',
  'agreements.need-how': 'Wähle zuerst, wie es ging.',
  'agreements.need-smaller': 'Schreib das Kleinere auf, und wähle einen Tag.',
  'agreements.save': 'So ging es',
  'agreements.saved': 'Das ist aufgeschrieben.',
  'agreements.reply': 'Ein Wort dazusagen',
  'agreements.reply-label': 'Ein Wort an {name}',
  'agreements.reply-save': 'Dazusagen',
  'agreements.replied': 'Dein Wort steht da.',
  'agreements.reworded':
    '{name} hat das in mehr als einem Wortlaut unterschrieben. Beantwortet wurde vielleicht ein anderer als der, der hier steht.',
  'agreements.became': 'Etwas Kleineres ist daraus geworden.',
  'agreements.let-go-title': 'Dieses Versprechen loslassen?',
  'agreements.let-go-text':
    'Es bleibt als losgelassen in der Liste, und nichts wird gezählt. Etwas anderes lässt sich jederzeit versprechen.',
  'agreements.let-go-not': 'Behalten',
  'agreements.let-go-said': 'Das Versprechen ist losgelassen.',
  'agreements.promise': 'Etwas Kleines versprechen',
  'agreements.promise-lead':
    'Eine Sache, die du selbst tun wirst, klein genug für einen schlechten Tag. Alle hier können sie lesen; du sagst, wie es ging.',
  'agreements.promise-label': 'Was du tun wirst',
  'agreements.promise-save': 'Das verspreche ich',
  'agreements.promise-need': 'Schreib auf, was du tun wirst, und wähle einen Tag.',
  'agreements.promised': 'Das Versprechen steht in der Liste.',
  'agreements.read-only': 'Hearth ist nur zum Lesen offen.',

  'kept.lead': '{day}. Eine Aussprache von {names}, beendet am {date}.',
  'kept.sides': 'Die Sichten',
  'kept.understand': 'Einander verstehen',
  'kept.own': 'Unser eigener Anteil',
  'kept.agree': 'Was daraus wurde',
  'kept.back': 'Zurück zur Liste',
  'kept.missing': 'Die Worte von {name} sind nicht hier.',
}
