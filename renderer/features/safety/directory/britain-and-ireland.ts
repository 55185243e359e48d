import type { Day } from '../../../../shared/days.ts'
import { type ByCountry, pagesReadOn } from './help-line.ts'

const page = pagesReadOn('2026-11-22' as Day)

const policeScotland = page(
  'Police Scotland: What can I do if this is happening to me?',
  'scotland.police.uk/advice-and-information/domestic-abuse/what-can-i-do-if-this-is-happening-to-me',
)
const teignbridge = page(
  'Teignbridge District Council: What is domestic abuse',
  'www.teignbridge.gov.uk/housing/advice-guides/domestic-abuse/what-is-domestic-abuse',
)

export const britainAndIreland = {
  gb: [
    {
      part: null,
      kind: 'emergency',
      name: '999',
      for: 'anyone',
      number: '999',
      hours: null,
      sources: [
        page(
          'Welsh Government: survivors encouraged to seek help during firebreak lockdown',
          'gov.wales/node/33827',
        ),
        policeScotland,
      ],
    },
    {
      part: null,
      kind: 'help-line',
      name: 'National Domestic Abuse Helpline',
      for: 'women',
      number: '0808 2000 247',
      hours: 'always',
      sources: [
        page(
          'GOV.UK: Refuge awarded grant to operate domestic abuse helpline',
          'gov.uk/government/news/refuge-awarded-grant-to-operate-domestic-abuse-helpline',
        ),
        page(
          'Refuge: potential increase in domestic abuse during COVID-19',
          'refuge.org.uk/news/refuge-responds-to-reports-of-potential-increase-in-domestic-abuse-during-covid-19',
        ),
      ],
    },
    {
      part: null,
      kind: 'help-line',
      name: 'Men’s Advice Line',
      for: 'men',
      number: '0808 801 0327',
      hours: null,
      sources: [teignbridge],
    },
    {
      part: null,
      kind: 'help-line',
      name: 'Galop',
      for: 'same-sex',
      number: '0800 999 5428',
      hours: null,
      sources: [teignbridge],
    },
    {
      part: 'scotland',
      kind: 'help-line',
      name: 'Scotland’s Domestic Abuse and Forced Marriage Helpline',
      for: 'anyone',
      number: '0800 027 1234',
      hours: 'always',
      sources: [
        page('Safer Scotland: Domestic abuse', 'safer.scot/information/da/report'),
        policeScotland,
      ],
    },
    {
      part: 'wales',
      kind: 'help-line',
      name: 'Live Fear Free',
      for: 'anyone',
      number: '0808 80 10 800',
      hours: 'always',
      sources: [
        page('Welsh Government: Live Fear Free', 'www.gov.wales/live-fear-free/sexual-violence'),
      ],
    },
    {
      part: 'northern-ireland',
      kind: 'help-line',
      name: 'Domestic and Sexual Abuse Helpline',
      for: 'anyone',
      number: '0808 802 1414',
      hours: 'always',
      sources: [
        page(
          'Victim Support NI: Domestic violence',
          'www.victimsupportni.com/help-for-victims/domestic-violence',
        ),
      ],
    },
  ],
  ie: [
    {
      part: null,
      kind: 'help-line',
      name: 'Women’s Aid National Freephone Helpline',
      for: 'women',
      number: '1800 341 900',
      hours: 'always',
      sources: [
        page(
          'Women’s Aid: Supporting a friend',
          'www.womensaid.ie/about/newsevents/news/2009/11/30/supporting-a-friend-sinead-desmond-launches-the-wo',
          '2009-11-30',
        ),
        page(
          'Women’s Aid: launch of the 24hr National Freephone Helpline',
          'www.womensaid.ie/about/newsevents/news/2016/09/05/media-release-41-calls-a-day-to-womens-aid-in-2016',
          '2016-09-05',
        ),
      ],
    },
  ],
} satisfies ByCountry
