import type { Day } from '../../../../shared/days.ts'
import { type ByCountry, pagesReadOn } from './help-line.ts'

const page = pagesReadOn('2026-11-22' as Day)

export const westernEurope = {
  be: [
    {
      part: 'flanders',
      kind: 'help-line',
      name: 'Hulplijn 1712',
      for: 'anyone',
      number: '1712',
      hours: null,
      sources: [page('1712: Over 1712', 'www.1712.be/nl/over-1712')],
    },
    {
      part: 'wallonia',
      kind: 'help-line',
      name: 'Écoute Violences Conjugales',
      for: 'anyone',
      number: '0800 30 030',
      hours: 'weekdays-9-19',
      sources: [
        page(
          'Écoute Violences Conjugales: Présentation',
          'www.ecouteviolencesconjugales.be/qui-sommes-nous/presentation',
        ),
      ],
    },
  ],
  fr: [
    {
      part: null,
      kind: 'help-line',
      name: '3919',
      for: 'women',
      number: '3919',
      hours: 'always',
      sources: [
        page(
          'Ministère chargé de l’Égalité: Prévenir et lutter contre les violences',
          'www.egalite-femmes-hommes.gouv.fr/prevention-et-lutte-contre-les-violences-sexistes-et-sexuelles',
        ),
      ],
    },
  ],
  nl: [
    {
      part: null,
      kind: 'help-line',
      name: 'Veilig Thuis',
      for: 'anyone',
      number: '0800 2000',
      hours: 'always',
      sources: [
        page(
          'Rijksoverheid: Wat moet ik doen bij huiselijk geweld?',
          'www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/vraag-en-antwoord/wat-moet-ik-doen-bij-huiselijk-geweld',
        ),
      ],
    },
  ],
} satisfies ByCountry
