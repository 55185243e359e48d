import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { LinuxTargetHelper } from 'app-builder-lib/out/targets/LinuxTargetHelper.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { isBackup } from '../../main/electron/backup-file.ts'

/** What electron-builder is told, and what it makes of that without a tool that has to be fetched. */
const root = resolve(import.meta.dirname, '../..')
const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))
const metadata = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Words that say what Hearth is for. */
const telling =
  /journal|diar|couple|partner|two people|privat|secret|encrypt|vault|love|relation|member|gratitude|debrief/i

/** The entry in the menus of a Linux desktop, as electron-builder writes it. */
function desktopEntry(): Promise<string> {
  const packager = {
    platformSpecificBuildOptions: config.linux,
    config,
    executableName: config.linux.executableName,
    fileAssociations: config.fileAssociations,
    appInfo: {
      productName: config.productName,
      sanitizedProductName: config.productName,
      description: config.extraMetadata.description,
    },
    info: { metadata: { ...metadata, ...config.extraMetadata } },
  }
  return new LinuxTargetHelper(packager as never).computeDesktopEntry(config.linux)
}

test('what a desktop shows of Hearth tells nothing of what it is for', async () => {
  const entry = await desktopEntry()
  expect(entry).not.toMatch(telling)
  expect(entry).toContain('\nName=Hearth\n')
  expect(entry).toContain(`\nComment=${config.extraMetadata.description}\n`)
  // The same for what installers show on Windows and macOS.
  const { description } = config.extraMetadata
  const shown = [description, config.linux.synopsis, config.mac.category, config.dmg.title]
  const files = config.fileAssociations.flatMap((file: Record<string, string>) => [
    ...[file.name, file.description, file.mimeType],
  ])
  expect([...shown, ...files].filter((text) => telling.test(text ?? ''))).toEqual([])
})

test('a double click on a backup opens Hearth, on each system', async () => {
  const [{ ext, mimeType, role }] = config.fileAssociations
  expect(isBackup(`/home/sam/x.${ext}`)).toBe(true)
  expect(role).toBe('Viewer')
  const entry = await desktopEntry()
  expect(entry).toContain(`\nMimeType=${mimeType};\n`)
  expect(entry).toMatch(/\nExec=\/opt\/Hearth\/hearth %U\n/)
})

test('a desktop knows the window of Hearth by the name of its entry', async () => {
  expect(metadata.desktopName).toBe(`${config.linux.executableName}.desktop`)
  expect(config.linux.syncDesktopName).toBe(true)
  expect(await desktopEntry()).toContain('\nStartupWMClass=hearth\n')
})

test('no installer starts Hearth without its sandbox, and none removes what people wrote', () => {
  expect(config.appImage.executableArgs).toEqual([])
  expect(config.nsis.deleteAppDataOnUninstall).toBe(false)
  expect(config.mac.hardenedRuntime).toBe(true)
  const entitlements = readFileSync(join(root, config.mac.entitlements), 'utf8')
  expect(entitlements.match(/<key>[^<]*<\/key>/g)).toEqual([
    '<key>com.apple.security.cs.allow-jit</key>',
  ])
})

test('every file that the installers are told of is there', () => {
  const { mac, win, linux, nsis, directories, extraResources } = config
  const resources = [mac.icon, win.icon, linux.icon].map(
    (name) => `${directories.buildResources}/${name}`,
  )
  const others = [mac.entitlements, mac.entitlementsInherit, nsis.license, 'LICENSE']
  const packed = [...extraResources, ...linux.extraResources].map(({ from }) => from)
  const made = ['out/THIRD-PARTY.txt']
  const named = [...resources, ...others, ...packed].filter((path) => !made.includes(path))
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
