import { expect, test } from 'vitest'
import { differences, knownToProgram, namedInReadme } from './readme.ts'

const environment = `return { port: whole(env.PORT, 3000, 'PORT'), host: env.HOST || '127.0.0.1', mode: env.NODE_ENV }`
const main = `
const roles: Readonly<Record<string, Role>> = {
  '': (env, url) => migrate(url),
  serve: (env, url) => run(env, url),
  backup: async (env, url) => copy(env, url),
}
export async function main(args) {
  if (name === 'doctor') return
}
`

test('a README that tells all and no more is right', () => {
  const readme =
    '`PORT`, `HOST`, refused when `NODE_ENV=production`. `npm start -- serve`, `npm start -- backup FILE`, `npm start -- doctor`'
  expect(differences(namedInReadme(readme), knownToProgram(environment, main), [])).toEqual([])
})

test('what is promised and not there, and what is there and not told, is said', () => {
  const readme =
    '`PORT`, `HOST`, `NODE_ENV`, `SMTP_URL`, `CHROMIUM_PATH`, `npm start -- serve`, `npm start -- fly`, `npm start -- doctor`'
  expect(differences(namedInReadme(readme), knownToProgram(environment, main), ['CHROMIUM_PATH'])).toEqual([
    'README.md promises the setting SMTP_URL, which is not there',
    'README.md promises the role fly, which is not there',
    'README.md does not tell of the role backup',
  ])
})
