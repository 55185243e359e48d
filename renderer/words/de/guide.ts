import type { Guide } from '../guide-list.ts'

/** Die Anleitung. Was hinter Namen in spitzen Klammern steht, führt dorthin; Tasten kommen als Werte. */
export const guideTexts: Guide = {
  'first-evening': {
    title: 'Der erste Abend',
    lead: 'Was in die erste halbe Stunde passt, und was warten kann.',
    parts: [
      {
        title: 'Zuerst eure Schlüssel',
        lines: [
          'Jede und jeder von euch hat eine Passphrase und ein Notfallblatt. Die Passphrase tippst du jeden Tag; das Blatt ist für den Tag, an dem sie dir nicht einfällt.',
          'Lege das Blatt dorthin, wo nur du nachsiehst, und nicht neben diesen Computer. Wer es hat, kann öffnen, was du öffnen kannst.',
        ],
      },
      {
        title: 'Dann eine Seite und ein Zettel',
        lines: [
          'Schreibe eine Seite im <journal>Tagebuch</journal>. Eine Zeile ist schon eine Seite. Niemand liest mit, und sie ist privat, solange du nichts anderes sagst.',
          'Hänge einen Zettel an die <wall>Dankeswand</wall>, für etwas Kleines aus dieser Woche. Die andere Person findet ihn dort, und auf ihrer ersten Seite.',
          'Mehr braucht es an einem Abend nicht. <today>Heute</today> stellt jeden Tag eine Frage, wenn du eine magst.',
        ],
      },
      {
        title: 'Bevor du es vergisst',
        lines: [
          'Wähle unter <backup>Sicherung</backup> einen Platz für Kopien, am besten einen Stick oder eine andere Festplatte. Von da an entstehen sie von selbst.',
          'Schließe ab, wenn du gehst: {lock}. Nach ein paar stillen Minuten schließt Hearth auch von selbst ab; wann, steht unter <locking>Schloss</locking>.',
        ],
      },
    ],
  },
  'private-and-shared': {
    title: 'Privat und gemeinsam',
    lead: 'Wer was lesen kann, und wie eine Seite vom einen zum anderen kommt.',
    parts: [
      {
        title: 'Zweierlei Papier',
        lines: [
          '<b>Privat</b> ist kühles Papier mit einem Schloss. Nur wer sie geschrieben hat, kann die Seite öffnen. Die anderen sehen nicht einmal, dass es sie gibt: keinen Titel, keine Zahl, kein Datum.',
          '<b>Gemeinsam</b> ist warmes Papier. Alle Mitglieder können es lesen, auch wer später dazukommt.',
          'Auf jeder Seite steht in Worten, wer sie lesen kann. Dieser Satz folgt aus den Schlüsseln selbst.',
        ],
      },
      {
        title: 'Teilen ist ein eigener Schritt',
        lines: [
          'Bevor du eine Seite teilst, siehst du genau, was die anderen sehen werden. Was gelesen wurde, lässt sich nicht zurücknehmen; nur wer sie geschrieben hat, kann die Seite in den Papierkorb legen, wo sie 30 Tage bleibt.',
          'Du kannst auch einen einzelnen Absatz einer privaten Seite teilen. Die Seite, aus der er stammt, bleibt deine.',
          'Niemand kann die Worte von jemand anderem ändern. Änderst du deine eigenen, bleibt die frühere Fassung im Verlauf der Seite.',
        ],
      },
      {
        title: 'Versiegelt',
        lines: [
          'Eine Sicht in einer <debriefs>Aussprache</debriefs>, ein <checkins>Zwischenhalt</checkins> oder ein Blick auf einen Tag ist versiegelt, sobald du damit fertig bist. Geöffnet wird für alle im selben Moment, oder gar nicht, und bis dahin kannst du zurücknehmen, was du geschrieben hast.',
        ],
      },
    ],
  },
  writing: {
    title: 'Eine Seite schreiben',
    lead: 'Entwürfe, Fotos, Stimmungen, und wie man alles wiederfindet.',
    parts: [
      {
        title: 'Nichts geht verloren',
        lines: [
          'Was du tippst, ist einen Augenblick nach der letzten Taste gespeichert: verschlüsselt, als Entwurf, den nur du lesen kannst. Ein Stromausfall kostet höchstens ein paar Wörter.',
          'Der Schalter oben sagt, wohin <b>Fertig</b> die Seite legt: zu deinen eigenen oder zu den gemeinsamen.',
        ],
      },
      {
        title: 'Mehr als Worte',
        lines: [
          'Überschriften, Listen, Zitate und Listen zum Abhaken stehen in der Leiste unter dem Text und haben Tasten. Alle Tasten stehen unter <keys>Tastenkürzel</keys>.',
          'Lass Fotos auf die Seite fallen, oder füge sie ein. Wo ein Foto aufgenommen wurde, bleibt weg, wenn du es nicht behältst.',
          'Eine Seite kann zu jedem vergangenen Tag gehören und eine Stimmung und Schlagwörter tragen. Eine Frage zum Schreiben oder eine Vorlage ist einen Druck entfernt.',
          'Bei einer gemeinsamen Seite kannst du sagen, welche Antwort dir guttäte: einfach zuhören, Trost, Ideen willkommen, etwas Raum.',
        ],
      },
      {
        title: 'Wiederfinden',
        lines: [
          'Die <search>Suche</search> ({seek}) geht beim Tippen durch alles, was du lesen darfst. Auf der Seite, die du gerade schreibst, findet {find} Wörter.',
          'Die Liste im <journal>Tagebuch</journal> lässt sich eingrenzen, und ihr Kalender führt zu jedem Tag.',
        ],
      },
    ],
  },
  wall: {
    title: 'Die Dankeswand',
    lead: 'Kleine Zettel für das, was jemand getan hat, und warum es wichtig war.',
    parts: [
      {
        title: 'Ein Zettel',
        lines: [
          'Sage so einfach wie möglich, was jemand getan hat: „für die Suppe“ genügt. Es gibt Wertschätzung, kleinen Dank, und etwas zum Feiern.',
          'Wer einen Zettel bekommt, kann ihn ergänzen: Das war mir wichtig, weil …. Niemand muss.',
        ],
      },
      {
        title: 'Für später',
        lines: [
          'Ein Zettel lässt sich aufheben, bis zu einem Tag oder bis ihr wieder zusammen hier seid. Bis dahin weiß niemand sonst davon.',
        ],
      },
      {
        title: 'Wiederkommen',
        lines: [
          'Ziehe einen zufällig, durchsuche die <wall>Wand</wall>, oder mache ein Jahrbuch zum Drucken. Gezählt wird dort nichts.',
        ],
      },
    ],
  },
  conflict: {
    title: 'Einen Streit klären',
    lead: 'Ein Vorfall, sieben Schritte, so viele Abende ihr mögt.',
    parts: [
      {
        title: 'Zuallererst',
        lines: [
          'Das ist nicht für Situationen, in denen du Angst hast. Wenn doch, <safety>lies zuerst das hier</safety>. Niemand erfährt davon.',
          'Beginne eine <debriefs>Aussprache</debriefs>, wenn das Schlimmste vorbei ist: ausgeruht, satt und nüchtern. Es läuft nicht weg.',
        ],
      },
      {
        title: 'Allein',
        lines: [
          'Schreibe deine Sicht: was eine Kamera gesehen hätte, was du gefühlt hast, was du gebraucht hättest. Nur du kannst sie lesen.',
          'Unter dem, was du schreibst, nennt ein leiser Hinweis Wendungen, die schwer zu hören sind, hier und bei dem, was du später sagst; bisher nur auf Englisch. Deine Worte darfst du behalten.',
          'Wenn da steht, was du meinst, versiegle es. Die andere Person schreibt ihre Sicht, ohne deine gelesen zu haben.',
        ],
      },
      {
        title: 'Dann miteinander',
        lines: [
          'Öffnet beide Sichten zusammen, mit euren eigenen Passphrasen; oder, wenn ihr nicht zusammensitzen könnt, nacheinander, sobald ihr beide bereit seid.',
          'Abwechselnd sagt ihr zurück, was ihr gehört habt, bis die andere Person sagt: Ja, genau das. Verstehen heißt nicht zustimmen.',
          'Was du zu früh gezeigt hast, kannst du zurücknehmen, bis die Tastatur weitergegeben ist, du pausierst, die Aussprache beendest, wählst, was behalten wird, die Seite verlässt oder Hearth abgeschlossen wird.',
          'Dann sehen beide auf ihren eigenen Anteil und versprechen etwas, das klein genug ist für einen schlechten Tag. Einander besser zu verstehen ist auch schon ein ganzes Ergebnis.',
        ],
      },
      {
        title: 'Jederzeit',
        lines: [
          'Beide können eine Auszeit nehmen ({pause}) oder es beenden, ohne Grund. Am Ende sagen alle, was bei den gemeinsamen Seiten bleibt, und die strengere Wahl gilt.',
        ],
      },
    ],
  },
  together: {
    title: 'Zusammen an einer Tastatur',
    lead: 'Wenn mehrere von euch hier sitzen, und was dann offen ist.',
    parts: [
      {
        title: 'Hereinkommen',
        lines: [
          'Wählt am Eingang „Wir sind beide da“. Alle tippen ihre Passphrase. Nur gemeinsame Seiten öffnen sich; die privaten bleiben für alle zu.',
          'Zum Öffnen versiegelter Sichten braucht es das, und es passt zu <talk>Miteinander reden</talk>, zum <checkins>Zwischenhalt</checkins> und dazu, einander alte Seiten vorzulesen.',
        ],
      },
      {
        title: 'Wessen Worte',
        lines: [
          'In der Seitenleiste steht, wer an der Tastatur ist. Übergebt sie dort, damit Hearth weiß, wer gerade spricht.',
          'Seiten und Zettel schreibt man allein: Zusammen Geschriebenes würde niemandem gehören.',
        ],
      },
      {
        title: 'Wenn jemand geht',
        lines: [
          'Wählt „Jemand von uns geht“. Hearth schließt ab, und wer bleibt, kommt mit der eigenen Passphrase wieder herein.',
        ],
      },
    ],
  },
  backup: {
    title: 'Sicherung und Notfallblatt',
    lead: 'Was ihr an dem Tag braucht, an dem der Computer oder das Gedächtnis versagt.',
    parts: [
      {
        title: 'Kopien',
        lines: [
          'Alles liegt in einem Ordner auf diesem Computer. Eine <backup>Sicherung</backup> ist eine verschlüsselte Datei mit allem darin. Bewahrt eine woanders auf.',
          'Mit einem einmal gewählten Platz entstehen Kopien täglich oder wöchentlich, werden danach geprüft und ausgedünnt: je eine für 7 Tage, 4 Wochen und 12 Monate.',
          'Eine Probe öffnet eine Kopie und zählt, was darin ist, ohne etwas zu schreiben. Einmal im Jahr lohnt sie sich.',
          'Zurückgeholt wird eine Kopie am Eingang, in einen eigenen Ordner. Bevor sich etwas ändert, sagt Hearth, wie die Kopie zum heutigen Tagebuch steht. Das bleibt erhalten: Auf derselben Seite gibt es einen Weg zu ihm zurück.',
        ],
      },
      {
        title: 'Das Blatt',
        lines: [
          'Wähle am Eingang „Das Notfallblatt benutzen“ und tippe seine neun Gruppen. Danach wählst du eine neue Passphrase.',
          'Ist das Blatt weg, mache unter <members>Mitglieder</members> ein neues. Das alte öffnet dann dieses Tagebuch nicht mehr, Sicherungen von früher aber schon.',
          'Kennt vielleicht jemand deine Passphrase oder dein Blatt, lass dir dort neue Schlüssel machen.',
          'Niemand kann eine Passphrase zurücksetzen. Ohne sie und ohne das Blatt bleiben deine privaten Seiten zu, auch für dich.',
        ],
      },
    ],
  },
  'moving-in': {
    title: 'Einziehen',
    lead: 'Ein altes Tagebuch mitbringen, und das eigene wieder mitnehmen.',
    parts: [
      {
        title: 'Herein',
        lines: [
          '<import>Seiten hereinholen</import> liest, was Day One, Journey, jrnl, Mini Diary, Mini Diarium und Hearth selbst ausgeben, und Ordner mit Markdown oder Textdateien.',
          'Zuerst siehst du, was darin ist. Die Seiten kommen privat herein, wenn du nichts anderes wählst, und ein zweites Mal fügt nichts doppelt hinzu.',
          'Was zurückbleiben musste, steht am Ende da, mit dem Grund. Behalte das alte Tagebuch, bis du nachgesehen hast.',
        ],
      },
      {
        title: 'Hinaus',
        lines: [
          '<export>Eine lesbare Kopie</export> gibt dir alles, was du lesen darfst, als Texte, als Buch oder als Daten; offen, oder mit einer Passphrase versiegelt, sodass das freie Programm age sie auch ohne Hearth öffnet.',
        ],
      },
    ],
  },
  trouble: {
    title: 'Wenn etwas nicht stimmt',
    lead: 'Was Hearth sagt, was es bedeutet, und was sicher ist.',
    parts: [
      {
        title: 'Die Passphrase öffnet nicht',
        lines: [
          'Sieh nach der Feststelltaste, nach der Sprache der Tastatur, und welcher Name gewählt ist. Nichts ist verloren, und du kannst es versuchen, so oft du willst.',
          'Auch das Notfallblatt öffnet deinen Bereich. Eine falsche Passphrase wird nie für eine beschädigte Datei gehalten.',
        ],
      },
      {
        title: 'Das Tagebuch ist nicht, wo es war',
        lines: [
          'Stecke den Stick oder die Festplatte an, auf der es liegt, oder wähle, wo der Ordner jetzt ist. Ein neues Tagebuch macht Hearth nur, wenn du darum bittest.',
        ],
      },
      {
        title: 'Etwas ist beschädigt',
        lines: [
          'Was sich nicht lesen lässt, bleibt, wo es ist, und der Rest öffnet sich. <backup>Alles durchsehen</backup> sagt, was beschädigt ist und welche Kopie es noch hat, und macht heil, was sich heilen lässt.',
          'Ist die Festplatte voll, bleibt Geschriebenes erhalten, und neue Worte warten. Schaffe etwas Platz darauf.',
        ],
      },
      {
        title: 'Das ist eine ältere Kopie',
        lines: [
          'Jemand hat einen alten Ordner oder eine Sicherung an die Stelle des heutigen gelegt. Hearth sagt es, bevor es etwas zeigt; suche zuerst nach dem neueren.',
        ],
      },
      {
        title: 'Es sei anderswo offen',
        lines: [
          'Schließe Hearth auf dem anderen Computer. Zwei, die zugleich schreiben, sähen die Worte des anderen nicht.',
        ],
      },
    ],
  },
  cannot: {
    title: 'Was Hearth nicht kann',
    lead: 'Damit ihr euch nicht darauf verlasst.',
    parts: [
      {
        title: 'Mit Absicht',
        lines: [
          'Es schickt nichts irgendwohin: Es gibt kein Konto, keine App fürs Telefon, und niemanden, der euch hineinhelfen könnte.',
          'Es bringt nicht von selbst zwei Computer auf denselben Stand. Nehmt den Ordner mit, und schreibt immer nur an einem Ort.',
          'Es erzählt niemandem, wer was wann gelesen hat, und es zählt nichts, das gegen jemanden spräche.',
        ],
      },
      {
        title: 'Von Natur aus',
        lines: [
          'Es kann niemanden zum Zuhören bringen, und es hilft nicht in Gefahr: Dafür gibt es <safety>eine eigene Seite</safety>.',
          'Schnell weg verbirgt, was du liest. Es verbirgt nicht, dass Hearth hier ist.',
          'Vor wem eure Worte geschützt sind, und wo das endet, steht unter <protection>Schutz</protection>.',
        ],
      },
    ],
  },
}
