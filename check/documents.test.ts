import { expect, test } from 'vitest'
import { exists, pathsNamed } from './documents.ts'

test('paths are read from spans, links and trees, nothing else', () => {
  const document = `
Endpoints are in \`server/<noun>/api.ts\`, see [the style](STYLE.md#words) and [Node](https://nodejs.org).
\`GET /api/v1/leads\`, \`@kohoi/rules\`, \`./data\`, \`npm run check\`, \`application/json\`, \`a || b\` are no paths.
- **Bad** \`server/utils.ts\`

\`\`\`tree
rules/          pure
server/
  db/           PostgreSQL
  main.ts       the roles
web/
\`\`\`
\`\`\`ts
import { x } from 'server/nothing.ts'
\`\`\`
`
  expect(pathsNamed(document)).toEqual([
    'rules/',
    'server/',
    'server/db/',
    'server/main.ts',
    'web/',
    'server/<noun>/api.ts',
    'STYLE.md',
  ])
})

test('a path that is not in the tree is found out', () => {
  const files = ['STYLE.md', 'server/leads/api.ts', 'server/main.ts', '.ci/run']
  for (const path of ['STYLE.md', 'server/', 'server/leads', 'server/<noun>/api.ts', 'main.ts', '.ci/run'])
    expect(exists(path, files), path).toBe(true)
  for (const path of ['GUIDE.md', 'web/', 'server/lead', 'server/<noun>/access.ts', 'server/api.ts', 'ain.ts'])
    expect(exists(path, files), path).toBe(false)
})
