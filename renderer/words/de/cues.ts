import type { Cues } from '../cue-list.ts'
import type { cues as english } from '../en/cues.ts'

/** The page of closeness cues. */
export const cues: Record<keyof typeof english, string> = {
  'cues.page': 'Zeichen der Nähe',
  'cues.lead':
    'Kleine Zeichen, auf die sich zwei Menschen einigen, damit es leicht ist, um Nähe zu bitten, und ebenso leicht, „jetzt nicht“ zu sagen.',
  'cues.rule-1': 'Ein Zeichen fragt. Es heißt nie „du musst“.',
  'cues.rule-2': '„Jetzt nicht“ ist eine ganze Antwort und braucht keinen Grund.',
  'cues.rule-3': 'Ein Ja kann jederzeit ein Nein werden, auch mittendrin.',
  'cues.safe':
    'Wenn du das Gefühl hast, nicht Nein sagen zu können, ist diese Seite gerade nichts für dich. „Wenn du dich nicht sicher fühlst“ steht immer in der Leiste.',
  'cues.two':
    'Zeichen sind für zwei. Was in Hearth geteilt ist, lesen alle hier, darum gibt es keine in einem Tagebuch für eine Person oder für mehr als zwei.',
  'cues.private': 'Nur du kannst sehen, wozu du Ja sagst.',
  'cues.private-more':
    '{other} erfährt von einem Ja nur dort, wo ihr es beide gesagt habt, getrennt, und sobald ihr einmal zusammen hier gesessen habt. Von allem anderen erfährt {other} nichts, nicht einmal, ob du hingesehen hast.',
  'cues.read-only': 'Dieses Tagebuch ist gerade nur zum Lesen offen.',
  'cues.level-near': 'Nah',
  'cues.level-near-more': 'Eine Hand, eine Schulter, dicht nebeneinander. Angezogen, überall.',
  'cues.level-warm': 'Warm',
  'cues.level-warm-more': 'Lange Umarmungen, Küsse, Hände im Haar, ein Rücken, der gerieben wird.',
  'cues.level-tender': 'Zärtlich',
  'cues.level-tender-more': 'Haut, ein Bett, ein Abend für euch zwei. So weit, wie beide mögen.',
  'cues.opt': 'Solche Zeichen hätte ich gern',
  'cues.read': 'Lesen',
  'cues.read-one': 'Lesen: {level}',
  'cues.read-not': 'Verbergen',
  'cues.read-not-one': 'Verbergen: {level}',
  'cues.opted': 'Behalten, für dich allein.',
  'cues.shared': 'Für euch beide',
  'cues.shared-lead': 'Zu diesen habt ihr beide Ja gesagt, getrennt.',
  'cues.none': 'Für euch beide gibt es noch nichts.',
  'cues.none-more': 'Das sagt über niemanden etwas.',
  'cues.together':
    'Ja gesagt wird allein. Nichts davon zeigt sich, solange ihr zusammen hier sitzt.',
  'cues.list-of': 'Zeichen: {level}',
  'cues.stop': 'Diese nicht mehr',
  'cues.stop-one': 'Diese nicht mehr: {level}',
  'cues.stop-title': 'Diese Zeichen nicht mehr?',
  'cues.stop-ask':
    'Sie verschwinden sofort, für euch beide. Niemand wird nach dem Grund gefragt, und Hearth sagt nicht, von wem es kam. Sie kommen nur wieder, wenn ihr beide neu Ja sagt.',
  'cues.stop-not': 'Lassen, wie es ist',
  'cues.stop-now': 'Nicht mehr',
  'cues.stopped': 'Sie sind weg, für euch beide.',
}

/** The cues of each level. */
export const cuesByLevel: Cues = {
  near: [
    'Eine Hand auf dem Tisch, die Fläche nach oben: „Nimm sie, wenn du magst.“',
    'Zweimal auf das Sofa neben sich klopfen: „Setz dich zu mir.“',
    'Beim Gehen einen kleinen Finger in den anderen haken.',
    'Den Kopf an eine Schulter legen, ein Lied lang.',
    'Füße, die sich unter dem Tisch finden.',
    '„Darf ich mich anlehnen?“ laut sagen, und die Antwort abwarten.',
    'Eine Decke, an einer Seite offen gehalten.',
    'Im Vorbeigehen eine Hand zwischen die Schulterblätter legen, und wieder wegnehmen.',
    'Rücken an Rücken stehen, während das Wasser kocht.',
    'Ungefragt eine Tasse bringen, und eine Minute bleiben.',
  ],
  warm: [
    'Offene Arme und kein Wort: „Eine lange Umarmung, bis eine Seite loslässt.“',
    '„Zwanzig Sekunden?“ und dann eine Umarmung mit geschlossenen Augen.',
    'Durchs Zimmer mit einem Finger die eigenen Lippen berühren: „Ein Kuss, wenn du vorbeikommst.“',
    'Sich umdrehen und den Kragen herunterziehen: „Massierst du mir den Nacken?“',
    'Einen Kamm oder eine Bürste in die andere Hand legen.',
    'Die Lampe gedimmt und eine Seite vom Bett aufgeschlagen: „Leg dich zu mir, einfach so.“',
    'Ein Kuss auf die Innenseite des Handgelenks, und ein Blick, der fragt, ob es mehr sein darf.',
    'Die Füße in den Schoß gelegt, das Öl daneben.',
    '„Tanzen?“ in der Küche, ein Lied lang, eng.',
    'Zuerst die Hände warm reiben, so, dass man es hört.',
  ],
  tender: [
    'Eine Kerze im Schlafzimmer: „Ich wäre dir heute Abend gern nah. Du auch?“',
    'Die Kerze, von wem auch immer ausgeblasen: „Heute nicht“, und mehr gibt es nicht zu sagen.',
    '„Haut?“ heißt: nah liegen mit nichts dazwischen, und nicht mehr, außer beide fragen.',
    'Ein Bad für zwei, und die Tür steht offen.',
    'Einen eigenen Knopf öffnen, und warten.',
    '„So?“ fragen, und tun, was die Antwort sagt.',
    '„Zeig mir, wo“, mit deiner Hand unter der anderen.',
    'Ein Wort, das ihr zusammen wählt und das „langsamer“ heißt.',
    'Ein Wort, das ihr zusammen wählt und das „halt“ heißt, und das immer gilt.',
    'Danach nah bleiben, mit Wasser und ohne Eile.',
  ],
}
