import type { Day } from '../../../../shared/days.ts'
import { type ByCountry, pagesReadOn } from './help-line.ts'

const page = pagesReadOn('2026-11-22' as Day)

const commandCentre = page('Gender-Based Violence Command Centre: About us', 'gbv.org.za/about-us')

export const africa = {
  za: [
    {
      part: null,
      kind: 'emergency',
      name: 'South African Police Service',
      for: 'anyone',
      number: '10111',
      hours: null,
      sources: [commandCentre],
    },
    {
      part: null,
      kind: 'help-line',
      name: 'Gender-Based Violence Command Centre',
      for: 'anyone',
      number: '0800 428 428',
      hours: 'always',
      sources: [commandCentre],
    },
  ],
} satisfies ByCountry
