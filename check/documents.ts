import { existsSync, readFileSync } from 'node:fs'
import { matchesGlob, resolve } from 'node:path'
import { projectFiles, root } from './tree.ts'

/** The documents whose paths must be true. CHANGELOG.md tells of the past and is free. */
const documents = ['README.md', 'ARCHITECTURE.md', 'STYLE.md', 'CONTRIBUTING.md']

/**
 * The paths of the project that a document names: in `code spans`, in links, and in ```tree blocks (one entry a line, nested by
 * two spaces). A placeholder as in `contract/<noun>.ts` stands for any name. Lines that begin with **Bad** show what must not exist.
 */
export function pathsNamed(document: string): string[] {
  const trees = [...document.matchAll(/^```tree\n([\s\S]*?)^```/gm)].map(([, lines]) => lines ?? '')
  const prose = document.replace(/^```[\s\S]*?^```/gm, '').replace(/^\W*\*\*Bad.*$/gm, '')
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '').filter(looksLikePath)
  const links = [...prose.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, to]) => to ?? '')
    .filter((to) => !/^\w+:/.test(to))
  return [...new Set([...trees.flatMap(pathsOfTree), ...spans, ...links])]
}

/** Whether a path from the root, a bare file name, or a pattern with `<placeholder>` or `*` names something in `files`. */
export function exists(path: string, files: string[]): boolean {
  const pattern = path.replace(/<[^>]+>/g, '*').replace(/\/$/, '/**')
  if (pattern.includes('*')) return files.some((file) => matchesGlob(file, pattern))
  if (!path.includes('/')) return files.some((file) => file === path || file.endsWith(`/${path}`))
  return files.some((file) => file === path || file.startsWith(`${path}/`))
}

function looksLikePath(span: string): boolean {
  if (/[\s:@()[\]{}$"'=]|^[./~]|\/\//.test(span) && !/^\.(ci|github)\//.test(span)) return false
  return (
    /\.(ts|tsx|mjs|json|md|sql|png|css|html)$/.test(span) ||
    /^[\w.-]+\/.*\/$|^[\w.-]+\/$/.test(span) ||
    isUnderRoot(span)
  )
}

/** `rules/sentence` is meant as a path since there is a folder `rules`; `application/json` is not. */
function isUnderRoot(span: string): boolean {
  const [first, second] = span.split('/')
  return Boolean(first && second && existsSync(resolve(root, first)))
}

function pathsOfTree(lines: string): string[] {
  const above: string[] = []
  return lines.split('\n').flatMap((line) => {
    const [, indent = '', name] = line.match(/^( *)(\S+)/) ?? []
    if (!name) return []
    const depth = indent.length / 2
    above.length = Math.min(above.length, Math.floor(depth))
    const path = above.join('') + name
    if (name.endsWith('/')) above[depth] = name
    return [path]
  })
}

if (import.meta.main) {
  const files = projectFiles()
  for (const document of documents) {
    if (!files.includes(document)) {
      console.log(`${document} is missing`)
      process.exitCode = 1
      continue
    }
    for (const path of pathsNamed(readFileSync(resolve(root, document), 'utf8'))) {
      if (exists(path, files)) continue
      console.log(`${document} names ${path}, which is not in the tree`)
      process.exitCode = 1
    }
  }
}
