import type { Day } from '../../../../shared/days.ts'
import { type ByCountry, pagesReadOn } from './help-line.ts'

const page = pagesReadOn('2026-11-22' as Day)

export const northAmerica = {
  ca: [
    {
      part: null,
      kind: 'emergency',
      name: '9-1-1',
      for: 'anyone',
      number: '911',
      hours: null,
      sources: [
        page(
          'Department of Justice Canada: Get help with family violence',
          'www.justice.gc.ca/eng/cj-jp/fv-vf/help-aide.html',
        ),
      ],
    },
    {
      part: 'quebec',
      kind: 'help-line',
      name: 'SOS violence conjugale',
      for: 'anyone',
      number: '1 800 363 9010',
      hours: 'always',
      sources: [
        page(
          'Police of Montréal: Domestic and intrafamily violence',
          'spvm.qc.ca/en/Fiches/Details/Domestic-and-Intrafamily-Violence',
        ),
      ],
    },
  ],
  us: [
    {
      part: null,
      kind: 'emergency',
      name: '911',
      for: 'anyone',
      number: '911',
      hours: null,
      sources: [
        page(
          'The National Domestic Violence Hotline: I just want help, in a copy',
          'eveshelter.com/newsfeed',
          '2018-04-25',
        ),
      ],
    },
    {
      part: null,
      kind: 'help-line',
      name: 'National Domestic Violence Hotline',
      for: 'anyone',
      number: '1 800 799 7233',
      hours: 'always',
      sources: [
        page(
          'Office for Victims of Crime: Hotline answers 6 million contacts',
          'ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts',
          '2022-01-20',
        ),
      ],
    },
  ],
} satisfies ByCountry
