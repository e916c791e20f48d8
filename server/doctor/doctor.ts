import { readEnvironment } from '../environment.ts'
import { checkDatabase } from './check-database.ts'
import { checkClock, checkFolder, checkNode, checkPort } from './check-machine.ts'
import { checkMail } from './check-mail.ts'
import { type Finding, fail, said } from './finding.ts'

/**
 * Looks at everything the program needs and prints one line each, `ok|warn|fail <what> — <what to do>`.
 * Answers the exit code: 1 when anything fails. Changes nothing; a database that does not exist yet is not created.
 */
export async function doctor(env: NodeJS.ProcessEnv, print: (line: string) => void = console.log): Promise<number> {
  const findings: Finding[] = [checkNode(process.versions.node)]
  try {
    const settings = readEnvironment(env)
    findings.push(
      checkClock(settings.testClock),
      ...checkFolder(settings.dataFolder),
      ...(await checkDatabase(settings.databaseUrl, settings.dataFolder)),
      await checkPort(settings.port, settings.host),
      await checkMail(settings.smtpUrl),
    )
  } catch (error) {
    findings.push(fail('environment', said(error)))
  }
  for (const { level, what, todo } of findings) print(`${level.padEnd(4)} ${what}${todo ? ` — ${todo}` : ''}`)
  return findings.some(({ level }) => level === 'fail') ? 1 : 0
}
