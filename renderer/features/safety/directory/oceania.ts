import type { Day } from '../../../../shared/days.ts'
import { type ByCountry, pagesReadOn } from './help-line.ts'

const page = pagesReadOn('2026-11-22' as Day)

const surfCoast = page(
  'Surf Coast Shire: Domestic violence',
  'www.surfcoast.vic.gov.au/My_Community/Domestic_violence',
)
const newZealand = page(
  'New Zealand Government: Domestic and family violence',
  'www.govt.nz/browse/law-crime-and-justice/abuse-harassment-domestic-violence/domestic-and-family-violence',
)

export const oceania = {
  au: [
    {
      part: null,
      kind: 'emergency',
      name: 'Triple Zero',
      for: 'anyone',
      number: '000',
      hours: null,
      sources: [
        surfCoast,
        page('New South Wales Government: Speak out', 'www.speakout.dcj.nsw.gov.au'),
      ],
    },
    {
      part: null,
      kind: 'help-line',
      name: '1800RESPECT',
      for: 'anyone',
      number: '1800 737 732',
      hours: 'always',
      sources: [
        surfCoast,
        page(
          'Department of Social Services: 1800RESPECT',
          'plan4womenssafety.dss.gov.au/initiatives/1800respect',
        ),
      ],
    },
  ],
  nz: [
    {
      part: null,
      kind: 'emergency',
      name: '111',
      for: 'anyone',
      number: '111',
      hours: null,
      sources: [newZealand],
    },
    {
      part: null,
      kind: 'help-line',
      name: 'Women’s Refuge crisis line',
      for: 'women',
      number: '0800 733 843',
      hours: 'always',
      sources: [newZealand],
    },
    {
      part: null,
      kind: 'help-line',
      name: 'Shine Helpline',
      for: 'anyone',
      number: '0508 744 633',
      hours: 'daily-9-23',
      sources: [newZealand],
    },
  ],
} satisfies ByCountry
