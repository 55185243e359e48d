import type { Day } from '../../../shared/days.ts'

/**
 * Numbers to call, in the order of their countries' codes. Nothing stands here from memory: every entry
 * was taken from the pages named with it, on the day named with it. docs/decisions/0034 says how to add
 * one and how to look through them again.
 */

export interface Source {
  title: string
  /** Shown as plain text. Hearth opens nothing. */
  address: string
  /** When somebody read it there. */
  read: Day
  /** The page's own date as YYYY, YYYY-MM or YYYY-MM-DD; null where it shows none. */
  dated: string | null
}

export const countryCodes = [
  'at',
  'au',
  'be',
  'ca',
  'de',
  'dk',
  'es',
  'eu',
  'fi',
  'fr',
  'gb',
  'ie',
  'it',
  'nl',
  'no',
  'nz',
  'pl',
  'pt',
  'se',
  'us',
  'za',
] as const
export type CountryCode = (typeof countryCodes)[number]

export interface HelpLine {
  country: CountryCode
  /** A part of the country, where it is for that part alone. */
  part: 'flanders' | 'northern-ireland' | 'quebec' | 'scotland' | 'wales' | 'wallonia' | null
  kind: 'emergency' | 'help-line'
  /** As its own page calls it. */
  name: string
  for: 'anyone' | 'women' | 'men' | 'same-sex'
  /** As it is dialled in that country: digits, with spaces to read them by. */
  number: string
  /** Null where no page says. */
  hours: 'always' | 'daily-9-23' | 'weekdays-9-19' | 'de-men' | null
  sources: readonly [Source, ...Source[]]
}

/** How each country is called by those who live there, for finding it by typing. */
export const ownNames: Record<CountryCode, string> = {
  at: 'Österreich',
  au: 'Australia',
  be: 'België Belgique Belgien',
  ca: 'Canada Québec',
  de: 'Deutschland',
  dk: 'Danmark',
  es: 'España Espanya Espainia',
  eu: 'EU Europe',
  fi: 'Suomi',
  fr: 'France',
  gb: 'UK Great Britain England Scotland Wales Northern Ireland Cymru',
  ie: 'Éire',
  it: 'Italia',
  nl: 'Nederland Holland',
  no: 'Norge Noreg',
  nz: 'Aotearoa',
  pl: 'Polska',
  pt: 'Portugal',
  se: 'Sverige',
  us: 'USA America',
  za: 'South Africa Suid-Afrika',
}

/** Where the Union's own emergency number works. */
export const inUnion: readonly CountryCode[] = [
  'at',
  'be',
  'de',
  'dk',
  'es',
  'fi',
  'fr',
  'ie',
  'it',
  'nl',
  'pl',
  'pt',
  'se',
]

const read = '2026-11-22' as Day

