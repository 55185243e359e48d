import { type RefObject, useState } from 'react'
import { TextField } from '../../ui/TextField.tsx'
import { useWords, type Words } from '../../words/useWords.ts'
import { type CountryCode, inUnion, ownNames } from './directory/countries.ts'
import { emergencyNumber, helpLines } from './directory/directory.ts'
import { HelpLineEntry } from './HelpLineEntry.tsx'
import styles from './HelpLines.module.css'
import { Sources } from './Sources.tsx'

/**
 * The numbers, by country, in the order of the alphabet. Which country somebody lives in is never guessed,
 * and what is typed to find one stays in this component.
 */
export function HelpLines({ heading }: { heading: RefObject<HTMLHeadingElement | null> }) {
  const words = useWords()
  const { t } = words
  const [text, setText] = useState('')
  const groups = groupsFor(words, text)
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0)
  return (
    <section className={styles.lines} aria-labelledby="help-lines">
      <h2 id="help-lines" ref={heading} tabIndex={-1}>
        {t('safety.lines')}
      </h2>
      <p className={styles.lead}>{t('safety.lines-lead')}</p>
      <div className={styles.find}>
        <TextField
          label={t('safety.lines-find')}
          description={t('safety.lines-find-more')}
          value={text}
          onChange={setText}
          maxLength={60}
        />
        <p className={styles.count} role="status">
          {count === 0
            ? t('safety.lines-none', { text: text.trim() })
            : t('safety.lines-count', { count })}
        </p>
      </div>
      <div className={styles.countries}>
        {groups.map(({ country, name, lines }) => (
          <section key={country} className={styles.country}>
            <h3>{name}</h3>
            <ul>
              {inUnion.includes(country) ? (
                <li className={styles.union}>
                  <b>{emergencyNumber('eu')}</b>
                  <span>{t('safety.emergency-eu')}</span>
                </li>
              ) : null}
              {lines.map((line) => (
                <HelpLineEntry key={`${line.kind} ${line.number}`} line={line} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {count === 0 ? null : <Sources lines={groups.flatMap(({ lines }) => lines)} />}
    </section>
  )
}

/** The countries that hold something that fits what was typed, each with what fits. */
function groupsFor({ t }: Words, text: string) {
  const wanted = plain(text)
  const codes = [...new Set(helpLines.map(({ country }) => country))]
  return codes
    .map((country) => {
      const name = t(`safety.country-${country}`)
      const all = helpLines.filter((line) => line.country === country)
      const isCountry = fits(wanted, [name, country, ownNames[country]])
      const lines = isCountry
        ? all
        : all.filter((line) => fits(wanted, [line.name, line.number, partOf(line.part)]))
      return { country, name, lines }
    })
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name))

  function partOf(part: (typeof helpLines)[number]['part']): string {
    return part === null ? '' : t(`safety.part-${part}`)
  }
}

/** True where one of the words in the texts begins with what was typed. */
function fits(wanted: string, texts: readonly (string | CountryCode)[]): boolean {
  return texts.some((text) => ` ${plain(text)}`.includes(` ${wanted}`))
}

/** Without accents, signs and letter case; digits close together, as people type them. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<=\d) (?=\d)/g, '')
}
