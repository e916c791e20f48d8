import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openApiDocument } from '../contract/openapi.ts'
import { root } from './tree.ts'

/** The committed description of the interface: `--write` writes it, otherwise it must equal what the contract says now. */
const file = resolve(root, 'openapi.json')
const now = `${JSON.stringify(openApiDocument(), null, 2)}\n`

if (process.argv.includes('--write')) {
  writeFileSync(file, now)
} else if (readFileSync(file, 'utf8') !== now) {
  console.log(
    'openapi.json is not what the contract says now. Read the change with: npm run openapi && git diff openapi.json',
  )
  process.exitCode = 1
}