export const helpLines: readonly HelpLine[] = [
  {
    country: 'at',
    part: null,
    kind: 'help-line',
    name: 'Frauenhelpline gegen Gewalt',
    for: 'women',
    number: '0800 222 555',
    hours: 'always',
    sources: [
      {
        title: 'Frauenhaus Mödling: Frauenhelpline 0800 222 555',
        address: 'www.frauenhausmödling.at/news/frauenhelpline-0800-222-555',
        read,
        dated: null,
      },
      {
        title: 'Frauenhelpline: Vorwort zum Bericht',
        address: 'frauenhelpline.at/berichte/2003/vorwort.htm',
        read,
        dated: '2003',
      },
    ],
  },
  {
    country: 'au',
    part: null,
    kind: 'emergency',
    name: 'Triple Zero',
    for: 'anyone',
    number: '000',
    hours: null,
    sources: [
      {
        title: 'Surf Coast Shire: Domestic violence',
        address: 'www.surfcoast.vic.gov.au/My_Community/Domestic_violence',
        read,
        dated: null,
      },
      {
        title: 'New South Wales Government: Speak out',
        address: 'www.speakout.dcj.nsw.gov.au',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'au',
    part: null,
    kind: 'help-line',
    name: '1800RESPECT',
    for: 'anyone',
    number: '1800 737 732',
    hours: 'always',
    sources: [
      {
        title: 'Surf Coast Shire: Domestic violence',
        address: 'www.surfcoast.vic.gov.au/My_Community/Domestic_violence',
        read,
        dated: null,
      },
      {
        title: 'Department of Social Services: 1800RESPECT',
        address: 'plan4womenssafety.dss.gov.au/initiatives/1800respect',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'be',
    part: 'flanders',
    kind: 'help-line',
    name: 'Hulplijn 1712',
    for: 'anyone',
    number: '1712',
    hours: null,
    sources: [{ title: '1712: Over 1712', address: 'www.1712.be/nl/over-1712', read, dated: null }],
  },
  {
    country: 'be',
    part: 'wallonia',
    kind: 'help-line',
    name: 'Écoute Violences Conjugales',
    for: 'anyone',
    number: '0800 30 030',
    hours: 'weekdays-9-19',
    sources: [
      {
        title: 'Écoute Violences Conjugales: Présentation',
        address: 'www.ecouteviolencesconjugales.be/qui-sommes-nous/presentation',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'ca',
    part: null,
    kind: 'emergency',
    name: '9-1-1',
    for: 'anyone',
    number: '911',
    hours: null,
    sources: [
      {
        title: 'Department of Justice Canada: Get help with family violence',
        address: 'www.justice.gc.ca/eng/cj-jp/fv-vf/help-aide.html',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'ca',
    part: 'quebec',
    kind: 'help-line',
    name: 'SOS violence conjugale',
    for: 'anyone',
    number: '1 800 363 9010',
    hours: 'always',
    sources: [
      {
        title: 'Police of Montréal: Domestic and intrafamily violence',
        address: 'spvm.qc.ca/en/Fiches/Details/Domestic-and-Intrafamily-Violence',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'de',
    part: null,
    kind: 'help-line',
    name: 'Hilfetelefon Gewalt gegen Frauen',
    for: 'women',
    number: '116 016',
    hours: 'always',
    sources: [
      {
        title: 'Hilfetelefon: Angebot im Überblick',
        address: 'www.hilfetelefon.de/das-hilfetelefon/angebot-im-ueberblick.html',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'de',
    part: null,
    kind: 'help-line',
    name: 'Hilfetelefon Gewalt an Männern',
    for: 'men',
    number: '0800 123 99 00',
    hours: 'de-men',
    sources: [
      {
        title: 'Landkreis Heidenheim: Hilfetelefon',
        address:
          'landkreis-heidenheim.de/hilfetelefon+_gewalt+gegen+frauen_+und+_gewalt+an+maennern_',
        read,
        dated: null,
      },
      {
        title: 'Land Baden-Württemberg: Männerhilfetelefon',
        address:
          'www.baden-wuerttemberg.de/de/service/presse/pressemitteilung/pid/maennerhilfetelefon-wird-fuer-immer-mehr-maenner-anlaufstelle',
        read,
        dated: '2022',
      },
    ],
  },
  {
    country: 'dk',
    part: null,
    kind: 'help-line',
    name: 'Lev Uden Vold',
    for: 'anyone',
    number: '1888',
    hours: 'always',
    sources: [
      {
        title: 'Lev Uden Vold modtog i 2022 rekordmange opkald',
        address: 'levudenvold.dk/aktuelt/nyheder/lev-uden-vold-modtog-i-2022-rekordmange-opkald',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'es',
    part: null,
    kind: 'help-line',
    name: '016',
    for: 'women',
    number: '016',
    hours: 'always',
    sources: [
      {
        title: 'Delegación del Gobierno en Castilla y León: los nuevos servicios que presta el 016',
        address:
          'mpt.gob.es/ca/delegaciones_gobierno/delegaciones/castillaleon/actualidad/notas_de_prensa/notas/2021/03/2021-03-29.html',
        read,
        dated: '2021-03-29',
      },
      {
        title: 'El Mirón de Soria, after the Ministerio de Igualdad: El servicio 016',
        address:
          'elmirondesoria.es/nacional/politica/el-servicio-016-recibe-59-317-consultas-de-enero-a-junio',
        read,
        dated: '2025-08-24',
      },
    ],
  },
  {
    country: 'eu',
    part: null,
    kind: 'emergency',
    name: '112',
    for: 'anyone',
    number: '112',
    hours: null,
    sources: [
      {
        title: 'La tua Europa Vercelli: 112 Day',
        address: 'latuaeuropavercelli.eu/node/12411',
        read,
        dated: null,
      },
      {
        title: 'News.lt, after ec.europa.eu: Need help? Dial 112',
        address: 'www.news.lt/Law-And-Order-Crime/Need-help-Dial-112.im',
        read,
        dated: '2009-02-12',
      },
    ],
  },
  {
    country: 'eu',
    part: null,
    kind: 'help-line',
    name: '116 016',
    for: 'women',
    number: '116 016',
    hours: null,
    sources: [
      {
        title: 'European Commission and High Representative: statement, in a copy',
        address:
          'www.eurasia-forum.org/en/blog/2022/11/24/the-european-commission-and-high-representative-vice-president-josep-borrell-issued-the-following-statement',
        read,
        dated: '2022-11-24',
      },
      {
        title: 'Città Nuova: 116016, un numero europeo',
        address: 'www.cittanuova.it/116016-un-numero-europeo-le-donne-vittime-violenza',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'fi',
    part: null,
    kind: 'help-line',
    name: 'Nollalinja',
    for: 'anyone',
    number: '080 005 005',
    hours: 'always',
    sources: [{ title: 'Nollalinja', address: 'nollalinja.fi/en', read, dated: null }],
  },
  {
    country: 'fr',
    part: null,
    kind: 'help-line',
    name: '3919',
    for: 'women',
    number: '3919',
    hours: 'always',
    sources: [
      {
        title: 'Ministère chargé de l’Égalité: Prévenir et lutter contre les violences',
        address:
          'www.egalite-femmes-hommes.gouv.fr/prevention-et-lutte-contre-les-violences-sexistes-et-sexuelles',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'gb',
    part: null,
    kind: 'emergency',
    name: '999',
    for: 'anyone',
    number: '999',
    hours: null,
    sources: [
      {
        title: 'Welsh Government: survivors encouraged to seek help during firebreak lockdown',
        address: 'gov.wales/node/33827',
        read,
        dated: null,
      },
      {
        title: 'Police Scotland: What can I do if this is happening to me?',
        address:
          'scotland.police.uk/advice-and-information/domestic-abuse/what-can-i-do-if-this-is-happening-to-me',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'gb',
    part: null,
    kind: 'help-line',
    name: 'National Domestic Abuse Helpline',
    for: 'women',
    number: '0808 2000 247',
    hours: 'always',
    sources: [
      {
        title: 'GOV.UK: Refuge awarded grant to operate domestic abuse helpline',
        address: 'gov.uk/government/news/refuge-awarded-grant-to-operate-domestic-abuse-helpline',
        read,
        dated: null,
      },
      {
        title: 'Refuge: potential increase in domestic abuse during COVID-19',
        address:
          'refuge.org.uk/news/refuge-responds-to-reports-of-potential-increase-in-domestic-abuse-during-covid-19',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'gb',
    part: null,
    kind: 'help-line',
    name: 'Men’s Advice Line',
    for: 'men',
    number: '0808 801 0327',
    hours: null,
    sources: [
      {
        title: 'Teignbridge District Council: What is domestic abuse',
        address:
          'www.teignbridge.gov.uk/housing/advice-guides/domestic-abuse/what-is-domestic-abuse',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'gb',
    part: null,
    kind: 'help-line',
    name: 'Galop',
    for: 'same-sex',
    number: '0800 999 5428',
    hours: null,
    sources: [
      {
        title: 'Teignbridge District Council: What is domestic abuse',
        address:
          'www.teignbridge.gov.uk/housing/advice-guides/domestic-abuse/what-is-domestic-abuse',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'gb',
    part: 'scotland',
    kind: 'help-line',
    name: 'Scotland’s Domestic Abuse and Forced Marriage Helpline',
    for: 'anyone',
    number: '0800 027 1234',
    hours: 'always',
    sources: [
      {
        title: 'Safer Scotland: Domestic abuse',
        address: 'safer.scot/information/da/report',
        read,
        dated: null,
      },
      {
        title: 'Police Scotland: What can I do if this is happening to me?',
        address:
          'scotland.police.uk/advice-and-information/domestic-abuse/what-can-i-do-if-this-is-happening-to-me',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'gb',
    part: 'wales',
    kind: 'help-line',
    name: 'Live Fear Free',
    for: 'anyone',
    number: '0808 80 10 800',
    hours: 'always',
    sources: [
      {
        title: 'Welsh Government: Live Fear Free',
        address: 'www.gov.wales/live-fear-free/sexual-violence',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'gb',
    part: 'northern-ireland',
    kind: 'help-line',
    name: 'Domestic and Sexual Abuse Helpline',
    for: 'anyone',
    number: '0808 802 1414',
    hours: 'always',
    sources: [
      {
        title: 'Victim Support NI: Domestic violence',
        address: 'www.victimsupportni.com/help-for-victims/domestic-violence',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'ie',
    part: null,
    kind: 'help-line',
    name: 'Women’s Aid National Freephone Helpline',
    for: 'women',
    number: '1800 341 900',
    hours: 'always',
    sources: [
      {
        title: 'Women’s Aid: Supporting a friend',
        address:
          'www.womensaid.ie/about/newsevents/news/2009/11/30/supporting-a-friend-sinead-desmond-launches-the-wo',
        read,
        dated: '2009-11-30',
      },
      {
        title: 'Women’s Aid: launch of the 24hr National Freephone Helpline',
        address:
          'www.womensaid.ie/about/newsevents/news/2016/09/05/media-release-41-calls-a-day-to-womens-aid-in-2016',
        read,
        dated: '2016-09-05',
      },
    ],
  },
  {
    country: 'it',
    part: null,
    kind: 'help-line',
    name: '1522',
    for: 'women',
    number: '1522',
    hours: 'always',
    sources: [
      { title: '1522: About 1522', address: 'www.1522.eu/cose-1522/?lang=en', read, dated: null },
    ],
  },
  {
    country: 'nl',
    part: null,
    kind: 'help-line',
    name: 'Veilig Thuis',
    for: 'anyone',
    number: '0800 2000',
    hours: 'always',
    sources: [
      {
        title: 'Rijksoverheid: Wat moet ik doen bij huiselijk geweld?',
        address:
          'www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/vraag-en-antwoord/wat-moet-ik-doen-bij-huiselijk-geweld',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'no',
    part: null,
    kind: 'emergency',
    name: 'Nødnummer',
    for: 'anyone',
    number: '112',
    hours: null,
    sources: [
      {
        title: 'Taushet tar liv: Hvordan varsle',
        address: 'www.taushettarliv.no/2019/?page=hvordan-varsle',
        read,
        dated: '2019',
      },
    ],
  },
  {
    country: 'no',
    part: null,
    kind: 'help-line',
    name: 'Vold- og overgrepslinjen',
    for: 'anyone',
    number: '116 006',
    hours: 'always',
    sources: [
      {
        title: 'Krisesentersekretariatet: Vold- og overgrepslinjen',
        address: 'www.krisesenter.com/vold-og-overgrepslinjen-116-006-opplever-stor-pagang',
        read,
        dated: null,
      },
      {
        title: 'Taushet tar liv: Hvordan varsle',
        address: 'www.taushettarliv.no/2019/?page=hvordan-varsle',
        read,
        dated: '2019',
      },
    ],
  },
  {
    country: 'nz',
    part: null,
    kind: 'emergency',
    name: '111',
    for: 'anyone',
    number: '111',
    hours: null,
    sources: [
      {
        title: 'New Zealand Government: Domestic and family violence',
        address:
          'www.govt.nz/browse/law-crime-and-justice/abuse-harassment-domestic-violence/domestic-and-family-violence',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'nz',
    part: null,
    kind: 'help-line',
    name: 'Women’s Refuge crisis line',
    for: 'women',
    number: '0800 733 843',
    hours: 'always',
    sources: [
      {
        title: 'New Zealand Government: Domestic and family violence',
        address:
          'www.govt.nz/browse/law-crime-and-justice/abuse-harassment-domestic-violence/domestic-and-family-violence',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'nz',
    part: null,
    kind: 'help-line',
    name: 'Shine Helpline',
    for: 'anyone',
    number: '0508 744 633',
    hours: 'daily-9-23',
    sources: [
      {
        title: 'New Zealand Government: Domestic and family violence',
        address:
          'www.govt.nz/browse/law-crime-and-justice/abuse-harassment-domestic-violence/domestic-and-family-violence',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'pl',
    part: null,
    kind: 'help-line',
    name: 'Niebieska Linia',
    for: 'anyone',
    number: '800 120 002',
    hours: 'always',
    sources: [
      {
        title: 'PAP MediaRoom: 30 lat Ogólnopolskiego Pogotowia „Niebieska Linia”',
        address:
          'pap-mediaroom.pl/zdrowie-i-styl-zycia/30-lat-realnej-pomocy-jubileusz-ogolnopolskiego-pogotowia-dla-osob-doznajacych',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'pt',
    part: null,
    kind: 'help-line',
    name: 'Linha de apoio a vítimas de violência doméstica',
    for: 'anyone',
    number: '800 202 148',
    hours: 'always',
    sources: [
      {
        title: 'Proteção Civil de Sintra: Novas linhas de apoio',
        address:
          'protecaocivil.sintra.pt/noticias/novas-linhas-de-apoio-para-vitimas-de-violencia-domestica',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'se',
    part: null,
    kind: 'help-line',
    name: 'Kvinnofridslinjen',
    for: 'women',
    number: '020 50 50 50',
    hours: 'always',
    sources: [
      {
        title: 'Nationellt centrum för kvinnofrid: Kvinnofridslinjen har besvarat fler samtal',
        address: 'www.nck.uu.se/nyhetsarkiv/nyhetsvisningssida/?tarContentId=1077236',
        read,
        dated: '2024-01-16',
      },
      {
        title: 'Nationellt centrum för kvinnofrid: Fortsatt många samtal',
        address: 'www.nck.uu.se/nyhetsarkiv/nyhetsvisningssida/?tarContentId=1050738',
        read,
        dated: '2023-02-07',
      },
    ],
  },
  {
    country: 'us',
    part: null,
    kind: 'emergency',
    name: '911',
    for: 'anyone',
    number: '911',
    hours: null,
    sources: [
      {
        title: 'The National Domestic Violence Hotline: I just want help, in a copy',
        address: 'eveshelter.com/newsfeed',
        read,
        dated: '2018-04-25',
      },
    ],
  },
  {
    country: 'us',
    part: null,
    kind: 'help-line',
    name: 'National Domestic Violence Hotline',
    for: 'anyone',
    number: '1 800 799 7233',
    hours: 'always',
    sources: [
      {
        title: 'Office for Victims of Crime: Hotline answers 6 million contacts',
        address:
          'ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts',
        read,
        dated: '2022-01-20',
      },
    ],
  },
  {
    country: 'za',
    part: null,
    kind: 'emergency',
    name: 'South African Police Service',
    for: 'anyone',
    number: '10111',
    hours: null,
    sources: [
      {
        title: 'Gender-Based Violence Command Centre: About us',
        address: 'gbv.org.za/about-us',
        read,
        dated: null,
      },
    ],
  },
  {
    country: 'za',
    part: null,
    kind: 'help-line',
    name: 'Gender-Based Violence Command Centre',
    for: 'anyone',
    number: '0800 428 428',
    hours: 'always',
    sources: [
      {
        title: 'Gender-Based Violence Command Centre: About us',
        address: 'gbv.org.za/about-us',
        read,
        dated: null,
      },
    ],
  },
]

/** What to dial in an emergency there; null where this list does not know. */
export function emergencyNumber(country: CountryCode): string | null {
  const own = helpLines.find((line) => line.country === country && line.kind === 'emergency')
  if (own) return own.number
  return inUnion.includes(country) ? emergencyNumber('eu') : null
}
