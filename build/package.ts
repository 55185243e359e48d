import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { build } from 'electron-builder'
import { billOfMaterials } from './bill-of-materials.ts'
import { bundle } from './bundle.ts'
import { checkPackage } from './check-package.ts'
import { downloadElectron, electronBinary } from './electron-binary.ts'
import { addLauncher } from './launcher.ts'
import { type ShippedPackage, shippedList } from './shipped-packages.ts'
import { writeStubElectron } from './stub-electron.ts'
import { licenceTroubles, type Notice, noticesOf, thirdPartyText } from './third-party.ts'

/**
 * `npm run package`: installers for this system, and a bill of materials. `npm run package -- --dir`:
 * only the unpacked folder, which can be made, and looked into, without Electron's binary too; then it
 * cannot be started. With `--built`, what lies in `out/` is packed as it is: whoever runs it meanwhile
 * is not disturbed.
 */
const root = resolve(import.meta.dirname, '..')
const dist = join(root, 'dist')
const unpacked = join(dist, 'linux-unpacked')
const isFolderOnly = process.argv.includes('--dir')
const isBuilt = process.argv.includes('--built')
const stub = join(dist, 'stub-electron')

async function main(): Promise<void> {
  const hasElectron = (electronBinary() ?? downloadElectron()) !== null
  if (!hasElectron && !isFolderOnly) {
    throw new Error('Installers need Electron. Run: npx install-electron')
  }
  if (!isBuilt) await bundle()
  rmSync(dist, { recursive: true, force: true })
  const packages: ShippedPackage[] = JSON.parse(readFileSync(shippedList, 'utf8'))
  const notices = noticesOf(packages)
  stopFor(licenceTroubles(notices))
  writeFileSync(join(root, 'out/THIRD-PARTY.txt'), thirdPartyText(notices))
  if (hasElectron && process.platform !== 'linux') await pack({ dir: isFolderOnly })
  else await packForLinux(hasElectron, notices)
  writeBill(packages, notices)
}

/** Installers are made of the folder that was looked into, and of nothing else. */
async function packForLinux(hasElectron: boolean, notices: readonly Notice[]): Promise<void> {
  const { version } = createRequire(import.meta.url)('electron/package.json')
  if (!hasElectron) writeStubElectron(stub, version)
  const inStub = hasElectron ? {} : { config: { electronDist: stub } }
  await pack({ dir: true, linux: ['dir'], ...inStub })
  addLauncher(unpacked)
  stopFor(checkPackage(unpacked, notices))
  console.log('The package holds what it should, and its fuses are set.')
  if (!hasElectron) {
    rmSync(stub, { recursive: true, force: true })
    console.log(
      'Electron is not there: a stub stands in its place, and the package does not start.',
    )
  } else if (!isFolderOnly) await pack({ linux: [], prepackaged: unpacked })
}

async function pack(options: Parameters<typeof build>[0]): Promise<void> {
  await build({ projectDir: root, publish: 'never', ...options })
}

function writeBill(packages: readonly ShippedPackage[], notices: readonly Notice[]): void {
  const bill = billOfMaterials(packages, notices)
  const { name, version } = bill.metadata.component
  mkdirSync(dist, { recursive: true })
  writeFileSync(join(dist, `${name}-${version}.cdx.json`), `${JSON.stringify(bill, null, 2)}\n`)
}

function stopFor(wrong: readonly string[]): void {
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
