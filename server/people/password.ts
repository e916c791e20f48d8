import type { Problem } from '@kohoi/contract'
import { hash, verify } from '@node-rs/argon2'

// OWASP's floor is exceeded on purpose: argon2id, 64 MiB, three passes.
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost)

let decoy: Promise<string> | undefined

/** Compares in the same time whether or not there is such a user. */
export async function passwordFits(password: string, stored: string | null | undefined): Promise<boolean> {
  decoy ??= hashPassword('a password nobody has')
  const fits = await verify(stored ?? (await decoy), password.normalize('NFC'))
  return Boolean(stored) && fits
}

/** The usual words of lists of broken passwords, as they begin; twelve characters made of them are no secret. */
const common = [
  'password',
  'passwort',
  'qwerty',
  '12345',
  '11111',
  '00000',
  'abc123',
  'iloveyou',
  'letmein',
  'welcome',
  'admin',
  'kohoi',
  'matkhau',
  'asdfgh',
  'monkey',
  'dragon',
]

/** Names, whole and word by word, the longest first: what is left of one that was half taken out would count as a secret. */
const wordsOf = (names: readonly string[]): string[] =>
  names
    .map((name) => name.normalize('NFC').toLowerCase())
    .flatMap((name) => [name, ...name.split(/[\s@.,]+/)])
    .filter((word) => word.length > 3)
    .sort((a, b) => b.length - a.length)

/** Twelve to 128 characters, no composition rules, not easily guessed (NIST SP 800-63B). `names` (people, workspace, e-mail) are what an attacker tries first. */
export function passwordProblems(password: string, names: readonly string[], path = 'password'): Problem[] {
  const text = password.normalize('NFC')
  const length = [...text].length
  if (length < 12) return [{ path, code: 'tooShort', with: '12' }]
  if (length > 128) return [{ path, code: 'tooLong', with: '128' }]
  const folded = text.toLowerCase()
  let rest = folded
  for (const word of [...wordsOf(names), ...common]) rest = rest.replaceAll(word, '')
  const distinct = new Set(folded).size
  return distinct < 5 || rest.replace(/\d/g, '').length < 4 ? [{ path, code: 'passwordCommon' }] : []
}
