import type { Day } from '../../../../shared/days.ts'
import { type ByCountry, pagesReadOn } from './help-line.ts'

const page = pagesReadOn('2026-11-22' as Day)

export const southernEurope = {
  es: [
    {
      part: null,
      kind: 'help-line',
      name: '016',
      for: 'women',
      number: '016',
      hours: 'always',
      sources: [
        page(
          'Delegación del Gobierno en Castilla y León: los nuevos servicios que presta el 016',
          'mpt.gob.es/ca/delegaciones_gobierno/delegaciones/castillaleon/actualidad/notas_de_prensa/notas/2021/03/2021-03-29.html',
          '2021-03-29',
        ),
        page(
          'El Mirón de Soria, after the Ministerio de Igualdad: El servicio 016',
          'elmirondesoria.es/nacional/politica/el-servicio-016-recibe-59-317-consultas-de-enero-a-junio',
          '2025-08-24',
        ),
      ],
    },
  ],
  it: [
    {
      part: null,
      kind: 'help-line',
      name: '1522',
      for: 'women',
      number: '1522',
      hours: 'always',
      sources: [page('1522: About 1522', 'www.1522.eu/cose-1522/?lang=en')],
    },
  ],
  pt: [
    {
      part: null,
      kind: 'help-line',
      name: 'Linha de apoio a vítimas de violência doméstica',
      for: 'anyone',
      number: '800 202 148',
      hours: 'always',
      sources: [
        page(
          'Proteção Civil de Sintra: Novas linhas de apoio',
          'protecaocivil.sintra.pt/noticias/novas-linhas-de-apoio-para-vitimas-de-violencia-domestica',
        ),
      ],
    },
  ],
} satisfies ByCountry
