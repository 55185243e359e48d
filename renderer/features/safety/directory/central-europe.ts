import type { Day } from '../../../../shared/days.ts'
import { type ByCountry, pagesReadOn } from './help-line.ts'

const page = pagesReadOn('2026-11-22' as Day)

export const centralEurope = {
  at: [
    {
      part: null,
      kind: 'help-line',
      name: 'Frauenhelpline gegen Gewalt',
      for: 'women',
      number: '0800 222 555',
      hours: 'always',
      sources: [
        page(
          'Frauenhaus Mödling: Frauenhelpline 0800 222 555',
          'www.frauenhausmödling.at/news/frauenhelpline-0800-222-555',
        ),
        page(
          'Frauenhelpline: Vorwort zum Bericht',
          'frauenhelpline.at/berichte/2003/vorwort.htm',
          '2003',
        ),
      ],
    },
  ],
  de: [
    {
      part: null,
      kind: 'help-line',
      name: 'Hilfetelefon Gewalt gegen Frauen',
      for: 'women',
      number: '116 016',
      hours: 'always',
      sources: [
        page(
          'Hilfetelefon: Angebot im Überblick',
          'www.hilfetelefon.de/das-hilfetelefon/angebot-im-ueberblick.html',
        ),
      ],
    },
    {
      part: null,
      kind: 'help-line',
      name: 'Hilfetelefon Gewalt an Männern',
      for: 'men',
      number: '0800 123 99 00',
      hours: 'de-men',
      sources: [
        page(
          'Landkreis Heidenheim: Hilfetelefon',
          'landkreis-heidenheim.de/hilfetelefon+_gewalt+gegen+frauen_+und+_gewalt+an+maennern_',
        ),
        page(
          'Land Baden-Württemberg: Männerhilfetelefon',
          'www.baden-wuerttemberg.de/de/service/presse/pressemitteilung/pid/maennerhilfetelefon-wird-fuer-immer-mehr-maenner-anlaufstelle',
          '2022',
        ),
      ],
    },
  ],
  pl: [
    {
      part: null,
      kind: 'help-line',
      name: 'Niebieska Linia',
      for: 'anyone',
      number: '800 120 002',
      hours: 'always',
      sources: [
        page(
          'PAP MediaRoom: 30 lat Ogólnopolskiego Pogotowia „Niebieska Linia”',
          'pap-mediaroom.pl/zdrowie-i-styl-zycia/30-lat-realnej-pomocy-jubileusz-ogolnopolskiego-pogotowia-dla-osob-doznajacych',
        ),
      ],
    },
  ],
} satisfies ByCountry
