import type { Day } from '../../../../shared/days.ts'
import { type ByCountry, pagesReadOn } from './help-line.ts'

const page = pagesReadOn('2026-11-22' as Day)

export const europeanUnion = {
  eu: [
    {
      part: null,
      kind: 'emergency',
      name: '112',
      for: 'anyone',
      number: '112',
      hours: null,
      sources: [
        page('La tua Europa Vercelli: 112 Day', 'latuaeuropavercelli.eu/node/12411'),
        page(
          'News.lt, after ec.europa.eu: Need help? Dial 112',
          'www.news.lt/Law-And-Order-Crime/Need-help-Dial-112.im',
          '2009-02-12',
        ),
      ],
    },
    {
      part: null,
      kind: 'help-line',
      name: '116 016',
      for: 'women',
      number: '116 016',
      hours: null,
      sources: [
        page(
          'European Commission and High Representative: statement, in a copy',
          'www.eurasia-forum.org/en/blog/2022/11/24/the-european-commission-and-high-representative-vice-president-josep-borrell-issued-the-following-statement',
          '2022-11-24',
        ),
        page(
          'Città Nuova: 116016, un numero europeo',
          'www.cittanuova.it/116016-un-numero-europeo-le-donne-vittime-violenza',
        ),
      ],
    },
  ],
} satisfies ByCountry
