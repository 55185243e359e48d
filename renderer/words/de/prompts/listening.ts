import type { Prompts } from '../../prompt-list.ts'

/** Questions to write about: listening. */
export const listening: Prompts['listening'] = {
  light: {
    'listening-kitchen':
      'Was hast du diese Woche vom Tag des anderen gehört, das dir geblieben ist?',
    'listening-sound': 'Welches Geräusch bei euch sagt dir, dass es jemandem gut geht?',
    'listening-story-again':
      'Welche Geschichte hast du oft gehört und würdest sie gern wieder hören?',
    'listening-said-lately':
      'Schreib einen Satz auf, den der Mensch an deiner Seite kürzlich gesagt hat, wenn du kannst, Wort für Wort.',
    'listening-good-listener':
      'Wer hat dir gut zugehört, als du ein Kind warst? Was hat dieser Mensch getan?',
    'listening-best-place':
      'Wo redet ihr beide am besten: am Tisch, im Auto, beim Gehen, im Dunkeln?',
    'listening-asked': 'Welche Frage möchtest du heute Abend gestellt bekommen?',
  },
  warm: {
    'listening-felt-heard':
      'Denk an ein Mal, als du dich wirklich gehört gefühlt hast. Was geschah kurz davor, und kurz danach?',
    'listening-when-tired': 'Wie hörst du zu, wenn du müde bist? Was würde dann helfen?',
    'listening-under-words': 'Was hat diese Woche jemand gesagt, das mehr bedeutete als die Worte?',
    'listening-missed': 'Was hast du vermutlich zu schnell gehört? Was könnte es bedeutet haben?',
    'listening-not-fix':
      'Wann möchtest du eine Antwort, und wann nur jemanden neben dir? Woran könnte man es merken?',
    'listening-quiet-kind': 'Welches Schweigen zwischen euch ist angenehm? Welches nicht?',
    'listening-still-thinking':
      'Was hat dir der Mensch an deiner Seite vor Monaten gesagt, worüber du noch nachdenkst?',
  },
  deep: {
    'listening-never-heard':
      'Was hast du mehr als einmal gesagt, das wohl nie ganz angekommen ist?',
    'listening-hard-to-hear':
      'Was ist für dich schwer zu hören, auch wenn es freundlich gesagt wird? Woher kommt das?',
    'listening-interrupt':
      'Was lässt dich dazwischenreden oder innerlich weggehen, wenn jemand mit dir spricht?',
    'listening-unsaid':
      'Was würde der Mensch an deiner Seite wohl sagen, wenn sicher wäre, dass es gut aufgenommen wird?',
    'listening-first-lesson': 'Was hast du sehr früh darüber gelernt, ob Reden sich lohnt?',
    'listening-believed': 'Wann hat es für dich etwas verändert, dass man dir geglaubt hat?',
  },
}
