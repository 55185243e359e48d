import type { Day } from '../../../../shared/days.ts'
import { type ByCountry, pagesReadOn } from './help-line.ts'

const page = pagesReadOn('2026-11-22' as Day)

const taushetTarLiv = page(
  'Taushet tar liv: Hvordan varsle',
  'www.taushettarliv.no/2019/?page=hvordan-varsle',
  '2019',
)

export const northernEurope = {
  dk: [
    {
      part: null,
      kind: 'help-line',
      name: 'Lev Uden Vold',
      for: 'anyone',
      number: '1888',
      hours: 'always',
      sources: [
        page(
          'Lev Uden Vold modtog i 2022 rekordmange opkald',
          'levudenvold.dk/aktuelt/nyheder/lev-uden-vold-modtog-i-2022-rekordmange-opkald',
        ),
      ],
    },
  ],
  fi: [
    {
      part: null,
      kind: 'help-line',
      name: 'Nollalinja',
      for: 'anyone',
      number: '080 005 005',
      hours: 'always',
      sources: [page('Nollalinja', 'nollalinja.fi/en')],
    },
  ],
  no: [
    {
      part: null,
      kind: 'emergency',
      name: 'Nødnummer',
      for: 'anyone',
      number: '112',
      hours: null,
      sources: [taushetTarLiv],
    },
    {
      part: null,
      kind: 'help-line',
      name: 'Vold- og overgrepslinjen',
      for: 'anyone',
      number: '116 006',
      hours: 'always',
      sources: [
        page(
          'Krisesentersekretariatet: Vold- og overgrepslinjen',
          'www.krisesenter.com/vold-og-overgrepslinjen-116-006-opplever-stor-pagang',
        ),
        taushetTarLiv,
      ],
    },
  ],
  se: [
    {
      part: null,
      kind: 'help-line',
      name: 'Kvinnofridslinjen',
      for: 'women',
      number: '020 50 50 50',
      hours: 'always',
      sources: [
        page(
          'Nationellt centrum för kvinnofrid: Kvinnofridslinjen har besvarat fler samtal',
          'www.nck.uu.se/nyhetsarkiv/nyhetsvisningssida/?tarContentId=1077236',
          '2024-01-16',
        ),
        page(
          'Nationellt centrum för kvinnofrid: Fortsatt många samtal',
          'www.nck.uu.se/nyhetsarkiv/nyhetsvisningssida/?tarContentId=1050738',
          '2023-02-07',
        ),
      ],
    },
  ],
} satisfies ByCountry
