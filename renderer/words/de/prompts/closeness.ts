import type { Prompts } from '../../prompt-list.ts'

/** Questions to write about: closeness. */
export const closeness: Prompts['closeness'] = {
  light: {
    'closeness-today-near': 'Wann warst du heute jemandem nah?',
    'closeness-small-sign': 'Welches kleine Zeichen sagt bei euch „ich habe an dich gedacht“?',
    'closeness-hello': 'Wie begrüßt und verabschiedet ihr euch? Was magst du daran?',
    'closeness-funny-word': 'Welches Wort oder welcher Witz gehört nur euch beiden?',
    'closeness-noticed':
      'Was hast du diese Woche am Menschen an deiner Seite bemerkt, das einfach schön zu sehen war?',
    'closeness-sit': 'Wo sitzt ihr gern zusammen, ohne viel zu tun?',
    'closeness-thanks': 'Danke jemandem zu Hause, in drei Zeilen, für etwas, das nie erwähnt wird.',
  },
  warm: {
    'closeness-first-knew':
      'Wann wusstest du zum ersten Mal, dass du diesen Menschen in deiner Nähe haben willst?',
    'closeness-near-far': 'Was bringt euch schnell zueinander? Was lässt euch auseinandertreiben?',
    'closeness-miss': 'Was fehlt euch aneinander, wenn ihr getrennt seid?',
    'closeness-touch': 'Welche Berührung beruhigt dich? Welche wünschst du dir öfter?',
    'closeness-loved': 'Wodurch fühlst du dich geliebt, das für andere nach nichts aussehen mag?',
    'closeness-time': 'Wie sähe ein Abend aus, der nur euch beiden gehört?',
    'closeness-admire':
      'Was bewunderst du am Menschen an deiner Seite, das nichts mit dir zu tun hat?',
  },
  deep: {
    'closeness-lonely': 'Wann warst du neben jemandem einsam? Was hätte dich erreicht?',
    'closeness-wall': 'Was tust du, um Menschen auf Abstand zu halten? Was ist dahinter sicher?',
    'closeness-tell-before':
      'Was sollte der Mensch an deiner Seite wissen, wenn du nur noch eine Sache sagen könntest?',
    'closeness-desire':
      'Wonach sehnst du dich zwischen euch, wofür du noch keine Worte gefunden hast?',
    'closeness-let-in':
      'Wer ist dir in deinem Leben am nächsten gekommen? Wie hast du das zugelassen?',
    'closeness-stay': 'Warum bleibst du? Schreib es so schlicht, wie du kannst.',
  },
}
