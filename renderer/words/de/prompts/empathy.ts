import type { Prompts } from '../../prompt-list.ts'

/** Questions to write about: empathy. */
export const empathy: Prompts['empathy'] = {
  light: {
    'empathy-their-morning':
      'Beschreibe einen Morgen aus der Sicht des Menschen an deiner Seite, vom Aufwachen bis zur ersten Tasse.',
    'empathy-their-favourite': 'Was war dort wohl das Beste an der Woche?',
    'empathy-load': 'Was tragen die Menschen zu Hause, das niemand sieht?',
    'empathy-their-hobby':
      'Was tut der Mensch an deiner Seite besonders gern? Was gibt es ihm, glaubst du?',
    'empathy-kind-stranger':
      'Zu welchem fremden Menschen warst du kürzlich freundlich, oder wer war es zu dir?',
    'empathy-weather':
      'Wenn die Stimmung zu Hause diese Woche Wetter wäre: Wie war die Vorhersage für jeden von euch?',
    'empathy-gift': 'Welches Geschenk, das nichts kostet, würde gerade Freude machen?',
  },
  warm: {
    'empathy-their-worry':
      'Was bereitet dem Menschen an deiner Seite gerade Sorgen, glaubst du? Wie könntest du es behutsam herausfinden?',
    'empathy-other-side':
      'Nimm einen kleinen Streit und schreib ihn so auf, wie er von drüben ausgesehen hat.',
    'empathy-their-child':
      'Stell dir den Menschen an deiner Seite mit acht Jahren vor. Was hat dieses Kind gebraucht?',
    'empathy-different':
      'Wobei fühlt ihr ganz verschieden? Was kannst du an der anderen Art verstehen?',
    'empathy-tired-them': 'Woran merkst du, dass es drüben genug ist? Was hilft dann?',
    'empathy-parents':
      'Was verstehst du heute an deinen Eltern, was du als Kind nicht verstehen konntest?',
    'empathy-guess':
      'Welches Gefühl verwechselst du oft mit einem anderen, bei jemandem, den du liebst?',
  },
  deep: {
    'empathy-hard-for-them':
      'Was mag daran schwer sein, mit dir zu leben? Schreib es ohne Ausrede und ohne Vorwurf.',
    'empathy-unseen-hurt':
      'Wann hast du jemanden verletzt, ohne es zu wollen? Wie war es auf der anderen Seite?',
    'empathy-their-fear':
      'Wovor hat der Mensch an deiner Seite am meisten Angst, glaubst du? Wie möchte er darin gehalten werden?',
    'empathy-forgive': 'Wen möchtest du besser verstehen, bevor du entscheidest, ob du verzeihst?',
    'empathy-grief':
      'Mit welchem Verlust ist jemand, der dir nahesteht, noch nicht fertig? Was sollte niemand dazu sagen?',
    'empathy-swap':
      'Wenn du bis heute das andere Leben gelebt hättest: Was würdest du wohl schnell fühlen?',
  },
}
