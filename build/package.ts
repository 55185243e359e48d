import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { build } from 'electron-builder'
import { bundle } from './bundle.ts'
import { checkPackage } from './check-package.ts'
import { downloadElectron, electronBinary } from './electron-binary.ts'
import { writeStubElectron } from './stub-electron.ts'

/**
 * `npm run package`: installers for this system. `npm run package -- --dir`: only the unpacked folder,
 * which can be made, and looked into, without Electron's binary too; then it cannot be started. With
 * `--built`, what lies in `out/` is packed as it is: whoever runs it meanwhile is not disturbed.
 */
const root = resolve(import.meta.dirname, '..')
const isFolderOnly = process.argv.includes('--dir')
const isBuilt = process.argv.includes('--built')
const stub = join(root, 'dist/stub-electron')

async function main(): Promise<void> {
  const hasElectron = (electronBinary() ?? downloadElectron()) !== null
  if (!hasElectron && !isFolderOnly) {
    throw new Error('Installers need Electron. Run: npx install-electron')
  }
  if (!isBuilt) await bundle()
  const { version } = createRequire(import.meta.url)('electron/package.json')
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  if (!hasElectron) writeStubElectron(stub, version)
  await build({
    projectDir: root,
    publish: 'never',
    ...(isFolderOnly ? { dir: true } : {}),
    ...(hasElectron ? {} : { linux: ['dir'], config: { electronDist: stub } }),
  })
  if (!hasElectron) {
    rmSync(stub, { recursive: true, force: true })
    console.log(
      'Electron is not there: a stub stands in its place, and the package does not start.',
    )
  }
  if (process.platform === 'linux' || !hasElectron) tellWhatIsWrong()
}

function tellWhatIsWrong(): void {
  const wrong = checkPackage(join(root, 'dist/linux-unpacked'))
  for (const each of wrong) console.error(each)
  if (wrong.length > 0) process.exitCode = 1
  else console.log('The package holds what it should, and its fuses are set.')
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
