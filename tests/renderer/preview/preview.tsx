import '../../../renderer/bridge/no-eval.ts'
import { FakeHouse } from '../../make/fake-house.ts'
import { FakeVault } from '../../make/fake-vault.ts'

declare global {
  interface Window {
    /** For whoever looks: the house behind the page. */
    house: FakeHouse
    makeHouse(vault: FakeVault): FakeHouse
  }
}

/** `?scene=` names what stands in the vault; `&theme=` the light. */
const query = new URLSearchParams(location.search)
const vault = new FakeVault()
const house = new FakeHouse(vault)
house.settings = {
  ...house.settings,
  theme: query.get('theme') === 'lamplight' ? 'lamplight' : 'daylight',
  locale: (query.get('locale') ?? 'en') as typeof house.settings.locale,
  textSize: Number(query.get('size') ?? '1'),
}
window.house = house

const scene = query.get('scene') ?? 'locked'
if (scene !== 'fresh') {
  const mara = vault.withMember('Mara', 'lantern orchard slow bicycle')
  vault.withMember('Jonas', 'harbour woollen eleven teaspoon')
  if (scene === 'open') vault.me = mara
}
if (scene === 'many') {
  for (const name of ['Lin', 'Ada', 'Tom', 'Noor', 'Ivo', 'Eva'])
    vault.withMember(name, 'x y z w v u')
}
// The wires are there before the page, as the preload's are.
const { App } = await import('../../../renderer/App.tsx')
await import('../../../renderer/styles/base.css')
const { createRoot } = await import('react-dom/client')
await import('../../../renderer/bridge/client.ts')
const root = document.getElementById('root')
house.install()
if (root) createRoot(root).render(<App />)
