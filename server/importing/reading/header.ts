import type { Language } from '@kohoi/rules'

const column: Record<Language, string> = { en: 'Column', th: 'คอลัมน์', vi: 'Cột' }

/** Names for the columns of a table, none empty, none twice: an empty one is "Column 3", the second of two is "name (2)". */
export function columnNames(header: readonly string[], language: Language): string[] {
  const given = header.map((name) =>
    name
      .replace(/^\ufeff/, '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 200)
      .toWellFormed(),
  )
  const taken = new Set(given)
  const used = new Set<string>()
  return given.map((name, i) => {
    const wanted = name || `${column[language]} ${i + 1}`
    let free = wanted
    for (let n = 2; used.has(free) || (free !== name && taken.has(free)); n++) free = `${wanted} (${n})`
    used.add(free)
    return free
  })
}
