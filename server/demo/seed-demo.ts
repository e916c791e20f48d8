import { hashPassword } from '../people/password.ts'
import type { House } from './company.ts'
import { type Known, Marks } from './marks.ts'
import { mavenDomain, playMaven } from './maven.ts'
import { play } from './play.ts'
import type { Script } from './script.ts'
import { thai } from './thai/script.ts'
import { vietnamese } from './vietnamese/script.ts'

/** The password of everybody in the demonstrations; no secret. */
export const demoPassword = 'sunny-river-demo'

export const besideFlag = '--beside-real-data'

type Demo = {
  title: string
  admin: string
  signIn: readonly (readonly [role: string, email: string])[]
  make: (house: House, now: Date, passwordHash: string, say: (line: string) => void) => Promise<{ id: string }>
}

const roles = ['admin', 'executive', 'manager', 'leader', 'salesperson', 'office'] as const

const scripted = (title: string, script: Script): Demo => ({
  title,
  admin: `${script.people[0]?.key}@${script.domain}`,
  signIn: roles.flatMap((role) => {
    const person = script.people.find((one) => one.role === role && !one.left)
    return person ? [[role, `${person.key}@${script.domain}`] as const] : []
  }),
  make: (house, now, passwordHash) => play(house, script, now, passwordHash),
})

const demos: readonly Demo[] = [
  scripted(`Thai: ${thai.workspace.workspaceName}`, thai),
  scripted(`Vietnamese: ${vietnamese.workspace.workspaceName}`, vietnamese),
  {
    title: 'English: Maven Computer Hardware, 8,800 opportunities of 2016 and 2017',
    admin: `admin@${mavenDomain}`,
    signIn: [
      ['admin', `admin@${mavenDomain}`],
      ['executive', `executive@${mavenDomain}`],
      ['manager', `manager@${mavenDomain}`],
      ['leader', `melvin.marxen@${mavenDomain}`],
      ['salesperson', `darcel.schlecht@${mavenDomain}`],
      ['office', `accounting@${mavenDomain}`],
    ],
    make: (house, _now, passwordHash, say) => playMaven(house, passwordHash, say),
  },
]

type Options = { ownerUrl: string; beside: boolean; say: (line: string) => void }

/**
 * Fills the installation with made-up companies to look around in. What is there whole is left as it is, what a killed run left half made
 * is made anew; refuses where real people work, unless it is asked for.
 */
export async function seedDemo(house: House, { ownerUrl, beside, say }: Options): Promise<void> {
  const marks = await Marks.open(ownerUrl)
  try {
    const known = await marks.known()
    const real = known.filter(({ demo }) => demo === null)
    if (real.length && !beside)
      throw new Error(
        `This database holds ${real.map(({ name }) => `“${name}”`).join(', ')}, which is no demonstration. ` +
          `Give the demonstration a database of its own (KOHOI_DATA=./demo), or add ${besideFlag}.`,
      )
    let passwordHash: string | null = null
    for (const demo of demos) {
      const there = await standing(marks, known, demo, say)
      if (there) continue
      const began = performance.now()
      say(`${demo.title} …`)
      passwordHash ??= await hashPassword(demoPassword)
      const { id } = await demo.make(house, new Date(), passwordHash, say)
      const failures = await marks.failures(id)
      if (failures.length) throw new Error(`some of the work failed: ${failures.join('; ')}`)
      await marks.finish(id)
      say(`  made in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    }
    tellSignIn(say)
  } finally {
    await marks.close()
  }
}

/** True when the demonstration is there; a half-made one is taken away. */
async function standing(marks: Marks, known: readonly Known[], { title, admin }: Demo, say: (line: string) => void) {
  const found = known.find((one) => one.admin === admin)
  if (!found?.demo) return false
  if (found.demo === 'made') {
    say(`${title} is there already and stays as it is.`)
    return true
  }
  say(`${title} was left half made and is begun anew.`)
  await marks.clear(found.id)
  return false
}

function tellSignIn(say: (line: string) => void): void {
  say(`\nEverybody signs in with the password  ${demoPassword}\n`)
  for (const { title, signIn } of demos) {
    say(title)
    for (const [role, email] of signIn) say(`  ${role.padEnd(12)} ${email}`)
  }
  say('\nThese passwords are known to everybody: keep such an installation away from strangers.')
}
