import type { Prompts } from '../../prompt-list.ts'

/** Questions to write about: growth. */
export const growth: Prompts['growth'] = {
  light: {
    'growth-learned': 'Was hast du diesen Monat gelernt, und sei es noch so klein?',
    'growth-better-at': 'Was kannst du besser als vor einem Jahr?',
    'growth-teach': 'Was könntest du jemandem an einem Nachmittag beibringen?',
    'growth-curious': 'Worauf bist du gerade neugierig?',
    'growth-book': 'Welches Buch, welcher Film oder welches Lied hat deine Meinung geändert?',
    'growth-morning-self': 'Was möchtest du morgen Abend über den morgigen Tag sagen können?',
    'growth-new-taste': 'Was mochtest du früher nicht und genießt es heute?',
  },
  warm: {
    'growth-encouraged': 'Wer hat etwas in dir gesehen, bevor du es selbst sahst? Was war es?',
    'growth-from-them':
      'Was hast du vom Menschen an deiner Seite gelernt, ohne dass ihr es damals bemerkt habt?',
    'growth-wish-time': 'Was würdest du mit einem freien Tag in jeder Woche tun?',
    'growth-try-again':
      'Was würdest du gern noch einmal versuchen, mit dem, was du inzwischen weißt?',
    'growth-support': 'Worauf arbeitest du hin? Wie soll man dir dabei helfen, und wie nicht?',
    'growth-kinder': 'Worin bist du freundlicher zu dir geworden? Worin noch nicht?',
    'growth-their-growth':
      'Wie ist der Mensch an deiner Seite gewachsen, seit ihr euch kennt? Wann hast du das zuletzt gesagt?',
  },
  deep: {
    'growth-outgrown': 'Woraus bist du herausgewachsen, und tust es trotzdem weiter?',
    'growth-pattern': 'Welchen Streit führt ihr immer wieder? Was will er von dir wissen?',
    'growth-dream-laid': 'Welchen Traum hast du weggelegt? Ist er zu Ende, oder wartet er?',
    'growth-become': 'Wer wirst du gerade? Was möchtest du mitnehmen, und was zurücklassen?',
    'growth-own-part':
      'Denk an etwas, das zwischen euch schiefging. Was würdest du auf deiner Seite anders machen?',
    'growth-believe-self': 'Was glaubst du über dich, das vielleicht nie gestimmt hat?',
  },
}
