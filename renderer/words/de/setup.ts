import type { setup as english } from '../en/setup.ts'

/** The first time: where it lives, who you are, passphrases and recovery sheets. */
export const setup: Record<keyof typeof english, string> = {
  'setup.steps': 'Einrichten, Schritt {step} von {count}',
  'setup.where': 'Wo es liegt',
  'setup.who': 'Wer ihr seid',
  'setup.keys': 'Deine Schlüssel',
  'setup.keys-of': 'Schlüssel für {name}',
  'setup.keys-doing': 'Passphrase, dann Notfallblatt',
  'setup.keys-done': 'Passphrase und Blatt sind da',
  'setup.later': 'Kommt ein andermal dazu',
  'setup.begin': 'Abschließen und beginnen',
  'setup.nobody': 'Kein Konto, kein Netz, niemand zu fragen.',

  'setup.where-title': 'Ein Platz für euer Tagebuch',
  'setup.where-lead':
    'Hearth hält alles in einem Ordner auf diesem Computer und nirgends sonst. Alles wird verschlüsselt, bevor es auf die Festplatte kommt.',
  'setup.where-here': 'Hier wird es liegen',
  'setup.where-choose': 'Einen anderen Ordner wählen',
  'setup.where-tip-one':
    '<b>Am besten auf der Festplatte dieses Computers.</b> Ein Stick geht auch, solange er eingesteckt ist.',
  'setup.where-tip-two':
    '<b>Nicht in einem Ordner, der abgeglichen wird.</b> Eine Cloud sieht keine Worte, aber Größen und Zeiten, und sie kann zwei Kopien durcheinanderbringen.',
  'setup.where-tip-three':
    '<b>Eine Sicherung kommt später.</b> Du kannst jederzeit eine verschlüsselte Kopie auf eine andere Festplatte bringen.',
  'setup.restore': 'Lieber eine Sicherung zurückholen',

  'setup.who-title': 'Wer teilt sich dieses Hearth?',
  'setup.who-lead':
    'Jedes Wort taugt als Name. Er ist das Einzige, was man lesen kann, während Hearth abgeschlossen ist.',
  'setup.your-name': 'Dein Name',
  'setup.both-label': 'Wer am Computer ist',
  'setup.both-now': 'Wir sind beide da',
  'setup.both-later': 'Ich beginne, jemand kommt später dazu',
  'setup.their-name': 'Der Name der anderen Person',
  'setup.later-note':
    'Die andere Person kann an jedem Tag dazukommen, in den Einstellungen unter „Mitglieder“, mit dir daneben. Bis dahin gehören gemeinsame Seiten einfach dir.',
  'setup.name-missing': 'Gib zuerst einen Namen ein.',
  'setup.names-missing': 'Gib zuerst beide Namen ein.',
  'setup.names-same': 'Zwei Menschen brauchen zwei verschiedene Namen.',

  'setup.turn': '{name} ist dran. {other}, bitte schau kurz weg.',
  'setup.turn-alone': '{name} ist dran.',
  'setup.skip': '{name} kommt später dazu',
  'setup.hand-over-title': 'Bitte gib weiter an {name}',
  'setup.hand-over-lead':
    '{other}, deine Schlüssel sind fertig. Jetzt ist {name} dran: mit einer Passphrase und einem Notfallblatt, die sonst niemand kennt.',
  'setup.hand-over-go': 'Ich bin {name}',

  'setup.passphrase-title': 'Wähle deine Passphrase',
  'setup.passphrase-lead':
    'Vier oder fünf Wörter ohne Zusammenhang merkst du dir leichter als ein kurzes Passwort voller Sonderzeichen, und sie sind viel schwerer zu erraten.',
  'passphrase.label': 'Passphrase',
  'passphrase.again': 'Noch einmal, zur Sicherheit',
  'passphrase.strength': 'Stärke',
  'passphrase.none-more': 'Mindestens {count} Zeichen, besser ein paar Wörter.',
  'passphrase.level-0': 'Zu kurz.',
  'passphrase.level-0-more': 'Sie braucht mindestens {count} Zeichen, besser ein paar Wörter.',
  'passphrase.level-1': 'Schwach.',
  'passphrase.level-1-more':
    'Sie wäre bald erraten. Nimm Wörter dazu, die nichts miteinander zu tun haben.',
  'passphrase.level-2': 'Geht so.',
  'passphrase.level-2-more': 'Ein Wort mehr würde sie viel stärker machen.',
  'passphrase.level-2-refused': 'Noch nicht ganz genug. Nimm ein Wort dazu.',
  'passphrase.level-3': 'Stark.',
  'passphrase.level-3-more': 'Sie zu erraten würde länger als ein Leben dauern.',
  'passphrase.level-4': 'Sehr stark.',
  'passphrase.level-4-more': 'Die errät niemand.',
  'passphrase.missing': 'Wähle zuerst eine Passphrase.',
  'passphrase.too-weak': 'Diese wäre zu leicht zu erraten. Nimm ein oder zwei Wörter dazu.',
  'passphrase.again-missing': 'Gib die Passphrase noch einmal ein, dann geht es weiter.',
  'passphrase.again-differs': 'Die beiden sind noch nicht gleich.',
  'passphrase.making': 'Deine Schlüssel entstehen',
  'passphrase.good-to-know': 'Gut zu wissen',
  'passphrase.tip-own':
    '<b>Sie öffnet deine privaten Seiten.</b> Auch {other} hat eine, und keine öffnet, was hinter der anderen liegt.',
  'passphrase.tip-own-alone':
    '<b>Sie öffnet deine privaten Seiten.</b> Wer später dazukommt, wählt selbst eine.',
  'passphrase.tip-reset':
    '<b>Niemand kann sie zurücksetzen.</b> Das Notfallblatt, das als Nächstes kommt, ist der einzige andere Weg hinein.',
  'passphrase.tip-reset-plain':
    '<b>Niemand kann sie zurücksetzen.</b> Das Notfallblatt ist der einzige andere Weg hinein.',
  'passphrase.tip-guess': '<b>Kein Geburtstag und kein Haustier.</b> Wer mit dir lebt, kennt sie.',

  'recovery.title': 'Dein Notfallblatt',
  'recovery.turn': 'Das Blatt von {name}. Als Nächstes bekommt auch {other} eins.',
  'recovery.turn-last': 'Das Blatt von {name}. {other}, bitte schau weg.',
  'recovery.turn-alone': 'Das Blatt von {name}.',
  'recovery.lead':
    'Falls du deine Passphrase vergisst, kannst du mit diesem Code eine neue wählen. Er öffnet auch deine privaten Seiten. Bewahre das Blatt also dort auf, wo nur du nachsehen würdest, und nicht neben diesem Computer.',
  'recovery.step-write': 'Schreib ihn auf Papier',
  'recovery.step-write-more':
    'Alle neun Gruppen, der Reihe nach. Oder drucke ihn aus und sieh nach, ob er gut lesbar ist. Ein Bleistift hält länger, als man denkt.',
  'recovery.step-type': 'Gib ihn vom Papier wieder ein',
  'recovery.step-type-more':
    'So weißt du, dass auf dem Papier das Richtige steht. Der Code ist währenddessen verborgen.',
  'recovery.step-keep': 'Bewahre es sicher auf',
  'recovery.step-keep-more': 'Wer es hat, kann öffnen, was du öffnen kannst.',
  'recovery.written': 'Ich habe ihn aufgeschrieben',
  'recovery.typed-label': 'Der Code von deinem Papier',
  'recovery.typed-count': '{count} von 36 Buchstaben und Ziffern',
  'recovery.typed-missing': 'Gib zuerst alle neun Gruppen ein.',
  'recovery.differs':
    'Das ist nicht ganz, was auf dem Blatt steht. Vergleiche Gruppe für Gruppe; der Code ist noch derselbe.',
  'recovery.check': 'Prüfen',
  'recovery.checking': 'Wird geprüft',
  'recovery.show-again': 'Den Code wieder zeigen',
  'recovery.sheet-of': 'Notfallblatt von {name}',
  'recovery.sheet-for': 'Für das Hearth-Tagebuch von {names}, {day}.',
  'recovery.sheet-hidden': 'verborgen, während du ihn eingibst',
  'recovery.sheet-how':
    'Wähle am Eingang „Das Notfallblatt benutzen“ und gib die neun Gruppen der Reihe nach ein. Danach wählst du eine neue Passphrase.',
  'recovery.sheet-whose': 'Öffnet, was {name} öffnen kann',
  'recovery.sheet-keep': 'Zeige es niemandem',
  'recovery.confirmed': 'Das Blatt stimmt.',

  'setup.end-title': 'Alles ist bereit. Jetzt schließt Hearth ab',
  'setup.end-lead-both':
    'Damit ihr beide einmal mit eurer eigenen Passphrase aufschließt, solange sie frisch ist. Falls eine davon nicht mehr einfällt, ist heute der Tag, an dem man es merken sollte.',
  'setup.end-lead-one':
    'Damit du einmal mit deiner Passphrase aufschließt, solange sie frisch ist. Falls sie dir nicht mehr einfällt, ist heute der Tag, an dem man es merken sollte.',
  'setup.end-one':
    '<b>Deine privaten Seiten gehören dir.</b> Niemand sonst kann sie in Hearth öffnen: Dafür braucht es deine Passphrase oder dein Notfallblatt.',
  'setup.end-two':
    '<b>Gemeinsame Seiten gehören euch beiden.</b> Was darauf steht, bleibt das Wort derer, die es geschrieben haben.',
  'setup.end-two-alone':
    '<b>Gemeinsame Seiten warten, bis jemand dazukommt.</b> Das geht in den Einstellungen unter „Mitglieder“, mit dir daneben.',
  'setup.end-three': '<b>Es eilt nicht.</b> Eine Seite darf eine Zeile lang sein.',
  'setup.end-go': 'Abschließen und beginnen',
}
