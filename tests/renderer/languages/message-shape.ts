import { createIntl } from 'react-intl'

type Ast = ReturnType<
  ReturnType<ReturnType<typeof createIntl>['formatters']['getMessageFormat']>['getAst']
>
type Part = Ast[number]

/** What a message asks for besides its words: values, tags, and branches. */
export interface MessageShape {
  /** `{name}`, and of a choice its branches, `count: =2, one, other`. */
  values: string[]
  tags: string[]
  /** The branches of plurals that a language's own rules choose. */
  pluralBranches: string[]
}

/** The shape of a message, each thing once and in order; throws where the message is not well formed. */
export function shapeOf(message: string, intlLocale: string): MessageShape {
  const { formatters } = createIntl({ locale: intlLocale, messages: {} })
  const found = { values: new Set<string>(), tags: new Set<string>(), branches: new Set<string>() }
  visit(formatters.getMessageFormat(message, intlLocale).getAst())
  return {
    values: [...found.values].sort(),
    tags: [...found.tags].sort(),
    pluralBranches: [...found.branches].sort(),
  }

  function visit(parts: Ast): void {
    for (const part of parts) look(part)
  }

  function look(part: Part): void {
    if ('children' in part) {
      found.tags.add(part.value)
      visit(part.children)
    } else if ('options' in part) {
      const branches = Object.keys(part.options).sort()
      // Which ordinals differ is each language's own business.
      const isOrdinal = 'pluralType' in part && part.pluralType === 'ordinal'
      found.values.add(isOrdinal ? part.value : `${part.value}: ${branches.join(', ')}`)
      if ('pluralType' in part) for (const branch of branches) found.branches.add(branch)
      for (const { value } of Object.values(part.options)) visit(value)
    } else if ('value' in part && !isLiteral(part)) {
      found.values.add(part.value)
    }
  }
}

/** Plain words: the one part with a text and nothing to look up. */
function isLiteral(part: Part): boolean {
  return (part.type as number) === 0
}
