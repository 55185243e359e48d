import '../../../renderer/bridge/no-eval.ts'
import { FakeHouse } from '../../make/fake-house.ts'
import { FakeVault } from '../../make/fake-vault.ts'
import { setCheckInScene } from './check-in-scene.ts'
import { setKeysScene } from './keys-scene.ts'
import { setPhotoScene } from './photo-scene.ts'
import { pressInTurn } from './press.ts'
import { setRitualScene } from './ritual-scene.ts'
import { isDebriefScene, setDebriefScene } from './scenes.ts'

declare global {
  interface Window {
    /** For whoever looks: the house behind the page. */
    house: FakeHouse
    makeHouse(vault: FakeVault): FakeHouse
  }
}

/**
 * `?scene=` names what stands in the vault; `&theme=` the light; `&door=together` the door of the lock
 * screen; `&together` says that all are in.
 *
 * To look, with what is being written beside it:
 *
 *     npx vite --config tests/renderer/preview/vite.config.ts --port PORT
 *
 * Check-ins: `?scene=check-ins`, with what check-in-scene.ts says beside it.
 * Rituals: `?scene=rituals`, with what ritual-scene.ts says beside it.
 * Photos: `?scene=photos`, with what photo-scene.ts says beside it.
 *
 * Debriefs: `?scene=debrief-<stage>` with a stage of tests/make/a-debrief.ts, such as
 * `?scene=debrief-not-quite`, `?scene=debriefs` for a full list, `?scene=agreements`,
 * `?scene=outside-view`. Beside it
 * - `&as=jonas` who is at the keyboard (Mara where nobody is named), `&together` all are in;
 * - `&with=3` Lea takes part as well;
 * - `&paused=45` a time-out for so many minutes more, `&paused=-5` one whose time has come;
 * - `&broken=jonas` a side whose seal does not hold;
 * - `&show=stage` only the stage's own screen, `&show=AgreementsScreen` any screen of the room by the
 *   name of its component, without a way to it;
 * - `?scene=open` beside `&ask=never|again` (the sheet), `&alone`, `&left` (Lea has left),
 *   `&platform=darwin`, `&older` (an older copy), `&damaged` (a photo), `&lost` (pages), `&full` (the disk),
 *   `&slow=50` (ms for a step of long work);
 * - `&press=Work it through|Read mine` presses these controls one after the other, by their names.
 */
const query = new URLSearchParams(location.search)
const vault = new FakeVault()
const house = new FakeHouse(vault)
house.settings = {
  ...house.settings,
  theme: query.get('theme') === 'lamplight' ? 'lamplight' : 'daylight',
  locale: (query.get('locale') ?? 'en') as typeof house.settings.locale,
  textSize: Number(query.get('size') ?? '1'),
}
house.door = query.get('door') === 'together' ? 'together' : 'solo'
window.house = house

const scene = query.get('scene') ?? 'locked'
const debrief = isDebriefScene(scene) ? setDebriefScene(vault, query) : null
if (scene === 'check-ins') setCheckInScene(vault, query)
else if (scene === 'rituals') setRitualScene(vault, query)
else if (scene !== 'fresh' && !isDebriefScene(scene)) {
  const mara = vault.withMember('Mara', 'lantern orchard slow bicycle')
  vault.withMember('Jonas', 'harbour woollen eleven teaspoon')
  if (scene === 'open' || scene === 'photos') vault.me = mara
  if (scene === 'photos') setPhotoScene(house, query)
  if (scene === 'open') setKeysScene(house, query)
  if (scene === 'open' && query.has('together')) {
    vault.present = vault.people.map(({ id }) => id)
  }
}
if (scene === 'many') {
  for (const name of ['Lin', 'Ada', 'Tom', 'Noor', 'Ivo', 'Eva'])
    vault.withMember(name, 'x y z w v u')
}
// The wires are there before the page, as the preload's are.
await import('../../../renderer/styles/base.css')
const { createRoot } = await import('react-dom/client')
await import('../../../renderer/bridge/client.ts')
const root = document.getElementById('root')
house.install()
const show = query.get('show')
// A screen by itself is shown even while another one does not compile.
const page = show ? await aloneOnPage(show) : await wholePage()
if (root) createRoot(root).render(page)
pressInTurn(query.get('press')?.split('|') ?? [])

async function aloneOnPage(name: string) {
  const { OneScreen } = await import('./OneScreen.tsx')
  return <OneScreen name={name} id={debrief?.id ?? null} />
}

async function wholePage() {
  const { App } = await import('../../../renderer/App.tsx')
  return <App />
}
