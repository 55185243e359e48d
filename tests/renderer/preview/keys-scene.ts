import type { Day } from '../../../shared/days.ts'
import type { EntryId, PlaceToken } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/model/member.ts'
import type { FakeHouse } from '../../make/fake-house.ts'

const place = (letter: string) => letter.repeat(26) as PlaceToken

/** What the screens about sheets, keys, copies and leaving can be asked to show. */
export function setKeysScene(house: FakeHouse, query: URLSearchParams): void {
  const { vault } = house
  const [mara] = vault.people
  const ask = query.get('ask')
  if (mara && ask) mara.askForSheet = ask as Session['askForSheet']
  if (query.has('alone')) vault.people = vault.people.slice(0, 1)
  if (query.has('left')) {
    const lea = vault.withMember('Lea', 'window gravel seven cinnamon')
    vault.former = vault.people
      .filter(({ id }) => id === lea)
      .map(({ id, label, place }) => ({ id, label, place }))
    vault.people = vault.people.filter(({ id }) => id !== lea)
  }
  if (query.has('older')) setOlderCopy(house)
  if (query.has('lost')) setLost(house)
  house.platform = query.get('platform') ?? 'linux'
  vault.hasDamagedPhoto = query.has('damaged')
  vault.isDiskFull = query.has('full')
  vault.stepMs = Number(query.get('slow') ?? '0')
  house.picks.set('export-folder', { place: place('c'), name: 'Stick' })
  house.picks.set('backup-target', { place: place('g'), name: 'November.hearth-backup' })
  house.picks.set('sheet-target', { place: place('k'), name: 'Hearth recovery sheet.pdf' })
}

/** A folder that was put back to an older day. */
function setOlderCopy({ vault }: FakeHouse): void {
  const seenAt = '2026-11-07T20:00:00.000Z'
  vault.writable = false
  vault.problems = [{ kind: 'older-copy', count: 2 }]
  vault.olderCopy = {
    parts: [
      { part: 'ours', seenAt, newestHere: '2026-10-01T19:30:00.000Z' },
      { part: 'mine', seenAt, newestHere: '2026-10-03T06:10:00.000Z' },
    ],
    mayGoOn: true,
    wentOn: [],
  }
}

/** `&lost`: a disk that has lost something of Mine and of Ours. */
function setLost({ vault, picks }: FakeHouse): void {
  const page = (letter: string, zone: 'mine' | 'ours') => ({
    id: letter.repeat(26) as EntryId,
    zone,
  })
  vault.problems = [{ kind: 'damage', count: 3 }]
  vault.writable = false
  vault.damaged = [
    {
      part: 'mine',
      pages: [
        {
          ...page('c', 'mine'),
          day: '2026-11-09' as Day,
          title: 'First frost on the allotment',
          missing: 'newest',
        },
        { ...page('g', 'mine'), day: '2026-11-03' as Day, title: null, missing: 'page' },
        { ...page('k', 'mine'), day: '2026-10-28' as Day, title: '', missing: 'earlier' },
      ],
      saves: 2,
      others: 0,
    },
    { part: 'ours', pages: [], saves: 0, others: 1 },
  ]
  picks.set('backup-source', { place: place('o'), name: 'November.hearth-backup' })
}
