import type { News } from '../news-list.ts'

/** Was neu ist, Fassung für Fassung. */
export const newsTexts: News = {
  '0.2.0': [
    'Die Suche ({seek}) geht durch alles, was du hier lesen darfst: Seiten, Zettel, Aussprachen, Abmachungen. Allein findet sie auch deine privaten Seiten, zusammen nur gemeinsame.',
    'Heute: eine Seite für den Anfang. Eine Frage am Tag, was auf dich wartet, und ein Tag aus einem früheren Jahr.',
    'Zwischenhalte: Alle bewerten für sich, und geöffnet wird für alle im selben Moment. Ein Bild über die Zeit, und keine Summe.',
    'Rituale, Versprechen, ein Ideenglas, Miteinander reden, Träume, Zeit für mich, Kapitel: Die anderen Zimmer sind offen.',
    'Ein Kalender, Filter, Vorlagen, Fragen zum Schreiben, zwei Blicke auf einen Tag, und eine Art zu sagen, welche Antwort dir guttäte.',
    'Neben Day One kommen Seiten aus Journey, jrnl und anderen herein; eine lesbare Kopie gibt es auch als Buch, oder mit einer Passphrase versiegelt.',
    'Hearth sieht jedes Byte des Tagebuchs und seiner Kopien auf Schäden durch, und macht heil, was sich heilen lässt.',
    'Hearth spricht Deutsch.',
    'Der Wegweiser ({palette}) führt beim Tippen überallhin, {shortcuts} zeigt alle Tasten, und es gibt eine Anleitung.',
  ],
  '0.1.0': [
    'Ein Tagebuch für jede und jeden und eines für alle, eine Dankeswand, und ein Weg durch einen Streit in sieben Schritten.',
    'Für alle eine Passphrase und ein Notfallblatt, verschlüsselte Sicherungen, und Schnell weg.',
  ],
}
