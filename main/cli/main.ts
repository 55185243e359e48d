import { terminal } from './console.ts'
import { hearthVault } from './hearth-vault.ts'
import { localKdf } from './local-kdf.ts'

const console = terminal()
process.exitCode = await hearthVault(process.argv.slice(2), console, localKdf)
console.close()
