import { Circle } from 'lucide-react'
import { expect, test } from 'vitest'
import type { Command } from '../../../renderer/features/palette/command.ts'
import { findCommands } from '../../../renderer/features/palette/find-commands.ts'

const command = (label: string, also = ''): Command => ({
  ...{ id: label, group: 'do', icon: Circle, act: () => undefined },
  ...{ label, also },
})
const all = [
  command('Lock now', 'leave'),
  command('Gratitude wall', 'thanks lock'),
  command('Größere Schrift', 'zoom'),
  command('Find on this page', 'search'),
]
const found = (text: string) => findCommands(all, text).map(({ label }) => label)

test('what begins with the words comes before what is also known by them', () => {
  expect(found('lock')).toEqual(['Lock now', 'Gratitude wall'])
})

test('every word has to be there, in any order, begun or whole', () => {
  expect(found('page fi')).toEqual(['Find on this page'])
  expect(found('page lock')).toEqual([])
})

test('accents and capitals do not stand in the way', () => {
  expect(found('GROSSERE')).toEqual(['Größere Schrift'])
})

test('two letters within a word are not enough, three are', () => {
  expect(found('al')).toEqual([])
  expect(found('ati')).toEqual(['Gratitude wall'])
})

test('no words find everything, in its own order', () => {
  expect(found('  ')).toEqual(all.map(({ label }) => label))
})

test('a page of the guide comes after what can be done, even where its title is nearer', () => {
  const guide: Command = { ...command('Lock up'), group: 'guide' }
  const [first] = findCommands([guide, ...all], 'lock')
  expect(first?.label).toBe('Lock now')
})

test('what is called just that comes first, whatever it is', () => {
  const guide: Command = { ...command('The gratitude wall'), group: 'guide' }
  const [first] = findCommands(
    [...all, command('Pin a note to the wall', 'gratitude'), guide],
    'the gratitude wall',
  )
  expect(first?.label).toBe('The gratitude wall')
})
