import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Prints a table of measured figures and keeps it as the last result. */
export function keepResult(name: string, machine: string, lines: readonly (readonly string[])[]): void {
  const table = [
    '| Work | Measured | Beside | Goal |',
    '| --- | --- | --- | --- |',
    ...lines.map((line) => `| ${line.join(' | ')} |`),
  ].join('\n')
  const text = `# ${name}\n\n${machine}\n\n${table}\n`
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.md`), text)
  console.log(`\n${text}`)
}
