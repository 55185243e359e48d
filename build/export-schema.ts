import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { ExportFile } from '../shared/model/export-file.ts'

/** Where the schema of the JSON export is published. A test holds that it is the model's. */
export const schemaPath = resolve(import.meta.dirname, '../docs/export-schema.json')

/** The schema, from the model that the program itself goes by. */
export function exportSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(ExportFile, { target: 'draft-2020-12' })
  return { $schema, title: 'Hearth export', ...rest }
}

// `npx tsx build/export-schema.ts` writes it anew.
if (process.argv[1] === import.meta.filename) {
  writeFileSync(schemaPath, `${JSON.stringify(exportSchema(), null, 2)}\n`)
  spawnSync('npx', ['biome', 'format', '--write', schemaPath], { stdio: 'inherit' })
}
